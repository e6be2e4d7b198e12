package kz.kepil.api.verdict;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;

/**
 * A screening that is due. Immutable.
 *
 * @param code the programme's code
 * @param funding who pays
 * @param grounds the codes of the rules, sorted
 */
public record ScreeningVerdict(String code, Funding funding, List<String> grounds) {

    /** Checks that the required parts are there and copies the lists. */
    public ScreeningVerdict {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(funding, "funding");
        grounds = Copies.list(grounds, "grounds");
    }
}
