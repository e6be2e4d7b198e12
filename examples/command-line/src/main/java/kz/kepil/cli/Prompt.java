package kz.kepil.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/** Puts questions on the terminal until an answer is understood. Not thread-safe. */
final class Prompt {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(\\??)");

    private final Terminal terminal;
    private final Labels labels;
    private final BufferedReader lines;
    private int asked;

    /** Nobody answers any more. */
    static final class EndOfAnswersException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** The words for each answer to a question of yes or no, in the order in which they are offered. */
    enum Answer {
        YES, NO, NOBODY_KNOWS
    }

    Prompt(Terminal terminal, Labels labels) {
        this.terminal = terminal;
        this.labels = labels;
        lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    }

    /** Shows a question under the next number. */
    void question(String text) {
        if (asked > 0) {
            terminal.out().println();
        }
        asked++;
        terminal.out().print(new Sheet(terminal).title(asked + ". " + text, "", Style.bold));
    }

    /** Shows what was understood, or what goes with a question. */
    void say(String text) {
        terminal.out().print(new Sheet(terminal).row("", text));
    }

    /** Reads lines until one is understood: null stands for one that is not, and then the hint is shown. */
    <R> R answer(Function<String, @Nullable R> understood, String hint) throws IOException, EndOfAnswersException {
        while (true) {
            terminal.out().print("> ");
            terminal.out().flush();
            String line = lines.readLine();
            if (line == null) {
                terminal.out().println();
                throw new EndOfAnswersException();
            }
            R answer = understood.apply(line.strip());
            if (answer != null) {
                return answer;
            }
            terminal.out().println(Terminal.printable(hint));
        }
    }

    /** A question of yes or no; with {@code orUnknown}, nobody need know. */
    Answer yesOrNo(boolean orUnknown) throws IOException, EndOfAnswersException {
        List<Answer> allowed = orUnknown ? List.of(Answer.values()) : List.of(Answer.YES, Answer.NO);
        return answer(line -> allowed.stream().filter(answer -> meant(line, answer)).findFirst().orElse(null),
                labels.get("answer.again", String.join(", ", allowed.stream().map(this::offered).toList())));
    }

    String offered(Answer answer) {
        return words(answer, labels).get(0);
    }

    /** In any of the languages: who asks in Kazakh may be answered in Russian. */
    private static boolean meant(String line, Answer answer) {
        String said = line.replace('’', '\'').toLowerCase(Locale.ROOT);
        return Stream.of(Language.values()).anyMatch(each -> words(answer, Labels.in(each)).contains(said));
    }

    private static List<String> words(Answer answer, Labels labels) {
        return List.of(labels.of("answer", answer).split(", "));
    }

    /** One of several by its number; the first when the line is empty. */
    <E> E one(List<E> options, Function<E, String> name) throws IOException, EndOfAnswersException {
        return one(options, options.get(0), name);
    }

    /** One of several by its number, and which when the line is empty. */
    <E> E one(List<E> options, E whenEmpty, Function<E, String> name) throws IOException, EndOfAnswersException {
        show(options, name);
        return answer(line -> line.isEmpty() ? whenEmpty : option(line, options),
                labels.get("form.again.one", options.size()));
    }

    /** Any of several by their numbers, with true for those that are not known; none when the line is empty. */
    <E> Map<E, Boolean> some(List<E> options, Function<E, String> name) throws IOException, EndOfAnswersException {
        show(options, name);
        return answer(line -> {
            Map<E, Boolean> chosen = new LinkedHashMap<>();
            for (String word : line.isEmpty() ? new String[0] : line.split("[\\s,;]+")) {
                Matcher number = NUMBER.matcher(word);
                E option = number.matches() ? option(number.group(1), options) : null;
                if (option == null) {
                    return null;
                }
                chosen.put(option, !number.group(2).isEmpty());
            }
            return chosen;
        }, labels.get("form.again.some", options.size()));
    }

    private <E> void show(List<E> options, Function<E, String> name) {
        Sheet sheet = new Sheet(terminal);
        for (int i = 0; i < options.size(); i++) {
            sheet.row(String.valueOf(i + 1), name.apply(options.get(i)));
        }
        terminal.out().print(sheet);
    }

    private static <E> @Nullable E option(String number, List<E> options) {
        if (!number.matches("\\d{1,3}")) {
            return null;
        }
        int chosen = Integer.parseInt(number);
        return chosen < 1 || chosen > options.size() ? null : options.get(chosen - 1);
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
