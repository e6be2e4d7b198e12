package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.Obligor;
import org.junit.jupiter.api.Test;

/** Cases of spec 03 worked out by hand: the window of twelve months, what one more payment does, sleeping debt, leave. */
class PaymentReferenceTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final LocalDate BORN = LocalDate.of(1990, 6, 15);
    private static final BigDecimal MONTH = new BigDecimal("4250");

    /** A public case: never paid, takes a first job, buys the eleven months before and this one. */
    @Test
    void theWindowEndsWithTheCurrentMonthOnceItIsCovered() {
        assertThat(codes(judge("2025-06-10", months("2024-07", "2025-06")))).containsExactly("STA-1");
        assertThat(codes(judge("2025-06-10", months("2024-07", "2025-05")))).isEmpty();
        assertThat(codes(judge("2025-06-10", months("2024-06", "2025-05")))).containsExactly("STA-1");
        assertThat(codes(judge("2025-06-10", months("2024-08", "2025-06")))).isEmpty();
    }

    @Test
    void twelveMonthsAreOwedAtMost() {
        assertThat(judge("2025-06-10", List.of()).arrears().months()).extracting(ArrearsMonth::month)
                .hasSize(12).startsWith(YearMonth.of(2024, 6)).endsWith(YearMonth.of(2025, 5));
        assertThat(judge("2025-06-10", months("2025-06", "2025-06")).arrears().months()).extracting(ArrearsMonth::month)
                .hasSize(11).startsWith(YearMonth.of(2024, 7));
    }

    /** A public case: insured by three months of grace; pays one of the missed months, not the oldest. */
    @Test
    void onePaymentMoreTakesNothingAway() {
        List<Payment> stopped = months("2024-03", "2025-02");
        assertThat(codes(judge("2025-05-10", stopped))).containsExactly("STA-2");
        assertThat(codes(judge("2025-05-10", with(stopped, "2025-04")))).containsExactly("STA-2");
        assertThat(codes(judge("2025-05-10", with(stopped, "2025-05")))).containsExactly("STA-2");
        assertThat(judge("2025-05-10", with(stopped, "2025-05")).validThrough()).isEqualTo("2025-05-31");
        assertThat(codes(judge("2025-05-10", with(stopped, "2025-03")))).containsExactly("STA-1");
        assertThat(codes(judge("2025-06-01", with(stopped, "2025-04")))).isEmpty();
    }

    /** Back from sick leave in October and November; the employer pays for December in time. */
    @Test
    void theWorkerBackFromLeaveKeepsTheThreeMonths() {
        List<Payment> payments = Stream.concat(months("2024-01", "2024-09").stream(), Stream.of(
                Payment.of(PaymentType.EMPLOYER_DEDUCTION, YearMonth.of(2024, 12), BigDecimal.TEN, day("2024-12-28")))).toList();
        List<Payment> all = Stream.concat(months("2023-12", "2023-12").stream(), payments.stream()).toList();
        assertThat(codes(judge("2024-12-28", all))).containsExactly("STA-2");
        assertThat(codes(judge("2025-01-01", all))).isEmpty();
    }

    @Test
    void sixtyPaidMonthsRetainByTheLatestOfThemThoughACoveredMonthFollows() {
        Circumstance leave = Circumstance.of(CircumstanceType.MATERNITY_LEAVE, day("2026-02-01")).until(day("2026-02-10"));
        Insurance june = judge("2026-06-30", months("2021-02", "2026-01"), leave);
        assertThat(codes(june)).containsExactly("STA-3");
        assertThat(june.validThrough()).isEqualTo("2026-07-31");
        assertThat(codes(judge("2026-07-31", months("2021-02", "2026-01"), leave))).containsExactly("STA-3");
        assertThat(codes(judge("2026-08-01", months("2021-02", "2026-01"), leave))).isEmpty();
        assertThat(codes(judge("2026-06-30", months("2021-03", "2026-01"), leave))).isEmpty();
    }

    @Test
    void debtSleepsWhileACategoryLastsAndWakesWithItsEnd() {
        Circumstance pension = Circumstance.of(CircumstanceType.PENSION_RECIPIENT, day("2025-03-01"));
        Insurance insured = judge("2025-05-10", List.of(), pension);
        assertThat(insured.arrears()).isEqualTo(Arrears.NONE);
        // June 2024 to February 2025.
        assertThat(insured.dormant().months()).hasSize(9).first()
                .isEqualTo(new ArrearsMonth(YearMonth.of(2024, 6), new BigDecimal("4250.00"), Obligor.SELF, true));
        assertThat(insured.dormant().total()).isEqualTo("38250.00");
        Insurance after = judge("2025-05-10", List.of(), pension.until(day("2025-04-30")));
        assertThat(after.arrears().months()).hasSize(10);
        assertThat(after.dormant()).isEqualTo(Arrears.NONE);
    }

    @Test
    void aMonthOfLeaveWithoutPayIsNotTheEmployers() {
        assertThat(march(leave("2025-03-01", "2025-03-31"))).isEqualTo(Obligor.SELF);
        assertThat(march(leave("2025-03-02", "2025-03-31"))).isEqualTo(Obligor.EMPLOYER);
        assertThat(march(leave("2025-03-01", "2025-03-30"))).isEqualTo(Obligor.EMPLOYER);
        assertThat(march(leave("2025-03-01", "2025-03-15"), leave("2025-03-16", "2025-04-20"))).isEqualTo(Obligor.SELF);
        assertThat(march(leave("2025-02-01", "2025-04-01"), Circumstance.of(CircumstanceType.FARM_HEAD, LONG_AGO)))
                .isEqualTo(Obligor.SOLE_PROPRIETOR);
    }

    private static Obligor march(Circumstance... others) {
        Circumstance[] all = Stream.concat(Stream.of(Circumstance.of(CircumstanceType.EMPLOYEE, LONG_AGO)), Stream.of(others))
                .toArray(Circumstance[]::new);
        return judge("2025-05-10", List.of(), all).arrears().months().stream()
                .filter(owed -> owed.month().equals(YearMonth.of(2025, 3))).findFirst().orElseThrow().obligor();
    }

    private static Circumstance leave(String from, String to) {
        return Circumstance.of(CircumstanceType.LEAVE_WITHOUT_PAY, day(from)).until(day(to));
    }

    /** K9. */
    @Test
    void refugeesOweNothingForMonthsBefore2023() {
        Person refugee = Person.builder(BORN, Sex.MALE, LegalStatus.REFUGEE).build();
        assertThat(Reference.judge(Inquiry.of(day("2022-12-31"), refugee)).insurance().dormant()).isEqualTo(Arrears.NONE);
        assertThat(Reference.judge(Inquiry.of(day("2023-03-26"), refugee)).insurance().arrears().months())
                .extracting(ArrearsMonth::month, ArrearsMonth::overdue).containsExactly(
                        tuple(YearMonth.of(2023, 1), true),
                        tuple(YearMonth.of(2023, 2), true));
        Person pensioner = Person.builder(BORN, Sex.MALE, LegalStatus.REFUGEE)
                .circumstances(Circumstance.of(CircumstanceType.PENSION_RECIPIENT, LONG_AGO).until(day("2022-12-31"))).build();
        Ledger ledger = new Ledger(Inquiry.of(day("2023-02-01"), pensioner));
        assertThat(ledger.stateMonth(YearMonth.of(2022, 12))).isFalse();
    }

    /** The paidOn of any of the payments may be the day P; a later payment for a month already paid disturbs nothing. */
    @Test
    void thePrepaidYearIsFoundBySomeDayByWhichAllIsPaid() {
        List<Payment> year = run("2025-01-15", "2025-01", 12);
        assertThat(codes(judge("2025-06-10", concat(year, run("2025-05-20", "2025-01", 1))))).contains("STA-5");
        List<Payment> twice = concat(run("2024-11-20", "2025-01", 12), run("2025-01-10", "2025-01", 1));
        assertThat(codes(judge("2025-01-09", twice))).isEmpty();
        assertThat(codes(judge("2025-01-10", twice))).contains("STA-5");
    }

    @Test
    void espOfSeveralPaymentsIsThatOfTheOtherLocalityIfAnyIs() {
        YearMonth may = YearMonth.of(2021, 5);
        Payment city = new Payment(PaymentType.ESP, may, new BigDecimal("1000"), day("2021-05-20"), null, Locality.CITY);
        Payment village = new Payment(PaymentType.ESP, may, new BigDecimal("458.50"), day("2021-05-20"), null, Locality.OTHER);
        assertThat(new Ledger(Inquiry.of(day("2021-05-20"), adult()).withPayments(List.of(city, village)))
                .sufficient(PaymentType.ESP, may)).isTrue();
        assertThat(new Ledger(Inquiry.of(day("2021-05-20"), adult()).withPayments(List.of(city)))
                .sufficient(PaymentType.ESP, may)).isFalse();
    }

    private static List<Payment> months(String first, String last) {
        return Dates.months(YearMonth.parse(first), YearMonth.parse(last)).stream()
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, MONTH, month.atDay(1))).toList();
    }

    private static List<Payment> with(List<Payment> payments, String month) {
        return concat(payments, months(month, month));
    }

    private static List<Payment> run(String paidOn, String first, int months) {
        YearMonth start = YearMonth.parse(first);
        return Dates.months(start, start.plusMonths(months - 1)).stream()
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, MONTH, day(paidOn))).toList();
    }

    private static List<Payment> concat(List<Payment> some, List<Payment> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Person adult(Circumstance... circumstances) {
        return Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances).build();
    }

    private static Insurance judge(String asOf, List<Payment> payments, Circumstance... circumstances) {
        return Reference.judge(Inquiry.of(day(asOf), adult(circumstances)).withPayments(payments)).insurance();
    }

    private static List<String> codes(Insurance insurance) {
        return insurance.grounds().stream().map(InsuranceGround::code).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
