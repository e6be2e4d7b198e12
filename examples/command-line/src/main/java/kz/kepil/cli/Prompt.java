package kz.kepil.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.text.Language;
import kz.kepil.cli.NoAnswerException.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Puts questions on the terminal until an answer is understood. Everywhere a question mark explains, one word goes back and one ends
 * the questions. Whoever goes back is asked all over again by the program, which hears the answers before that one from here. Not
 * thread-safe.
 */
final class Prompt {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(\\??)");
    private static final String HELP = "?";

    private final Terminal terminal;
    private final Labels labels;
    private final BufferedReader lines;
    /** The lines that were understood so far. */
    private final List<String> given = new ArrayList<>();
    /** How many of them have been heard since the beginning. */
    private int heard;
    private int asked;
    private String help = "";
    private boolean essential;

    /** The words for each answer to a question of yes or no, in the order in which they are offered; and those that lead elsewhere. */
    enum Answer {
        YES, NO, NOBODY_KNOWS, BACK, ENOUGH
    }

    /** What was chosen from a list, and whether it is not known; nothing is told when nobody knows. */
    record Chosen<E>(Map<E, Boolean> options, boolean told) {
    }

    Prompt(Terminal terminal, Labels labels) {
        this.terminal = terminal;
        this.labels = labels;
        lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    }

    /** Begins from the first question again: what was answered is heard without being asked. */
    void rewind() {
        heard = 0;
        asked = 0;
    }

    /** Says whether nothing can be answered yet without the answers that come now. */
    void essential(boolean needed) {
        essential = needed;
    }

    private boolean isRepeating() {
        return heard < given.size();
    }

    private void print(Object text) {
        if (!isRepeating()) {
            terminal.out().print(text);
        }
    }

    /** Shows a question under the next number, with what a question mark explains. */
    void question(String text, String explanation) {
        print(asked > 0 ? "\n" : "");
        asked++;
        help = explanation;
        print(new Sheet(terminal).title(asked + ". " + text, "", Style.bold));
    }

    /** Shows what was understood, or what goes with a question. */
    void say(String text) {
        print(new Sheet(terminal).row("", text));
    }

    /** Shows what goes with a question. */
    void say(Sheet sheet) {
        print(sheet);
    }

    /** Reads lines until one is understood: null stands for one that is not, and then the hint is shown. */
    <R> R answer(Function<String, @Nullable R> understood, String hint) throws IOException, NoAnswerException {
        while (true) {
            print("> ");
            terminal.out().flush();
            String line = line();
            R answer = understood.apply(line);
            if (answer != null) {
                if (heard == given.size()) {
                    given.add(line);
                }
                heard++;
                return answer;
            }
            terminal.out().println(Terminal.printable(hint));
        }
    }

    /** The next line that is an answer. */
    private String line() throws IOException, NoAnswerException {
        if (isRepeating()) {
            return given.get(heard);
        }
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                terminal.out().println();
                throw new NoAnswerException(Reason.END);
            }
            String said = line.strip();
            boolean enough = meant(said, Answer.ENOUGH);
            boolean back = meant(said, Answer.BACK);
            if (enough && !essential) {
                throw new NoAnswerException(Reason.ENOUGH);
            }
            if (back && !given.isEmpty()) {
                given.remove(given.size() - 1);
                throw new NoAnswerException(Reason.BACK);
            }
            if (!said.equals(HELP) && !back && !enough) {
                return said;
            }
            terminal.out().print(new Sheet(terminal).row("", enough ? labels.get("form.essential") : back ? labels.get("form.first") : help)
                    .row("", labels.get("form.words")));
            terminal.out().print("> ");
            terminal.out().flush();
        }
    }

    /** A question of yes or no; an empty line means that nobody knows. */
    Answer yesOrNo() throws IOException, NoAnswerException {
        List<Answer> allowed = List.of(Answer.YES, Answer.NO, Answer.NOBODY_KNOWS);
        return answer(line -> line.isEmpty() ? Answer.NOBODY_KNOWS
                        : allowed.stream().filter(answer -> meant(line, answer)).findFirst().orElse(null),
                labels.get("answer.again", String.join(", ", allowed.stream().map(this::offered).toList())));
    }

    String offered(Answer answer) {
        return words(answer, labels).get(0);
    }

    /** Whether nobody knows: an empty line, or the words for it. */
    static boolean isUnknown(String line) {
        return line.isEmpty() || meant(line, Answer.NOBODY_KNOWS);
    }

    /** In any of the languages: who asks in Kazakh may be answered in Russian. */
    static boolean meant(String line, Answer answer) {
        String said = line.replace('’', '\'').toLowerCase(Locale.ROOT);
        return Stream.of(Language.values()).anyMatch(each -> words(answer, Labels.in(each)).contains(said));
    }

    private static List<String> words(Answer answer, Labels labels) {
        return List.of(labels.of("answer", answer).split(", "));
    }

    /** One of several by its number or name; nobody may leave it open. */
    <E> E one(List<E> options, Function<E, String> name) throws IOException, NoAnswerException {
        show(options, name);
        return answer(line -> option(line, options, name), labels.get("form.again.one", options.size()));
    }

    /** One of several by its number or name; which when the line is empty or nobody knows. */
    <E> E one(List<E> options, E whenUnknown, Function<E, String> name) throws IOException, NoAnswerException {
        show(options, name);
        return answer(line -> isUnknown(line) ? whenUnknown : option(line, options, name),
                labels.get("form.again.one", options.size()));
    }

    /** Any of several by their numbers, with true for those that are not known, at most so many; none when the line is empty. */
    <E> Chosen<E> some(List<E> options, int mostUnknown, Function<E, String> name) throws IOException, NoAnswerException {
        show(options, name);
        return answer(line -> {
            if (meant(line, Answer.NOBODY_KNOWS)) {
                return new Chosen<>(Map.of(), false);
            }
            Map<E, Boolean> chosen = new LinkedHashMap<>();
            for (String word : line.isEmpty() || meant(line, Answer.NO) ? new String[0] : line.split("[\\s,;]+")) {
                Matcher number = NUMBER.matcher(word);
                E option = number.matches() ? option(number.group(1), options, name) : null;
                if (option == null) {
                    return null;
                }
                chosen.put(option, !number.group(2).isEmpty());
            }
            return chosen.values().stream().filter(unknown -> unknown).count() > mostUnknown ? null : new Chosen<>(chosen, true);
        }, labels.get("form.again.some", options.size()));
    }

    private <E> void show(List<E> options, Function<E, String> name) {
        Sheet sheet = new Sheet(terminal);
        for (int i = 0; i < options.size(); i++) {
            sheet.row(String.valueOf(i + 1), name.apply(options.get(i)));
        }
        print(sheet);
    }

    /** The option of a number, or the only one whose name begins so. */
    private static <E> @Nullable E option(String said, List<E> options, Function<E, String> name) {
        if (said.matches("\\d{1,3}")) {
            int chosen = Integer.parseInt(said);
            return chosen < 1 || chosen > options.size() ? null : options.get(chosen - 1);
        }
        List<E> named = options.stream()
                .filter(each -> !said.isEmpty() && name.apply(each).toLowerCase(Locale.ROOT).startsWith(said.toLowerCase(Locale.ROOT))).toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** A day, written 10.03.2026 or 2026-03-10; null when it is none. */
    static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.matches()
                    ? LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A month, written 03.2026 or 2026-03; null when it is none. */
    static @Nullable YearMonth month(String text) {
        Matcher month = MONTH.matcher(text);
        try {
            return month.matches() ? YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                    : YearMonth.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
