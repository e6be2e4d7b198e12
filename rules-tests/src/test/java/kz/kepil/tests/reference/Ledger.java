package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import org.jspecify.annotations.Nullable;

/** The months of a person, as "Grounds by payment" of spec 03 speaks of them. */
final class Ledger {

    /** The day from which a prepayment counts by the parameters of its own day. */
    static final LocalDate PREPAYMENT_LAW = LocalDate.of(2022, 9, 4);

    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);

    private final LocalDate asOf;
    private final Person person;
    private final Map<YearMonth, List<Payment>> payments;
    private final List<YearMonth> gaps;

    Ledger(Inquiry inquiry) {
        asOf = inquiry.asOf();
        person = inquiry.person();
        payments = inquiry.payments().stream()
                .filter(payment -> known(payment, asOf))
                .filter(payment -> Calculator.exists(payment.type(), payment.month()))
                .collect(Collectors.groupingBy(Payment::month));
        gaps = Dates.months(first(), monthBefore(1)).stream().filter(this::gap).toList();
    }

    /** "A payment with paidOn after asOf is not yet known and is ignored." */
    static boolean known(Payment payment, LocalDate asOf) {
        return !payment.paidOn().isAfter(asOf);
    }

    /** "M = month of asOf", or so many months before it. */
    YearMonth monthBefore(int months) {
        return YearMonth.from(asOf).minusMonths(months);
    }

    LocalDate asOf() {
        return asOf;
    }

    List<Payment> payments(PaymentType type, YearMonth month) {
        return payments.getOrDefault(month, List.of()).stream().filter(payment -> payment.type() == type).toList();
    }

    /** "Several payments of one type for one month are added up". */
    BigDecimal sum(PaymentType type, YearMonth month) {
        return payments(type, month).stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** "A payment is sufficient when its amount is at least what 02 asks of its type for its month". */
    boolean sufficient(PaymentType type, YearMonth month) {
        List<Payment> given = payments(type, month);
        if (given.isEmpty()) {
            return false;
        }
        return sumSuffices(type, month, given) || type == PaymentType.SELF_PAYER && given.stream().anyMatch(Ledger::sufficientInAdvance);
    }

    /** "for income-based types: of its income; with no income given, any amount above zero". */
    private boolean sumSuffices(PaymentType type, YearMonth month, List<Payment> given) {
        BigDecimal income = largestIncome(given);
        if (Calculator.incomeBased(type) && income == null) {
            return sum(type, month).signum() > 0;
        }
        return sum(type, month).compareTo(Calculator.amount(type, month, income, locality(given))) >= 0;
    }

    /** "against the largest income stated among them". */
    private static @Nullable BigDecimal largestIncome(List<Payment> given) {
        return given.stream().map(Payment::income).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** "absent means CITY (several ESP payments for one month: OTHER if any is)". */
    private static Locality locality(List<Payment> given) {
        return given.stream().anyMatch(payment -> payment.locality() == Locality.OTHER) ? Locality.OTHER : Locality.CITY;
    }

    /**
     * "made in advance (in a month before the month it is for) on or after 2022-09-04 is also sufficient when it alone reaches
     * what 02 asks for the month of its paidOn".
     */
    private static boolean sufficientInAdvance(Payment payment) {
        return YearMonth.from(payment.paidOn()).isBefore(payment.month()) && sufficesByItsDay(payment);
    }

    /** "made on or after 2022-09-04 whose amount suffices by the parameters of its paidOn month". */
    static boolean sufficesByItsDay(Payment payment) {
        return !payment.paidOn().isBefore(PREPAYMENT_LAW)
                && payment.amount().compareTo(Calculator.amount(PaymentType.SELF_PAYER, YearMonth.from(payment.paidOn()), null, null)) >= 0;
    }

    /** "paid(m): some type is sufficient for m". */
    boolean paid(YearMonth month) {
        return payments.containsKey(month) && Stream.of(PaymentType.values()).anyMatch(type -> sufficient(type, month));
    }

    /** "on the first or on the last day of m (… for M itself: on the first day or on asOf)". */
    List<LocalDate> decisiveDays(YearMonth month) {
        return List.of(month.atDay(1), month.equals(monthBefore(0)) ? asOf : month.atEndOfMonth());
    }

    /** "stateMonth(m): an SI or LB ground held on the first or on the last day of m (by that day's law …)". */
    boolean stateMonth(YearMonth month) {
        return decisiveDays(month).stream().anyMatch(day -> !StateCategories.on(person, day).isEmpty());
    }

    /** "exemptMonth(m): SPECIAL_SERVICE on those days." */
    boolean exemptMonth(YearMonth month) {
        return held(month, CircumstanceType.SPECIAL_SERVICE);
    }

    /** Whether any of the circumstances was there on the first or on the last day of the month. */
    boolean held(YearMonth month, CircumstanceType... types) {
        return decisiveDays(month).stream().map(day -> new PersonAt(person, day))
                .anyMatch(at -> Stream.of(types).anyMatch(at::is));
    }

    /** "covered(m) = paid or stateMonth or exemptMonth". */
    boolean covered(YearMonth month) {
        return paid(month) || stateMonth(month) || exemptMonth(month);
    }

    /**
     * "m >= 2020-01, … m not before the month of legalStatusSince; the status had access by 04 on the last day of m …, and …
     * m not before the birth month".
     */
    boolean liable(YearMonth month) {
        LocalDate since = person.legalStatusSince();
        return !month.isBefore(FIRST_MONTH)
                && (since == null || !month.isBefore(YearMonth.from(since)))
                && Residency.of(person, month.atEndOfMonth()).mams()
                && !month.isBefore(YearMonth.from(person.birthDate()));
    }

    /** "gap(m) = liable(m) and not covered(m)". */
    boolean gap(YearMonth month) {
        return liable(month) && !covered(month);
    }

    /** "A month m is overdue on asOf when asOf is after the 25th of m+1". */
    boolean overdue(YearMonth month) {
        return asOf.isAfter(month.plusMonths(1).atDay(25));
    }

    /** "F = M-11 when M is covered, else M-12". */
    YearMonth first() {
        return monthBefore(covered(monthBefore(0)) ? 11 : 12);
    }

    /** The gaps "among F … M-1", oldest first. */
    List<YearMonth> gaps() {
        return gaps;
    }

    /**
     * "R is the latest covered month among F … M before which no gap among F … M-1 is overdue on asOf, provided that at least
     * one of the months M-12 … R is paid; else there is no R".
     */
    @Nullable YearMonth lastRegular() {
        YearMonth firstOverdue = gaps().stream().filter(this::overdue).findFirst().orElse(null);
        YearMonth last = Dates.months(first(), monthBefore(0)).stream()
                .filter(month -> firstOverdue == null || month.isBefore(firstOverdue))
                .filter(this::covered).max(Comparator.naturalOrder()).orElse(null);
        return last != null && Dates.months(monthBefore(12), last).stream().anyMatch(this::paid) ? last : null;
    }

    /** Whether a circumstance held on every day of the month. */
    boolean heldAllDays(YearMonth month, CircumstanceType type) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).allMatch(day -> new PersonAt(person, day).is(type));
    }
}
