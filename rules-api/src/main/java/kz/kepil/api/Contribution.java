package kz.kepil.api;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.text.Texts;

/**
 * What a payer owes for a month, and how it comes about. Immutable.
 *
 * @param payer who pays what
 * @param month the month for which it is paid
 * @param amount tenge, with two decimals, rounded once and half up
 * @param formula the formula in words
 * @param calculation the formula with its numbers, for example {@code 5% × 85000 = 4250.00}
 * @param values the dated values that went into it
 */
public record Contribution(
        PaymentType payer, YearMonth month, BigDecimal amount, Texts formula, String calculation, List<DatedValue> values) {

    /** Checks that the parts are there and copies the list. */
    public Contribution {
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(calculation, "calculation");
        values = Copies.list(values, "values");
    }

    /** {@return whether a value that went into it is carried over, because that of the month is not known yet} */
    public boolean provisional() {
        return values.stream().anyMatch(DatedValue::provisional);
    }
}
