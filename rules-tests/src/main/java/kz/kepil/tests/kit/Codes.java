package kz.kepil.tests.kit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.kepil.api.DateRange;
import org.jspecify.annotations.Nullable;

/** The codes of the specification that suites may name, with the days on which each is in force. */
final class Codes {

    private final Map<String, DateRange> inForce = new TreeMap<>();

    private Codes() {
    }

    static Codes read(Path file, List<String> problems) {
        Codes codes = new Codes();
        Place root = YamlFile.read(file, problems);
        if (root != null) {
            for (Place code : root.properties()) {
                DateRange days = code.parsed("range of days", "2021-01-01.. or 2021-01-01..2023-12-31", Codes::range);
                if (days != null) {
                    codes.inForce.put(code.name(), days);
                }
            }
        }
        return codes;
    }

    private static DateRange range(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new DateRange(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
    }

    Set<String> all() {
        return inForce.keySet();
    }

    /** The codes in force on at least one day of a year, sorted. */
    List<String> of(int year) {
        List<String> codes = new ArrayList<>();
        inForce.forEach((code, days) -> {
            if (days.from().getYear() <= year && lastYear(days.to()) >= year) {
                codes.add(code);
            }
        });
        return codes;
    }

    private static int lastYear(@Nullable LocalDate to) {
        return to == null ? Integer.MAX_VALUE : to.getYear();
    }
}
