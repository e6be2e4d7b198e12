package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** Spec 03: "a payment … that states no larger income for its type and month than was stated before". */
public final class OnePaymentMore {

    private OnePaymentMore() {
    }

    /** The inquiry with one payment more, for a month from a year ago to two months ahead. */
    public static Inquiry in(Inquiry inquiry, Random random) {
        return inquiry.withPayments(Stream.concat(inquiry.payments().stream(), Stream.of(payment(inquiry, random))).toList());
    }

    private static Payment payment(Inquiry inquiry, Random random) {
        PaymentType type = PaymentType.values()[random.nextInt(PaymentType.values().length)];
        YearMonth month = YearMonth.from(inquiry.asOf()).minusMonths(random.nextInt(16) - 2);
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000));
        BigDecimal income = random.nextBoolean() ? null : stated(inquiry, type, month);
        return new Payment(type, month, amount, inquiry.asOf(), income, random.nextBoolean() ? null : Locality.OTHER);
    }

    /** An income that was stated for the type and the month; null when none was. */
    private static @Nullable BigDecimal stated(Inquiry inquiry, PaymentType type, YearMonth month) {
        return inquiry.payments().stream().filter(payment -> payment.type() == type && payment.month().equals(month))
                .filter(payment -> !payment.paidOn().isAfter(inquiry.asOf()))
                .map(Payment::income).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
