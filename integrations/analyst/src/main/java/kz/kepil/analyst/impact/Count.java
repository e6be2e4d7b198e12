package kz.kepil.analyst.impact;

/**
 * For how many people a good changes. Immutable.
 *
 * @param gained how many have it afterwards, or have more of it
 * @param lost how many had it, or had more of it
 * @param moved how many have it as before, paid by another
 */
public record Count(long gained, long lost, long moved) {

    static final Count GAINED = new Count(1, 0, 0);
    static final Count LOST = new Count(0, 1, 0);
    static final Count MOVED = new Count(0, 0, 1);

    Count plus(Count other) {
        return new Count(gained + other.gained, lost + other.lost, moved + other.moved);
    }
}
