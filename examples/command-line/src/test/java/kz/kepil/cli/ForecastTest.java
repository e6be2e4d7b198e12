package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.ForecastWriter;
import kz.kepil.api.json.InquiryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    /** S2: a child with a disability who turns 18 on 1 June 2026. */
    private static final byte[] GIRL = """
            {"asOf": "2026-03-10", "person": {"birthDate": "2008-06-01", "sex": "FEMALE", "legalStatus": "CITIZEN",
             "circumstances": [{"type": "DISABILITY", "from": "2012-01-01", "group": "CHILD"}]}}""".getBytes(StandardCharsets.UTF_8);

    private static String words(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }

    /** On the day on which insurance ends more is owed than before: whoever reads only that day must see that sum. */
    @Test
    void aStepWhoseCostChangesIsToldAgain() {
        String text = kepil("forecast", "--lang", "en", "--payments", "stopping", sample("employee-up-to-date")).out();
        assertThat(text.substring(text.indexOf("1 June 2026:"))).contains("12,750");
    }

    @Test
    void theNearestDayStandsFirstWithWhatCanBeDoneBefore() {
        Run run = kepil(GIRL, "forecast", "--lang", "en", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().get(0)).isEqualTo("Insured on 10 March 2026");
        String text = words(run.out());
        assertThat(text).containsSubsequence("Looked ahead up to and including 10 March 2027, if nothing else changes",
                "Day by day", "10 March 2026 insured", "1 June 2026 not insured; ground that ends:", "1 January 2027",
                "1 June 2026: not insured", "No longer hold", "Law № 405-V of 16 November 2015, art. 26", "Before that day – the choice is yours", "free", "where:",
                "From that day – the choice is yours", "1 January 2027: not insured");
        assertThat(text).doesNotContainPattern("[A-Z]{2,3}-\\d|\\$\\.|must");
        assertThat(kepil(GIRL, "forecast", "--lang", "en", "--codes", "-").out()).contains("[SI-01]", "[GUI-08]");
    }

    /** What changes for him on 1 August is a screening, which has nothing to do with his steps. */
    @Test
    void noDayThatDoesNotConcernInsuranceHeadsSteps() {
        String text = words(kepil("forecast", "--lang", "en", sample("diabetes-2026-not-insured")).out());
        assertThat(text).containsSubsequence("Day by day", "What can be done – the choice is yours", "Register as unemployed", "1 August 2026: not insured")
                .doesNotContain("Before that day");
        assertThat(text.split("1 August 2026: not insured", 2)[1]).doesNotContain("Register as unemployed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Не өзгереді 2026 жылғы 1 маусым күнінен бастап, басқа ештеңе өзгермесе: сақтандырылмаған; аяқталатын негіз:",
        "ru | Что изменится с 1 июня 2026 года, если больше ничего не изменится: не застрахован(а); заканчивается основание:",
        "en | Next change from 1 June 2026, if nothing else changes: not insured; ground that ends:"})
    void everyVerdictSaysTheNextChangeWithTheStepsBefore(String language, String next) {
        String check = words(kepil(GIRL, "check", "--lang", language, "-").out());
        assertThat(check).contains(next);
        String before = language.equals("kk") ? "осы күнге дейін: " : language.equals("ru") ? "до этого дня можно: " : "before that day: ";
        assertThat(check.substring(check.indexOf(next))).contains(before);
        assertThat(words(kepil(GIRL, "confirm", "--lang", language, "-").out())).contains(next);
    }

    @Test
    void paymentsThatStopAreAnotherForecast() {
        String goingOn = words(kepil("forecast", "--lang", "en", sample("employee-up-to-date")).out());
        assertThat(goingOn).contains("if contributions go on as now and nothing else changes");
        Run stopping = kepil("forecast", "--lang", "en", "--payments", "stopping", sample("employee-up-to-date"));
        assertThat(goingOn).doesNotContain("not insured");
        assertThat(words(stopping.out())).contains("if no further contribution is paid", "not insured; ground that ends:");
    }

    @Test
    void untilADayThatIsNear() {
        Run run = kepil(GIRL, "forecast", "--lang", "en", "--until", "2026-03-31", "-");
        assertThat(words(run.out())).contains("up to and including 31 March 2026", "Next change nothing changes in this time").doesNotContain("Day by day");
    }

    @Test
    void theEndOfTheLawIsTold() {
        Run run = kepil(GIRL, "forecast", "--lang", "en", "--until", "2030-01-01", "-");
        assertThat(words(run.out())).contains("up to and including 31 December " + Run.lastYear(), "the law after that day is not known here",
                "from 1 January " + (Run.knownYear() + 1) + " by the law known last");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--until 2026-03-09   | --until 2026-03-09 is before the day of the inquiry, 2026-03-10",
        "--until soon         | 'soon' is not a date",
        "--payments sometimes | 'sometimes' is none of going-on, stopping"})
    void wrongUsageIsExplained(String options, String message) {
        String[] words = options.split(" ");
        Run run = kepil(GIRL, "forecast", "--lang", "en", words[0], words[1], "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(message);
    }

    @Test
    void jsonHoldsTheForecastAndKeepsToItsSchema() throws IOException {
        for (String name : new String[] {"pregnant-not-working", "laid-off-three-months-ago", "woman-who-may-be-pregnant", "tourist"}) {
            Inquiry inquiry = InquiryReader.of(Run.engine()).read(Files.readString(Path.of(sample(name))));
            Run run = kepil("forecast", "--format", "json", sample(name));
            assertThat(run.out()).isEqualTo(ForecastWriter.of(Run.engine()).write(Run.engine().forecast(inquiry)) + "\n");
            assertThat(SamplesTest.errors("forecast", run.out())).isEmpty();
        }
    }

    @Test
    void whoeverIsStillToBeAskedIsNotToldWhatChanges() {
        assertThat(kepil("check", "--lang", "en", sample("woman-who-may-be-pregnant")).out())
                .contains("Next change  can be told once what is not known is known\n").doesNotContain("Next change from");
    }

    /** A boy with diabetes who turns 18 on 1 June 2026. */
    private static final byte[] BOY = new String(GIRL, StandardCharsets.UTF_8).replace("FEMALE", "MALE")
            .replaceFirst("\"circumstances\".*]", "\"conditions\": [{\"icd10\": \"E10.9\"}]").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | толғақ    | қайтыс болғаннан | гинеколог   | патологиялық", "ru | родах     | посмертн         | гинеколог   | патологоанатом",
        "en | labour    | after death      | gynaecolog  | pathological"})
    void whatThePersonCannotNeedIsLeftOutAsInTheVerdict(String language, String labour, String death, String gynaecologist, String pathology) {
        for (String command : new String[] {"forecast", "check", "confirm"}) {
            String text = words(kepil(BOY, command, "--lang", language, "-").out());
            assertThat(text).as(command).doesNotContain(labour, death, pathology).doesNotContain(command.equals("forecast") ? gynaecologist : labour);
        }
        String girl = words(kepil(new String(BOY, StandardCharsets.UTF_8).replace("MALE", "FEMALE").getBytes(StandardCharsets.UTF_8),
                "forecast", "--lang", language, "-").out());
        assertThat(girl).contains(labour).doesNotContain(death, pathology);
    }

    @Test
    void aChangeOfServicesByLawAloneNamesItsActAndItsCode() {
        String text = words(kepil(BOY, "forecast", "--lang", "en", "--codes", "-").out());
        assertThat(text.substring(text.indexOf("1 January 2027: not insured"))).containsSubsequence("treatment and follow-up by the district doctor",
                "Act Government decree № 672 of 16 October 2020", "[SVC-26]");
        assertThat(words(kepil(BOY, "forecast", "--lang", "en", "-").out()).split("1 January 2027: not insured", 2)[1])
                .contains("Act Government decree № 672 of 16 October 2020").doesNotContain("SVC-");
    }

    @Test
    void noDashStandsForALastDayAndNoFindingForAGround() {
        for (String name : new String[] {"-", sample("laid-off-three-months-ago"), sample("employee-up-to-date"), sample("pensioner")}) {
            String text = words(kepil(BOY, "forecast", "--lang", "en", "--payments", "stopping", name).out());
            assertThat(text).as(name).doesNotContain("until: –", "→ –", "– →", "Not guaranteed", "SSD-");
        }
        assertThat(words(kepil(BOY, "forecast", "--lang", "en", "-").out())).contains("No longer hold Child under 18 – the state pays")
                .doesNotContain("New grounds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 2026 жылғы 31 мамыр күніне дейін (осы күнді қоса алғанда), басқа ештеңе өзгермесе", "ru | по 31 мая 2026 года включительно, если больше ничего не изменится",
        "en | up to and including 31 May 2026, if nothing else changes"})
    void theLastDayThatIsLookedAtIsSaidToBeIncluded(String language, String ahead) {
        assertThat(words(kepil(BOY, "forecast", "--lang", language, "--until", "2026-05-31", "-").out())).contains(ahead);
    }

    @Test
    void aDiseaseWhosePayerChangesKeepsItsServices() {
        byte[] man = new String(BOY, StandardCharsets.UTF_8).replace("2008-06-01", "1988-06-01").replace("2026-03-10", "2025-11-10")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(words(kepil(man, "forecast", "--lang", "en", "-").out())).contains(
                "who pays: free (TMKKK) → paid by oneself until insured: planned inpatient care, day hospital,", "socially significant disease: yes → no")
                .doesNotContain("no longer:");
    }

    @Test
    void aBadFileIsToldAsElsewhere() {
        assertThat(kepil("forecast", "--lang", "en", sample("nobody")).exitCode()).isEqualTo(2);
        Run bad = kepil("{}".getBytes(StandardCharsets.UTF_8), "forecast", "--lang", "en", "-");
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("$.asOf");
    }

    /** For a child under 18 who works an employer pays neither deductions nor contributions; from 18 on both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Жалданып жұмыс істеу жалданып жұмыс істесе, аударым мен жарна төленеді | босатылған",
        "ru | Работа по найму при работе по найму уплачиваются отчисления и взносы | свобожд",
        "en | Employment if employed, deductions and contributions are due | exempt"})
    void whatAnEmployerPaysFromThenOnIsToldInPlainWords(String language, String due, String jargon) {
        assertThat(words(kepil(BOY, "forecast", "--lang", language, "-").out())).contains(due).doesNotContainIgnoringCase(jargon);
    }
}
