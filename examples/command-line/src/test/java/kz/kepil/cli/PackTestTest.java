package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** {@code kepil pack test} and {@code kepil pack watch}, on a copy of the built-in pack with one small suite. */
class PackTestTest {

    private static final String SUITE = """
            defaults: {inquiry: {asOf: 2026-05-15, person: {birthDate: 2008-05-14, sex: FEMALE, legalStatus: CITIZEN}}}
            scenarios:
              - name: Eighteen since yesterday
                nearMiss: [DEN-E01]
              - name: Seventeen
                inquiry: {person: {birthDate: 2008-05-16}}
                holds: [DEN-E01]
            """;

    @TempDir
    private Path folder;

    private Path pack;

    @BeforeEach
    void copy() throws IOException {
        pack = folder.resolve("pack");
        assertThat(kepil("pack", "init", pack.toString()).exitCode()).isZero();
        deleteYears(pack.resolve("suites"));
        deleteYears(pack.resolve("procedures"));
        Files.writeString(Files.createDirectories(pack.resolve("suites/2026")).resolve("dental.yaml"), SUITE);
    }

    private static void deleteYears(Path suites) throws IOException {
        try (var inside = Files.walk(suites)) {
            for (Path file : inside.filter(each -> each.getParent().getFileName().toString().matches("\\d{4}")).toList()) {
                Files.delete(file);
            }
        }
    }

