package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Calendar arithmetic as spec 01 wants it. */
public final class Days {

    private Days() {
    }

    /**
     * The day as a number that rules compare with.
     *
     * @param day for example 28 March 2022
     * @return for example 20220328
     */
    public static int number(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /**
     * The day that a number stands for.
     *
     * @param number for example 20220328
     * @return for example 28 March 2022
     */
    public static LocalDate day(int number) {
        return LocalDate.of(number / 10000, number / 100 % 100, number % 100);
    }

    /**
     * The birthday; of those born on 29 February it is 1 March in a common year.
     *
     * @param birth the day of birth
     * @param age which one, in years
     * @return the day
     */
    public static LocalDate birthday(LocalDate birth, int age) {
        LocalDate day = birth.plusYears(age);
        return day.getDayOfMonth() < birth.getDayOfMonth() ? day.plusDays(1) : day;
    }

    /** Completed years of age on a day. */
    static int age(LocalDate birth, LocalDate day) {
        if (day.isBefore(birth)) {
            return (int) ChronoUnit.YEARS.between(birth, day);
        }
        // The same, without counting the months of both.
        int years = day.getYear() - birth.getYear();
        int months = day.getMonthValue() - birth.getMonthValue();
        return months < 0 || months == 0 && day.getDayOfMonth() < birth.getDayOfMonth() ? years - 1 : years;
    }

    /**
     * Months from one to another.
     *
     * @param first the one
     * @param second the other
     * @return how many; negative when the second is earlier
     */
    public static int months(YearMonth first, YearMonth second) {
        return (second.getYear() - first.getYear()) * 12 + second.getMonthValue() - first.getMonthValue();
    }

    /** Months from one to that of a day; negative when that is earlier. */
    static int months(YearMonth first, LocalDate day) {
        return (day.getYear() - first.getYear()) * 12 + day.getMonthValue() - first.getMonthValue();
    }

    /** Whole months since a day, where a month ends as java.time adds it: one month after 31 January is 28 February. */
    static int completedMonths(LocalDate since, LocalDate day) {
        int months = (day.getYear() - since.getYear()) * 12 + day.getMonthValue() - since.getMonthValue();
        return day.isBefore(since.plusMonths(months)) ? months - 1 : months;
    }

    /** The earlier of two last days, where null is never. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
