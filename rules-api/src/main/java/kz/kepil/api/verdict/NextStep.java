package kz.kepil.api.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open to the person. Immutable.
 *
 * @param code the step's code
 * @param cost tenge, with two decimals; null when it is not known
 * @param from the first day on which the step leads to insurance; null when that is at once; not part of the lean form
 */
public record NextStep(String code, @Nullable BigDecimal cost, @Nullable LocalDate from) {

    /** Checks that the required parts are there. */
    public NextStep {
        Objects.requireNonNull(code, "code");
    }
}
