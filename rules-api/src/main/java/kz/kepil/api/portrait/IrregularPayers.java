package kz.kepil.api.portrait;

import org.jspecify.annotations.Nullable;

/**
 * The irregular payers of a district, insured or not. Immutable.
 *
 * @param district the district; null for people of whom none is stated
 * @param employees how many wage workers
 * @param entrepreneurs how many sole proprietors, private practitioners and heads of farms
 * @param notInsured how many of both are not insured
 */
public record IrregularPayers(@Nullable String district, long employees, long entrepreneurs, long notInsured) {

    /** {@return how many they are} */
    public long people() {
        return employees + entrepreneurs;
    }

    IrregularPayers plus(IrregularPayers other) {
        return new IrregularPayers(district, employees + other.employees, entrepreneurs + other.entrepreneurs, notInsured + other.notInsured);
    }
}
