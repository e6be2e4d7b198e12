package kz.kepil.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium, in which tests look at pages as people see them. Not thread-safe. */
public final class Browser implements AutoCloseable {

    /** The widths of a screen and of a phone. */
    public static final int[] WIDTHS = {1280, 390};

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final int HEIGHT = 844;
    private static final int NARROWEST_SCREEN = 1000;

    private final ChromeDriver driver;
    private final String axe;

    private Browser(ChromeDriver driver, String axe) {
        this.driver = driver;
        this.axe = axe;
    }

    /** Opens Debian's Chromium, with the script of axe that npm has brought. */
    public static Browser open(Path axe) throws IOException {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        options.setBinary("/usr/bin/chromium");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        return new Browser(driver, Files.readString(axe));
    }

    /** What a test asks of it besides. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Shows a page of a file at a width. */
    public void show(Path page, int width) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < NARROWEST_SCREEN));
        driver.get(page.toUri().toString());
    }

    /** How wide the page is; wider than it is shown, it overflows. */
    public long width() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth");
    }

    /** What axe finds of the page, run with some options of its own. */
    public List<?> violations(String options) {
        driver.executeScript(axe);
        return (List<?>) driver.executeAsyncScript("const done = arguments[0]; axe.run(document, " + options + ").then(found => done(found.violations"
                + ".map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' '))))");
    }

    /** What the console has been told since the last look. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** Takes a picture of the whole page. */
    public void picture(Path file) throws IOException {
        Files.write(file, data("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
    }

    /** Prints the page to a PDF, and says on how many pages. */
    public int print(Path file) throws IOException {
        byte[] pdf = data("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        Files.write(file, pdf);
        return (int) PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    private byte[] data(String command, Map<String, Object> how) {
        return Base64.getDecoder().decode((String) driver.executeCdpCommand(command, how).get("data"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
