package kz.kepil.analyst.suite;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** A month or a stretch of months: {@code 2025-03} or {@code 2025-03..2025-12}. */
final class Months {

    /** Stands between stretches of months of which different things are said. */
    static final String AND = "; ";

    private Months() {
    }

    /** A stretch of months as text. */
    static String text(List<YearMonth> months) {
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        return first.equals(last) ? first.toString() : first + ".." + last;
    }

    /** The months, first to last; none when the text is no stretch of months. */
    static List<YearMonth> of(String text) {
        String[] ends = text.split("\\.\\.", -1);
        try {
            YearMonth first = YearMonth.parse(ends[0]);
            YearMonth last = YearMonth.parse(ends[ends.length - 1]);
            long count = ends.length > 2 ? 0 : ChronoUnit.MONTHS.between(first, last) + 1;
            return LongStream.range(0, count).mapToObj(first::plusMonths).toList();
        } catch (DateTimeException e) {
            return List.of();
        }
    }
}
