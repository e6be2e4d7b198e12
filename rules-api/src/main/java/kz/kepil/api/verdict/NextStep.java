package kz.kepil.api.verdict;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open to the person. Immutable.
 *
 * @param code the step's code
 * @param cost tenge, with two decimals; null when it is not known
 */
public record NextStep(String code, @Nullable BigDecimal cost) {

    /** Checks that the required parts are there. */
    public NextStep {
        Objects.requireNonNull(code, "code");
    }
}
