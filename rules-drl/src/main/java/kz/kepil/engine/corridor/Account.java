package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** What is known, on the day of an inquiry, of the payments made for a person (spec 03, "Grounds by payment"). */
final class Account {

    /** The payments of one type for one month: added up, against the largest income stated among them. */
    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private @Nullable BigDecimal income;
        private boolean elsewhere;
        private boolean paidInAdvance;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final List<LocalDate>[] NONE_PREPAID = new List[0];
    private static final int MONTHS_OF_YEAR = 12;
    private static final PaymentType[] TYPES = PaymentType.values();

    private final Pack pack;
    private final YearMonth firstMonth;
    /** Of each month from the first on, as far as it can matter, the sums by type; null where nothing was paid. */
    private final @Nullable Sum[] @Nullable [] months;
    /** Of each of these months the days on which it was paid as the prepayment of a year asks for; null where there is none. */
    private @Nullable List<LocalDate>[] prepaidOn = NONE_PREPAID;
    private final List<Warning> warnings = new ArrayList<>(2);

    Account(Inquiry inquiry, Pack pack) {
        this.pack = pack;
        this.firstMonth = pack.firstMonth();
        int many = index(YearMonth.from(inquiry.asOf())) + 1 + pack.prepaidMonths(inquiry.asOf()).intValueExact();
        this.months = new Sum[many][];
        List<Payment> payments = inquiry.payments();
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (payment.paidOn().isAfter(inquiry.asOf())) {
                continue;
            }
            if (pack.payers().of(payment.type()).existsIn(payment.month())) {
                add(payment);
            } else {
                warnings.add(new Warning(
                        WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[" + i + "]", payment.type() + " " + payment.month()));
            }
        }
    }

    private void add(Payment payment) {
        if (index(payment.month()) >= months.length) {
            return;
        }
        int at = index(payment.month());
        if (months[at] == null) {
            months[at] = new Sum[TYPES.length];
        }
        Sum sum = months[at][payment.type().ordinal()];
        if (sum == null) {
            sum = new Sum();
            months[at][payment.type().ordinal()] = sum;
        }
        sum.amount = sum.amount == BigDecimal.ZERO ? payment.amount() : sum.amount.add(payment.amount());
        if (payment.income() != null) {
            sum.income = sum.income == null ? payment.income() : sum.income.max(payment.income());
        }
        sum.elsewhere |= payment.locality() == Locality.OTHER;
        if (pack.payers().of(payment.type()).sufficesInAdvance(payment)) {
            if (prepaidOn.length == 0) {
                prepaidOn = Arrays.copyOf(NONE_PREPAID, months.length);
            }
            if (prepaidOn[at] == null) {
                prepaidOn[at] = new ArrayList<>(1);
            }
            prepaidOn[at].add(payment.paidOn());
            sum.paidInAdvance |= YearMonth.from(payment.paidOn()).isBefore(payment.month());
        }
    }

    private int index(YearMonth month) {
        return Days.months(firstMonth, month);
    }

    private @Nullable Sum sum(YearMonth month, PaymentType type) {
        int at = index(month);
        Sum[] sums = at < 0 || at >= months.length ? null : months[at];
        return sums == null ? null : sums[type.ordinal()];
    }

    private BigDecimal amount(PaymentType type, YearMonth month) {
        return pack.payers().of(type).amount(month, null, null);
    }

    /** Whether some type of payment is sufficient for the month. */
    boolean paid(YearMonth month) {
        int at = index(month);
        Sum[] sums = at < 0 || at >= months.length ? null : months[at];
        if (sums == null) {
            return false;
        }
        for (int type = 0; type < TYPES.length; type++) {
            if (sums[type] != null && sufficient(TYPES[type], month, sums[type])) {
                return true;
            }
        }
        return false;
    }

    /** Whether payments of one type are sufficient for the month. */
    boolean paid(YearMonth month, PaymentType type) {
        Sum sum = sum(month, type);
        return sum != null && sufficient(type, month, sum);
    }

    private boolean sufficient(PaymentType type, YearMonth month, Sum sum) {
        return sum.paidInAdvance
                || pack.payers().of(type).suffices(sum.amount, month, sum.income, sum.elsewhere ? Locality.OTHER : Locality.CITY);
    }

    /** Whether a payment of a type for any month of a year is known. */
    boolean paidAny(PaymentType type, int year) {
        int january = index(YearMonth.of(year, 1));
        for (int at = Math.max(0, january); at < Math.min(months.length, january + MONTHS_OF_YEAR); at++) {
            Sum[] sums = months[at];
            if (sums != null && sums[type.ordinal()] != null) {
                return true;
            }
        }
        return false;
    }

    /** What is missing to the contribution of a type for a month after the payments of that type. */
    BigDecimal missing(YearMonth month, PaymentType type) {
        Sum sum = sum(month, type);
        BigDecimal amount = amount(type, month);
        return sum == null ? amount : amount.subtract(sum.amount);
    }

    /** Every run of months that could be a prepaid year on the day. */
    List<Prepayment> prepayments(PersonOnDay person, LocalDate day) {
        int length = pack.prepaidMonths(day).intValueExact();
        if (length == 0 || prepaidOn.length == 0) {
            return List.of();
        }
        List<Prepayment> runs = new ArrayList<>();
        int month = index(YearMonth.from(day));
        for (int at = Math.max(0, month - length + 1); at <= month + 1; at++) {
            LocalDate completedOn = completedOn(at, length);
            if (completedOn != null) {
                YearMonth first = firstMonth.plusMonths(at);
                LocalDate paidOn = paidOn(at, length, completedOn, first.atEndOfMonth());
                runs.add(new Prepayment(person, day, first, first.plusMonths(length - 1L), paidOn));
            }
        }
        return runs;
    }

    /** The latest day up to another on which a month of a run was paid; the day on which the run was completed, if that is later. */
    private LocalDate paidOn(int first, int length, LocalDate completedOn, LocalDate upTo) {
        LocalDate latest = completedOn;
        for (int at = first; at < first + length; at++) {
            for (LocalDate paidOn : Objects.requireNonNull(prepaidOn[at])) {
                latest = paidOn.isAfter(latest) && !paidOn.isAfter(upTo) ? paidOn : latest;
            }
        }
        return latest;
    }

    /** The first day by which every month of a run was paid; null when one is not paid. */
    private @Nullable LocalDate completedOn(int first, int length) {
        LocalDate latest = LocalDate.MIN;
        for (int at = first; at < first + length; at++) {
            if (prepaidOn[at] == null) {
                return null;
            }
            LocalDate paidOn = Collections.min(prepaidOn[at]);
            latest = paidOn.isAfter(latest) ? paidOn : latest;
        }
        return latest;
    }

    /** The payments left out. */
    List<Warning> warnings() {
        return warnings;
    }
}
