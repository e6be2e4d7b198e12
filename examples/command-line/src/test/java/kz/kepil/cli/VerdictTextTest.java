package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** What a reader finds on the page, and in which order. */
class VerdictTextTest {

    private static String check(String language, String sample) {
        return kepil("check", "--lang", language, sample(sample)).out();
    }

    private static String asked(String person, String more) {
        String inquiry = "{\"asOf\": \"2026-02-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\","
                + " \"legalStatus\": \"CITIZEN\"" + person + "}" + more + "}";
        return kepil(inquiry.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-").out();
    }

    /** The lines of the block under a heading. */
    private static String block(String text, String heading) {
        return Arrays.stream(text.split("\n\n")).filter(block -> block.startsWith(heading)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Сақтандырылмаған – | Не істеуге болады | Қант диабеті, E10.9 | Қалған көмек | Неге олай | Бұл – ақпарат",
        "ru | Не застрахован(а) – | Что можно сделать | Сахарный диабет, E10.9 | Остальная помощь | Почему так | Это информация",
        "en | Not insured on | What can be done | Diabetes mellitus, E10.9 | Other care | Why | This is information"})
    void statusStepsDiseasesTheRestAndTheReasonsComeInThatOrder(
            String language, String status, String steps, String disease, String rest, String why, String note) {
        String text = check(language, "diabetes-2026-not-insured");
        assertThat(text).startsWith(status).containsSubsequence("\n\n" + steps, "\n\n" + disease, "\n\n" + rest, "\n\n" + why, "\n" + note);
    }

    @Test
    void theCheapestStepComesFirstWithItsPlaceAndWhatStepsShareStandsOnce() {
        String steps = block(check("en", "diabetes-2026-not-insured"), "What can be done");
        assertThat(steps).containsSubsequence("free ", "employment centre", "51,000.00\u00A0₸", "in general").containsOnlyOnce("payment terminals");
    }

    @Test
    void whoIsNotInsuredReadsWhatWaitsForInsurance() {
        String text = check("en", "diabetes-2026-not-insured");
        assertThat(block(text, "Diabetes mellitus")).containsPattern("Paid until insured +[^\\n]").doesNotContain("Paid by the person");
        assertThat(block(text, "Other care")).contains("Free (TMKKK)").contains("ambulance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Туберкулез, A15.0   | Тегін (ТМККК)     | Ақылы",
        "ru | Туберкулёз, A15.0   | Бесплатно (ГОБМП) | Платно",
        "en | Tuberculosis, A15.0 | Free (TMKKK)      | Paid by the person"})
    void whoIsTreatedFreeForTuberculosisReadsNoBarePaid(String language, String disease, String free, String paid) {
        String text = check(language, "asylum-seeker");
        assertThat(block(text, disease)).containsPattern(Pattern.quote(free) + " +[^\\n]").doesNotContain(paid);
        assertThat(text).doesNotContainPattern("(?m)^  " + paid + "  ");
    }

    /** Of a screening that is due only if an unknown fact is so no rule holds; it has its sentence all the same. */
    @Test
    void whatDependsOnAnUnknownFactIsSaid() {
        String woman = """
                {"asOf": "2026-01-01", "person": {"birthDate": "1955-01-01", "sex": "FEMALE", "legalStatus": "CITIZEN", "unknown": ["PREGNANT"]}}""";
        String text = kepil(woman.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-").out();
        assertThat(text.replaceAll("\\s+", " ")).containsPattern("Screening [^:]+: hepatitis B and C, risk groups: due every 6 months");
    }

    @Test
    void whatThePersonCannotNeedIsLeftOut() {
        assertThat(check("en", "military-officer")).doesNotContain("pregnancy", "obstetrician", "pathological", "donor");
        assertThat(check("en", "pregnant-not-working")).contains("registration of a pregnancy", "obstetrician").doesNotContain("donor");
        assertThat(check("en", "newborn")).contains("Screening").contains("none is due");
    }

    @Test
    void medicinesWithoutADiseaseDependOnTheDisease() {
        assertThat(block(check("en", "student"), "Who pays")).containsPattern("Depends on the disease +[^\\n]*medicines");
    }

    @Test
    void servicesThatAreNotToldAnywayAreToldFirst() {
        String text = asked("", ", \"services\": [{\"service\": \"PLANNED_INPATIENT\", \"icd10\": \"A15.0\"}, {\"service\": \"AMBULANCE\"}]");
        assertThat(block(text, "Services asked about")).contains("planned inpatient care (tuberculosis, A15.0)").doesNotContain("ambulance");
        assertThat(asked("", ", \"services\": [{\"service\": \"AMBULANCE\"}]")).doesNotContain("Services asked about");
    }

    @Test
    void whatIsTakenForGrantedIsSaid() {
        assertThat(block(asked("", ""), "Why")).contains("Assumed", "no payments are named");
        assertThat(block(check("en", "pregnant-not-working"), "Why")).contains("no work is named");
        assertThat(check("en", "pensioner")).doesNotContain("Assumed");
        assertThat(check("en", "newborn")).doesNotContain("Assumed");
    }

    @Test
    void questionsComeDirectlyUnderTheStatus() {
        String text = check("en", "woman-who-may-be-pregnant");
        assertThat(text.split("\n\n")[0]).startsWith("Undetermined on").contains("Are you pregnant?", "if every answer is no");
    }

    @Test
    void warningsAreInWordsAndWithTheirPlaceOnlyWhenAsked() {
        String inquiry = "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\":"
                + " \"CITIZEN\", \"conditions\": [{\"icd10\": \"I21.9\"}]}, \"payments\": [{\"type\": \"ESP\", \"month\": \"2026-02\","
                + " \"amount\": 4250, \"paidOn\": \"2026-02-05\"}]}";
        byte[] in = inquiry.getBytes(StandardCharsets.UTF_8);
        String plain = kepil(in, "check", "--lang", "en", "-").out().replaceAll("\\s+", " ");
        assertThat(plain).contains("Acute myocardial infarction, I21.9: the day of the diagnosis is missing",
                "single aggregated payment (ESP), February 2026: this kind of payment did not exist").doesNotContain("$.");
        assertThat(kepil(in, "check", "--codes", "--lang", "en", "-").out()).contains("$.payments[0]");
        String later = inquiry.replace("2026-03-10", "2027-03-10");
        assertThat(kepil(later.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-")).satisfiesAnyOf(
                run -> assertThat(run.out()).contains("the law of this day is not fully known yet"),
                run -> assertThat(run.err()).contains("2027-03-10"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void everyLineFitsTheTerminal(int width) {
        for (String language : List.of("kk", "ru", "en")) {
            for (String sample : List.of("diabetes-2026-not-insured", "asylum-seeker", "child-with-cerebral-palsy-turning-18")) {
                Run run = kepil(new byte[0], Ansi.OFF, 0, width, "check", "--lang", language, sample(sample));
                assertThat(run.outLines()).hasSizeGreaterThan(15);
                if (width >= 60) {
                    assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
                }
            }
        }
    }

    @Test
    void aDashNeverBeginsALine() {
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(check(language, "pensioner")).doesNotContainPattern("(?m)^ *– ");
        }
    }

    @Test
    void coloursAreThereOnlyWhenAskedAndFrightenNobody() {
        String file = sample("diabetes-2026-not-insured");
        assertThat(kepil(new byte[0], Ansi.OFF, 0, "check", file).out()).doesNotContain("\u001B");
        assertThat(kepil(new byte[0], Ansi.ON, 0, "check", "--lang", "en", file).out())
                .startsWith("\u001B[1m\u001B[33mNot insured\u001B[0m on").doesNotContain("\u001B[31m");
    }
}
