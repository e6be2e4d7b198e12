package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Payer;
import org.jspecify.annotations.Nullable;

/** The grounds by payment of spec 03, STA-1 to STA-7. */
final class PaymentGrounds {

    private static final LocalDate LAST_SELF_PAYER_TRANSITION = LocalDate.of(2021, 6, 30);
    private static final LocalDate LAST_ESP = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST_LONG_RETENTION = LocalDate.of(2026, 1, 1);

    private final Inquiry inquiry;
    private final Ledger ledger;
    private final boolean stateInsured;

    private PaymentGrounds(Inquiry inquiry, Ledger ledger, boolean stateInsured) {
        this.inquiry = inquiry;
        this.ledger = ledger;
        this.stateInsured = stateInsured;
    }

    /** The STA grounds that hold; {@code stateInsured} says whether an SI or LB ground holds. */
    static List<Ground> of(Inquiry inquiry, Ledger ledger, boolean stateInsured) {
        return new PaymentGrounds(inquiry, ledger, stateInsured).grounds();
    }

    private List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>();
        YearMonth last = ledger.lastCovered();
        if (last != null) {
            if (sta1(last)) {
                grounds.add(new Ground("STA-1", Payer.PAYMENTS, Dates.FOREVER));
            }
            if (sta2(last)) {
                grounds.add(new Ground("STA-2", Payer.PAYMENTS, last.plusMonths(3).atEndOfMonth()));
            }
            if (sta3(last)) {
                grounds.add(new Ground("STA-3", Payer.PAYMENTS, last.plusMonths(6).atEndOfMonth()));
            }
        }
        if (sta4()) {
            grounds.add(new Ground("STA-4", Payer.PAYMENTS, Dates.FOREVER));
        }
        LocalDate prepaidTo = prepaidTo();
        if (prepaidTo != null) {
            grounds.add(new Ground("STA-5", Payer.PAYMENTS, prepaidTo));
        }
        if (sta6()) {
            grounds.add(new Ground("STA-6", Payer.PAYMENTS, Dates.FOREVER));
        }
        List<LocalDate> service = new PersonAt(inquiry.person(), inquiry.asOf()).now(CircumstanceType.SPECIAL_SERVICE).stream()
                .map(PersonAt::end).toList();
        if (!service.isEmpty()) {
            grounds.add(new Ground("STA-7", Payer.EXEMPT, Collections.max(service)));
        }
        return grounds;
    }

    /** "L exists; no gap among M-12 … L; no gap that is overdue on asOf among L+1 … M-1". */
    private boolean sta1(YearMonth last) {
        return noGapTo(last) && !overdueGapAfter(last);
    }

    /** "L exists; no gap among M-12 … L; some overdue gap among L+1 … M-1; M - L <= 3". */
    private boolean sta2(YearMonth last) {
        return noGapTo(last) && overdueGapAfter(last) && monthsSince(last) <= 3;
    }

    /** "as STA-2 but 4 <= M - L <= 6, and every month L-59 … L is paid (not merely covered); no SI or LB ground", 2026-. */
    private boolean sta3(YearMonth last) {
        return !inquiry.asOf().isBefore(FIRST_LONG_RETENTION)
                && noGapTo(last) && overdueGapAfter(last)
                && monthsSince(last) >= 4 && monthsSince(last) <= 6
                && Dates.months(last.minusMonths(59), last).stream().allMatch(ledger::paid)
                && !stateInsured;
    }

    /** "M has a sufficient ESP payment, and M-1, M-2, M-3 are covered", 2021-2023. */
    private boolean sta4() {
        return !inquiry.asOf().isAfter(LAST_ESP)
                && ledger.sufficient(PaymentType.ESP, ledger.monthBefore(0))
                && lastThreeMonths().stream().allMatch(ledger::covered);
    }

    /** "M-1, M-2, M-3 each have a sufficient SELF_PAYER payment", to 2021-06-30. */
    private boolean sta6() {
        return !inquiry.asOf().isAfter(LAST_SELF_PAYER_TRANSITION)
                && lastThreeMonths().stream().allMatch(month -> ledger.sufficient(PaymentType.SELF_PAYER, month));
    }

    /**
     * STA-5: "validThrough = last day of m12 (of the latest run that holds)"; null when none holds. As "asOf <= last day of m12"
     * and P is not after asOf, m1 lies in M-11 … M+1.
     */
    private @Nullable LocalDate prepaidTo() {
        return Dates.months(ledger.monthBefore(11), ledger.monthBefore(-1)).stream()
                .filter(this::prepaidFrom)
                .map(first -> first.plusMonths(11).atEndOfMonth())
                .reduce(Dates::later).orElse(null);
    }

    /** "P = the latest among the earliest such paidOn of each of the 12 months; m1 = month(P) or month(P) + 1". */
    private boolean prepaidFrom(YearMonth first) {
        LocalDate latest = LocalDate.MIN;
        for (YearMonth month : Dates.months(first, first.plusMonths(11))) {
            LocalDate earliest = earliestPrepayment(month);
            if (earliest == null) {
                return false;
            }
            latest = Dates.later(latest, earliest);
        }
        YearMonth paid = YearMonth.from(latest);
        return first.equals(paid) || first.equals(paid.plusMonths(1));
    }

    /** "each with one SELF_PAYER payment made on or after 2022-09-04 whose amount suffices by the parameters of its paidOn month". */
    private @Nullable LocalDate earliestPrepayment(YearMonth month) {
        return ledger.payments(PaymentType.SELF_PAYER, month).stream()
                .filter(Ledger::sufficesByItsDay)
                .map(Payment::paidOn)
                .reduce(Dates::earlier).orElse(null);
    }

    private boolean noGapTo(YearMonth last) {
        return Dates.months(ledger.monthBefore(12), last).stream().noneMatch(ledger::gap);
    }

    private boolean overdueGapAfter(YearMonth last) {
        return Dates.months(last.plusMonths(1), ledger.monthBefore(1)).stream().anyMatch(ledger::overdueGap);
    }

    /** M - L. */
    private long monthsSince(YearMonth last) {
        return last.until(ledger.monthBefore(0), ChronoUnit.MONTHS);
    }

    private List<YearMonth> lastThreeMonths() {
        return Dates.months(ledger.monthBefore(3), ledger.monthBefore(1));
    }
}
