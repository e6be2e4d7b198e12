package kz.kepil.api;

import java.util.Objects;
import kz.kepil.api.text.Texts;

/**
 * A constraint of a rule that a fact did not meet. Immutable.
 *
 * @param constraint the constraint as it stands in the DRL file or, where there was nothing to look at, the kind of fact
 * @param texts what it asks for, in words
 * @param forOthers whether the failure says no more than that the rule is meant for others: for another legal status, disease or
 *     service, or for those who are not insured; JSON does not tell it
 */
public record FailedConstraint(String constraint, Texts texts, boolean forOthers) {

    /** Checks that the parts are there. */
    public FailedConstraint {
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(texts, "texts");
    }
}
