package kz.kepil.engine.pack;

import java.util.Arrays;
import java.util.Collection;
import kz.kepil.engine.rules.Stage;

/** The days on which the law may turn by some rules. Days are numbers such as 20220328. Immutable and thread-safe. */
public final class Turns {

    private static final int[] NONE = {};

    /** Sorted. */
    private final int[] days;

    private Turns(int... days) {
        this.days = days;
    }

    static Turns of(Collection<Stage> stages) {
        return new Turns(stages.stream().map(Stage::turningDays).flatMapToInt(Arrays::stream).sorted().distinct().toArray());
    }

    /**
     * How often the law has turned by a day.
     *
     * @param day a day
     * @return the same for days that no rule can tell apart by their law
     */
    public int by(int day) {
        int at = Arrays.binarySearch(days, day);
        return at < 0 ? -at - 1 : at + 1;
    }

    /**
     * The last day by a day on which the law turned.
     *
     * @param day a day
     * @return that day; 0 when the law has not turned
     */
    public int latest(int day) {
        int turns = by(day);
        return turns == 0 ? 0 : days[turns - 1];
    }

    /**
     * Whether no rule can tell two days apart by their law.
     *
     * @param one a day
     * @param other another
     * @return true when the law does not turn between them
     */
    public boolean none(int one, int other) {
        return by(one) == by(other);
    }

    /** Those after a day up to a later one. */
    int[] between(int after, int to) {
        int first = by(after);
        int end = by(to);
        return first == end ? NONE : Arrays.copyOfRange(days, first, end);
    }
}
