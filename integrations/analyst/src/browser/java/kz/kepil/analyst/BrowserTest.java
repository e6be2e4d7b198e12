package kz.kepil.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import kz.kepil.analyst.book.LawBook;
import kz.kepil.analyst.impact.Impact;
import kz.kepil.analyst.impact.ImpactReport;
import kz.kepil.analyst.impact.ImpactStudy;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page of an impact and pages of the book as people see them: on a screen and on a phone, from files. */
class BrowserTest {

    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path AXE = Path.of(System.getProperty("kepil.axe", "target/npm/node_modules/axe-core/axe.min.js"));
    private static final List<String> PAGES = List.of("index", "rules/SI-04", "rules/STA-1", "rules/CHR-T01", "stages/state-insured", "stages/refund",
            "parameters", "lists", "acts");
    private static final int PEOPLE = 2_000;

    private static ChromeDriver browser;
    private static String axe;

    @BeforeAll
    static void open() throws IOException {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        options.setBinary("/usr/bin/chromium");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        axe = Files.readString(AXE);
        Files.createDirectories(FOLDER);
        write();
    }

    private static void write() throws IOException {
        EntitlementEngine engine = EntitlementEngine.create();
        Path suites = Path.of("..", "..", "rules-tests", "src", "test", "resources");
        LawBook.of(engine, Scenarios.ofPack(suites, engine.supportedDays(), engine.circumstanceTypes()), suites.toString()).writeTo(FOLDER.resolve("book"), written -> { });
        LocalDate day = LocalDate.of(2025, 6, 20);
        Impact impact = ImpactStudy.of(engine, engine).on(day, day.plusYears(1)).ofPeople(PopulationGenerator.of(engine, day, 1), PEOPLE, made -> { });
        for (Language language : Language.values()) {
            Files.writeString(FOLDER.resolve("impact-" + lang(language) + ".html"), ImpactReport.of(impact,
                    new ImpactReport.About(engine, null, engine, null, null, 1), language).html());
        }
    }

    private static String lang(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("book/index.html"));
        for (Language language : Language.values()) {
            pages.add("impact-" + lang(language) + ".html");
            PAGES.forEach(page -> pages.add("book/" + lang(language) + "/" + page + ".html"));
        }
        return pages.stream().filter(page -> page.matches(System.getProperty("kepil.papers", ".*"))).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadableOnAScreenAndOnAPhone(String page) throws IOException {
        for (int width : new int[] {1280, 390}) {
            browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width < 1000));
            browser.get(FOLDER.resolve(page).toUri().toString());
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth")).as("width at " + width).isLessThanOrEqualTo(width);
            browser.executeScript(axe);
            // It would fetch the style once more, which a page of a file may not.
            assertThat((List<?>) browser.executeAsyncScript("const done = arguments[0]; axe.run(document, {preload: false}).then(found => done(found.violations"
                    + ".map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' '))))")).as("axe at " + width).isEmpty();
            Object data = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
            Files.write(FOLDER.resolve(page.replaceAll("[/.]", "-") + "-" + width + ".png"), Base64.getDecoder().decode((String) data));
        }
        noComplaint();
    }

    private static void noComplaint() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).extracting(LogEntry::getMessage).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, жүкті, SI-06", "ru, 'беременная пенсионных', SI-06", "ru, наемных, ''", "en, si-06, SI-06", "en, 'pregnant register', SI-06", "kk, зщшгнекуцй, ''"})
    void theSearchFindsARuleWithoutAServer(String language, String typed, String id) {
        browser.get(FOLDER.resolve("book/" + language + "/index.html").toUri().toString());
        browser.findElement(By.id("search")).sendKeys(typed);
        List<String> found = browser.findElements(By.cssSelector("#found a")).stream().map(each -> each.getText()).toList();
        if (id.isEmpty()) {
            assertThat(browser.findElement(By.id("none")).isDisplayed()).isEqualTo(found.isEmpty());
        } else {
            assertThat(found).contains(id);
            browser.findElements(By.cssSelector("#found a")).stream().filter(each -> each.getText().equals(id)).findFirst().orElseThrow().click();
            assertThat(browser.getCurrentUrl()).endsWith("#" + id);
            assertThat(browser.findElement(By.id(id)).isDisplayed()).isTrue();
        }
        noComplaint();
    }
}
