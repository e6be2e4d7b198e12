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
        YearMonth last = ledger.lastRegular();
        if (last != null) {
            if (sta1()) {
                grounds.add(new Ground("STA-1", Payer.PAYMENTS, Dates.FOREVER));
            }
            if (overdueGapAfter(last) && monthsSince(last) <= 3) {
                // STA-2: "validThrough = last day of month R+3".
                grounds.add(new Ground("STA-2", Payer.PAYMENTS, last.plusMonths(3).atEndOfMonth()));
            }
            LocalDate retainedTo = sta3(last);
            if (retainedTo != null) {
                grounds.add(new Ground("STA-3", Payer.PAYMENTS, retainedTo));
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

    /** "R exists; no overdue gap among F … M-1". */
    private boolean sta1() {
        return ledger.gaps().stream().noneMatch(ledger::overdue);
    }

    /**
     * "as STA-2 but 4 <= M - R <= 6, and for some month Q among M-6 … R every month Q-59 … Q is paid (not merely covered); no SI
     * or LB ground; validThrough = last day of month Q+6 for the latest such Q", 2026-; null when it does not hold.
     */
    private @Nullable LocalDate sta3(YearMonth last) {
        if (inquiry.asOf().isBefore(FIRST_LONG_RETENTION) || stateInsured || !overdueGapAfter(last)
                || monthsSince(last) < 4 || monthsSince(last) > 6) {
            return null;
        }
        return Dates.months(ledger.monthBefore(6), last).stream()
                .filter(q -> Dates.months(q.minusMonths(59), q).stream().allMatch(ledger::paid))
                .map(q -> q.plusMonths(6).atEndOfMonth())
                .reduce(Dates::later).orElse(null);
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

    /** STA-5: "validThrough = last day of m12 (of the latest run that holds)"; null when none holds. m1 lies in M-11 … M. */
    private @Nullable LocalDate prepaidTo() {
        return Dates.months(ledger.monthBefore(11), ledger.monthBefore(0)).stream()
                .filter(this::prepaidFrom)
                .map(first -> first.plusMonths(11).atEndOfMonth())
                .reduce(Dates::later).orElse(null);
    }

    /**
     * "there is a day P, the paidOn of one of these payments, by which each of the 12 months has such a payment; m1 = month(P) or
     * month(P) + 1; asOf between the later of P and the first day of m1, and the last day of m12".
     */
    private boolean prepaidFrom(YearMonth first) {
        List<YearMonth> year = Dates.months(first, first.plusMonths(11));
        return year.stream().flatMap(month -> prepayments(month).stream())
                .filter(p -> first.equals(YearMonth.from(p)) || first.equals(YearMonth.from(p).plusMonths(1)))
                .filter(p -> !inquiry.asOf().isBefore(Dates.later(p, first.atDay(1)))
                        && !inquiry.asOf().isAfter(first.plusMonths(11).atEndOfMonth()))
                .anyMatch(p -> year.stream().allMatch(month -> prepayments(month).stream().anyMatch(day -> !day.isAfter(p))));
    }

    /**
     * When it was paid: "one SELF_PAYER payment made on or after 2022-09-04 whose amount suffices by the parameters of its paidOn
     * month".
     */
    private List<LocalDate> prepayments(YearMonth month) {
        return ledger.payments(PaymentType.SELF_PAYER, month).stream().filter(Ledger::sufficesByItsDay).map(Payment::paidOn).toList();
    }

    /** "some overdue gap among R+1 … M-1". */
    private boolean overdueGapAfter(YearMonth last) {
        return ledger.gaps().stream().anyMatch(gap -> gap.isAfter(last) && ledger.overdue(gap));
    }

    /** M - R. */
    private long monthsSince(YearMonth last) {
        return last.until(ledger.monthBefore(0), ChronoUnit.MONTHS);
    }

    private List<YearMonth> lastThreeMonths() {
        return Dates.months(ledger.monthBefore(3), ledger.monthBefore(1));
    }
}
