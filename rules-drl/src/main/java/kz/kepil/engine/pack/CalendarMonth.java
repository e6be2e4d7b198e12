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
 * @param lastNumber the last day as a number, for example 20220331
 */
public record CalendarMonth(YearMonth month, LocalDate first, LocalDate last, int lastNumber) {

    static CalendarMonth of(YearMonth month) {
        return new CalendarMonth(month, month.atDay(1), month.atEndOfMonth(), Days.number(month.atEndOfMonth()));
    }
}