    private void edit(String file, String what, String by) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(pack.resolve(file), text.replace(what, by));
    }

    @Test
    void whatIsAsExpectedIsCounted() throws IOException {
        Path report = folder.resolve("report.xml");
        Path trace = folder.resolve("trace.info");
        Path page = folder.resolve("page.html");
        Run test = kepil("pack", "test", "--coverage", "--junit", report.toString(), "--lcov", trace.toString(), "--html", page.toString(), pack.toString());
        assertThat(test.err()).isEmpty();
        assertThat(test.exitCode()).isZero();
        assertThat(test.out()).contains("            2026\ndental         2\n", "Scenarios: 2, all as expected\n",
                pack.resolve("scope.drl") + ":11: RES-1 always held\n", "Covered: rules ");
        assertThat(report).content().contains("<testsuite name=\"2026.dental\" tests=\"2\" failures=\"0\" errors=\"0\">");
        assertThat(trace).content().contains("SF:" + pack.resolve("dental.drl").toAbsolutePath() + "\n", "FNDA:1,DEN-E01\n");
        assertThat(page).content().startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | : Eighteen since yesterday (2026): the answer is another | Scenarios: 2, of which 1 fail | codes that are near misses | none of [DEN-E01]",
        "ru | : Eighteen since yesterday (2026): ответ другой | Сценариев: 2, из них не прошло: 1 | коды, до которых не хватает малого | ни одного из [DEN-E01]",
        "kk | : Eighteen since yesterday (2026): жауап басқа | Сценарийлер: 2, оның ішінде өтпегені: 1 | аздап жетпей қалатын кодтар | мыналардың ешқайсысы: [DEN-E01]"})
    void aFailureIsToldWithItsPlaceAndItsInquiry(String language, String says, String sum, String where, String expected) throws IOException {
        edit("dental.drl", "inSystem, age < 18 )", "inSystem, age < 19 )");
        Run test = kepil("pack", "test", "--lang", language, "--year", "2026", "--domain", "dental", pack.toString());
        assertThat(test.exitCode()).isEqualTo(Kepil.ANSWER_IS_NO);
        assertThat(test.out()).contains(pack.resolve("suites/2026/dental.yaml") + ":3" + says, sum, "    " + where + "\n", ": " + expected + "\n",
                "./kepil check --pack " + pack + " -", "\n    {\"asOf\":\"2026-05-15\",\"person\":{\"birthDate\":\"2008-05-14\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | error: holds[0]: no such code: \"DEN-E1\"", "ru | ошибка: holds[0]: нет такого кода: «DEN-E1»",
        "kk | қате: holds[0]: мұндай код жоқ: «DEN-E1»"})
    void aTypoIsToldWithItsPlace(String language, String says) throws IOException {
        edit("suites/2026/dental.yaml", "holds: [DEN-E01]", "holds: [DEN-E1]");
        Run test = kepil("pack", "test", "--lang", language, pack.toString());
        assertThat(test.exitCode()).isEqualTo(2);
        assertThat(test.out()).isEmpty();
        assertThat(test.err()).startsWith(pack.resolve("suites/2026/dental.yaml") + ":7:13: " + says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "test"})
    void aSuiteThatWouldNotBeReadIsRefused(String command) throws IOException {
        Path suite = Files.writeString(pack.resolve("suites/2026/local-budget.yml"), SUITE);
        Path procedure = Files.writeString(pack.resolve("procedures/refund.yaml"), SUITE);
        Run run = kepil("pack", command, "--lang", "en", pack.toString());
        assertThat(run.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(run.err()).contains(suite + ":1:1: error: 2026/local-budget.yml is not read: a suite is called YEAR/NAME.yaml\n"
                + "    Maybe local-budget.yaml is meant\n", procedure + ":1:1: error: refund.yaml is not read: a suite is called YEAR/NAME.yaml\n");
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldBeforeTheRun() {
        for (String option : new String[] {"--junit", "--html", "--lcov"}) {
            Path nowhere = folder.resolve("nowhere/report");
            Run test = kepil("pack", "test", "--lang", "en", option, nowhere.toString(), pack.toString());
            assertThat(test.exitCode()).isEqualTo(Kepil.FAILED);
            assertThat(test.out()).as("nothing ran").isEmpty();
            assertThat(test.err()).startsWith("kepil: This file cannot be written: " + nowhere + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | error: holds[0]: no such code: \"DEN-E1\"", "ru | ошибка: holds[0]: нет такого кода: «DEN-E1»",
        "kk | қате: holds[0]: мұндай код жоқ: «DEN-E1»"})
    void theCheckTellsWhatIsWrongInSuitesWithWhatIsWrongInThePack(String language, String says) throws IOException {
        edit("suites/2026/dental.yaml", "holds: [DEN-E01]", "holds: [DEN-E1]");
        edit("suites/2026/dental.yaml", "sex: FEMALE", "sex: FEMAL");
        edit("dental.drl", "inSystem, warVeteran )", "inSystem, warVeterann )");
        Run check = kepil("pack", "check", "--lang", language, pack.toString());
        assertThat(check.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(check.err().lines()).anyMatch(line -> line.startsWith(pack.resolve("suites/2026/dental.yaml") + ":7:13: " + says))
                .anyMatch(line -> line.startsWith(pack.resolve("suites/2026/dental.yaml") + ":1:") && line.contains("FEMAL"))
                .anyMatch(line -> line.startsWith(pack.resolve("dental.drl") + ":40:29: "));
    }

    @Test
    void aCodeThatLostItsLastRuleIsTold() throws IOException {
        edit("suites/2026/dental.yaml", "nearMiss: [DEN-E01]", "nearMiss: [DEN-E01, SI-10]");
        String rules = Files.readString(pack.resolve("state-insured.drl"));
        int start = rules.indexOf("rule \"SI-10 ");
        Files.writeString(pack.resolve("state-insured.drl"), rules.substring(0, start) + rules.substring(rules.indexOf("rule \"SI-11 ")));
        Run check = kepil("pack", "check", "--lang", "en", pack.toString());
        assertThat(check.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        int line = 1 + Files.readAllLines(pack.resolve("suites/codes.yaml")).indexOf("SI-10: 2021-01-01..");
        assertThat(check.err()).contains(pack.resolve("suites/codes.yaml") + ":" + line + ":1: error: No rule has the code SI-10 any more",
                "error: $.words.prisonerAboveMinimumSecurity: No rule asks for the word prisonerAboveMinimumSecurity any more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "law < 20230101, legalStatus == LegalStatus.CIS_VISITOR | law < 20220101, legalStatus == LegalStatus.CIS_VISITOR | RES-6 | 2021-01-01..2021-12-31, 2023-01-01..",
        "law >= 20230101, legalStatus == LegalStatus.CIS_VISITOR | law >= 20230101, law < 20270101, legalStatus == LegalStatus.CIS_VISITOR | RES-6 | 2021-01-01..2026-12-31",
        "inSystem, law >= 20260101 | inSystem, law >= 20250101 | LB-1 | 2025-01-01.."})
    void daysOnWhichTheRulesOfACodeDoNotHoldAsListedAreTold(String before, String after, String code, String days) throws IOException {
        edit(code.equals("LB-1") ? "local-budget.drl" : "scope.drl", before, after);
        String listed = Files.readAllLines(pack.resolve("suites/codes.yaml")).stream().filter(line -> line.startsWith(code + ": ")).findFirst().orElseThrow();
        assertThat(kepil("pack", "check", "--lang", "en", pack.toString()).err())
                .contains("error: The rules of " + code + " hold on " + days + ", and this line says " + listed.substring(code.length() + 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ru | : Eighteen 0 (2026): ответ другой | ни одного из [DEN-E01] | Не прошло ещё сценариев: 2; | Сценариев, которые не проходят и без изменений: 12.",
        "kk | : Eighteen 0 (2026): жауап басқа | мыналардың ешқайсысы: [DEN-E01] | Тағы 2 сценарий өтпеді; | Өзгеріссіз де өтпейтін сценарийлер: 12."})
    void aMutationOfWhatFailsAlreadyTellsTheFirstFailures(String language, String says, String expected, String more, String first) throws IOException {
        edit("dental.drl", "inSystem, age < 18 )", "inSystem, age < 19 )");
        edit("suites/2026/dental.yaml", "  - name: Eighteen since yesterday\n    nearMiss: [DEN-E01]\n",
                IntStream.range(0, 12).mapToObj(number -> "  - name: Eighteen " + number + "\n    nearMiss: [DEN-E01]\n").collect(Collectors.joining()));
        Run mutate = kepil("pack", "mutate", "--sample", "5", "--lang", language, pack.toString());
        assertThat(mutate.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(mutate.out()).isEmpty();
        assertThat(mutate.err()).contains(pack.resolve("suites/2026/dental.yaml") + ":3" + says, expected, more, "./kepil check --pack " + pack + " -",
                ": Eighteen 9 (2026)").doesNotContain("Eighteen 10", "expected", "actual", "The inquiry");
        assertThat(mutate.err().lines().reduce((one, other) -> other).orElseThrow()).startsWith(first);
    }

    @Test
    @Timeout(300)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without a word")
    void whoeverInterruptsTheMutationIsToldHowToGoOn() throws IOException, InterruptedException {
        Path results = pack.resolve(".mutants");
        Process mutate = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "kz.kepil.cli.Kepil", "pack", "mutate", "--lang", "en", pack.toString())
                .redirectError(folder.resolve("err.txt").toFile()).redirectOutput(folder.resolve("out.txt").toFile()).start();
        while (mutate.isAlive() && (!Files.exists(results) || Files.readAllLines(results).size() < 20)) {
            Thread.sleep(20);
        }
        // Ended as by Ctrl-C, which a test that runs in the background cannot send.
        mutate.destroy();
        assertThat(mutate.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("err.txt")).content().containsPattern("Interrupted: [0-9,]+ of [0-9,]+ changes were tried\\. To go on: "
                + Pattern.quote("./kepil pack mutate --resume " + pack));
    }

    @Test
    @Timeout(300)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without a word")
    void whoeverInterruptsTheMutationBeforeAnyChangeIsToldSo() throws IOException, InterruptedException {
        Process mutate = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "kz.kepil.cli.Kepil", "pack", "mutate", "--lang", "en", pack.toString())
                .redirectError(folder.resolve("err.txt").toFile()).redirectOutput(folder.resolve("out.txt").toFile()).start();
        // Java has started by then, and the rules take much longer to compile.
        while (mutate.isAlive() && mutate.info().totalCpuDuration().orElseThrow().compareTo(Duration.ofSeconds(4)) < 0) {
            Thread.sleep(20);
        }
        mutate.destroy();
        assertThat(mutate.waitFor()).isEqualTo(143);
        assertThat(pack.resolve(".mutants")).doesNotExist();
        assertThat(folder.resolve("err.txt")).content().isEqualTo("\nInterrupted: no change was tried yet\n");
    }

    @Test
    void aYearOrADomainWithoutScenariosIsTold() {
        Run test = kepil("pack", "test", "--domain", "dentall", pack.toString());
        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.err()).contains("--domain: the suites have no dentall; they have: dental");
    }

    /** What a watched pack says, as it says it. */
    private static final class Watched {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Thread thread;
        private int read;

        Watched(Path pack, Path samples) {
            thread = new Thread(() -> Kepil.run(new Terminal(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(out, true, StandardCharsets.UTF_8), Ansi.OFF, 0, 80), Run::engine, "pack", "watch", "--samples", samples.toString(), pack.toString()));
            thread.start();
        }

        /** What is said up to the end of the round. */
        String round() throws InterruptedException {
            Predicate<String> ended = text -> text.substring(read).lines().anyMatch(line -> line.startsWith(PackWatchCommand.END));
            while (thread.isAlive() && !ended.test(out.toString(StandardCharsets.UTF_8))) {
                Thread.sleep(20);
            }
            String all = out.toString(StandardCharsets.UTF_8);
            String round = all.substring(read);
            read = all.length();
            return round;
        }

        void stop() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    @Timeout(300)
    void everySaveIsAnswered() throws Exception {
        Path sample = folder.resolve("sample.json");
        Files.writeString(sample, """
                {"asOf": "2026-05-15", "person": {"birthDate": "2008-05-14", "sex": "FEMALE", "legalStatus": "CITIZEN"}}
                """);
        Watched watched = new Watched(pack, sample);
        try {
            assertThat(watched.round()).startsWith(PackWatchCommand.BEGIN + pack + "\n").contains("All other scenarios: 2, of which 0 fail");
            edit("dental.drl", "inSystem, age < 18 )", "inSystem, age < 19 )");
            assertThat(watched.round()).contains("Changed: DEN-E01", "dental.yaml:3: Eighteen since yesterday (2026): the answer is another",
                    "Scenarios that concern it: 2, of which 1 fail", sample + ":\n");
            edit("dental.drl", "inSystem, age < 19 )", "inSystem, agee < 19 )");
            assertThat(watched.round()).contains(pack.resolve("dental.drl") + ":", "error: The word \"agee\"").doesNotContain("Scenarios");
            edit("dental.drl", "inSystem, agee < 19 )", "inSystem, age < 18 )");
            assertThat(watched.round()).contains("Scenarios that concern it: 2, of which 0 fail", sample + ":\n");
        } finally {
            watched.stop();
        }
    }
}
