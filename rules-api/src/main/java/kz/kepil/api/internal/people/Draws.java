package kz.kepil.api.internal.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/**
 * Draws from a seeded source. {@link Random} is specified to the bit, so that a seed means the same everywhere. Not
 * thread-safe.
 */
public final class Draws {

    private final Random random;

    /** Draws that a seed decides. */
    public Draws(long seed) {
        random = new Random(seed);
    }

    /** {@return true in so many of a hundred cases} */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** {@return true in so many of a thousand cases} */
    public boolean chancePerMille(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    /** {@return a number, both bounds inclusive} */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** {@return one of the choices, each as likely as any other} */
    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** {@return one of the choices, each as likely as any other} */
    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** {@return a day between two others, both inclusive} */
    public LocalDate dayBetween(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    /** {@return the day itself or one of the two on each side} */
    public LocalDate near(LocalDate day) {
        return day.plusDays(between(-2, 2));
    }

    /** {@return a day on which something is decided in a month, or its neighbour, or one in the middle that decides nothing} */
    public LocalDate decisiveDay(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return of(month.atDay(1), month.atDay(1), month.atDay(2), last, last, last.minusDays(1), month.atDay(15));
    }
}
