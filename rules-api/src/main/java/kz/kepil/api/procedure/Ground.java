package kz.kepil.api.procedure;

import java.util.Objects;

/**
 * A rule that holds. Immutable.
 *
 * @param code its code, for example {@code REF-1}
 * @param rule its id, by which the catalogue tells its texts, act and sources
 */
public record Ground(String code, String rule) {

    /** Checks that the required parts are there. */
    public Ground {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(rule, "rule");
    }
}
