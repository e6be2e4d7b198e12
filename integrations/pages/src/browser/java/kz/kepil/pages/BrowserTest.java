package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.text.Language;
import kz.kepil.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paper as people see it: on a screen, on a phone, on paper. */
class BrowserTest {

    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path AXE = Path.of("target", "npm", "node_modules", "axe-core", "axe.min.js");
    private static final int YEAR = 2026;

    private static final LocalDate DAY = LocalDate.of(YEAR, 3, 10);
    private static final Portrait DISTRICT = new Portrait();
    private static final DistrictKit KIT = DistrictPagesTest.kit(DAY, 1_000);

    static {
        PopulationGenerator people = PopulationGenerator.of(ENGINE, DAY, 3);
        for (int i = 0; i < 1_000; i++) {
            Inquiry inquiry = people.next();
            DISTRICT.add(inquiry, ENGINE.evaluate(inquiry));
        }
    }

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(AXE);
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String suffix = "-" + language.name().toLowerCase(Locale.ROOT);
            for (String name : Inquiries.names()) {
                Inquiry inquiry = Inquiries.sample(name);
                pages.put("sheet-" + name + suffix, PatientSheet.of(ENGINE, inquiry, language).html());
                Conversation.of(ENGINE, inquiry, language).ifPresent(talk -> pages.put("talk-" + name + suffix, talk.html()));
            }
            Inquiry ill = PatientSheetTest.ill(LocalDate.of(YEAR, 11, 10), "1965-05-01", List.of(), "I21.9", "I10", "B18.1", "J06.9");
            pages.put("sheet-of-four-diseases" + suffix, PatientSheet.of(ENGINE, ill, language).html());
            pages.put("talk-of-four-diseases" + suffix, Conversation.of(ENGINE, ill, language).orElseThrow().html());
            for (WallTopic topic : WallTopic.values()) {
                pages.put("poster-" + topic.name().toLowerCase(Locale.ROOT) + suffix, WallTable.of(ENGINE, topic, YEAR, language).html());
            }
            pages.put("portrait" + suffix, PortraitPage.of(ENGINE, DISTRICT, language).html());
            DistrictPages.of(ENGINE, KIT, language).files().forEach((file, page) -> pages.put("kit-" + file.replace(".html", "") + suffix, page));
            pages.put("answers" + suffix, CommonAnswers.of(ENGINE, ENGINE.knownDays().to(), language).html());
        }
        return pages;
    }

    static List<Map.Entry<String, String>> papers() {
        return pages().entrySet().stream().filter(paper -> paper.getKey().matches(System.getProperty("kepil.papers", ".*"))).toList();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPaperIsReadableEverywhere(Map.Entry<String, String> paper) throws IOException {
        Path file = Files.writeString(FOLDER.resolve(paper.getKey() + ".html"), paper.getValue());
        for (int width : Browser.WIDTHS) {
            browser.show(file, width);
            assertThat(browser.width()).as("width at " + width).isLessThanOrEqualTo(width);
            // No code is broken at its hyphen.
            assertThat((Boolean) browser.driver().executeScript("return [...document.querySelectorAll('.whole-word')]"
                    + ".every(code => new Set([...code.getClientRects()].map(line => line.top)).size < 2)")).as("codes at " + width).isTrue();
            assertThat(browser.violations("{}")).as("axe at " + width).isEmpty();
            browser.picture(FOLDER.resolve(paper.getKey() + "-" + width + ".png"));
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.print(FOLDER.resolve(paper.getKey() + ".pdf"))).as("pages of paper").isBetween(1, mostPages(paper.getKey()));
    }

    /** A sheet, a conversation, a leaflet and a wall table are one page; what a district reads at a desk may have more. */
    private static int mostPages(String name) {
        return name.startsWith("portrait") || name.startsWith("kit-index") ? 3 : name.startsWith("kit-meeting") || name.startsWith("answers") ? 2 : 1;
    }
}
