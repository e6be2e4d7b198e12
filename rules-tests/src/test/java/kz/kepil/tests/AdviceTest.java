package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.law.Citation;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.verdict.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spec 08 says of status confirmation, of paying and of looking up the status. */
class AdviceTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final Procedures PROCEDURES = ENGINE.procedures();

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
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

    @ParameterizedTest
    @CsvSource({"2021-01-01, 1406", "2023-12-31, 1406", "2024-01-01, 1414", "2026-12-31, 1414"})
    void theCallCentreHasTheNumberOfTheDay(LocalDate day, String number) {
        assertThat(PROCEDURES.waysToCheckStatus(day)).last().satisfies(callCentre -> assertThat(
                List.of(callCentre.texts().kk(), callCentre.texts().ru(), callCentre.texts().en()))
                .allSatisfy(text -> assertThat(text).contains(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2027-01-01"})
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
}
