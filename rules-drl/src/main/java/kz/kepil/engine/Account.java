package kz.kepil.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.Parameter;
import kz.kepil.engine.pack.PayerRule;
import org.jspecify.annotations.Nullable;

/** What is known, on the day of an inquiry, of the payments made for a person (spec 03, "Grounds by payment"). */
final class Account {

    /** The payments of one type for one month: added up, against the largest income stated among them. */
    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private @Nullable BigDecimal income;
        private boolean inCity;
        private boolean paidInAdvance;
    }

    private final Pack pack;
    private final Parameter prepaidMonths;
    private final Map<YearMonth, Map<PaymentType, Sum>> months = new HashMap<>();
    /** For each month the earliest day on which it was paid as the prepayment of a year asks for. */
    private final Map<YearMonth, LocalDate> prepaidOn = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    Account(Inquiry inquiry, Pack pack) {
        this.pack = pack;
        this.prepaidMonths = pack.parameters().get("prepaid-months");
        List<Payment> payments = inquiry.payments();
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (payment.paidOn().isAfter(inquiry.asOf())) {
                continue;
            }
            if (pack.payers().of(payment.type()).existsIn(payment.month())) {
                add(payment);
            } else {
                warnings.add(new Warning(WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[" + i + "]", payment.type() + " " + payment.month()));
            }
        }
    }

    private void add(Payment payment) {
        Sum sum = months.computeIfAbsent(payment.month(), month -> new EnumMap<>(PaymentType.class))
                .computeIfAbsent(payment.type(), type -> new Sum());
        sum.amount = sum.amount.add(payment.amount());
        if (payment.income() != null) {
            sum.income = sum.income == null ? payment.income() : sum.income.max(payment.income());
        }
        sum.inCity |= payment.locality() != Locality.OTHER;
        if (payment.type() == PaymentType.SELF_PAYER && sufficesWhenPaid(payment)) {
            prepaidOn.merge(payment.month(), payment.paidOn(), (one, other) -> one.isBefore(other) ? one : other);
            sum.paidInAdvance |= YearMonth.from(payment.paidOn()).isBefore(payment.month());
        }
    }

    /** Since a year can be prepaid, a payment that suffices by the amount of the month in which it is made needs no surcharge. */
    private boolean sufficesWhenPaid(Payment payment) {
        return prepaidMonths.find(payment.paidOn()) != null
                && payment.amount().compareTo(amount(PaymentType.SELF_PAYER, YearMonth.from(payment.paidOn()))) >= 0;
    }

    private BigDecimal amount(PaymentType type, YearMonth month) {
        return pack.payers().of(type).amount(month, null, null);
    }

    /** Whether some type of payment is sufficient for the month. */
    boolean paid(YearMonth month) {
        for (Map.Entry<PaymentType, Sum> entry : months.getOrDefault(month, Map.of()).entrySet()) {
            if (sufficient(entry.getKey(), month, entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether payments of one type are sufficient for the month. */
    boolean paid(YearMonth month, PaymentType type) {
        Sum sum = months.getOrDefault(month, Map.of()).get(type);
        return sum != null && sufficient(type, month, sum);
    }

    private boolean sufficient(PaymentType type, YearMonth month, Sum sum) {
        if (sum.paidInAdvance) {
            return true;
        }
        PayerRule payer = pack.payers().of(type);
        if (payer.isIncomeBased() && sum.income == null) {
            return sum.amount.signum() > 0;
        }
        return sum.amount.compareTo(payer.amount(month, sum.income, sum.inCity ? Locality.CITY : Locality.OTHER)) >= 0;
    }

    /** Whether a payment of a type for any month of a year is known. */
    boolean paidAny(PaymentType type, int year) {
        return months.entrySet().stream().anyMatch(month -> month.getKey().getYear() == year && month.getValue().containsKey(type));
    }

    /** What is missing to the contribution of a type for a month after the payments of that type. */
    BigDecimal missing(YearMonth month, PaymentType type) {
        Sum sum = months.getOrDefault(month, Map.of()).get(type);
        BigDecimal amount = amount(type, month);
        return sum == null ? amount : amount.subtract(sum.amount);
    }

    /** Every run of months that could be a prepaid year on the day. */
    List<Prepayment> prepayments(PersonOnDay person, LocalDate day) {
        if (prepaidOn.isEmpty() || prepaidMonths.find(day) == null) {
            return List.of();
        }
        int length = prepaidMonths.at(day).value().intValueExact();
        List<Prepayment> runs = new ArrayList<>();
        YearMonth month = YearMonth.from(day);
        for (YearMonth first = month.minusMonths(length - 1L); !first.isAfter(month.plusMonths(1)); first = first.plusMonths(1)) {
            LocalDate completedOn = completedOn(first, length);
            if (completedOn != null) {
                runs.add(new Prepayment(person, day, first, first.plusMonths(length - 1L), completedOn));
            }
        }
        return runs;
    }

    /** The day on which the last month of a run was paid; null when one is not paid. */
    private @Nullable LocalDate completedOn(YearMonth first, int length) {
        LocalDate latest = LocalDate.MIN;
        for (int i = 0; i < length; i++) {
            LocalDate paidOn = prepaidOn.get(first.plusMonths(i));
            if (paidOn == null) {
                return null;
            }
            latest = paidOn.isAfter(latest) ? paidOn : latest;
        }
        return latest;
    }

    /** The payments left out. */
    List<Warning> warnings() {
        return warnings;
    }
}
