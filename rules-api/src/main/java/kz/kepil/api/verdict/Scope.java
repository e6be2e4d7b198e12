package kz.kepil.api.verdict;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;

/**
 * What the legal status gives. Immutable.
 *
 * @param tmkkk how much of the guaranteed volume of free care
 * @param mams whether the status has access to the insurance system at all
 * @param grounds the codes of the rules, sorted
 */
public record Scope(TmkkkScope tmkkk, boolean mams, List<String> grounds) {

    /** Checks that the required parts are there and copies the lists. */
    public Scope {
        Objects.requireNonNull(tmkkk, "tmkkk");
        grounds = Copies.list(grounds, "grounds");
    }
}
