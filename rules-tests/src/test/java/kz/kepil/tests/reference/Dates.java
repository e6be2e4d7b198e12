package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Days and months as spec 01 counts them. */
final class Dates {

    /** "No end": later than every day. */
    static final LocalDate FOREVER = LocalDate.MAX;

    private Dates() {
    }

    /** "Born 29 February: the birthday in a common year is 1 March (for every birthday here)." */
    static LocalDate birthday(LocalDate birth, int years) {
        LocalDate day = birth.plusYears(years);
        boolean clamped = day.getDayOfMonth() != birth.getDayOfMonth();
        return clamped ? day.plusDays(1) : day;
    }

    /** "age: completed years on the date." */
    static int age(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return birthday(birth, years).isAfter(day) ? years - 1 : years;
    }

    /** "born and younger than 3" and the like. */
    static boolean bornAndYoungerThan(int years, LocalDate birth, LocalDate day) {
        return !day.isBefore(birth) && day.isBefore(birthday(birth, years));
    }

    /** All months from one to another, both inclusive; none when the last is before the first. */
    static List<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
