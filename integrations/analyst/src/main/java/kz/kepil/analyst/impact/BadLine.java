package kz.kepil.analyst.impact;

import java.util.List;
import kz.kepil.api.inquiry.Problem;

/**
 * A line that is left out.
 *
 * @param number counted from 1
 * @param problems all that is wrong with it
 */
public record BadLine(long number, List<Problem> problems) {

    /** Copies the list. */
    public BadLine {
        problems = List.copyOf(problems);
    }
}
