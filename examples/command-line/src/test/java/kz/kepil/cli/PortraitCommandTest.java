package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import picocli.CommandLine.Help.Ansi;

class PortraitCommandTest {

    private static final Pattern TABLE = Pattern.compile("<tbody>(.*?)</tbody>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("<td(?! class=\"bar\")[^>]*>(.*?)</td>");

    @TempDir
    private Path folder;
    private Path in;
    private Path out;

    @BeforeEach
    void nameTheFiles() {
        in = folder.resolve("people.jsonl");
        out = folder.resolve("a").resolve("portrait");
    }

    private void people(int size) {
        assertThat(kepil("population", "--size", "" + size, "--seed", "4", "--as-of", "2026-03-10", in.toString()).exitCode()).isZero();
    }

    private Run portrait(String language) {
        return kepil("portrait", in.toString(), "--out", out.toString(), "--lang", language);
    }

    private String page() throws IOException {
        return Files.readString(out.resolve("index.html"));
    }

    /** The numbers of each line, the names left out. */
    private List<List<BigDecimal>> csv(String name, int numbers) throws IOException {
        return Files.readAllLines(out.resolve(name)).stream().skip(1).map(line -> {
            List<String> cells = Arrays.asList(line.split(","));
            return cells.subList(cells.size() - numbers, cells.size()).stream().map(BigDecimal::new).toList();
        }).toList();
    }

    /** The numbers of each row of each table of an English or Kazakh page. */
    private static List<List<List<BigDecimal>>> tables(String page, boolean comma) {
        List<List<List<BigDecimal>>> tables = new ArrayList<>();
        for (String table : all(TABLE, page)) {
            tables.add(all(ROW, table).stream().map(row -> all(NUMBER, row).stream().map(text -> {
                String bare = text.replaceAll("[\u00A0₸%]", "");
                return new BigDecimal(comma ? bare.replace(',', '.') : bare.replace(",", ""));
            }).toList()).toList());
        }
        return tables;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"kk, true", "ru, true", "en, false"})
    void theNumbersOfThePageAreThoseOfTheFilesAndAddUp(String language, boolean comma) throws IOException {
        people(3_000);
        Run run = portrait(language);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        List<List<List<BigDecimal>>> tables = tables(page(), comma);
        assertThat(tables).hasSize(5);
        List<String> files = List.of("segments.csv", "age.csv", "sex.csv", "districts.csv");
        List<BigDecimal> total = tables.get(0).get(tables.get(0).size() - 1);
        for (int i = 0; i < files.size(); i++) {
            List<List<BigDecimal>> lines = csv(files.get(i), 5);
            // The page has them in another order: not insured, share, people, rate, arrears.
            List<List<BigDecimal>> rows = new ArrayList<>(tables.get(i));
            assertThat(rows.remove(rows.size() - 1)).as("total of " + files.get(i)).isEqualTo(total);
            assertThat(rows).as(files.get(i)).isEqualTo(lines.stream()
                    .map(line -> List.of(line.get(1), line.get(2), line.get(0), line.get(3), line.get(4))).toList());
            for (int column : new int[] {0, 2, 4}) {
                assertThat(rows.stream().map(row -> row.get(column)).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(total.get(column));
            }
        }
        assertThat(total.get(2)).isEqualByComparingTo("3000");
        assertThat(tables.get(4)).isEqualTo(csv("steps.csv", 2)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Сақтандырылмаған халықтың портреті, Жалдамалы жұмысшылар, Берешекті өтеу",
        "ru, Портрет незастрахованного населения, Наёмные работники, Погасить задолженность",
        "en, Portrait of the uninsured, Wage workers, Pay the arrears"})
    void thePageIsInTheLanguageAskedAndNeedsNothingElse(String language, String title, String segment, String step) throws Exception {
        people(500);
        portrait(language);
        String page = page();
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">")
                .contains("<title>" + title + "</title>", "<h1>" + title + "</h1>", segment, step, "<svg ", "charset=\"utf-8\"")
                .doesNotContain("<script", "http:", "https:", "src=", "url(", "@import", "${");
        assertThat(Files.readString(out.resolve("segments.csv"))).startsWith("segment,label,people,not_insured,").contains(segment);
        assertThat(Files.readString(out.resolve("steps.csv"))).contains(step);
        String main = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
        assertThatCode(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(main))))
                .doesNotThrowAnyException();
    }

    @Test
    void theSamePeopleGiveTheSameFiles() throws IOException {
        people(500);
        portrait("kk");
        String page = page();
        portrait("kk");
        assertThat(page()).isEqualTo(page);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder(
                "index.html", "segments.csv", "districts.csv", "sex.csv", "age.csv", "steps.csv");
    }

    @Test
    void badLinesAreReportedWithTheirNumbersAndLeftOut() throws IOException {
        people(4);
        List<String> lines = new ArrayList<>(Files.readAllLines(in));
        lines.add(1, "[]");
        lines.add("{\"id\": \"x\", \"asOf\": 7}");
        Files.write(in, lines);
        Run run = portrait("en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(in + ":2: $: ", in + ":6: $.asOf: ", "Inquiries: 6; bad lines: 2; see ");
        assertThat(csv("sex.csv", 5).stream().map(line -> line.get(0)).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("4");
    }

    @Test
    void ofManyBadLinesOnlyTheFirstAreShown() throws IOException {
        people(1);
        Files.writeString(in, Files.readString(in) + "[]\n".repeat(150));
        Run run = portrait("en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines().filter(line -> line.startsWith(in.toString()))).hasSize(100);
        assertThat(run.err()).contains("only the first 100 are shown", "Inquiries: 151; bad lines: 150;");
    }

    @Test
    void namesFromOutsideAreEscaped() throws IOException {
        Files.writeString(in, """
                {"asOf": "2026-03-10", "person": {"birthDate": "1990-05-20", "sex": "MALE", "legalStatus": "CITIZEN",
                "district": "<b>&, \\"x\\""}}""".replace("\n", "") + "\n");
        assertThat(portrait("en").exitCode()).isZero();
        assertThat(page()).contains("&lt;b&gt;&amp;, \"x\"").doesNotContain("<b>&");
        assertThat(Files.readAllLines(out.resolve("districts.csv")).get(1)).isEqualTo("\"<b>&, \"\"x\"\"\",1,1,100.0,100.0,51000.00");
    }

    @Test
    void manyDistrictsAreAddedUpOnThePage() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1990-05-20\", \"sex\": \"MALE\", "
                    + "\"legalStatus\": \"CITIZEN\", \"district\": \"D").append(i).append("\"}}\n");
        }
        Files.writeString(in, lines);
        portrait("en");
        List<List<BigDecimal>> rows = tables(page(), false).get(3);
        assertThat(rows).hasSize(32);
        assertThat(rows.get(30).get(0)).isEqualTo("10");
        assertThat(page()).contains("others (10)");
        assertThat(csv("districts.csv", 5)).hasSize(40);
    }

    @Test
    void nothingIsWrittenWhenNobodyIsCounted() throws IOException {
        Files.writeString(in, "");
        assertThat(portrait("en").err()).isEqualTo(in + ": the input is empty: there is no inquiry in it\n");
        Files.writeString(in, "[]\n");
        Run run = portrait("en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(in + ":1: $: ").contains("Inquiries: 1; bad lines: 1\n    Maybe this is a JSON list");
        assertThat(out).isEmptyDirectory();
    }

    /** One refusal instead of a line for each line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{¶  \"asOf\": \"2026-03-10\",¶  \"person\": {¶    \"sex\": \"MALE\",¶    \"circumstances\": [¶    {\"type\": \"EMPLOYEE\"}¶  ]}¶} | Maybe this is one inquiry on several lines",
        "[¶{\"asOf\": \"2026-03-10\"},¶{\"asOf\": \"2026-03-10\"}¶] | Maybe this is a JSON list",
        "id,sex¶1,MALE¶2,FEMALE | Maybe this is a table (CSV)"})
    void whatHoldsNoInquiryALineIsRefusedOnce(String text, String hint) throws IOException {
        Files.writeString(in, text.replace("¶", "\n"));
        for (String command : new String[] {"portrait", "kit"}) {
            Run run = kepil(command, in.toString(), "--out", out.toString(), "--lang", "en");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(2);
            assertThat(run.err()).startsWith(in + ": one inquiry a line is expected\n    " + hint);
        }
        Run diff = kepil("pack", "diff", "built-in", "--on", "2025-06-20", "--on", "2026-06-20", "--population", in.toString(), "--lang", "en");
        assertThat(diff.exitCode()).isEqualTo(2);
        assertThat(diff.err()).startsWith(in + ": one inquiry a line is expected\n    " + hint);
    }

    @Test
    void aBadFirstLineDoesNotKeepLongLinesFromBeingCounted() throws IOException {
        people(1);
        Files.writeString(in, "id,sex\n" + Files.readString(in).replaceFirst("}\\s*$", " ".repeat(10_000) + "}\n"));
        Run run = portrait("en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Inquiries: 2; bad lines: 1; see ");
    }

    @ParameterizedTest
    @CsvSource({"kk, Сақтандырылмағандар, Сақтандырылған ", "ru, Незастрахованные, Застрахован(а)", "en, Not insured, NONE"})
    void peopleAreCountedInThePlural(String language, String notInsured, String one) throws IOException {
        people(200);
        portrait(language);
        assertThat(page()).contains("<span>" + notInsured + "</span>", notInsured + " – <b>").doesNotContain(one + "</span>", one + " – ");
    }

    @Test
    void standardInputServesToo() throws IOException {
        people(20);
        Run run = kepil(Files.readString(in).getBytes(StandardCharsets.UTF_8), "portrait", "-", "--out", out.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(page()).contains("<b>20</b>");
    }

    @Test
    void theProgressBarShowsWhenSomebodyWatches() {
        people(20);
        assertThat(kepil(new byte[0], Ansi.OFF, 80, "portrait", in.toString(), "--out", out.toString()).err()).contains("100%");
    }

    @Test
    void aMissingInputIsBadAndAFileIsNoFolder() throws IOException {
        Run missing = portrait("en");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo(in + ": there is no such file\n");
        people(1);
        Run run = kepil("portrait", in.toString(), "--out", in.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("This directory cannot be made, or it is a file: " + in);
        assertThat(kepil("portrait", in.toString()).err()).contains("Missing option: --out=DIR");
    }
}
