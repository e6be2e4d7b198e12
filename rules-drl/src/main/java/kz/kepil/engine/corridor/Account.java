package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.data.PayerRule;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.pack.LawOfDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** What is known, on the day of an inquiry, of the payments made for a person (spec 03, "Grounds by payment"). */
final class Account {

    /** The payments of one type for one month: added up, against the largest income stated among them. */
    private static final class Sum {
        private final PaymentType type;
        private final YearMonth month;
        private BigDecimal amount;
        private @Nullable BigDecimal income;
        private boolean elsewhere;
        private boolean paidInAdvance;
        /** The days on which the month was paid as the prepayment of a year asks for. */
        private List<LocalDate> prepaidOn = List.of();
        /** Of the same month, of a type that comes later. */
        private @Nullable Sum next;

        private Sum(Payment first, @Nullable Sum next) {
            this.type = first.type();
            this.month = first.month();
            this.amount = BigDecimal.ZERO;
            this.next = next;
        }

        private void add(Payment payment) {
            amount = amount == BigDecimal.ZERO ? payment.amount() : amount.add(payment.amount());
            if (payment.income() != null) {
                income = income == null ? payment.income() : income.max(payment.income());
            }
            elsewhere |= payment.locality() == Locality.OTHER;
        }

        private void prepaid(LocalDate day) {
            paidInAdvance |= Days.months(month, YearMonth.from(day)) < 0;
            if (prepaidOn.isEmpty()) {
                prepaidOn = List.of(day);
            } else {
                prepaidOn = prepaidOn.size() == 1 ? new ArrayList<>(prepaidOn) : prepaidOn;
                prepaidOn.add(day);
            }
        }

        /** The first day on which it was prepaid; null when it was not. */
        private @Nullable LocalDate prepaidFirst() {
            LocalDate first = null;
            for (int i = 0; i < prepaidOn.size(); i++) {
                first = first == null || prepaidOn.get(i).isBefore(first) ? prepaidOn.get(i) : first;
            }
            return first;
        }
    }

    private static final Sum[] NOTHING = {};
    /** From January of a year to December of the next. */
    private static final int TWO_YEARS = 23;

    private final Pack pack;
    private final LawOfDay law;
    /** M, the month of the inquiry's day. */
    private final YearMonth month;
    /** How many months before M are looked at. */
    private final int back;
    /** Of each month that is looked at the sums of its types, in the order of the types; null where nothing was paid. */
    private final @Nullable Sum[] months;
    private boolean anyPrepaid;
    private List<Warning> warnings = List.of();

