package kz.kepil.analyst.mutation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mutants of the data that rules rest on: each value of a parameter and each of its days moved by one, each range of codes with each
 * end moved by one to both sides, each age and number of months of circumstances.yaml moved by one, each truth turned, each type of a
 * list left out. What leaves a list with the same codes, or begins a value that went on already, is no change.
 */
final class DataMutants {

    private static final Pattern PARAMETER = Pattern.compile("(?m)^([\\w-]+):");
    private static final Pattern NAME = Pattern.compile("(?m)^ {0,2}([\\w-]+):");
    private static final Pattern VALUE = Pattern.compile("(?m)^ *- \\{from: .*\\bvalue: (\\d+(?:\\.\\d+)?)");
    private static final Pattern DAY = Pattern.compile("\\b(?:from|to): (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern CODES = Pattern.compile("icd10: \\[([^\\]]*)\\]");
    private static final Pattern RANGE = Pattern.compile("([A-Z]\\d\\d)-([A-Z]\\d\\d)");
    private static final Pattern CODE = Pattern.compile("(?<![-\\w])([A-Z]\\d\\d(?:\\.\\d+)?)(?![-\\w])");
    private static final Pattern UNDER = Pattern.compile("\\b(?:under|childUnder|personUnder|monthsAgo): (\\d+)");
    private static final Pattern TRUTH = Pattern.compile("\\w+: \\[?(true|false)\\b");
    private static final Pattern LIST = Pattern.compile("\\[(\\w+(?:, \\w+)+)\\]");
    private static final Pattern MEMBER = Pattern.compile("\\w+");
    /** The characters of a three-character code. */
    private static final int CATEGORY = 3;

    private final String file;
    private final String text;
    private final String plain;
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private DataMutants(String file, String text) {
        this.file = file;
        this.text = text;
        plain = Pattern.compile("(?m)^ *#.*$").matcher(text).replaceAll(comment -> " ".repeat(comment.group().length()));
    }

    static List<Mutant> of(Function<String, byte[]> files) {
        List<Mutant> all = new ArrayList<>();
        all.addAll(read("parameters.yaml", files).parameters());
        all.addAll(read("diseases.yaml", files).diseases());
        all.addAll(read("circumstances.yaml", files).circumstances());
        return all;
    }

    private static DataMutants read(String file, Function<String, byte[]> files) {
        return new DataMutants(file, new String(files.apply(file), StandardCharsets.UTF_8));
    }

    private List<Mutant> parameters() {
        Matcher value = VALUE.matcher(plain);
        String before = "";
        while (value.find()) {
            Mutant.Concern concern = concernOfValue(value.start());
            BigDecimal number = new BigDecimal(value.group(1));
            String same = name(value.start()) + " " + number;
            // A value that goes on may begin on any day; that of an annual parameter must be stated on each first day of a year.
            boolean goesOn = before.equals(same) && !annual(value.start());
            before = value.group().contains(" to: ") ? "" : same;
            change(value.start(1), value.end(1), number.add(number.ulp()).toPlainString(), concern);
            Matcher day = DAY.matcher(plain).region(value.start(), value.end());
            while (day.find()) {
                if (goesOn && day.group().startsWith("from")) {
                    continue;
                }
                change(day.start(1), day.end(1), LocalDate.parse(day.group(1)).plusDays(1).toString(), concern);
            }
        }
        return mutants;
    }

    private boolean annual(int place) {
        return plain.lastIndexOf("\n  annual: true", place) > plain.lastIndexOf("\n" + name(place) + ":", place);
    }

    private Mutant.Concern concernOfValue(int place) {
        String name = name(place);
        return baseline -> baseline.using(name);
    }

    private List<Mutant> diseases() {
        int chapters = plain.indexOf("\nchapters:");
        Matcher codes = CODES.matcher(plain).region(0, chapters < 0 ? plain.length() : chapters);
        while (codes.find()) {
            Matcher range = RANGE.matcher(plain).region(codes.start(1), codes.end(1));
            while (range.find()) {
                String first = range.group(1);
                String last = range.group(2);
                List.of(-1, 1).forEach(by -> {
                    codes(codes, range, moved(first, by), last);
                    codes(codes, range, first, moved(last, by));
                });
            }
            Matcher code = CODE.matcher(plain).region(codes.start(1), codes.end(1));
            while (code.find()) {
                String next = moved(code.group(1), 1);
                if (next != null) {
                    code(codes, code.start(1), code.end(1), next, near(code.group(1), next));
                }
            }
        }
        moveEach(UNDER, Baseline::all);
        turnEach(Baseline::all);
        return mutants;
    }

