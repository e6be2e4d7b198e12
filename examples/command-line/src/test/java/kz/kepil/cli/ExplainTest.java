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
        Run run = kepil("explain", "--lang", "en", sample("pregnant-not-working"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(plain(run)).startsWith("Insured on 10 March 2026\n\nWhat holds, and why\n  SI-06    Pregnant and registered, not working,")
                .containsPattern("""
                           Law № 405-V of 16 November 2015, art\\. 26; S1, S0; from 1 January
                           2021; state-insured\\.drl:\\d+
                             the legal status gives access to the insurance system
                               \\$\\.person\\.legalStatus = CITIZEN
                             pregnant and in the register
                               \\$\\.person\\.circumstances\\[0] = PREGNANT 2026-01-15 …
                             months since the last pension contribution: more than 2
                               \\$\\.person\\.lastPensionContribution = 2025-11
                """);
    }

    @Test
    void aMonthThatIsNotPaidIsSaidToBeMissing() {
        String employee = """
                {"asOf": "2025-03-10", "person": {"birthDate": "1980-01-01", "sex": "FEMALE", "legalStatus": "CITIZEN",
                 "circumstances": [{"type": "EMPLOYEE", "from": "2025-01-15"}]}}""";
        String text = plain(kepil(employee.getBytes(StandardCharsets.UTF_8), "explain", "--lang", "en", "-"));
        assertThat(text).contains("$.payments: no payment for 2025-01\n").doesNotContain("$.payments = ");
        assertThat(text.substring(text.indexOf("  ARR-1 "))).containsPattern("was an employee\\n +\\$\\.person\\.circumstances\\[0] = EMPLOYEE 2025-01-15 …\\n");
    }

    @Test
    void theRulesOfServicesComeLast() {
        List<String> lines = kepil("explain", "--lang", "en", sample("pregnant-not-working")).outLines();
        List<String> codes = lines.subList(0, lines.lastIndexOf("")).stream().takeWhile(line -> !line.startsWith("What did not"))
                .filter(line -> line.matches("  [A-Z]{2,3}-.*")).map(line -> line.strip().split(" ")[0]).toList();
        int first = codes.indexOf("SVC-01");
        assertThat(codes.subList(0, first)).contains("RES-1").noneMatch(code -> code.startsWith("SVC-"));
        assertThat(codes.subList(first, codes.size())).hasSizeGreaterThan(20).allMatch(code -> code.startsWith("SVC-"));
    }

    @Test
    void whatDidNotHoldComesNearestFirstAndTellsOfTheLawOfAnotherDay() {
        String text = plain(carer("--lang", "en", "-"));
        assertThat(text).contains("What did not hold (conditions missing: 1)\n", """
                  SI-08    Cares for a person with a disability of group I since childhood, not
                           working
                             ✗ cares for a person with a disability of group I since childhood
                           Receives the state allowance for the care of a person with a
                           disability of group I, not working
                             ✗ the rule is in force from 2026-01-01
                           Cares for a person with a disability of group I, not working, to the
                """);
        assertThat(text.indexOf("conditions missing: 1)")).isLessThan(text.indexOf("conditions missing: 2)"));
    }

    @Test
    void whatIsMeantForOthersIsLeftOut() {
        String text = plain(carer("--lang", "en", "-"));
        String refused = text.substring(text.indexOf("What did not hold"));
        assertThat(refused).contains("SVC-08").doesNotContain("SVC-07", "RES-", "SSD-", "CHR-");
        assertThat(plain(kepil("explain", "--lang", "en", sample("pregnant-not-working"))))
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
