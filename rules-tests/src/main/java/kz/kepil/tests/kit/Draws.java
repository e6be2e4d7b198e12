package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Draws from a seeded source. {@link Random} is specified to the bit, so that a seed means the same everywhere. */
final class Draws {

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** True in so many of a thousand cases. */
    boolean chancePerMille(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    /** A number, both bounds inclusive. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A day between two others, both inclusive. */
    LocalDate dayBetween(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    /** The day itself or one of the two on each side. */
    LocalDate near(LocalDate day) {
        return day.plusDays(between(-2, 2));
    }

    /** A day on which something is decided in a month, or its neighbour, or one in the middle that decides nothing. */
    LocalDate decisiveDay(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return of(month.atDay(1), month.atDay(1), month.atDay(2), last, last, last.minusDays(1), month.atDay(15));
    }
}
