package kz.kepil.api.verdict;

import java.util.Objects;

/**
 * A ground on which a person is insured. Immutable.
 *
 * @param code the rule's code, for example {@code SI-06}
 * @param payer who pays
 */
public record InsuranceGround(String code, Payer payer) {

    /** Checks that the required parts are there. */
    public InsuranceGround {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(payer, "payer");
    }
}
