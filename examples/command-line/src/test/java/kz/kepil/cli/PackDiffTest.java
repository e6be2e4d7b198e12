package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** Whom a change of the law affects. What is counted is tested beside what counts. */
class PackDiffTest {

    private static final String[] DAYS = {"--on", "2025-06-20", "--on", "2026-06-20"};
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    @TempDir
    private Path folder;

    private static Run diff(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "pack";
        all[1] = "diff";
        System.arraycopy(args, 0, all, 2, args.length);
        return kepil(all);
    }

    @Test
    void aPackAgainstItselfChangesNothing() {
        Run run = diff("built-in", "built-in", "--size", "50", "--lang", "en");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Who gains and who loses\n").contains("the built-in pack", "50 made-up people, seed 1", "not statistics",
                "Nothing changes for anybody.", "31 December 2026");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, 'Кім ұтады, кім ұтылады'", "ru, Кто приобретает и кто теряет"})
    void allIsToldInTheLanguageAsked(String language, String title) throws IOException {
        Path page = folder.resolve("сурет.html");
        Path tables = folder.resolve("кесте");
        Run run = diff("built-in", DAYS[0], DAYS[1], DAYS[2], DAYS[3], "--size", "300", "--lang", language, "--html", page.toString(),
                "--csv", tables.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(title).contains("2025", "2026", "SI-01");
        assertThat(ENGLISH.matcher(run.out().replaceAll("[A-Z]+(-[A-Z0-9]+)+|kepil [0-9.]+|\\b[0-9a-f]{12}\\b", "")).results().map(each -> each.group())).isEmpty();
        assertThat(run.err()).contains(page.toString(), tables.toString());
        assertThat(Files.readString(page)).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
        assertThat(tables.toFile().list()).containsExactlyInAnyOrder("groups.csv", "changes.csv", "examples.csv", "examples.jsonl");
        Run again = kepil("batch", tables.resolve("examples.jsonl").toString(), folder.resolve("out").toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
    }

    @Test
    void theSamePeopleComeFromAFile() throws IOException {
        Path people = folder.resolve("people.jsonl");
        kepil("population", "--size", "200", "--as-of", "2025-06-20", people.toString());
        String made = diff("built-in", DAYS[0], DAYS[1], DAYS[2], DAYS[3], "--size", "200", "--lang", "en").out();
        Run read = diff("built-in", DAYS[0], DAYS[1], DAYS[2], DAYS[3], "--population", people.toString(), "--lang", "en");
        assertThat(read.exitCode()).isZero();
        assertThat(after(read.out(), "Gain ")).isEqualTo(after(made, "Gain ")).contains("Examples to ask about again");
        Run stream = kepil(Files.readString(people).getBytes(StandardCharsets.UTF_8), "pack", "diff", "built-in", DAYS[0], DAYS[1], DAYS[2], DAYS[3],
                "--population", "-", "--lang", "en");
        assertThat(after(stream.out(), "Gain ")).isEqualTo(after(made, "Gain "));
    }

    private static String after(String text, String word) {
        return text.substring(text.indexOf("  " + word));
    }

    @Test
    void badLinesAreToldAndTheRestGoesOn() throws IOException {
        Path people = folder.resolve("people.jsonl");
        kepil("population", "--size", "3", "--as-of", "2026-03-10", people.toString());
        Files.writeString(people, Files.readString(people) + "[]\n{\"id\": \"x\", \"asOf\": 7}\n");
        Run run = diff("built-in", "built-in", "--population", people.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(people + ":4: $: ", people + ":5: $.asOf: ");
        assertThat(run.out()).contains("people: 3", "Lines left out: 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "built-in                                                   | Nothing to compare with: B is missing, or two days (--on)",
        "built-in --on 2026-01-01                                   | Nothing to compare with",
        "built-in --on 2026-01-01 --on 2026-01-02 --on 2026-01-03   | --on may be given twice at most",
        "built-in built-in --size 0                                 | There cannot be 0 people",
        "                                                           | Missing argument: A"})
    void wrongUsageIsTold(String args, String said) {
        Run run = diff(args == null ? new String[] {"--lang=en"} : (args + " --lang=en").split(" +"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(said);
    }

    @Test
    void aDayWithoutALawAndAFileThatIsMissingAreBadInput() throws IOException {
        Run day = diff("built-in", "--on", "2019-01-01", "--on", "2030-01-01", "--lang", "en");
        assertThat(day.exitCode()).isEqualTo(2);
        assertThat(day.err()).contains("kepil pack diff: --on: ").hasLineCount(2);
        assertThat(diff("built-in", "built-in", "--population", folder.resolve("none").toString()).exitCode()).isEqualTo(2);
        Run empty = diff("built-in", "built-in", "--lang", "en", "--population", Files.writeString(folder.resolve("empty"), "").toString());
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("the input is empty");
    }

    @Test
    void theProgressBarShowsWhenSomebodyWatches() {
        assertThat(kepil(new byte[0], Ansi.OFF, 80, "pack", "diff", "built-in", "built-in", "--size", "20").err()).contains("100%");
        assertThat(kepil(new byte[0], Ansi.OFF, 80, "pack", "book", "--out", folder.resolve("site").toString()).err()).contains("100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "kk", "ru"})
    void theBookIsWrittenForTheBuiltInPack(String language) throws IOException {
        Path site = folder.resolve("site");
        Run run = kepil("pack", "book", "--out", site.toString(), "--lang", language);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains(site.resolve("index.html").toString());
        assertThat(Files.readString(site.resolve(language).resolve("rules").resolve("SI-06.html"))).contains("<html lang=\"" + language + "\">",
                "suites/2021/state-insured.yaml:");
        assertThat(site.resolve("minisearch.js")).content().contains("MIT", "Permission is hereby granted").hasSizeGreaterThan(10_000);
    }

    @Test
    void whereTheSiteCannotBeThatIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run run = kepil("pack", "book", "--out", file.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("This directory cannot be made, or it is a file: " + file);
        assertThat(kepil("pack", "book", "--lang", "en").err()).contains("Missing option: --out=SITE");
        assertThat(kepil("pack", "book", "nowhere", "--out", file.toString(), "--lang", "en").exitCode()).isEqualTo(Kepil.BAD_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "book"})
    void helpIsInThreeLanguages(String command) {
        assertThat(kepil("pack", command, "--help", "--lang", "en").out()).contains("Usage: kepil pack " + command, "Exit codes:");
        for (String language : new String[] {"kk", "ru"}) {
            assertThat(kepil("pack", command, "--help", "--lang", language).out()).contains("kepil pack " + command)
                    .doesNotContainPattern("\\b(the|and|is|are|with|for|Default|Usage|Examples)\\b");
        }
    }
}
