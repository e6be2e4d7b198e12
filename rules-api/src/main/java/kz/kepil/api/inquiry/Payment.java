package kz.kepil.api.inquiry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment into the insurance fund for one month. Immutable.
 *
 * @param type who paid what
 * @param month the month for which it was paid; future months are welcome
 * @param amount tenge
 * @param paidOn the day on which it was paid; a payment after the day of the inquiry is not yet known and is ignored
 * @param income tenge, the month's base before the ceiling; null when it is not known
 * @param locality for ESP, where the payer lives; null means {@link Locality#CITY}
 */
public record Payment(
        PaymentType type, YearMonth month, BigDecimal amount, LocalDate paidOn, @Nullable BigDecimal income, @Nullable Locality locality) {

    /** Checks that the required parts are there. */
    public Payment {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(paidOn, "paidOn");
    }

    /**
     * A payment of which neither income nor locality is known.
     *
     * @param type who paid what
     * @param month the month for which it was paid
     * @param amount tenge
     * @param paidOn the day on which it was paid
     * @return the payment
     */
    public static Payment of(PaymentType type, YearMonth month, BigDecimal amount, LocalDate paidOn) {
        return new Payment(type, month, amount, paidOn, null, null);
    }
}
