package kz.kepil.engine.rules;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.engine.fact.Days;
import org.drools.drl.ast.descr.BaseDescr;

/** The days with which rules compare {@code law}. */
final class LawDays {

    private static final Pattern COMPARED = Pattern.compile("(?<![\\w$.])law\\s*(?:[<>=!]=|[<>])");
    private static final Pattern DAY = Pattern.compile("\\s*(\"[^\"]*\"|\\d[^\\s,)&|]*)");
    private static final Pattern YEAR_FIRST = Pattern.compile("\"?(\\d{4})[-./]?(\\d\\d)[-./]?(\\d\\d)\"?");

    private LawDays() {
    }

    /** What is wrong with the days in a constraint. */
    static List<Slip> wrong(DrlText file, BaseDescr constraint) {
        List<Slip> slips = new ArrayList<>();
        int start = constraint.getStartCharacter();
        COMPARED.matcher(file.words(constraint)).results().forEach(found -> {
            int from = start + found.end();
            Matcher day = DAY.matcher(file.text(from, constraint.getEndCharacter() + 1));
            if (day.lookingAt()) {
                check(day.group(1), from + day.start(1), slips);
            }
        });
        return slips;
    }

    private static void check(String day, int offset, List<Slip> slips) {
        Matcher parts = YEAR_FIRST.matcher(day);
        if (!parts.matches()) {
            slips.add(new Slip(offset, Slip.MESSAGES.of("law.malformed", day), null));
            return;
        }
        String number = parts.group(1) + parts.group(2) + parts.group(3);
        if (!isInCalendar(Integer.parseInt(number))) {
            slips.add(new Slip(offset, Slip.MESSAGES.of("law.day", day), null));
        } else if (!number.equals(day)) {
            slips.add(new Slip(offset, Slip.MESSAGES.of("law.malformed", day), Slip.MESSAGES.of("maybe.day", number)));
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
