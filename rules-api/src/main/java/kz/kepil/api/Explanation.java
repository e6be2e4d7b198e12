package kz.kepil.api;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reasons: why each ground holds, and why each other does not. Read off the rules themselves. A rule that
 * grants nothing but tells that the day of a diagnosis is missing is in neither list when it holds; the verdict warns.
 * Immutable.
 *
 * @param verdict the verdict
 * @param granted the rules that hold, sorted by id, with the facts of the inquiry on which they rest
 * @param notGranted the rules that do not hold, nearest misses first, with the constraints that failed
 */
public record Explanation(Entitlement verdict, List<Granted> granted, List<NotGranted> notGranted) {

    /** Checks that the verdict is there and copies the lists. */
    public Explanation {
        Objects.requireNonNull(verdict, "verdict");
        granted = List.copyOf(granted);
        notGranted = List.copyOf(notGranted);
    }

    /**
     * A rule that holds. Immutable.
     *
     * @param rule the rule
     * @param facts what of the inquiry it rests on
     */
    public record Granted(RuleInfo rule, List<Reason> facts) {

        /** Checks that the rule is there and copies the list. */
        public Granted {
            Objects.requireNonNull(rule, "rule");
            facts = List.copyOf(facts);
        }
    }

    /**
     * A rule that does not hold. Immutable.
     *
     * @param rule the rule
     * @param failed the constraints that failed, at least one; where the rule could look at several facts (conditions,
     *     services), those of the fact that came nearest; where it is about none of them, only that
     * @param about where that condition or service stands in the inquiry, as a JSON path; null where the rule looks at the
     *     person, or is about no condition or service of the inquiry
     */
    public record NotGranted(RuleInfo rule, List<FailedConstraint> failed, @Nullable String about) {

        /** Checks that the rule is there and copies the list. */
        public NotGranted {
            Objects.requireNonNull(rule, "rule");
            failed = List.copyOf(failed);
        }
    }
}
