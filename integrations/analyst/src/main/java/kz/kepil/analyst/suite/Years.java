package kz.kepil.analyst.suite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.kepil.api.DateRange;
import org.jspecify.annotations.Nullable;

/** The years for which a scenario holds: {@code 2021..2025}, {@code 2021..} up to the last supported year, or {@code 2021}. */
record Years(int first, int last) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(\\.\\.(\\d{4})?)?");

    static Years of(DateRange days) {
        return new Years(days.from().getYear(), days.to() == null ? days.from().getYear() : days.to().getYear());
    }

    /** The years that are written there, which begin in the folder's year; null when they are wrong. */
    static @Nullable Years read(Place place, int folder, Years supported) {
        Matcher matcher = FORM.matcher(place.node().asText());
        String year = String.valueOf(folder);
        if (!matcher.matches()) {
            place.wrong("years", place.node(), year);
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : matcher.group(3) == null ? supported.last : Integer.parseInt(matcher.group(3));
        if (first != folder) {
            place.wrong("years.folder", place.node().asText(), year, String.valueOf(supported.last), String.valueOf(first));
            return null;
        }
        if (last < first || last > supported.last) {
            place.wrong("years.end", place.node().asText(), year, String.valueOf(supported.last));
            return null;
        }
        return new Years(first, last);
    }

    boolean contains(int year) {
        return first <= year && year <= last;
    }

    IntStream each() {
        return IntStream.rangeClosed(first, last);
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
