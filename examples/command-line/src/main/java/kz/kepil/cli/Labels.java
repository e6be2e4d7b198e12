package kz.kepil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;

/** The words of the command line in one language. Immutable. */
final class Labels {

    private final Language language;
    private final ResourceBundle bundle;

    private Labels(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Labels in(Language language) {
        String file = "labels_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Labels(language, new PropertyResourceBundle(reader));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    Language language() {
        return language;
    }

    /** The text of a key, with its {@code %s} filled in. */
    String get(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }

    /** The text of an enum constant: {@code insurance-status.INSURED} and the like. */
    String of(String kind, Enum<?> constant) {
        return bundle.getString(kind + "." + constant.name());
    }

    /** The sentences of rules, without repeats. */
    String sentences(Collection<RuleInfo> rules) {
        return rules.stream().map(rule -> in(rule.texts())).distinct().collect(Collectors.joining("; "));
    }

    /** Acts in short, with their articles. */
    String acts(Collection<Citation> acts) {
        return acts.stream().map(act -> in(act.texts())).collect(Collectors.joining("; "));
    }

    /** How sure it is what the public can read, and where. */
    String places(PublicPlaces places) {
        return Stream.of(Stream.of(of("confidence", places.confidence())), places.text().stream().map(act -> in(act.texts())),
                places.places().stream()).flatMap(Function.identity()).collect(Collectors.joining("; "));
    }

    String in(Texts texts) {
        return texts.in(language);
    }

    /** A unit of the parameters; those without a word of the language, like {@code %}, stand for themselves. */
    String unit(String unit) {
        String key = "unit." + unit;
        return bundle.containsKey(key) ? bundle.getString(key) : unit;
    }

    /** Tenge with separated thousands and two decimals. */
    String money(BigDecimal amount) {
        return number(amount, "#,##0.00") + "\u00A0₸";
    }

    /** A number with separated thousands and the decimals it has. */
    String number(BigDecimal number) {
        return number(number, "#,##0.######");
    }

    /** A number of percent with one decimal. */
    String percent(BigDecimal number) {
        return number(number, "0.0") + "%";
    }

    private String number(BigDecimal number, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (language != Language.EN) {
            symbols.setGroupingSeparator('\u00A0');
            symbols.setDecimalSeparator(',');
        }
        return new DecimalFormat(pattern, symbols).format(number);
    }

    /** The days within which somebody answers; the law knows 1, 5 and 15. */
    String workingDays(int days) {
        return get(days == 1 ? "working-day" : "working-days", days);
    }

    String period(DateRange days) {
        LocalDate to = days.to();
        return to == null ? get("period.from", days.from()) : get("period.from-to", days.from(), to);
    }

    /** A problem as {@code file:line: path: message}; what follows the message's first line is indented. */
    String problem(String file, Problem problem) {
        String where = problem.line() == null ? file : file + ":" + problem.line();
        return Terminal.printable(where + ": " + problem.path() + ": " + in(problem.message()).replace("\n", "\n    "));
    }
}
