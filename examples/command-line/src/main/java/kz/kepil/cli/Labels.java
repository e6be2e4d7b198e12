package kz.kepil.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;

/** The words of the command line in one language, those in which every verdict is told included. Immutable. */
final class Labels extends Words {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern MONTH = Pattern.compile("\\b\\d{4}-\\d{2}\\b");

    private static final Map<Language, Labels> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final ResourceBundle errors;

    private Labels(Language language) {
        super(language, bundle(Labels.class, "labels", language));
        this.errors = bundle(Labels.class, "errors", language);
    }

    /** The words of a language. */
    public static Labels in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, Labels::new);
    }

    /** What is wrong, with {@code %s} filled in. */
    String error(String key, Object... values) {
        return String.format(Locale.ROOT, errors.getString(key), values);
    }

    /** A text in which days and months stand as JSON writes them, with those as the language writes them. */
    String inWords(String text) {
        return MONTH.matcher(DAY.matcher(text).replaceAll(day -> day(LocalDate.parse(day.group()))))
                .replaceAll(month -> month(YearMonth.parse(month.group())));
    }

    /** How sure it is what the public can read, and where. */
    String places(PublicPlaces places) {
        return Stream.of(Stream.of(of("confidence", places.confidence())), places.text().stream().map(act -> in(act.texts())),
                places.places().stream()).flatMap(Function.identity()).collect(Collectors.joining("; "));
    }

    /** A problem as {@code file:line: path: message}; what follows the message's first line is indented. */
    String problem(String file, Problem problem) {
        String where = problem.line() == null ? file : file + ":" + problem.line();
        return Terminal.printable(where + ": " + problem.path() + ": " + in(problem.message()).replace("\n", "\n    "));
    }
}
