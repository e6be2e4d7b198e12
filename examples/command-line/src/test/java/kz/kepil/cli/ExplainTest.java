package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.json.ExplanationWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainTest {

    /** A carer of a person of group I on the day before any group I counted, asked for one service. */
    private static final String CARER = """
            {"asOf": "2022-03-27", "person": {"birthDate": "1980-01-01", "sex": "FEMALE", "legalStatus": "CITIZEN",
             "circumstances": [{"type": "CARING_FOR_GROUP_I", "from": "2021-06-01", "sinceChildhood": false}]},
             "services": [{"service": "DAY_HOSPITAL"}]}""";

    private static Run carer(String... args) {
        return kepil(CARER.getBytes(StandardCharsets.UTF_8), Stream.concat(Stream.of("explain"), Stream.of(args)).toArray(String[]::new));
    }

    private static String plain(Run run) {
        return run.out().replace('\u00A0', ' ');
    }

    @Test
    void whatHoldsIsShownWithItsSourcesAndTheFactsOnWhichItRests() {
        Run run = kepil("explain", "--codes", "--lang", "en", sample("pregnant-not-working"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(plain(run)).startsWith("Insured on 10 March 2026\n\nWhat holds, and why\n  SI-06    Pregnant and registered, not working,")
                .containsPattern("""
                             Law № 405-V of 16 November 2015, art\\. 26; from 1 January 2021; S1,
                             S0; state-insured\\.drl:\\d+
                               the legal status gives access to the insurance system
                                 citizen of Kazakhstan \\[\\$\\.person\\.legalStatus]
                               pregnant and in the register
                                 pregnancy, from 15 January 2026 \\[\\$\\.person\\.circumstances\\[0]]
                               months since the last pension contribution: more than 2
                                 the month of the last pension contribution: November 2025
                                 \\[\\$\\.person\\.lastPensionContribution]
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | жүктілік, 2026 жылғы 15 қаңтар күнінен бастап | норма 2023 жылғы 1 қаңтар күнінен бастап қолданылады",
        "ru | беременность, с 15 января 2026 года | норма действует с 1 января 2023 года",
        "en | pregnancy, from 15 January 2026 | the rule is in force from 1 January 2023"})
    void codesPathsAndDaysOfJsonAreForWhoeverAsksForThem(String language, String fact, String law) {
        String text = plain(kepil("explain", "--lang", language, sample("pregnant-not-working")));
        assertThat(text).contains("      " + fact + "\n", "    " + law + "\n")
                .doesNotContainPattern("\\$\\.|\\.drl|\\d{4}-\\d{2}|(?m)^ *[A-Z]{3}-[A-Z]?\\d| S\\d");
    }

    @Test
    void aMonthThatIsNotPaidIsSaidToBeMissing() {
        String employee = """
                {"asOf": "2025-03-10", "person": {"birthDate": "1980-01-01", "sex": "FEMALE", "legalStatus": "CITIZEN",
                 "circumstances": [{"type": "EMPLOYEE", "from": "2025-01-15"}]}}""";
        String text = plain(kepil(employee.getBytes(StandardCharsets.UTF_8), "explain", "--lang", "en", "-"));
        assertThat(text).contains("no payment for: January 2025 – February 2025\n");
        assertThat(text.substring(text.indexOf("A month as an employee"))).containsPattern("was an employee\\n +employment, from 15 January 2025\\n");
    }

    @Test
    void theRulesOfServicesComeLast() {
        List<String> lines = kepil("explain", "--codes", "--lang", "en", sample("pregnant-not-working")).outLines();
        List<String> codes = lines.subList(0, lines.lastIndexOf("")).stream().takeWhile(line -> !line.startsWith("What did not"))
                .filter(line -> line.matches("  [A-Z]{2,3}-.*")).map(line -> line.strip().split(" ")[0]).toList();
        int first = codes.indexOf("SVC-01");
        assertThat(codes.subList(0, first)).contains("RES-1").noneMatch(code -> code.startsWith("SVC-"));
        assertThat(codes.subList(first, codes.size())).hasSizeGreaterThan(20).allMatch(code -> code.startsWith("SVC-"));
    }

    @Test
    void whatDidNotHoldComesNearestFirstAndTellsOfTheLawOfAnotherDay() {
        String text = plain(carer("--codes", "--lang", "en", "-"));
        assertThat(text).contains("What did not hold (conditions missing: 1)\n", """
                  SI-08    Cares for a person with a disability of group I since childhood, not
                           working
                             ✗ cares for a person with a disability of group I since childhood
                           Receives the state allowance for the care of a person with a
                           disability of group I, not working
                             ✗ the rule is in force from 1 January 2026
                           Cares for a person with a disability of group I, not working, to the
                """);
        assertThat(text.indexOf("conditions missing: 1)")).isLessThan(text.indexOf("conditions missing: 2)"));
    }

    @Test
    void whatIsMeantForOthersIsLeftOut() {
        String text = plain(carer("--codes", "--lang", "en", "-"));
        String refused = text.substring(text.indexOf("What did not hold"));
        assertThat(refused).contains("SVC-08").doesNotContain("SVC-07", "RES-", "SSD-", "CHR-");
        assertThat(plain(kepil("explain", "--codes", "--lang", "en", sample("pregnant-not-working"))))
                .satisfies(all -> assertThat(all.substring(all.indexOf("What did not hold")))
                        // Two steps are for whoever is insured, too.
                        .contains("SI-05").doesNotContain("SVC-", "GUI-01", "GUI-02", "GUI-03", "GUI-13", "GUI-14"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsReadableOnAScreen(Language language) throws IOException {
        try (Stream<Path> samples = Files.list(Run.SAMPLES)) {
            assertThat(samples).allSatisfy(file -> assertThat(kepil("explain", "--lang", language.name(), file.toString()).outLines())
                    .isNotEmpty().allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Сақтандырылмаған  | ✗ үш жасқа дейінгі бала тәрбиесімен айналысады",
        "ru | Не застрахован(а) | ✗ воспитывает ребёнка до трёх лет"})
    void theTextIsInTheLanguageAsked(String language, String status, String failed) {
        assertThat(plain(carer("--lang", language, "-"))).startsWith(status).contains(failed).doesNotContain("What ");
    }

    @Test
    void jsonHoldsOneExplanationALine() throws IOException {
        Run run = kepil("explain", "--format", "json", sample("newborn"), sample("tourist"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).containsExactly(json("newborn"), json("tourist"));
    }

    private static String json(String name) throws IOException {
        return ExplanationWriter.write(
                Run.engine().explain(InquiryReader.of(Run.engine()).read(Files.readString(Path.of(sample(name))))));
    }

    @Test
    void whatIsStillToBeAskedIsSaid() {
        assertThat(plain(kepil("explain", "--lang", "en", sample("woman-who-may-be-pregnant")))).startsWith("Undetermined")
                .contains("To be asked  Are you pregnant?");
    }

    @Test
    void aBadFileDoesNotKeepTheOthersFromBeingAnswered() {
        Run run = kepil("explain", "--lang", "en", sample("missing"), sample("newborn"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).startsWith(sample("newborn") + "\nInsured on");
        assertThat(run.err()).contains("there is no such file");
    }
}
