package kz.kepil.engine.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import kz.kepil.engine.fact.Days;

/**
 * A month with its ends, made once.
 *
 * @param month the month
 * @param first its first day
 * @param last its last day
 * @param firstNumber the first day as a number, for example 20220301
 * @param lastNumber the last day as a number, for example 20220331
 */
public record CalendarMonth(YearMonth month, LocalDate first, LocalDate last, int firstNumber, int lastNumber) {

    static CalendarMonth of(YearMonth month) {
        return new CalendarMonth(month, month.atDay(1), month.atEndOfMonth(), Days.number(month.atDay(1)), Days.number(month.atEndOfMonth()));
    }
}
