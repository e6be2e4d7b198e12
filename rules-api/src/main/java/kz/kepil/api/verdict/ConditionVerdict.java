package kz.kepil.api.verdict;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for the care of a condition. Immutable.
 *
 * @param icd10 the condition's code
 * @param chronicGroup the number of the chronic group, 1 to 25; null when there is none
 * @param sociallySignificant the code of the socially significant disease; null when it is none
 * @param orphan whether it is an orphan disease
 * @param dangerous whether it is dangerous to others
 * @param funding who pays
 * @param grounds the codes of the rules, sorted
 */
public record ConditionVerdict(
        Icd10 icd10,
        @Nullable Integer chronicGroup,
        @Nullable String sociallySignificant,
        boolean orphan,
        boolean dangerous,
        Funding funding,
        List<String> grounds) {

    /** Checks that the required parts are there and copies the lists. */
    public ConditionVerdict {
        Objects.requireNonNull(icd10, "icd10");
        Objects.requireNonNull(funding, "funding");
        grounds = Copies.list(grounds, "grounds");
    }
}
