package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.internal.people.Draws;

/** The days on which inquiries are asked and on which people are born. */
final class Days {

    /** On these the law changes inside a year. */
    private static final List<LocalDate> CHANGES = List.of(LocalDate.of(2021, 7, 1), LocalDate.of(2022, 3, 28),
            LocalDate.of(2022, 9, 4), LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 15), LocalDate.of(2026, 8, 1));

    private final Draws draws;
    private final LocalDate first;
    private final LocalDate last;

    /** Days from the first to the last of a range that has both ends. */
    Days(Draws draws, DateRange supported) {
        this.draws = draws;
        first = supported.from();
        last = Objects.requireNonNull(supported.to(), "supported.to");
    }

    /** Every year as often as any other; in it, mostly days on which something is decided. */
    LocalDate asOf() {
        int year = draws.between(first.getYear(), last.getYear());
        int kind = draws.between(0, 99);
        if (kind < 25) {
            return supported(draws.near(draws.of(decisive(year))));
        }
        if (kind < 65) {
            YearMonth month = YearMonth.of(year, draws.between(1, 12));
            LocalDate end = month.atEndOfMonth();
            return supported(draws.of(month.atDay(1), month.atDay(2), month.atDay(24), month.atDay(25), month.atDay(26), month.atDay(27),
                    end.minusDays(1), end));
        }
        return supported(draws.dayBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static List<LocalDate> decisive(int year) {
        return Stream.concat(
                Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 1), LocalDate.of(year, 12, 31)),
                CHANGES.stream().filter(day -> day.getYear() == year).flatMap(day -> Stream.of(day, day, day))).toList();
    }

    private LocalDate supported(LocalDate day) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** The birth of somebody who has a birthday near the day, or near a first or last day of one of the months before it. */
    LocalDate birthWithBirthdayNear(LocalDate day, int years) {
        LocalDate birth = draws.chance(60)
                ? draws.near(day).minusYears(years)
                : draws.decisiveDay(YearMonth.from(day).minusMonths(draws.between(0, 13))).minusYears(years);
        boolean nearLeapDay = birth.isLeapYear() && Math.abs(birth.getDayOfYear() - 60) <= 2;
        return nearLeapDay && draws.chance(60) ? LocalDate.of(birth.getYear(), 2, 29) : birth;
    }

    LocalDate birthAtAge(LocalDate day, int least, int most) {
        return day.minusYears(draws.between(least, most)).minusDays(draws.between(1, 364));
    }
}
