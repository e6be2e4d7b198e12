package kz.kepil.engine.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Something that rules look at and record their findings on. Belongs to one session and one thread. */
public abstract class Fact {

    private List<Finding> findings = List.of();
    private Supplier<RuleName> firing = () -> {
        throw new IllegalStateException("No rule is firing");
    };

    Fact() {
    }

    /**
     * Forgets what an earlier stage found and tells where the name of the rule that is firing can be had.
     *
     * @param rule gives the rule that is firing
     */
    public final void enter(Supplier<RuleName> rule) {
        findings = List.of();
        firing = rule;
    }

    /** {@return what the last stage found, in no order} */
    public final List<Finding> findings() {
        return findings;
    }

    final RuleName rule() {
        return firing.get();
    }

    final void add(Finding finding) {
        // Most facts have one finding or none.
        if (findings.isEmpty()) {
            findings = List.of(finding);
        } else {
            findings = new ArrayList<>(findings);
            findings.add(finding);
        }
    }
}
