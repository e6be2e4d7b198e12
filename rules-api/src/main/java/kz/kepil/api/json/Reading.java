package kz.kepil.api.json;

import java.util.List;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an inquiry: the inquiry, or all that is wrong with it. Immutable.
 *
 * @param id the inquiry's mark, as far as it could be read
 * @param inquiry the inquiry; null if and only if there are problems
 * @param problems all that is wrong, in the order of the text
 */
public record Reading(@Nullable String id, @Nullable Inquiry inquiry, List<Problem> problems) {

    /** Checks that there is either an inquiry or a problem, and copies the list. */
    public Reading {
        problems = Copies.list(problems, "problems");
        if ((inquiry == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("Either an inquiry or problems");
        }
    }
}
