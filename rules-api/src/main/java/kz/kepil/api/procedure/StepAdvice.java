package kz.kepil.api.procedure;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;

/**
 * How a step is taken that a verdict says is open (spec 09). Immutable.
 *
 * @param code the step's code, for example {@code GUI-03}
 * @param where where it is taken, and what comes before
 * @param papers what has to be shown or stated; empty where nothing has
 * @param duration how long it takes, and in which stages; empty where the sources do not say
 * @param paying where and how to pay; empty where the step costs nothing
 * @param afterwards what comes then
 */
public record StepAdvice(
        String code, List<Advice> where, List<Advice> papers, List<Advice> duration, List<Advice> paying, List<Advice> afterwards) {

    /** Checks that the code is there and copies the lists. */
    public StepAdvice {
        Objects.requireNonNull(code, "code");
        where = Copies.list(where, "where");
        papers = Copies.list(papers, "papers");
        duration = Copies.list(duration, "duration");
        paying = Copies.list(paying, "paying");
        afterwards = Copies.list(afterwards, "afterwards");
    }
}
