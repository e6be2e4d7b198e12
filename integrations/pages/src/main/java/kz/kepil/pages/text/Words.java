package kz.kepil.pages.text;

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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.law.Citation;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The words in which a verdict is told in one language, and how days, months and amounts are written in it. Immutable. A program with
 * words of its own extends it; its own word goes before that of the same key here.
 */
public class Words {

    /** Reading them takes longer than using them. */
    private static final Map<Language, ResourceBundle> COMMON = new ConcurrentHashMap<>();
    private static final Map<Language, Words> ALONE = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle own;
    private final ResourceBundle common;
    /** The spaces within a sum, and between it and its unit: no line ends there. */
    private final Pattern withinSums;

    /**
     * Words with those of a program besides.
     *
     * @param language the language
     * @param own the words of the program
     */
    protected Words(Language language, ResourceBundle own) {
        this.language = Objects.requireNonNull(language, "language");
        this.own = Objects.requireNonNull(own, "own");
        this.common = common(language);
        this.withinSums = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d)|%|" + Stream.of("tenge", "unit.KZT", "unit.MW", "unit.MRP").map(this::text)
                .map(Pattern::quote).collect(Collectors.joining("|")) + ")");
    }

    /**
     * The words of a language.
     *
     * @param language the language
     * @return its words
     */
    public static Words in(Language language) {
        return ALONE.computeIfAbsent(Objects.requireNonNull(language, "language"), of -> new Words(of, common(of)));
    }

    private static ResourceBundle common(Language language) {
        return COMMON.computeIfAbsent(language, of -> bundle(Words.class, "words", of));
    }

    /**
     * Reads the words of a program: a file beside a class, for example {@code labels_kk.properties}, in UTF-8.
     *
     * @param beside the class
     * @param name what the file is called before the language
     * @param language the language
     * @return the words
     */
    protected static ResourceBundle bundle(Class<?> beside, String name, Language language) {
        String file = Objects.requireNonNull(name, "name") + "_" + Objects.requireNonNull(language, "language").name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Objects.requireNonNull(Objects.requireNonNull(beside, "beside").getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** {@return the language} */
    public Language language() {
        return language;
    }

    /** {@return the language as Java and HTML name it} */
    public Locale locale() {
        return Locale.forLanguageTag(language.name());
    }

    /**
     * Whether there is a text of a key.
     *
     * @param key the key
     * @return true when there is
     */
    public boolean has(String key) {
        return own.containsKey(Objects.requireNonNull(key, "key")) || common.containsKey(key);
    }

    private String text(String key) {
        return (own.containsKey(Objects.requireNonNull(key, "key")) ? own : common).getString(key);
    }

    /**
     * The text of a key, with its {@code %s} filled in; days and months as the language writes them.
     *
     * @param key the key
     * @param values what fills it in
     * @return the text
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String get(String key, Object... values) {
        return String.format(Locale.ROOT, text(key), Arrays.stream(values).map(this::written).toArray());
    }

    private Object written(Object value) {
        return value instanceof LocalDate day ? day(day) : value instanceof YearMonth month ? month(month) : value;
    }

    /**
     * The text of a constant: {@code insurance-status.INSURED} and the like.
     *
     * @param kind what stands before the constant's name
     * @param constant the constant
     * @return the text
     */
    public String of(String kind, Enum<?> constant) {
        return text(kind + "." + constant.name());
    }

    /**
     * A text in this language, whose sums stay on a line.
     *
     * @param texts the text in three languages
     * @return the one of this language, with no-break spaces within sums
     */
    public String in(Texts texts) {
        return withinSums.matcher(Objects.requireNonNull(texts, "texts").in(language)).replaceAll("\u00A0");
    }

    /**
     * A day as it is written in a sentence.
     *
     * @param day the day
     * @return its text
     */
    public String day(LocalDate day) {
        return formatted("pattern.day", day);
    }

    /**
     * A month as it is written in a sentence.
     *
     * @param month the month
     * @return its text
     */
    public String month(YearMonth month) {
        return formatted("pattern.month", month);
    }

    /**
     * A month as it is written in a list.
     *
     * @param month the month
     * @return its text
     */
    public String shortMonth(YearMonth month) {
        return formatted("pattern.month-short", month);
    }

    /**
     * A day as it is written in a list.
     *
     * @param day the day
     * @return its text
     */
    public String shortDay(LocalDate day) {
        return formatted("pattern.day-short", day);
    }

    private String formatted(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(text(pattern), locale()).format(time);
    }

    /**
     * Months as they are written in a list, those one after another as a run.
     *
     * @param months the months
     * @return their text
     */
    public String months(Collection<YearMonth> months) {
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

    /**
     * A number with its noun in the form that the language asks for: {@code key.one}, {@code key.few} or {@code key.many}.
     *
     * @param key the key before the form
     * @param number the number
     * @return both
     */
    public String counted(String key, int number) {
        boolean teen = number % 100 / 10 == 1;
        boolean one = language == Language.RU ? number % 10 == 1 && !teen : number == 1;
        boolean few = language == Language.RU && number % 10 >= 2 && number % 10 <= 4 && !teen;
        return get(key + (one ? ".one" : few ? ".few" : ".many"), number(BigDecimal.valueOf(number)));
    }

    /**
     * A text as the beginning of a line.
     *
     * @param text the text
     * @return the same with a capital
     */
    public String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * A text as it goes on after a colon or a semicolon: without its capital, unless it begins with a name.
     *
     * @param text the text
     * @return the same without a capital
     */
    public String inner(String text) {
        boolean plain = text.length() > 1 && Character.isUpperCase(text.charAt(0))
                && (Character.isLowerCase(text.charAt(1)) || listed("one-letter-words").anyMatch(word -> text.startsWith(word + " ")));
        return plain && listed("proper-names").noneMatch(text::startsWith) ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private Stream<String> listed(String key) {
        return Stream.of(text(key).split(", "));
    }

    /**
     * Texts in one line, after a colon.
     *
     * @param texts the texts
     * @return them, divided by semicolons
     */
    public String joined(Stream<Texts> texts) {
        return texts.map(text -> inner(in(text))).collect(Collectors.joining("; "));
    }

    /**
     * Until when an insurance lasts.
     *
     * @param last the last day; null where there is none
     * @return the text
     */
    public String until(@Nullable LocalDate last) {
        return last == null ? get("until.open") : get("until.day", last);
    }

    /**
     * What bounds a ground that has no last day of its own.
     *
     * @param code the code of the ground
     * @return the text; empty where nothing is to be said of it
     */
    public Optional<String> untilOfGround(String code) {
        String key = "until." + code;
        return has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * The sentences of rules, without repeats.
     *
     * @param rules the rules
     * @return their sentences, divided by semicolons
     */
    public String sentences(Collection<RuleInfo> rules) {
        return rules.stream().map(rule -> in(rule.texts())).distinct().reduce((one, next) -> one + "; " + inner(next)).orElse("");
    }

    /**
     * Acts in short, with their articles.
     *
     * @param acts the acts
     * @return their texts, divided by semicolons
     */
    public String acts(Collection<Citation> acts) {
        return acts.stream().map(act -> in(act.texts())).distinct().collect(Collectors.joining("; "));
    }

    /**
     * What the source documents are, for whoever does not know their ids.
     *
     * @param ids the ids
     * @return what they are
     */
    public String sources(Collection<String> ids) {
        return ids.stream().map(id -> get("source." + id)).collect(Collectors.joining(", "));
    }

    /**
     * A disease by its name and its code, which stands in every medical paper.
     *
     * @param name its name; null where the law's lists have none
     * @param code its code
     * @return both
     */
    public String disease(@Nullable Texts name, Icd10 code) {
        return name == null ? code.code() : in(name) + ", " + code.code();
    }

    /**
     * A value of the law with its unit; tenge as they stand in the law, without decimals that it does not have.
     *
     * @param value the value
     * @param unit the unit as the pack names it
     * @return both
     */
    public String quantity(BigDecimal value, String unit) {
        return number(value) + (unit.equals("%") ? percentSign() : "\u00A0" + unit(unit));
    }

    /**
     * A unit of the parameters; those without a word of the language, like {@code %}, stand for themselves.
     *
     * @param unit the unit as the pack names it
     * @return its word
     */
    public String unit(String unit) {
        String key = "unit." + unit;
        return has(key) ? get(key) : unit;
    }

    /**
     * Tenge with separated thousands and two decimals.
     *
     * @param amount tenge
     * @return its text
     */
    public String money(BigDecimal amount) {
        return number(amount, "#,##0.00") + "\u00A0₸";
    }

    /**
     * Tenge as they are said: without decimals where there are none.
     *
     * @param amount tenge
     * @return its text
     */
    public String tenge(BigDecimal amount) {
        return number(amount, amount.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00") + "\u00A0" + get("tenge");
    }

    /**
     * What a step costs.
     *
     * @param cost tenge; null where it is not known
     * @return its text
     */
    public String cost(@Nullable BigDecimal cost) {
        return cost == null ? get("step.cost-unknown") : cost.signum() == 0 ? get("step.free") : money(cost);
    }

    /**
     * A number with separated thousands and the decimals it has.
     *
     * @param number the number
     * @return its text
     */
    public String number(BigDecimal number) {
        return number(number, "#,##0.######");
    }

    /**
     * A number of percent with one decimal.
     *
     * @param number the number
     * @return its text
     */
    public String percent(BigDecimal number) {
        return number(number, "0.0") + percentSign();
    }

    private String percentSign() {
        return language == Language.EN ? "%" : "\u00A0%";
    }

    private String number(BigDecimal number, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (language != Language.EN) {
            symbols.setGroupingSeparator('\u00A0');
            symbols.setDecimalSeparator(',');
        }
        return new DecimalFormat(pattern, symbols).format(number);
    }

    /**
     * The days within which somebody answers.
     *
     * @param days working days
     * @return their text
     */
    public String workingDays(int days) {
        return counted("working-days", days);
    }

    /**
     * The days on which something holds.
     *
     * @param days the days
     * @return their text
     */
    public String period(DateRange days) {
        LocalDate to = days.to();
        return to == null ? get("period.from", days.from()) : get("period.from-to", days.from(), to);
    }
}
