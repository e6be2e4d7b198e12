package kz.kepil.analyst.impact;

import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;

/**
 * One of those for whom a good changes, to be asked about again. Immutable.
 *
 * @param good what changes
 * @param gained whether it is gained; otherwise it is lost
 * @param line the number of the person's line, counted from 1
 * @param inquiry the inquiry on the first day, without IIN and district; its id is the person's own or, where there is none, the line's
 */
public record Example(Good good, boolean gained, long line, Inquiry inquiry) {

    /** Checks that the parts are there. */
    public Example {
        Objects.requireNonNull(good, "good");
        Objects.requireNonNull(inquiry, "inquiry");
    }
}
