package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Codes;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import org.junit.jupiter.api.Test;

/** docs/coverage-of-sources.md: each statement of the sources leads to what expresses it, or says why nothing does. */
class CoverageOfSourcesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path PACK = ROOT.resolve(Path.of("rules-drl", "src", "main", "resources", "kz", "kepil", "pack"));
    private static final Path SUITES = Path.of("src", "test", "resources");

    private static final RuleBook RULES = EntitlementEngine.create().rules();
    private static final Set<String> CODES = RULES.codes();
    private static final Set<String> RULE_NAMES = Stream.concat(CODES.stream(), RULES.all().stream().map(RuleInfo::id)).collect(Collectors.toSet());
    private static final Set<String> CODES_OF_SUITES = Codes.of(SuitesTest.CODES).inForce().keySet();
    private static final Set<String> TEST_CLASSES = testClasses();

    private static final Pattern POINTER = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#]+)(?:#([^)]+))?\\)");
    private static final Pattern CONTRADICTION = Pattern.compile("\\bK\\d+\\b");

    /** Of inquiry and verdict what is the answer itself. */
    private static final Set<String> PROPERTIES = Set.of("dormant", "referralRequired", "employerExemption", "validThrough", "lastPensionContribution");

    /** The rows when the page was written; a statement may be added, and none is dropped. */
    private static final int STATEMENTS = 438;

    record Row(String source, String line, String statement, String status, String where, String shownBy) {

        List<String> rules() {
            return pointers(where).stream().filter(RULE_NAMES::contains).toList();
        }

        List<String> suites() {
            return pointers(shownBy).stream().filter(pointer -> pointer.endsWith(".yaml")).toList();
        }

        boolean hasPointer() {
            return POINTER.matcher(where).find() || LINK.matcher(where).find();
        }

        /** Something that a person can read: an entry of the pack's texts, or a page. */
        boolean hasText() {
            return where.contains("`advice.yaml#") || LINK.matcher(where).find();
        }

        /** What the cell says in words, besides its pointers. */
        String reason() {
            return LINK.matcher(POINTER.matcher(where).replaceAll("")).replaceAll("").replaceAll("[^\\p{L}]+", " ").strip();
        }

        @Override
        public String toString() {
            return source + ": " + line + " " + statement;
        }
    }

    static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("coverage-of-sources.md"));
        List<Row> rows = new ArrayList<>();
        String source = "";
        for (String line : lines) {
            if (line.startsWith("## S")) {
                source = line.substring(3, 5);
            } else if (line.startsWith("| ") && !source.isEmpty() && !line.startsWith("| ---") && !line.startsWith("| line ")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
                assertThat(cells).as(line).hasSize(6);
                rows.add(new Row(source, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
            }
        }
        return rows;
    }

    @Test
    void whatIsExpressedIsShownAndWhatIsNotHasAReason() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.line()).matches("\\d+(–\\d+)?(, \\d+–\\d+)*");
            assertThat(row.statement()).isNotBlank();
            assertThat(row.status()).isIn("in full", "in part", "not");
            assertThat(row.status().equals("in full") || row.reason().length() > 20).as("why").isTrue();
            assertThat(row.status().equals("not") || row.hasPointer()).as("where").isTrue();
            assertThat(row.status().equals("not") || row.hasText() || !row.shownBy().isEmpty()).as("shown by a test or by a text").isTrue();
        });
    }

    @Test
    void everyPointerLeadsToSomething() throws IOException {
        String contradictions = read(DOCS.resolve("sources.md"));
        assertThat(rows()).allSatisfy(row -> {
            assertThat(pointers(row.where())).allSatisfy(pointer -> assertThat(exists(pointer)).as(pointer).isTrue());
            assertThat(LINK.matcher(row.where()).results()).allSatisfy(link -> {
                Path page = DOCS.resolve(link.group(1));
                assertThat(page).isRegularFile();
                assertThat(link.group(2) == null || anchors(page).contains(link.group(2))).as(link.group()).isTrue();
            });
            assertThat(CONTRADICTION.matcher(LINK.matcher(row.where()).replaceAll("")).results()).allSatisfy(contradiction ->
                    assertThat(contradictions.contains("| " + contradiction.group() + " |")).as(contradiction.group()).isTrue());
            assertThat(pointers(row.shownBy())).allSatisfy(pointer -> assertThat(TEST_CLASSES.contains(pointer)
                    || pointer.endsWith(".yaml") && Files.isRegularFile(SUITES.resolve(pointer))).as(pointer).isTrue());
        });
    }

    /** A suite that does not ask for the rules of the row shows nothing. */
    @Test
    void aSuiteAsksForTheRulesOfTheRow() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            Set<String> codes = row.rules().stream().map(CoverageOfSourcesTest::code).filter(CODES_OF_SUITES::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(row.suites()).allMatch(suite -> codes.isEmpty() || codes.stream().anyMatch(code ->
                    Pattern.compile("(?<![\\w-])" + code + "(?![\\w-])").matcher(read(SUITES.resolve(suite))).find()));
        });
    }

    @Test
    void noStatementIsDroppedAndTheCountsAreThoseOfTheRows() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(STATEMENTS);
        String page = read(DOCS.resolve("coverage-of-sources.md"));
        for (String source : List.of("S0", "S1", "S2", "S3", "S4", "all")) {
            List<Row> counted = rows.stream().filter(row -> source.equals("all") || row.source().equals(source)).toList();
            assertThat(page).contains(Stream.of("in full", "in part", "not")
                    .map(status -> String.valueOf(counted.stream().filter(row -> row.status().equals(status)).count()))
                    .collect(Collectors.joining(" | ", "| " + source + " | " + counted.size() + " | ", " |")));
        }
    }

    private static List<String> pointers(String cell) {
        return POINTER.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** Of the id SI-11.house-arrest the code SI-11. */
    private static String code(String rule) {
        return rule.replaceFirst("\\..*", "");
    }

    private static boolean exists(String pointer) {
        if (pointer.matches("[a-z-]+\\.(yaml|drl)(#.*)?")) {
            String[] parts = pointer.split("#", 2);
            Path file = PACK.resolve(parts[0]);
            return Files.isRegularFile(file) && (parts.length == 1 || Pattern.compile("(?m)^ *(?:- )?(?:name: )?" + Pattern.quote(parts[1]) + "(?::.*)?$")
                    .matcher(read(file)).find());
        }
        return RULE_NAMES.contains(pointer) || PROPERTIES.contains(pointer);
    }

    /** Of a page's headings as the common hosts of repositories make them. */
    private static Set<String> anchors(Path page) {
        return read(page).lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).collect(Collectors.toSet());
    }

    private static Set<String> testClasses() {
        Set<String> classes = new HashSet<>();
        for (String module : List.of("rules-tests", "rules-drl", "rules-api", "examples/command-line")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                        .forEach(name -> classes.add(name.replace(".java", "")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return classes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
