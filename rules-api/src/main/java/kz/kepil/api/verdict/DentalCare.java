package kz.kepil.api.verdict;

import java.util.List;
import kz.kepil.api.internal.Copies;

/**
 * One kind of dental care. Immutable.
 *
 * @param eligible whether the person belongs to a group that has a right to it
 * @param grounds the codes of the groups, sorted
 * @param referralRequired whether the district doctor's referral is needed
 */
public record DentalCare(boolean eligible, List<String> grounds, boolean referralRequired) {

    /** Copies the lists. */
    public DentalCare {
        grounds = Copies.list(grounds, "grounds");
    }
}
