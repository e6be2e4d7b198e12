package kz.kepil.api;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.verdict.Entitlement;

/**
 * All that is needed to account for a verdict later: by which rules and data it was given, what was found of every rule
 * that was in force, and the parameters used. The same inquiry and pack give an equal record; it holds no time of its own.
 * Immutable.
 *
 * @param engineVersion the version of the engine
 * @param pack the rules and data
 * @param inquiry the question
 * @param verdict the answer
 * @param rules the rules that were in force on the inquiry's day, sorted by id
 * @param parameters the dated values used, sorted by name and day
 */
public record AuditRecord(
        String engineVersion, PackInfo pack, Inquiry inquiry, Entitlement verdict, List<RuleFound> rules, List<DatedValue> parameters) {

    /** Checks that the parts are there and copies the lists. */
    public AuditRecord {
        Objects.requireNonNull(engineVersion, "engineVersion");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(verdict, "verdict");
        rules = Copies.list(rules, "rules");
        parameters = Copies.list(parameters, "parameters");
    }

    /**
     * What was found of a rule. Immutable.
     *
     * @param rule the rule
     * @param facts what of the inquiry it rests on, where it holds
     * @param failed the constraints that failed; empty if and only if the rule holds
     */
    public record RuleFound(RuleInfo rule, List<Reason> facts, List<FailedConstraint> failed) {

        /** Checks that the rule is there and copies the lists. */
        public RuleFound {
            Objects.requireNonNull(rule, "rule");
            facts = Copies.list(facts, "facts");
            failed = Copies.list(failed, "failed");
        }

        /** {@return whether the rule holds: no constraint failed} */
        public boolean holds() {
            return failed.isEmpty();
        }
    }
}
