package kz.kepil.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.kepil.analyst.book.LawBook;
import kz.kepil.analyst.impact.Impact;
import kz.kepil.analyst.impact.ImpactReport;
import kz.kepil.analyst.impact.ImpactStudy;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.text.Language;
import kz.kepil.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page of an impact and pages of the book as people see them: on a screen and on a phone, from files. */
class BrowserTest {

    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path AXE = Path.of(System.getProperty("kepil.axe", "target/npm/node_modules/axe-core/axe.min.js"));
    private static final List<String> PAGES = List.of("index", "rules/SI-04", "rules/STA-1", "rules/CHR-T01", "stages/state-insured", "stages/refund",
            "parameters", "lists", "acts");
    private static final int PEOPLE = 2_000;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(AXE);
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
        browser.close();
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
        for (int width : Browser.WIDTHS) {
            browser.show(FOLDER.resolve(page), width);
            assertThat(browser.width()).as("width at " + width).isLessThanOrEqualTo(width);
            // It would fetch the style once more, which a page of a file may not.
            assertThat(browser.violations("{preload: false}")).as("axe at " + width).isEmpty();
            browser.picture(FOLDER.resolve(page.replaceAll("[/.]", "-") + "-" + width + ".png"));
        }
        noComplaint();
    }

    private static void noComplaint() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, жүкті, SI-06", "ru, 'беременная пенсионных', SI-06", "ru, наемных, ''", "en, si-06, SI-06", "en, 'pregnant register', SI-06", "kk, зщшгнекуцй, ''"})
    void theSearchFindsARuleWithoutAServer(String language, String typed, String id) {
        browser.show(FOLDER.resolve("book/" + language + "/index.html"), Browser.WIDTHS[0]);
        ChromeDriver page = browser.driver();
        page.findElement(By.id("search")).sendKeys(typed);
        List<String> found = page.findElements(By.cssSelector("#found a")).stream().map(each -> each.getText()).toList();
        if (id.isEmpty()) {
            assertThat(page.findElement(By.id("none")).isDisplayed()).isEqualTo(found.isEmpty());
        } else {
            assertThat(found).contains(id);
            page.findElements(By.cssSelector("#found a")).stream().filter(each -> each.getText().equals(id)).findFirst().orElseThrow().click();
            assertThat(page.getCurrentUrl()).endsWith("#" + id);
            assertThat(page.findElement(By.id(id)).isDisplayed()).isTrue();
        }
        noComplaint();
    }
}
