package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static kz.kepil.pages.Inquiries.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatientSheetTest {

    private static final String DIABETIC = "diabetes-2026-not-insured";

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSheetTellsWhoItIsOrOfWhatDisease(Language language) {
        for (String name : Inquiries.names()) {
            Inquiry inquiry = sample(name);
            String page = PatientSheet.of(ENGINE, inquiry, language).html();
            assertThat(page).as(name).doesNotContain(name).doesNotContain(String.valueOf(inquiry.person().birthDate()));
            if (inquiry.person().iin() != null) {
                assertThat(page).as(name).doesNotContain(inquiry.person().iin().digits());
            }
            inquiry.person().conditions().forEach(condition -> assertThat(page).as(name).doesNotContain(condition.icd10().code())
                    .doesNotContain(Objects.requireNonNull(ENGINE.diseaseName(condition.icd10())).in(language)));
        }
    }

    @Test
    void theDiagnosisIsToldToWhoeverAsksForIt() {
        assertThat(PatientSheet.of(ENGINE, sample(DIABETIC), Language.KK).withDiagnosis().html()).contains("<h2>Қант диабеті, E10.9</h2>");
    }

    @Test
    void theUninsuredDiabeticReadsWhatIsFreeWhatCanBeDoneAndThatNothingIsAbolished() {
        assertThat(PatientSheet.of(ENGINE, sample(DIABETIC), Language.RU).html()).containsSubsequence(
                "<html lang=\"ru\">", "<strong>Не застрахован(а)</strong>", "12 месяцев, 51\u00A0000\u00A0тенге", "Бесплатно (ГОБМП)",
                "Платно до страхования", "Ни одна услуга не отменяется", "Что можно сделать", "бесплатно", "Зарегистрироваться безработным",
                "51\u00A0000\u00A0тенге", "Где посмотреть статус", "fms.kz", "Где заплатить", "Kaspi", "Это информация, а не юридическая консультация.");
    }

    /** Women of every age: some come to the age of a screening within the year. */
    @ParameterizedTest
    @CsvSource({"KK, тиесілі болатын скрининг: ", "RU, станет положен скрининг: ", "EN, screening that becomes due: "})
    void whichScreeningBecomesDueIsSaid(Language language, String due) {
        Words words = Words.in(language);
        boolean told = false;
        for (int age = 17; age < 75; age++) {
            Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(2026 - age, 6, 1), Sex.FEMALE, LegalStatus.CITIZEN).build());
            String page = PatientSheet.of(ENGINE, inquiry, language).html();
            assertThat(page).as("at " + age).doesNotContain(words.get("next.parts", words.inner(words.get("part.screenings"))));
            told |= IntStream.rangeClosed(1, 10).mapToObj(number -> words.get("screening.SCR-" + number)).anyMatch(name -> page.matches("(?s).*" + due + "[^<;]*" + name + ".*"));
        }
        assertThat(told).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noHeadingStandsTwice(Language language) {
        for (String name : Inquiries.names()) {
            for (PatientSheet sheet : List.of(PatientSheet.of(ENGINE, sample(name), language), PatientSheet.of(ENGINE, sample(name), language).withDiagnosis())) {
                String page = sheet.html();
                assertThat(Pattern.compile("<h2>(.*?)</h2>").matcher(page).results().map(found -> found.group(1))).as(name).doesNotHaveDuplicates();
                for (String list : page.split("<dl ")) {
                    assertThat(Pattern.compile("<dt>(.*?)</dt>").matcher(list).results().map(found -> found.group(1))).as(name).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void diseasesThatArePaidAlikeAreToldTogether() {
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN)
                .conditions(List.of(new Condition(Icd10.of("E10.9"), null, true, false), new Condition(Icd10.of("A15.0"), LocalDate.of(2025, 11, 1), true, false),
                        new Condition(Icd10.of("E11.9"), null, true, false))).build());
        assertThat(PatientSheet.of(ENGINE, inquiry, Language.EN).html()).contains("<h2>Your disease no. 1, 3: who pays", "<h2>Your disease no. 2: who pays");
        assertThat(PatientSheet.of(ENGINE, inquiry, Language.EN).withDiagnosis().html()).contains("<h2>Diabetes mellitus, E10.9; diabetes mellitus, E11.9</h2>");
    }

    @Test
    void whatWasTakenForGrantedIsToldAsInEveryVerdict() {
        Inquiry nobody = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN).build());
        assertThat(PatientSheet.of(ENGINE, nobody, Language.RU).html())
                .contains("О работе, обстоятельствах и платежах ничего не сказано. Поэтому считается, что их нет.");
    }

    @Test
    void whoeverIsInsuredReadsUntilWhen() {
        assertThat(PatientSheet.of(ENGINE, sample("student"), Language.EN).html())
                .contains("status insured", "<strong>Insured</strong>").doesNotContain("What can be done");
    }

    @Test
    void whatComesNextIsToldWhereNothingIsUnknown() {
        Inquiry girl = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(2008, 6, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.disability(LocalDate.of(2012, 1, 1), DisabilityGroup.CHILD)).build());
        assertThat(PatientSheet.of(ENGINE, girl, Language.EN).html()).containsSubsequence("<h2>What will change</h2>",
                "<p>From 1 June 2026, if nothing else changes: not insured; ground that ends: ", "<p>Before that day: ");
        assertThat(PatientSheet.of(ENGINE, girl, Language.KK).html()).containsSubsequence("<h2>Алда не өзгереді</h2>",
                "<p>2026 жылғы 1 маусым күнінен бастап, басқа ештеңе өзгермесе: сақтандырылмаған; аяқталатын негіз: ", "<p>Осы күнге дейін: ");
        assertThat(PatientSheet.of(ENGINE, sample("tourist"), Language.EN).html()).contains("<p>Up to and including ", " nothing changes</p>");
        assertThat(PatientSheet.of(ENGINE, sample("woman-who-may-be-pregnant"), Language.EN).html()).doesNotContain("What will change");
    }
}
