package kz.kepil.api.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;

/**
 * The months owed for, at most twelve. Immutable.
 *
 * @param months oldest first
 * @param total tenge, with two decimals: the sum of the amounts that are known
 */
public record Arrears(List<ArrearsMonth> months, BigDecimal total) {

    /** Checks that the required parts are there and copies the lists. */
    public Arrears {
        Objects.requireNonNull(total, "total");
        months = Copies.list(months, "months");
    }

    /** No arrears. */
    public static final Arrears NONE = new Arrears(List.of(), new BigDecimal("0.00"));
}
