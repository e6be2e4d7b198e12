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
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** The words of the command line in one language. Immutable. */
final class Labels {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern MONTH = Pattern.compile("\\b\\d{4}-\\d{2}\\b");

    private final Language language;
    private final ResourceBundle bundle;
    private final ResourceBundle errors;

    private Labels(Language language) {
        this.language = language;
        this.bundle = bundle("labels", language);
        this.errors = bundle("errors", language);
    }

    static Labels in(Language language) {
        return new Labels(language);
    }

    private static ResourceBundle bundle(String name, Language language) {
        String file = name + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    Language language() {
        return language;
    }

    Locale locale() {
        return Locale.forLanguageTag(language.name());
    }

    /** The text of a key, with its {@code %s} filled in; days and months as the language writes them. */
    String get(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), Arrays.stream(values).map(this::written).toArray());
    }

    /** What is wrong, with {@code %s} filled in. */
    String error(String key, Object... values) {
        return String.format(Locale.ROOT, errors.getString(key), values);
    }

    private Object written(Object value) {
        return value instanceof LocalDate day ? day(day) : value instanceof YearMonth month ? month(month) : value;
    }

    /** A day as it is written in a sentence. */
    String day(LocalDate day) {
        return formatted("pattern.day", day);
    }

    /** A month as it is written in a sentence. */
    String month(YearMonth month) {
        return formatted("pattern.month", month);
    }

    /** A month as it is written in a list. */
    String shortMonth(YearMonth month) {
        return formatted("pattern.month-short", month);
    }

    /** A day as it is written in a list. */
    String shortDay(LocalDate day) {
        return formatted("pattern.day-short", day);
    }

    /** Months as they are written in a list, those one after another as a run. */
    String months(Collection<YearMonth> months) {
        List<String> runs = new ArrayList<>();
        YearMonth first = null;
        YearMonth last = null;
        for (YearMonth month : new TreeSet<>(months)) {
            if (last == null || !month.equals(last.plusMonths(1))) {
                addRun(runs, first, last);
                first = month;
            }
            last = month;
        }
        addRun(runs, first, last);
        return String.join("; ", runs);
    }

    private void addRun(List<String> runs, @Nullable YearMonth first, @Nullable YearMonth last) {
        if (first != null && last != null) {
            runs.add(first.equals(last) ? shortMonth(first) : get("owed.run", shortMonth(first), shortMonth(last)));
        }
    }

    /** A text in which days and months stand as JSON writes them, with those as the language writes them. */
    String inWords(String text) {
        return MONTH.matcher(DAY.matcher(text).replaceAll(day -> day(LocalDate.parse(day.group()))))
                .replaceAll(month -> month(YearMonth.parse(month.group())));
    }

    private String formatted(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(bundle.getString(pattern), locale()).format(time);
    }

    /** A number with its noun in the form that the language asks for: {@code key.one}, {@code key.few} or {@code key.many}. */
    String counted(String key, int number) {
        boolean teen = number % 100 / 10 == 1;
        boolean one = language == Language.RU ? number % 10 == 1 && !teen : number == 1;
        boolean few = language == Language.RU && number % 10 >= 2 && number % 10 <= 4 && !teen;
        return get(key + (one ? ".one" : few ? ".few" : ".many"), number(BigDecimal.valueOf(number)));
    }

    /** A text as the beginning of a line. */
    String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A text as it goes on after a colon or a semicolon: without its capital, unless it begins with a name. */
    String inner(String text) {
        boolean plain = text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        boolean name = Stream.of(get("proper-names").split(", ")).anyMatch(text::startsWith);
        return plain && !name ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** Texts in one line, after a colon. */
    String joined(Stream<Texts> texts) {
        return texts.map(text -> inner(in(text))).collect(Collectors.joining("; "));
    }

    /** Until when an insurance lasts. */
    String until(@Nullable LocalDate last) {
        return last == null ? get("until.open") : get("until.day", last);
    }

    /** What bounds a ground that has no last day of its own, if there is something to say of it. */
    Optional<String> untilOfGround(String code) {
        String key = "until." + code;
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
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

    /** A disease by its name, if the law's lists have one, and its code, which stands in every medical paper. */
    String disease(@Nullable Texts name, Icd10 code) {
        return name == null ? code.code() : in(name) + ", " + code.code();
    }

    String in(Texts texts) {
        return texts.in(language);
    }

    /** What the source documents are, for whoever does not know their ids. */
    String sources(Collection<String> ids) {
        return ids.stream().map(id -> get("source." + id)).collect(Collectors.joining(", "));
    }

    /** A value of the law with its unit; tenge as they stand in the law, without decimals that it does not have. */
    String quantity(BigDecimal value, String unit) {
        return number(value) + (unit.equals("%") && language == Language.EN ? "" : "\u00A0") + unit(unit);
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

    /** What a step costs. */
    String cost(@Nullable BigDecimal cost) {
        return cost == null ? get("step.cost-unknown") : cost.signum() == 0 ? get("step.free") : money(cost);
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

    /** The days within which somebody answers. */
    String workingDays(int days) {
        return counted("working-days", days);
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
