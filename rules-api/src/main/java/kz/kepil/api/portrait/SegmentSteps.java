package kz.kepil.api.portrait;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.kepil.api.internal.Copies;

/**
 * What those of a segment who are not insured can do. Immutable.
 *
 * @param segment the segment
 * @param notInsured how many of it are not insured
 * @param steps the steps that are open to them, first what is open to most; of those that are open to as many the cheapest
 */
public record SegmentSteps(Segment segment, long notInsured, List<OpenStep> steps) {

    /** Checks that the segment is there and copies the list. */
    public SegmentSteps {
        Objects.requireNonNull(segment, "segment");
        steps = Copies.list(steps, "steps");
    }

    /** {@return the step that most of them have open; empty when none is} */
    public Optional<OpenStep> main() {
        return steps.stream().findFirst();
    }
}
