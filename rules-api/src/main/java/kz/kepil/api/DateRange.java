package kz.kepil.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends inclusive. Immutable.
 *
 * @param from the first day
 * @param to the last day; null when it has no end
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    /** Checks that the first day is there and the last not before it. */
    public DateRange {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A range from " + from + " cannot end on " + to);
        }
    }

    /**
     * Whether a day lies in the range.
     *
     * @param day the day
     * @return true when it does
     */
    public boolean contains(LocalDate day) {
        return !Objects.requireNonNull(day, "day").isBefore(from) && (to == null || !day.isAfter(to));
    }
}
