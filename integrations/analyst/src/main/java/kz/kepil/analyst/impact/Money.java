package kz.kepil.analyst.impact;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Payer;

/**
 * What a person, or a group of persons, owes and pays. Immutable.
 *
 * @param arrears tenge, what is owed as far as it is known
 * @param contributions tenge, what is due for the month of the verdict from those who paid for it or for the month before, and for whom:
 *     by the rates, ceilings and bases of the month. Nothing is due for whom an exemption holds, nor from self-payers for whom another
 *     pays; what depends on an income that is not stated is not counted.
 */
public record Money(BigDecimal arrears, BigDecimal contributions) {

    static final Money NOTHING = new Money(new BigDecimal("0.00"), new BigDecimal("0.00"));

    /** Checks that the amounts are there. */
    public Money {
        Objects.requireNonNull(arrears, "arrears");
        Objects.requireNonNull(contributions, "contributions");
    }

    static Money of(Inquiry inquiry, Entitlement verdict, EntitlementEngine engine) {
        YearMonth now = YearMonth.from(inquiry.asOf());
        Map<PaymentType, Payment> latest = new EnumMap<>(PaymentType.class);
        for (Payment payment : inquiry.payments()) {
            if (!payment.paidOn().isAfter(inquiry.asOf()) && (payment.month().equals(now) || payment.month().equals(now.minusMonths(1)))) {
                latest.merge(payment.type(), payment, (one, other) -> other.month().isBefore(one.month()) ? one : other);
            }
        }
        BigDecimal due = NOTHING.contributions;
        for (Payment payment : latest.values()) {
            if (isDue(payment.type(), verdict)) {
                due = due.add(amount(payment, now, engine));
            }
        }
        return new Money(verdict.insurance().arrears().total(), due);
    }

    private static boolean isDue(PaymentType type, Entitlement verdict) {
        return switch (type) {
            case EMPLOYER_DEDUCTION, EMPLOYEE_CONTRIBUTION -> !verdict.employerExemption().exempt();
            case SELF_PAYER -> verdict.insurance().grounds().stream().allMatch(ground -> ground.payer() == Payer.PAYMENTS);
            default -> true;
        };
    }

    private static BigDecimal amount(Payment payment, YearMonth month, EntitlementEngine engine) {
        try {
            return engine.contribution(payment.type(), month, payment.income(), payment.locality()).amount();
        } catch (InvalidInquiryException notKnown) {
            // The payment does not exist in the month, or rests on an income that is not stated.
            return BigDecimal.ZERO;
        }
    }

    Money plus(Money other) {
        return new Money(arrears.add(other.arrears), contributions.add(other.contributions));
    }
}
