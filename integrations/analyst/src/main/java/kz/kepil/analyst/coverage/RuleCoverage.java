package kz.kepil.analyst.coverage;

import java.util.List;

/**
 * How often a rule held. Immutable.
 *
 * @param id the id of the rule
 * @param name its name: the code and the sentence
 * @param file the name of its DRL file
 * @param line the line on which it begins, from 1
 * @param held for how many facts it held
 * @param refused for how many of its kind it did not
 * @param constraints its constraints in their order
 */
public record RuleCoverage(String id, String name, String file, int line, long held, long refused, List<ConstraintCoverage> constraints) {

    /** Copies the list. */
    public RuleCoverage {
        constraints = List.copyOf(constraints);
    }

    /** {@return whether it held and was refused} */
    public boolean isCovered() {
        return held > 0 && refused > 0;
    }
}