    private void codes(Matcher list, Matcher range, @Nullable String first, @Nullable String last) {
        if (first != null && last != null) {
            code(list, range.start(), range.end(), first.equals(last) ? first : first + "-" + last, near(range.group(1), range.group(2)));
        }
    }

    /** A list that holds the same codes as before is not changed. */
    private void code(Matcher list, int start, int end, String by, Mutant.Concern concern) {
        String after = plain.substring(list.start(1), start) + by + plain.substring(end, list.end(1));
        if (!held(after).equals(held(list.group(1)))) {
            change(start, end, by, concern);
        }
    }

    /** The codes of a list; one of more than three characters only where its category is not among them. */
    private static Set<String> held(String list) {
        Set<String> held = new HashSet<>();
        Matcher range = RANGE.matcher(list);
        while (range.find()) {
            for (String code = range.group(1); code != null && code.compareTo(range.group(2)) <= 0; code = following(code)) {
                held.add(code);
            }
        }
        Matcher code = CODE.matcher(list);
        while (code.find()) {
            held.add(code.group(1));
        }
        held.removeIf(each -> each.length() > CATEGORY && held.contains(each.substring(0, CATEGORY)));
        return held;
    }

    /** The next code of three characters; null after the last. */
    private static @Nullable String following(String code) {
        String next = moved(code, 1);
        return next != null ? next : code.startsWith("Z") ? null : (char) (code.charAt(0) + 1) + "00";
    }

    /** Those with a disease of the same chapters. */
    private static Mutant.Concern near(String first, String last) {
        return baseline -> baseline.ill(first.charAt(0), last.charAt(0));
    }

    /** The code before or after; null at the end of a letter. */
    private static @Nullable String moved(String code, int by) {
        int digits = code.indexOf('.') + 1;
        String head = digits == 0 ? code.substring(0, 1) : code.substring(0, digits);
        String number = code.substring(head.length());
        int next = Integer.parseInt(number) + by;
        String text = String.format("%0" + number.length() + "d", next);
        return next < 0 || text.length() > number.length() ? null : head + text;
    }

    private List<Mutant> circumstances() {
        moveEach(UNDER, Baseline::all);
        turnEach(Baseline::all);
        Matcher list = LIST.matcher(plain);
        while (list.find()) {
            List<String> members = List.of(list.group(1).split(", "));
            Matcher member = MEMBER.matcher(plain).region(list.start(1), list.end(1));
            for (int i = 0; member.find(); i++) {
                List<String> rest = new ArrayList<>(members);
                rest.remove(i);
                add(new TextChange(list.start(1), list.end(1), String.join(", ", rest)), member.start(), member.group(), "", Baseline::all);
            }
        }
        return mutants;
    }

    private void moveEach(Pattern pattern, Mutant.Concern concern) {
        Matcher found = pattern.matcher(plain);
        while (found.find()) {
            int number = Integer.parseInt(found.group(1));
            change(found.start(1), found.end(1), String.valueOf(number + 1), concern);
            if (number > 0) {
                change(found.start(1), found.end(1), String.valueOf(number - 1), concern);
            }
        }
    }

    private void turnEach(Mutant.Concern concern) {
        Matcher found = TRUTH.matcher(plain);
        while (found.find()) {
            change(found.start(1), found.end(1), found.group(1).equals("true") ? "false" : "true", concern);
        }
    }

    private void change(int start, int end, String by, Mutant.Concern concern) {
        add(new TextChange(start, end, by), start, text.substring(start, end), by, concern);
    }

    /** The list, word or parameter to which a place belongs. */
    private String name(int place) {
        Matcher name = (file.equals("parameters.yaml") ? PARAMETER : NAME).matcher(plain).region(0, place);
        String found = "";
        while (name.find()) {
            found = name.group(1);
        }
        return found;
    }

    private void add(TextChange change, int place, String was, String becomes, Mutant.Concern concern) {
        String key = (file + " " + name(place) + ": " + before(change.start()) + was + " => " + becomes).strip();
        int number = keys.merge(key, 1, Integer::sum);
        mutants.add(new Mutant(number == 1 ? key : key + " (" + number + ")", file, TextChange.line(text, place), TextChange.column(text, place),
                was, becomes, pack -> pack.with(file, change.in(text).getBytes(StandardCharsets.UTF_8)), concern));
    }

    /** What stands before it on its line. */
    private String before(int place) {
        return plain.substring(plain.lastIndexOf('\n', place - 1) + 1, place).replaceFirst("^[ -]*\\{?", "");
    }
}
