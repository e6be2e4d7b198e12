package kz.kepil.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.engine.corridor.Corridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents lead to each other and to what exists, and their code is that of the repository. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#:]*)(?:#([^)]+))?\\)");
    private static final Pattern DECISION = Pattern.compile(
            "(?m)^## (\\d+)\\. .+\\n\\n\\*(\\d{4}-\\d\\d-\\d\\d), (accepted|superseded by (\\d+))\\*\\n\\n- \\*\\*Context\\.");

    static List<Page> pages() {
        return Page.all();
    }

    @Test
    void theIndexNamesEveryPage() {
        assertThat(Page.of("docs/README.md").rows("page")).extracting(row -> row.key().replaceAll("\\[(.*)]\\((.*)\\)", "$2"))
                .filteredOn(link -> !link.equals("../RELEASING.md"))
                .containsExactlyInAnyOrderElementsOf(pages().stream().map(Page::name)
                        .filter(name -> name.startsWith("docs/") && !name.endsWith("README.md")).map(name -> name.substring(5)).toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) {
        Matcher link = LINK.matcher(page.withoutCode());
        while (link.find()) {
            Path target = link.group(1).isEmpty() ? Page.ROOT.resolve(page.name())
                    : Page.ROOT.resolve(page.name()).resolveSibling(link.group(1)).normalize();
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(Page.of(Page.ROOT.normalize().relativize(target.normalize()).toString())))
                        .as(link.group()).contains(link.group(2));
            }
        }
    }

    /** Of a heading as the common hosts of repositories make it. */
    private static List<String> anchors(Page page) {
        return page.withoutCode().lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    @Test
    void everyClassThatTheNotesOnDroolsNameExists() throws IOException {
        List<Page.Row> rows = Page.of("docs/drools.md").rows("what Drools does");
        Set<String> files;
        try (Stream<Path> sources = Stream.of("rules-drl", "rules-tests", "embedding-tests")
                .flatMap(module -> walk(Page.ROOT.resolve(module + "/src")))) {
            files = sources.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row ->
                assertThat(files).containsAll(Page.found("(?<=`)\\w+(?=`)", row.get("relied on in"))));
        assertThat(rows).allSatisfy(row -> assertThat(row.get("relied on in")).contains("`"));
    }

    @Test
    void everyNumberOfTheSpecThatCommentsNameHasItsPage() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String module : List.of("rules-api", "rules-drl", "rules-tests")) {
            try (Stream<Path> sources = walk(Page.ROOT.resolve(module + "/src"))) {
                for (Path source : sources.filter(file -> file.toString().matches(".*\\.(java|drl|yaml)")).toList()) {
                    named.addAll(Page.found("(?<=\\b[Ss]pec )\\d\\d\\b", Files.readString(source)));
                }
            }
        }
        assertThat(Page.of("docs/README.md").rows("spec").stream().flatMap(row -> Stream.of(row.key().split(", ")))).containsAll(named);
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyDecisionHasItsDayAndItsStatus() {
        String text = Page.of("docs/decisions.md").text();
        List<String> headings = Page.found("(?m)^## \\d+", text);
        List<Integer> numbers = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        Matcher decision = DECISION.matcher(text);
        while (decision.find()) {
            numbers.add(Integer.valueOf(decision.group(1)));
            LocalDate day = LocalDate.parse(decision.group(2));
            assertThat(day).as("decision %s", decision.group(1)).isAfterOrEqualTo(before);
            before = day;
            if (decision.group(4) != null) {
                assertThat(Integer.parseInt(decision.group(4))).isGreaterThan(Integer.parseInt(decision.group(1)))
                        .isLessThanOrEqualTo(headings.size());
            }
        }
        assertThat(numbers).as("under each heading: *day, status*").containsExactlyElementsOf(
                IntStream.rangeClosed(1, headings.size()).boxed().toList());
    }

    @Test
    void theStagesOfTheArchitectureAreThoseOfTheCorridor() {
        assertThat(Page.of("docs/architecture.md").rows("stage")).extracting(row -> row.key().replace("`", ""))
                .containsExactlyElementsOf(Corridor.stages());
    }

    /** The quickstart and the tests are run; what a document shows in Java is taken from them, except for remarks. */
    @ParameterizedTest
    @MethodSource("pages")
    void javaIsTakenFromWhatRuns(Page page) throws IOException {
        List<List<String>> programs = new ArrayList<>();
        for (String program : List.of("examples/quickstart/src/main/java/kz/kepil/quickstart/Quickstart.java",
                "embedding-tests/src/test/java/kz/kepil/embedding/LastDayOfTheLawTest.java",
                "rules-tests/src/test/java/kz/kepil/tests/PackFolderTest.java",
                "integrations/jackson3/src/test/java/kz/kepil/jackson3/KepilModuleTest.java")) {
            programs.add(Files.readAllLines(Page.ROOT.resolve(program)).stream().map(String::strip).toList());
        }
        for (String code : page.code("java")) {
            List<String> shown = code.lines().map(line -> line.replaceFirst(" +// .*", "").strip())
                    .filter(line -> !line.isEmpty()).toList();
            assertThat(programs).anySatisfy(program -> assertThat(program).containsSubsequence(shown));
        }
    }

    @Test
    void theReadmeShowsJava() {
        assertThat(Page.of("README.md").code("java")).hasSize(1);
    }

    /** A rule, a parameter, a list, a word: whatever a document shows of the pack stands there, except where it leaves something out. */
    @ParameterizedTest
    @MethodSource("pages")
    void whatIsShownOfThePackStandsThere(Page page) {
        Set<String> lines = PackFiles.names().stream().flatMap(name -> PackFiles.text(name).lines()).map(DocumentsTest::withoutRemark)
                .collect(Collectors.toSet());
        List<String> shown = Stream.concat(page.code("yaml").stream(), page.code("").stream().filter(code -> code.startsWith("rule ")))
                .filter(code -> !code.contains("scenarios:")).flatMap(String::lines).map(DocumentsTest::withoutRemark)
                .filter(line -> !line.isEmpty() && !line.equals("…")).toList();
        assertThat(shown.stream().filter(line -> !lines.contains(line))).as("not in the pack").isEmpty();
    }

    private static String withoutRemark(String line) {
        return line.replaceFirst(" +# .*", "").strip();
    }

    @Test
    void theReadmeShowsARule() {
        assertThat(Page.of("README.md").code("")).anyMatch(code -> code.startsWith("rule "));
    }

    @Test
    void theVersionsAreThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Page.ROOT.resolve("pom.xml"));
        String version = Page.found("(?<=<version>)[^<]+(?=</version>)", pom).get(0);
        String slf4j = Page.found("(?<=<slf4j.version>)[^<]+", pom).get(0);
        for (String document : List.of("README.md", "docs/embedding.md")) {
            List<String> dependencies = Page.of(document).code("xml").stream().flatMap(String::lines).toList();
            assertThat(dependencies).as(document).isNotEmpty().allSatisfy(dependency ->
                    assertThat(Page.found("(?<=<version>)[^<]+", dependency))
                            .containsExactly(dependency.contains("<groupId>org.slf4j<") ? slf4j : version));
        }
        assertThat(Page.of("CHANGELOG.md").text()).contains("## [Unreleased]", "## [" + version + "]");
    }

    @Test
    void everyDecisionThatIsNamedExists() {
        Set<String> decisions = new TreeSet<>(Page.found("(?m)(?<=^## )\\d+", Page.of("docs/decisions.md").text()));
        assertThat(pages()).allSatisfy(page -> assertThat(decisions)
                .containsAll(Page.found("(?<=decisions\\.md\\), )\\d+", page.text())));
    }
}
