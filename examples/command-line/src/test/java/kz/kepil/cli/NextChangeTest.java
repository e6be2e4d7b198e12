package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes next is told in the same words by every command, and hides no end of the insurance. */
class NextChangeTest {

    /** A pupil who leaves school on 25 June 2026 and turns 18 on 20 July. */
    private static final byte[] PUPIL = bytes("""
            {"asOf": "2026-06-10", "person": {"birthDate": "2008-07-20", "sex": "FEMALE", "legalStatus": "CITIZEN",
             "circumstances": [{"type": "FULL_TIME_STUDENT", "from": "2023-09-01", "to": "2026-06-25", "level": "SECONDARY"}],
             "conditions": [{"icd10": "E10.9", "underObservation": true, "diagnosedOn": "2015-01-01"}, {"icd10": "J45", "diagnosedOn": "2012-01-01"}]}}""");
    /** A child with a disability who turns 18 on 14 September 2026; epilepsy stays free, for the others the person pays. */
    private static final byte[] DISABLED = bytes("""
            {"asOf": "2026-03-03", "person": {"birthDate": "2008-09-14", "sex": "MALE", "legalStatus": "CITIZEN",
             "circumstances": [{"type": "DISABILITY", "from": "2012-01-01", "group": "CHILD"}],
             "conditions": [{"icd10": "G80.1", "underObservation": true, "diagnosedOn": "2010-01-01"}, {"icd10": "G40.2", "diagnosedOn": "2012-01-01"},
              {"icd10": "Q21.0", "postOperative": true, "diagnosedOn": "2008-10-01"}]}}""");
    /** A stroke is treated free for a year. */
    private static final byte[] STROKE = bytes("""
            {"asOf": "2026-05-12", "person": {"birthDate": "1960-03-01", "sex": "FEMALE", "legalStatus": "CITIZEN",
             "conditions": [{"icd10": "I63.5", "diagnosedOn": "2026-01-20"}]}}""");
    /** From 2026 on the insurance pays for diabetes. */
    private static final byte[] DIABETIC = bytes("""
            {"asOf": "2025-12-20", "person": {"birthDate": "1970-03-01", "sex": "MALE", "legalStatus": "CITIZEN",
             "conditions": [{"icd10": "E11.9", "underObservation": true, "diagnosedOn": "2020-01-01"}]}}""");

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String words(byte[] inquiry, String... command) {
        Run run = kepil(inquiry, command);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().replaceAll("[\\s\u00A0]+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 2026 жылғы 26 маусым | бұрынғыша сақтандырылған; аяқталатын негіз: | 2026 жылғы 20 шілде | сақтандырылмаған; аяқталатын негіз: | осы күннен бастап: | 26 маусым күнінен бастап, басқа ештеңе өзгермесе: сақтандырылған",
        "ru | 26 июня 2026 года | по-прежнему застрахован(а); заканчивается основание: | 20 июля 2026 года | не застрахован(а); заканчивается основание: | с этого дня можно: | 26 июня 2026 года, если больше ничего не изменится: застрахован(а)",
        "en | 26 June 2026 | still insured; ground that ends: | 20 July 2026 | not insured; ground that ends: | from that day: | 26 June 2026, if nothing else changes: insured"})
    void aChangeThatChangesNothingDoesNotHideTheEndOfTheInsurance(
            String language, String first, String still, String end, String not, String steps, String asIfNew) {
        for (String command : new String[] {"check", "confirm", "sheet", "forecast"}) {
            assertThat(words(PUPIL, command, "--lang", language, "-")).as(command).containsSubsequence(first, still, end, not).doesNotContain(asIfNew);
        }
        assertThat(words(PUPIL, "check", "--lang", language, "-")).containsSubsequence(end, not, steps);
        assertThat(words(PUPIL, "sheet", "--lang", language, "-")).containsIgnoringCase(steps);
    }

    @Test
    void aSummaryTellsTheEndOfTheInsurance(@TempDir Path folder) throws IOException {
        Path pupil = Files.write(folder.resolve("pupil.json"), PUPIL);
        String text = kepil("check", "--lang", "en", pupil.toString(), sample("newborn")).out().replaceAll("\\s+", " ");
        assertThat(text).containsSubsequence("26 June 2026", "still insured; ground that ends", "20 July 2026", "not insured; ground that ends", "from that day: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | сақтандырылғанша өз есебінен (тегін емделетін аурудан басқасы): жоспарлы стационар | → сақтандырылғанша өз есебінен: | амбулаториялық дәрі-дәрмек, динамикалық бақылау (",
        "ru | за свой счёт до страхования (кроме заболевания, которое лечат бесплатно): плановый стационар | → за свой счёт до страхования: | амбулаторные лекарства, динамическое наблюдение (детский церебральный паралич, G80.1)",
        "en | paid by oneself until insured (except for the disease that is treated free): planned inpatient care | → paid by oneself until insured: | outpatient medicines, dynamic observation ("})
    void theDetailsSayWhoPaysAsTheTimelineDoes(String language, String except, String waits, String medicines) {
        assertThat(words(DISABLED, "forecast", "--lang", language, "-")).containsSubsequence(waits, except, waits, medicines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | тегін (ТМККК) → сақтандырылғанша өз есебінен: | I63.5", "ru | бесплатно (ГОБМП) → за свой счёт до страхования: | I63.5",
        "en | free (TMKKK) → paid by oneself until insured: | I63.5"})
    void aDiseaseIsNamedOnceForAllItsServices(String language, String waits, String disease) {
        String text = words(STROKE, "forecast", "--lang", language, "-");
        String last = text.substring(text.lastIndexOf(waits));
        assertThat(last.split(disease, -1)).as(last).hasSize(2);
    }

    @Test
    void aDifferenceOfTwoDaysSaysWhatWaitsForInsurance() {
        String text = words(DIABETIC, "diff", "--lang", "en", "--to", "2026-01-01", "-");
        assertThat(text).contains("who pays: free (TMKKK) → paid by oneself until insured: diabetes mellitus, E11.9",
                "who pays: free (TMKKK) → paid by oneself until insured: planned inpatient care, day hospital,").doesNotContain("→ paid by the person");
    }

    /** What was open the day before is open still. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Осы күннен бастап, жоғарыда аталғандардан бөлек, – таңдау өзіңізде", "ru | С этого дня, кроме названного выше, – выбор за вами",
        "en | From that day, besides the ways named above – the choice is yours"})
    void theWaysNamedBeforeHaveNotEnded(String language, String besides) {
        assertThat(words(DIABETIC, "forecast", "--lang", language, "-")).contains(besides);
    }
}
