package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.verdict.InsuranceStatus;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final UnknownFact PREGNANT = UnknownFact.of(CircumstanceType.PREGNANT);
    private static final UnknownFact EMPLOYEE = UnknownFact.of(CircumstanceType.EMPLOYEE);

    private static Inquiry woman(UnknownFact... unknown) {
        Person person = Person.builder(LocalDate.of(1997, 2, 11), Sex.FEMALE, LegalStatus.CITIZEN).build();
        return Inquiry.of(LocalDate.of(2026, 3, 10), person.withUnknown(List.of(unknown)));
    }

    /** Whatever is so, an interview ends with the verdict of the inquiry in which it is assumed so. */
    @Test
    void theAnswersLeadToTheVerdictOfTheInquiryInWhichItIsAssumed() {
        Inquiry unknown = woman(PREGNANT, EMPLOYEE, UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS,
                UnknownFact.of(CircumstanceType.SOCIAL_LEVEL));
        for (int so = 0; so < 32; so++) {
            Inquiry assumed = unknown;
            for (int i = 0; i < 5; i++) {
                assumed = ENGINE.assume(assumed, unknown.person().unknown().get(i), (so & 1 << i) != 0);
            }
            Interview interview = Interview.of(unknown, ENGINE);
            for (Question next = interview.next(); next != null; next = interview.next()) {
                UnknownFact fact = next.fact();
                interview = interview.answered(fact, (so & 1 << unknown.person().unknown().indexOf(fact)) != 0);
            }
            assertThat(interview.verdict().insurance().status()).isNotEqualTo(InsuranceStatus.UNDETERMINED)
                    .isEqualTo(ENGINE.evaluate(assumed).insurance().status());
            assertThat(interview.verdict()).isEqualTo(ENGINE.evaluate(interview.inquiry()));
        }
    }

    @Test
    void anAnswerLeavesTheInterviewBeforeItAsItWas() {
        Interview beginning = Interview.of(woman(PREGNANT, EMPLOYEE), ENGINE);
        Interview works = beginning.answered(EMPLOYEE, true);
        assertThat(works.inquiry().person().unknown()).containsExactly(PREGNANT);
        assertThat(beginning.inquiry()).isEqualTo(woman(PREGNANT, EMPLOYEE));
        assertThat(beginning.answered(PREGNANT, true).unanswered(EMPLOYEE).next()).isNull();
        assertThat(beginning.answered(PREGNANT, true).next()).isNotNull();
    }

    @Test
    void whatWasNotAskedAboutIsNotSoOnceTheStatusIsCertain() {
        Interview interview = Interview.of(woman(), ENGINE);
        List<UnknownFact> asked = new ArrayList<>();
        for (Question next = interview.next(); next != null; next = interview.next()) {
            asked.add(next.fact());
            interview = next.fact().equals(PREGNANT)
                    ? interview.answered(PREGNANT, true)
                    : interview.answered(next.fact(), false);
        }
        assertThat(asked).contains(PREGNANT);
        assertThat(interview.inquiry().person().unknown()).isEmpty();
        assertThat(interview.verdict().insurance().status()).isEqualTo(InsuranceStatus.INSURED);
    }

    @Test
    void aFactThatIsNotUnknownIsNotAnswered() {
        Interview interview = Interview.of(woman(PREGNANT), ENGINE);
        Stream.<Runnable>of(() -> interview.answered(EMPLOYEE, true), () -> interview.unanswered(EMPLOYEE),
                        () -> interview.answered(PREGNANT, false).answered(PREGNANT, true))
                .forEach(answer -> assertThatIllegalArgumentException().isThrownBy(answer::run)
                        .withMessageStartingWith("Not an unknown fact of this interview: "));
    }
}
