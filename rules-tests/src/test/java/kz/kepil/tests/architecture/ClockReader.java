package kz.kepil.tests.architecture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;

/** Does, for the test of the test, what the product must not do. */
final class ClockReader {

    private ClockReader() {
    }

    static List<Object> read() {
        return List.of(LocalDate.now(), YearMonth.now(), System.currentTimeMillis(), System.nanoTime(), new Date(), Clock.systemUTC());
    }
}
