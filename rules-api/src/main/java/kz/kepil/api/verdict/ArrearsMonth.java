package kz.kepil.api.verdict;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month for which nothing, or too little, was paid. Immutable.
 *
 * @param month the month
 * @param amount tenge, with two decimals; null when it is not known (the employer's part: the wage is not known)
 * @param obligor who owes it
 * @param overdue whether it is past the 25th of the following month
 */
public record ArrearsMonth(YearMonth month, @Nullable BigDecimal amount, Obligor obligor, boolean overdue) {

    /** Checks that the required parts are there. */
    public ArrearsMonth {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(obligor, "obligor");
    }
}
