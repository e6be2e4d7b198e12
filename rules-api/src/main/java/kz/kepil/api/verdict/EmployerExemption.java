package kz.kepil.api.verdict;

import java.util.List;
import kz.kepil.api.internal.Copies;

/**
 * Whether employer and employee pay nothing for this person. Immutable.
 *
 * @param exempt whether any group holds
 * @param grounds the codes of the groups, sorted
 */
public record EmployerExemption(boolean exempt, List<String> grounds) {

    /** Copies the lists. */
    public EmployerExemption {
        grounds = Copies.list(grounds, "grounds");
    }
}
