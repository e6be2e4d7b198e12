package kz.kepil.engine.rules.check;

import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.engine.fact.Days;

/** The days with which rules compare {@code law}. */
final class LawDays {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./]?(\\d\\d)[-./]?(\\d\\d)");

    private LawDays() {
    }

    static void check(Token day, Consumer<Slip> slips) {
        String shown = day.kind() == Token.Kind.TEXT ? '"' + day.text() + '"' : day.text();
        Matcher parts = YEAR_FIRST.matcher(day.text());
        if (!parts.matches()) {
            slips.accept(new Slip(day.start(), Slip.MESSAGES.of("law.malformed", shown), null));
            return;
        }
        String number = parts.group(1) + parts.group(2) + parts.group(3);
        if (!isInCalendar(Integer.parseInt(number))) {
            slips.accept(new Slip(day.start(), Slip.MESSAGES.of("law.day", shown), null));
        } else if (!number.equals(day.text()) || day.kind() == Token.Kind.TEXT) {
            slips.accept(new Slip(day.start(), Slip.MESSAGES.of("law.malformed", shown), Slip.MESSAGES.of("maybe.day", number)));
        }
    }

    private static boolean isInCalendar(int day) {
        try {
            return Days.number(Days.day(day)) == day;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
