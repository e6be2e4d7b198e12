package kz.kepil.analyst.coverage;

/**
 * How often a constraint was true and false. Immutable.
 *
 * @param text the constraint as it stands in the DRL file, on one line
 * @param line the line on which it begins, from 1
 * @param column the column at which it begins, from 1
 * @param met how many facts met it
 * @param unmet how many did not
 * @param alone how many met all other constraints of the rule, and not this
 */
public record ConstraintCoverage(String text, int line, int column, long met, long unmet, long alone) {

    /** {@return whether it was both true and false} */
    public boolean isCovered() {
        return met > 0 && unmet > 0;
    }
}
