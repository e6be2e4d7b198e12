package kz.kepil.analyst.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.text.Language;
import kz.kepil.engine.EditedPack;
import kz.kepil.engine.corridor.Corridor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawBookTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final Path SUITES = Path.of("..", "..", "rules-tests", "src", "test", "resources");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("(?<= id=\")[^\"]*");

    private static LawBook book;
    private static Map<String, String> site;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeTheBook() throws IOException {
        book = LawBook.of(ENGINE, Scenarios.ofPack(SUITES, ENGINE.supportedDays(), ENGINE.circumstanceTypes()), SUITES.toString());
        site = pages(book);
    }

    private static Map<String, String> pages(LawBook book) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        book.pages((path, text) -> assertThat(pages.put(path, text)).as(path).isNull());
        return pages;
    }

    private static String page(String path) {
        assertThat(site).containsKey(path);
        return site.get(path);
    }

    private static String lang(Language language) {
        return language.name().toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleStandsOnceInEachLanguageWithItsSentence(Language language) {
        List<String> ids = new ArrayList<>();
        site.forEach((path, text) -> {
            if (path.startsWith(lang(language) + "/rules/")) {
                Pattern.compile("<article class=\"rule\" id=\"([^\"]*)\">").matcher(text).results().map(found -> found.group(1)).forEach(ids::add);
            }
        });
        assertThat(ids).containsExactlyInAnyOrderElementsOf(ENGINE.rules().all().stream().map(RuleInfo::id).toList());
        for (RuleInfo rule : ENGINE.rules().all()) {
            assertThat(page(lang(language) + "/rules/" + rule.code() + ".html")).contains("<html lang=\"" + lang(language) + "\">",
                    rule.texts().in(language).replace("&", "&amp;"), rule.file() + ":" + rule.line());
        }
    }

    @Test
    void everyLinkInsideTheSiteLeadsSomewhere() {
        int links = 0;
        for (Map.Entry<String, String> page : site.entrySet()) {
            if (!page.getKey().endsWith(".html")) {
                continue;
            }
            for (MatchResult found : LINK.matcher(page.getValue()).results().toList()) {
                String link = found.group(1);
                if (link.startsWith("https://") || link.equals("data:,")) {
                    continue;
                }
                String[] parts = link.split("#", 2);
                String target = Path.of(page.getKey()).resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
                assertThat(site).as(page.getKey() + " → " + link).containsKey(target);
                if (parts.length > 1) {
                    assertThat(ANCHOR.matcher(site.get(target)).results().map(MatchResult::group)).as(page.getKey() + " → " + link).contains(parts[1]);
                }
                links++;
            }
        }
        assertThat(links).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void theSearchKnowsEveryRuleAndLeadsToIt(String language) throws IOException {
        String script = page(language + "/rules.js");
        JsonNode rules = new ObjectMapper().readTree(script.replaceFirst("^window.KEPIL_RULES = ", "").replaceFirst(";\\s*$", ""));
        assertThat(rules).hasSize(ENGINE.rules().all().size());
        for (JsonNode rule : rules) {
            String[] url = rule.get("url").asText().split("#");
            assertThat(page(language + "/" + url[0])).contains("id=\"" + url[1] + "\"");
        }
    }

    @Test
    void conditionsFactsAndScenariosAreToldInWords() {
        assertThat(page("en/rules/SI-06.html")).contains("pregnant and in the register", "<code class=\"soft\">registeredPregnancy</code>",
                "months since the last pension contribution: more than 2", "the month of the last pension contribution", "Pregnant on this day alone",
                "suites/2021/state-insured.yaml:", "https://adilet.zan.kz/");
        assertThat(page("ru/rules/SI-06.html")).contains("беременность", "с 1 января 2021 года");
        assertThat(page("kk/rules/SI-06.html")).contains("жүктілік", "2021 жылғы 1 қаңтар");
        // Two rules of a code in other years.
        assertThat(page("en/rules/SI-04.html")).contains("id=\"SI-04.state\"", "id=\"SI-04.local-budget\"", "<title>SI-04.state: from 1 January 2021 to 31 December 2025");
    }

    @Test
    void everyRuleOfTheCorridorIsShownByAScenario() {
        Set<String> shown = book.shownBy().rules();
        assertThat(ENGINE.rules().all().stream().filter(rule -> Corridor.stages().contains(BookPages.stage(rule.file()))).map(RuleInfo::id)
                .filter(id -> !shown.contains(id)))
                // No scenario that expects the step is about the first; the others only warn, and stand in no verdict.
                .isSubsetOf("GUI-01.own-part-still-insured", "SSD-08.day-not-given", "SSD-15.day-not-given");
        assertThat(shown).contains("REF-1", "PEN-5", "ARR-1", "OBS-1.chronic-group");
    }

    @Test
    void valuesStandOnATimelineAndInATable() {
        assertThat(page("en/parameters.html")).contains("<code class=\"soft\">minimum-wage</code>", "85,000\u00A0₸: from 1 January 2027 to 31 December 2027",
                "class=\"later\"", "Last checked");
        assertThat(page("ru/lists.html")).contains("Туберкулёз", "A15, A16");
    }

    @Test
    void theBookFollowsAnEditedPackAndEscapesWhatItSays() throws IOException {
        EntitlementEngine edited = new EditedPack()
                .with("state-insured.drl", "@kk(\"18 жасқа дейінгі бала\")", "@kk(\"<script>alert(1)</script> 19 жасқа дейінгі бала\")")
                .with("state-insured.drl", "PersonOnDay( inSystem, age < 18 )", "PersonOnDay( inSystem, age < 19 )")
                .with("parameters.yaml", "en: \"Minimum wage (MW)\"", "en: \"Minimum <b onclick='x'>wage\"").engine();
        Map<String, String> pages = pages(LawBook.of(edited, List.of(), ""));
        assertThat(pages).hasSameSizeAs(site);
        assertThat(pages.get("kk/rules/SI-01.html")).contains("&lt;script&gt;alert(1)&lt;/script&gt; 19 жасқа", "age &lt; 19").doesNotContain("<script>alert");
        assertThat(pages.get("en/rules/SI-01.html")).contains("younger than 19").doesNotContain("Scenarios that show it");
        assertThat(pages.get("en/parameters.html")).contains("Minimum &lt;b").doesNotContain("<b onclick");
        assertThat(pages.get("kk/stages/state-insured.html")).doesNotContain("<script>alert");
    }

    @Test
    void theSiteIsWrittenAsItIsCounted() throws IOException {
        List<Long> told = new ArrayList<>();
        book.writeTo(folder.resolve("a").resolve("site"), told::add);
        assertThat(told).hasSize(book.size()).hasSize(site.size()).endsWith((long) book.size());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(book.size());
        }
        assertThat(folder.resolve("a/site/kk/rules/SI-01.html")).hasContent(page("kk/rules/SI-01.html"));
    }
}
