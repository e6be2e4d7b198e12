package kz.kepil.engine.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that rules look at and record their findings on. Belongs to one thread. */
public abstract class Fact {

    private List<Finding> findings = List.of();
    private @Nullable RuleName firing;

    Fact() {
    }

    /** Forgets what an earlier stage found. */
    public final void enterStage() {
        findings = List.of();
        firing = null;
    }

    /**
     * A rule holds for the fact: what is recorded next is found by it.
     *
     * @param rule the rule
     */
    public final void enterRule(RuleName rule) {
        firing = rule;
    }

    /** {@return what the last stage found, in no order} */
    public final List<Finding> findings() {
        return findings;
    }

    /**
     * The findings, where they are all of one kind.
     *
     * @param kind the kind
     * @param <T> the kind
     * @return what the last stage found, in no order
     */
    @SuppressWarnings("unchecked")
    public final <T extends Finding> List<T> findings(Class<T> kind) {
        for (int i = 0; i < findings.size(); i++) {
            kind.cast(findings.get(i));
        }
        return (List<T>) findings;
    }

    final RuleName rule() {
        if (firing == null) {
            throw new IllegalStateException("No rule is firing");
        }
        return firing;
    }

    final void add(Finding finding) {
        // Most facts have one finding or none, and few have more than two.
        switch (findings.size()) {
            case 0 -> findings = finding.rule().alone(finding);
            case 1 -> findings = List.of(findings.get(0), finding);
            case 2 -> findings = new ArrayList<>(List.of(findings.get(0), findings.get(1), finding));
            default -> findings.add(finding);
        }
    }
}
