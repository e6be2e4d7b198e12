package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DiseaseList;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.law.Citation;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spec 08 says of status confirmation, of paying and of looking up the status, spec 09 of how steps are taken, and spec 12 of what people ask. */
class AdviceTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final Procedures PROCEDURES = ENGINE.procedures();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 16);
    private static final List<String> PAID = List.of("GUI-01", "GUI-02", "GUI-07", "GUI-10", "GUI-11", "GUI-13", "GUI-14");

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void everyCaseOfTheTableHasItsText(int year) {
        LocalDate day = LocalDate.of(year, 5, 16);
        assertThat(PROCEDURES.statusConfirmation(day)).extracting(Advice::name).containsExactly(
                "student-in-kazakhstan", "student-abroad", "pregnant-not-working", "payment", "state-category-with-debt");
        assertThat(PROCEDURES.statusConfirmation(day)).allSatisfy(advice -> assertThat(advice.sources()).contains("S1"));
        assertThat(PROCEDURES.waysToPay(day)).extracting(Advice::name).containsExactly(
                "banks", "e-government", "post", "terminals", "terminals-in-medical-organisations", "earlier-periods");
        assertThat(PROCEDURES.waysToCheckStatus(day)).extracting(Advice::name).containsExactly(
                "site", "telegram-bot", "e-government", "mobile-application", "call-centre");
    }

    @Test
    void whatIsSaidOfTwelveMonthsPaidAheadStandsInTheSourcesOrder() {
        assertThat(PROCEDURES.talkingPoints(LocalDate.of(2022, 9, 3))).isEmpty();
        assertThat(PROCEDURES.talkingPoints(LocalDate.of(2022, 9, 4))).extracting(Advice::name).containsExactly(
                "twelve-months", "earlier-debt", "self-payers-alone", "no-surcharge", "esp-is-another", "three-days");
        assertThat(PROCEDURES.talkingPoints(DAY)).extracting(Advice::name).hasSize(5).doesNotContain("esp-is-another");
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01, 1406", "2023-12-31, 1406", "2024-01-01, 1414", "2026-12-31, 1414"})
    void theCallCentreHasTheNumberOfTheDay(LocalDate day, String number) {
        assertThat(PROCEDURES.waysToCheckStatus(day)).last().satisfies(callCentre -> assertThat(
                List.of(callCentre.texts().kk(), callCentre.texts().ru(), callCentre.texts().en()))
                .allSatisfy(text -> assertThat(text).contains(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2028-01-01"})
    void nothingIsSaidOfADayThatIsNotSupported(LocalDate day) {
        assertThat(PROCEDURES.statusConfirmation(day)).isEmpty();
        assertThat(PROCEDURES.waysToPay(day)).isEmpty();
        assertThat(PROCEDURES.waysToCheckStatus(day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Tuberculosis is treated whatever the status: nothing waits.
        "CITIZEN, 1990-02-03, A15.0, 2026-05-16, false", "CITIZEN, 1990-02-03, I10, 2026-05-16, true",
        "CITIZEN, 2015-02-03, I10, 2026-05-16, false", "CITIZEN, 1990-02-03, I10, 2025-05-16, false",
        // Who cannot be insured waits for nothing.
        "FOREIGN_VISITOR, 1990-02-03, I10, 2026-05-16, false"})
    void whoseCareWaitsForInsuranceIsToldThatThisIsNoRefusal(LegalStatus status, LocalDate born, String icd10, LocalDate day, boolean told) {
        Entitlement verdict = ENGINE.evaluate(new Inquiry(null, day, Person.builder(born, Sex.FEMALE, status)
                .conditions(List.of(Condition.of(icd10))).build(), List.of(), List.of()));
        List<String> answers = PROCEDURES.advice(verdict).answers().stream().map(Advice::name).toList();
        assertThat(answers.containsAll(List.of("no-refusal", "one-visit", "without-further-payment"))).isEqualTo(told);
        assertThat(answers.contains("no-refusal")).isEqualTo(told);
    }

    @Test
    void aStatusIsConfirmedInThePersonsOwnWay() {
        assertThat(PROCEDURES.statusConfirmation(verdict())).extracting(Advice::name).containsExactly("payment");
        assertThat(PROCEDURES.statusConfirmation(verdict(Circumstance.of(CircumstanceType.PREGNANT, DAY)))).extracting(Advice::name)
                .contains("pregnant-not-working").doesNotContain("student-abroad");
        assertThat(PROCEDURES.statusConfirmation(verdict(Circumstance.of(CircumstanceType.PENSION_RECIPIENT, DAY)))).extracting(Advice::name)
                .containsExactly("state-category-with-debt");
    }

    @ParameterizedTest
    @CsvSource({"J06.9, Diseases of the respiratory system", "E10.9, Diabetes mellitus", "C34.1, Lung cancer", "N39, Diseases of the genitourinary system",
        "S72.0, Injury", "A09, ", "U07.1, Coronavirus infection COVID-19"})
    void aDiseaseInNoListIsCalledByItsChapter(String code, String name) {
        Texts texts = ENGINE.diseaseName(Icd10.of(code));
        assertThat(texts).isNotNull();
        assertThat(texts.en()).startsWith(name == null ? "Infectious diseases" : name);
        assertThat(texts.kk()).isNotEqualTo(texts.ru());
    }

    /** Lists of the law hold unlike diseases, and some are named for a screening: a patient reads the name of the own disease. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I50 | Жүрек жеткіліксіздігі | Сердечная недостаточность | Heart failure",
        "I50.9 | Жүрек жеткіліксіздігі | Сердечная недостаточность | Heart failure",
        "N18.3 | Созылмалы бүйрек ауруы | Хроническая болезнь почек | Chronic kidney disease",
        "Q21.0 | Жүректің туа біткен ақауы | Врождённый порок сердца | Congenital heart defect",
        "C18.0 | Тоқ ішектің қатерлі ісігі | Злокачественное новообразование ободочной кишки | Malignant neoplasm of the colon",
        "D12.6 | Тоқ ішектің қатерсіз ісігі | Доброкачественное новообразование толстой кишки | Benign neoplasm of the colon, rectum or anus",
        "D05.1 | Сүт безінің in situ карциномасы | Карцинома in situ молочной железы | Carcinoma in situ of the breast",
        "B18.1 | Созылмалы вирустық B гепатиті | Хронический вирусный гепатит B | Chronic viral hepatitis B",
        "K74.6 | Бауыр фиброзы және циррозы | Фиброз и цирроз печени | Fibrosis and cirrhosis of the liver",
        "D66 | VIII фактордың тұқым қуалайтын жетіспеушілігі (A гемофилиясы) | Наследственный дефицит фактора VIII (гемофилия A) | Hereditary factor VIII deficiency (haemophilia A)",
        "M54.5 | Омыртқа ауруы (дорсопатия) | Болезнь позвоночника (дорсопатия) | Disease of the back (dorsopathy)",
        "M08.2 | Жүйелі басталған жасөспірімдер артриті | Юношеский артрит с системным началом | Juvenile arthritis with systemic onset",
        "A53.9 | Мерез | Сифилис | Syphilis",
        "E11.9 | Қант диабеті | Сахарный диабет | Diabetes mellitus"})
    void aDiseaseIsCalledByItsOwnName(String code, String kk, String ru, String en) {
        Texts texts = ENGINE.diseaseName(Icd10.of(code));
        assertThat(texts).extracting(Texts::kk, Texts::ru, Texts::en).containsExactly(kk, ru, en);
    }

    /** What a list is called when it holds unlike diseases, or a screening looks for it. */
    @Test
    void noDiseaseIsCalledByTheNameOfAListOfUnlikeDiseases() {
        Set<Texts> lists = ENGINE.diseaseLists().stream().filter(list -> Set.of("heart-failure-and-kidney-disease", "colon-tumours", "hepatitis-b-and-c",
                "viral-hepatitis-and-cirrhosis", "hypertension-ischaemia-diabetes", "dangerous-diseases", "orphan-diseases", "epidemic-diseases", "6", "7",
                "11", "12").contains(list.name())).map(DiseaseList::texts).collect(Collectors.toSet());
        assertThat(lists).hasSize(12);
        assertThat(ENGINE.diseaseLists()).allSatisfy(list -> assertThat(list.codes())
                .allSatisfy(code -> assertThat(ENGINE.diseaseName(code)).as(code.code()).isNotIn(lists)));
    }

    @Test
    void everyChapterIsThereAndNoCategoryHasTwo() {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            assertThat(ENGINE.diseaseName(Icd10.of(letter + "50"))).as(letter + "50").isNotNull();
        }
        assertThat(ENGINE.diseaseName(Icd10.of("E99"))).as("a category that ICD-10 does not have").isNull();
    }

    @Test
    void everyTextIsInItsLanguage() {
        LocalDate day = LocalDate.of(2026, 5, 16);
        assertThat(Stream.of(PROCEDURES.statusConfirmation(day), PROCEDURES.waysToPay(day), PROCEDURES.waysToCheckStatus(day))
                .flatMap(List::stream)).allSatisfy(advice -> {
                    assertThat(advice.texts().kk()).containsPattern("[әғқңөұүһі]");
                    assertThat(advice.texts().ru()).containsPattern("[а-я]").doesNotContainPattern("[әғқңөұүһі]");
                    assertThat(advice.texts().en()).doesNotContainPattern("\\p{IsCyrillic}");
                    assertThat(advice.acts()).extracting(Citation::reference).containsExactly("law-405-v");
                });
    }

    /** The verdict on a woman of 36 of whom nothing else is known, or only some circumstance. */
    private static Entitlement verdict(Circumstance... circumstances) {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(List.of(circumstances)).build();
        return ENGINE.evaluate(Inquiry.of(DAY, person).withServices(List.of()));
    }

    /** What is said with a verdict in which one step is open. */
    private static StepAdvice step(String code) {
        Entitlement verdict = verdict();
        Entitlement open = new Entitlement(null, verdict.asOf(), verdict.edition(), verdict.insurance(), verdict.scope(),
                verdict.employerExemption(), verdict.dental(), verdict.conditions(), verdict.screenings(), verdict.services(),
                List.of(new NextStep(code, null, null)), List.of(), List.of(), List.of());
        return PROCEDURES.advice(open).steps().get(0);
    }

    /** The table of spec 09. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "GUI-01 | look-up-first                     | iin               | payment-shown",
        "GUI-02 | look-up-first                     | iin               | payment-shown",
        "GUI-03 | employment-centre beforehand      | identity-document | -",
        "GUI-04 | accounting-office                 | -                 | -",
        "GUI-05 | social-protection-office          | identity-document | to-the-end-of-the-year",
        "GUI-06 | institution e-government-service  | study-certificate | -",
        "GUI-07 | look-up-first                     | iin               | payment-shown",
        "GUI-08 | clinic assessment-office          | identity-document referral-to-assessment medical-papers | papers-handed-in commission decision",
        "GUI-09 | nowhere                           | -                 | -",
        "GUI-10 | registration-as-entrepreneur      | iin               | -",
        "GUI-11 | look-up-first                     | iin               | payment-shown",
        "GUI-12 | district-doctor                   | identity-document | register-to-status",
        "GUI-13 | registration-as-entrepreneur      | iin               | -",
        "GUI-14 | look-up-first                     | iin               | payment-shown"})
    void aStepSaysWhereWithWhatPapersAndHowLong(String code, String where, @Nullable String papers, @Nullable String duration) {
        StepAdvice step = step(code);
        assertThat(names(step.where())).isEqualTo(where);
        assertThat(names(step.papers())).isEqualTo(papers == null ? "" : papers);
        assertThat(names(step.duration())).isEqualTo(duration == null ? "" : duration);
        assertThat(names(step.paying()).startsWith("ways-to-pay")).isEqualTo(PAID.contains(code));
        assertThat(names(step.afterwards())).contains("back-for-the-referral");
    }

    private static String names(List<Advice> advice) {
        return advice.stream().map(Advice::name).collect(Collectors.joining(" "));
    }

    @Test
    void everyStepOfTheCatalogueHasItsPlaceInEveryYear() {
        List<String> codes = ENGINE.rules().codes().stream().filter(code -> code.startsWith("GUI-")).toList();
        assertThat(codes).hasSize(14).allSatisfy(code -> assertThat(step(code).where()).as(code).isNotEmpty());
    }

    @Test
    void whoIsNotInsuredIsToldHowToPayAndToConfirm() {
        Entitlement verdict = verdict();
        assertThat(verdict.insurance().status()).isEqualTo(InsuranceStatus.NOT_INSURED);
        VerdictAdvice advice = PROCEDURES.advice(verdict);
        assertThat(advice.steps()).extracting(StepAdvice::code)
                .containsExactlyElementsOf(verdict.nextSteps().stream().map(NextStep::code).toList()).isNotEmpty();
        assertThat(advice.statusConfirmation()).isEqualTo(PROCEDURES.statusConfirmation(DAY));
        assertThat(advice.waysToPay()).isEqualTo(PROCEDURES.waysToPay(DAY));
        assertThat(advice.waysToCheckStatus()).isEqualTo(PROCEDURES.waysToCheckStatus(DAY));
        assertThat(names(advice.answers())).isEqualTo("unused-contributions equal-package no-savings-fund no-other-period");
    }

    @Test
    void whoIsInsuredIsToldNothingOfPaying() {
        VerdictAdvice advice = PROCEDURES.advice(verdict(Circumstance.of(CircumstanceType.PENSION_RECIPIENT, LocalDate.of(2020, 1, 1))));
        assertThat(List.of(advice.steps(), advice.statusConfirmation(), advice.waysToPay(), advice.waysToCheckStatus())).containsOnly(List.of());
        assertThat(names(advice.answers())).contains("dental-supplier").doesNotContain("unused-contributions");
    }

    @Test
    void everyTextOfAStepIsInItsLanguage() {
        assertThat(ENGINE.rules().codes().stream().filter(code -> code.startsWith("GUI-")).map(AdviceTest::step)
                .flatMap(step -> Stream.of(step.where(), step.duration(), step.paying(), step.afterwards())).flatMap(List::stream)
                .filter(advice -> !advice.name().equals("iin"))).isNotEmpty().allSatisfy(advice -> {
                    assertThat(advice.texts().kk()).containsPattern("[әғқңөұүһі]");
                    assertThat(advice.texts().ru()).containsPattern("[а-я]").doesNotContainPattern("[әғқңөұүһі]");
                    assertThat(advice.texts().en()).doesNotContainPattern("\\p{IsCyrillic}");
                    assertThat(advice.sources()).isNotEmpty();
                });
    }
}
