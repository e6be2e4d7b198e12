package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.tests.kit.InquiryGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spec 03: "whoever is INSURED stays so when a payment is added that states no larger income … than was stated before". */
class OnePaymentMoreTest {

    private static final int MANY = 20_000;
    private static final DateRange DAYS = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2027, 12, 31));

    private final Random random = new Random(26);

    @Test
    void neverTakesInsuranceAway() {
        InquiryGenerator generator = InquiryGenerator.seeded(5, DAYS);
        int stillInsured = 0;
        for (int i = 0; i < MANY; i++) {
            Inquiry inquiry = generator.next();
            if (!inquiry.payments().isEmpty() && insured(inquiry)) {
                Payment more = payment(inquiry);
                Inquiry after = inquiry.withPayments(Stream.concat(inquiry.payments().stream(), Stream.of(more)).toList());
                assertThat(insured(after)).as("%s%nand %s", inquiry, more).isTrue();
                stillInsured++;
            }
        }
        assertThat(stillInsured).isGreaterThan(MANY / 5);
    }

    private static boolean insured(Inquiry inquiry) {
        return Reference.insurance(inquiry).status() == InsuranceStatus.INSURED;
    }

    private Payment payment(Inquiry inquiry) {
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
