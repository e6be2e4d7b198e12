package kz.kepil.api;

import java.math.BigDecimal;
import java.time.YearMonth;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** Calculates contributions and deductions (spec 02). Immutable and thread-safe. */
@FunctionalInterface
public interface ContributionCalculator {

    /**
     * Calculates what a payer owes for a month.
     *
     * @param payer who pays what
     * @param month the month for which it is paid
     * @param income tenge, the month's base before the ceiling; null where the amount does not depend on it
     * @param locality for ESP, where the payer lives; null means {@link Locality#CITY}
     * @return the amount with its formula and the values that went into it
     * @throws InvalidInquiryException when the payer's type does not exist in the month, the month is outside the
     *     parameters, or an income is missing, negative or above 10^12; the problem's path is the parameter's name
     */
    Contribution contribution(PaymentType payer, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality);
}