    Account(Inquiry inquiry, Pack pack, LawOfDay law) {
        this.pack = pack;
        this.law = law;
        this.month = law.month(0).month();
        this.back = Math.max(TWO_YEARS, law.lookBack() + Math.max(law.longPaidMonths(), law.prepaidMonths()));
        List<Payment> payments = inquiry.payments();
        this.months = payments.isEmpty() ? NOTHING : new Sum[back + 1 + law.prepaidMonths()];
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (!payment.paidOn().isAfter(inquiry.asOf())) {
                PayerRule payer = pack.payers().of(payment.type());
                if (payer.existsIn(payment.month())) {
                    add(payment, payer);
                } else {
                    warnings = warnings.isEmpty() ? new ArrayList<>() : warnings;
                    warnings.add(new Warning(
                            WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[" + i + "]", payment.type() + " " + payment.month()));
                }
            }
        }
    }

    private void add(Payment payment, PayerRule payer) {
        int at = back - Days.months(payment.month(), month);
        if (at < 0 || at >= months.length) {
            return;
        }
        Sum before = null;
        Sum sum = months[at];
        while (sum != null && sum.type.compareTo(payment.type()) < 0) {
            before = sum;
            sum = sum.next;
        }
        if (sum == null || sum.type != payment.type()) {
            sum = new Sum(payment, sum);
            if (before == null) {
                months[at] = sum;
            } else {
                before.next = sum;
            }
        }
        sum.add(payment);
        if (payer.sufficesInAdvance(payment)) {
            sum.prepaid(payment.paidOn());
            anyPrepaid = true;
        }
    }

    /** The first of the sums of the month so many months before M. */
    private @Nullable Sum first(int ago) {
        int at = back - ago;
        return at < 0 || at >= months.length ? null : months[at];
    }

    private @Nullable Sum sum(int ago, PaymentType type) {
        Sum sum = first(ago);
        while (sum != null && sum.type != type) {
            sum = sum.next;
        }
        return sum;
    }

    /** Whether some type of payment is sufficient for the month so many months before M. */
    boolean paid(int ago) {
        for (Sum sum = first(ago); sum != null; sum = sum.next) {
            if (sufficient(sum)) {
                return true;
            }
        }
        return false;
    }

    /** Whether payments of one type are sufficient for the month so many months before M. */
    boolean paid(int ago, PaymentType type) {
        Sum sum = sum(ago, type);
        return sum != null && sufficient(sum);
    }

    private boolean sufficient(Sum sum) {
        return sum.paidInAdvance || pack.payers().of(sum.type)
                .suffices(sum.amount, sum.month, sum.income, sum.elsewhere ? Locality.OTHER : Locality.CITY);
    }

    /** Whether a payment of a type for any month of the year before M's is known. */
    boolean paidAnyLastYear(PaymentType type) {
        for (int ago = month.getMonthValue(); months != NOTHING && ago < month.getMonthValue() + 12; ago++) {
            if (sum(ago, type) != null) {
                return true;
            }
        }
        return false;
    }

    /** What is missing to the contribution of a type for a month after the payments of that type. */
    BigDecimal missing(YearMonth owed, PaymentType type) {
        Sum sum = sum(Days.months(owed, month), type);
        BigDecimal amount = pack.payers().of(type).amount(owed, null, null);
        return sum == null ? amount : amount.subtract(sum.amount);
    }

    /** Every run of months that could be a prepaid year on the day. */
    List<Prepayment> prepayments(PersonOnDay person, LocalDate day) {
        int length = law.prepaidMonths();
        if (length == 0 || !anyPrepaid) {
            return List.of();
        }
        List<Prepayment> runs = List.of();
        int inRow = 0;
        // The runs from that which ended before M, which the rule refuses, to that which begins after M.
        for (int ago = length; ago >= -length; ago--) {
            inRow = prepaidFirst(ago) == null ? 0 : inRow + 1;
            if (inRow >= length) {
                int oldest = ago + length - 1;
                YearMonth first = month.minusMonths(oldest);
                runs = runs.isEmpty() ? new ArrayList<>() : runs;
                runs.add(new Prepayment(person, day, first, month.minusMonths(ago), paidOn(oldest, length, first.atEndOfMonth())));
            }
        }
        return runs;
    }

    private @Nullable LocalDate prepaidFirst(int ago) {
        Sum sum = prepaidSum(ago);
        return sum == null ? null : sum.prepaidFirst();
    }

    private @Nullable Sum prepaidSum(int ago) {
        return sum(ago, pack.payers().prepayable().type());
    }

    /**
     * The latest day up to another on which a month of a run was paid; the day on which the run was completed, if that is later.
     *
     * @param oldest how many months before M its first month is; every month of the run was prepaid
     */
    private LocalDate paidOn(int oldest, int length, LocalDate upTo) {
        LocalDate latest = LocalDate.MIN;
        for (int ago = oldest; ago > oldest - length; ago--) {
            LocalDate first = prepaidFirst(ago);
            latest = first != null && first.isAfter(latest) ? first : latest;
        }
        for (int ago = oldest; ago > oldest - length; ago--) {
            Sum sum = prepaidSum(ago);
            for (int i = 0; sum != null && i < sum.prepaidOn.size(); i++) {
                LocalDate paidOn = sum.prepaidOn.get(i);
                latest = paidOn.isAfter(latest) && !paidOn.isAfter(upTo) ? paidOn : latest;
            }
        }
        return latest;
    }

    /** The payments left out. */
    List<Warning> warnings() {
        return warnings;
    }
}
