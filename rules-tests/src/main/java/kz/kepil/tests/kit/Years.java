package kz.kepil.tests.kit;

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
        if (!matcher.matches()) {
            place.wrong("not a range of years: " + place.node() + "\nMaybe it should look like " + folder + "..2025, " + folder + ".. or "
                    + folder + ".");
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : matcher.group(3) == null ? supported.last : Integer.parseInt(matcher.group(3));
        if (first != folder || last < first || last > supported.last) {
            place.wrong("the years are " + place.node().asText() + "; allowed: from " + folder + ", the year of the folder, to "
                    + supported.last + " at most\nMaybe " + (first == folder ? folder + ".. was meant."
                    : "the scenario belongs to the folder " + first + "."));
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
