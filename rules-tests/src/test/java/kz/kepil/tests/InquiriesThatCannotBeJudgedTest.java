package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.verdict.Entitlement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Of many inquiries the one that cannot be judged is named, and those before it are answered. */
class InquiriesThatCannotBeJudgedTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Person PERSON = Person.builder(LocalDate.of(1990, 5, 17), Sex.MALE, LegalStatus.CITIZEN).build();
    private static final int BAD = 700;

    private static List<Inquiry> inquiries() {
        List<Inquiry> inquiries = new ArrayList<>(IntStream.range(0, 1000)
                .mapToObj(number -> Inquiry.of(DAY, PERSON).withId("A-" + number)).toList());
        inquiries.set(BAD, inquiries.get(BAD).withAsOf(LocalDate.of(1999, 1, 1)));
        inquiries.set(BAD + 100, inquiries.get(BAD + 100).withAsOf(LocalDate.of(1999, 1, 1)));
        return inquiries;
    }

    @Test
    void aPopulationIsAnsweredUpToTheFirst() {
        List<Entitlement> verdicts = new ArrayList<>();
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class,
                () -> ENGINE.evaluateAll(inquiries(), verdicts::add));
        assertThat(invalid.index()).isEqualTo(BAD);
        assertThat(invalid.id()).isEqualTo("A-700");
        assertThat(invalid).hasMessageStartingWith("inquiries[700], id A-700:\n$.asOf: ");
        assertThat(invalid.problems()).hasSize(1);
        assertThat(verdicts).hasSize(BAD).last().satisfies(verdict -> assertThat(verdict.id()).isEqualTo("A-699"));
    }

    @Test
    void aBatchNamesTheFirst() {
        assertThatThrownBy(() -> ENGINE.evaluateBatch(inquiries()))
                .isInstanceOfSatisfying(InvalidInquiryException.class, invalid -> {
                    assertThat(invalid.index()).isEqualTo(BAD);
                    assertThat(invalid.id()).isEqualTo("A-700");
                });
    }

    @Test
    void anInquiryWithoutAMarkIsNamedByItsPlace() {
        List<Inquiry> inquiries = List.of(Inquiry.of(DAY, PERSON), Inquiry.of(LocalDate.of(1999, 1, 1), PERSON));
        assertThatThrownBy(() -> ENGINE.evaluateBatch(inquiries)).hasMessageStartingWith("inquiries[1]:\n$.asOf: ");
    }

    @Test
    void theOnlyInquiryNeedsNoPlace() {
        Inquiry inquiry = Inquiry.of(LocalDate.of(1999, 1, 1), PERSON);
        for (InvalidInquiryException invalid : List.of(
                catchThrowableOfType(InvalidInquiryException.class, () -> ENGINE.evaluate(inquiry)),
                catchThrowableOfType(InvalidInquiryException.class, () -> ENGINE.assume(inquiry, UnknownFact.PAYMENTS, true)),
                catchThrowableOfType(InvalidInquiryException.class, () -> ENGINE.explain(inquiry)))) {
            assertThat(invalid).hasMessageStartingWith("$.asOf: ");
            assertThat(invalid.index()).isNull();
            assertThat(invalid.id()).isNull();
        }
    }

    @Test
    void ofTwoThatAreComparedTheBadOneIsNamed() {
        Inquiry good = Inquiry.of(DAY, PERSON).withId("good");
        Inquiry bad = good.withAsOf(LocalDate.of(1999, 1, 1)).withId("bad");
        assertThatThrownBy(() -> ENGINE.compare(good, bad)).hasMessageStartingWith("inquiries[1], id bad:\n$.asOf: ");
        assertThatThrownBy(() -> ENGINE.compare(bad, good)).hasMessageStartingWith("inquiries[0], id bad:\n$.asOf: ");
    }

    @Test
    void whatIsWrongTravelsToAnotherProcess() throws IOException, ClassNotFoundException {
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> ENGINE.evaluateBatch(inquiries()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(invalid);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidInquiryException read = (InvalidInquiryException) in.readObject();
            assertThat(read.problems()).hasSize(1).isEqualTo(invalid.problems());
            assertThat(read).hasMessage(invalid.getMessage());
            assertThat(read.index()).isEqualTo(BAD);
            assertThat(read.id()).isEqualTo("A-700");
        }
    }

    @Test
    void nullsAreNamed() {
        List<Inquiry> holed = new ArrayList<>(inquiries().subList(0, 300));
        holed.set(280, null);
        List<Entitlement> verdicts = new ArrayList<>();
        named("inquiries[280]", () -> ENGINE.evaluateAll(holed, verdicts::add));
        assertThat(verdicts).hasSize(280);
        named("inquiries[280]", () -> ENGINE.evaluateBatch(holed));
        named("inquiries", () -> ENGINE.evaluateBatch(null));
        named("inquiries", () -> ENGINE.evaluateAll(null, verdicts::add));
        named("verdicts", () -> ENGINE.evaluateAll(holed, null));
        named("inquiry", () -> ENGINE.evaluate(null));
        named("inquiry", () -> ENGINE.explain(null));
        named("inquiry", () -> ENGINE.record(null));
        named("inquiry", () -> ENGINE.problems(null));
        named("inquiry", () -> Interview.of(null, ENGINE));
        named("payer", () -> ENGINE.contribution(null, YearMonth.of(2026, 3), null, null));
        named("month", () -> ENGINE.contribution(PaymentType.EMPLOYER_DEDUCTION, null, null, null));
        named("request", () -> ENGINE.procedures().attachment(null));
        named("application", () -> ENGINE.procedures().refund(null));
        named("verdict", () -> ENGINE.procedures().advice(null));
        named("payments", () -> Inquiry.of(DAY, PERSON).withPayments(null));
        named("payments[0]", () -> Inquiry.of(DAY, PERSON).withPayments(Arrays.asList(null, null)));
        named("services[0]", () -> Inquiry.of(DAY, PERSON).withServices(Arrays.asList(null, null)));
    }

    private static void named(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
