package kz.kepil.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import kz.kepil.api.DateRange;

/** Which day is today where the law holds. The command line alone looks at a clock; the engine is told the day. */
final class Today {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

    private Today() {
    }

    /** Today in Kazakhstan. */
    static LocalDate inKazakhstan() {
        return LocalDate.now(KAZAKHSTAN);
    }

    /** A day, or the one among some days that is nearest to it. */
    static LocalDate within(DateRange days, LocalDate day) {
        LocalDate last = days.to();
        return day.isBefore(days.from()) ? days.from() : last != null && day.isAfter(last) ? last : day;
    }
}
