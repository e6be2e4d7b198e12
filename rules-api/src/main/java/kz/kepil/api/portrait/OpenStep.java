package kz.kepil.api.portrait;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open to people who are not insured. Immutable.
 *
 * @param code the step's code, for example {@code GUI-03}
 * @param rule the id of the rule that opens it to most of them
 * @param people to how many it is open
 * @param least tenge with two decimals, the least that it costs one of them; null when no cost is known
 * @param most the most that it costs one of them; null when no cost is known
 */
public record OpenStep(String code, String rule, long people, @Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** Checks that code and rule are there. */
    public OpenStep {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(rule, "rule");
    }
}
