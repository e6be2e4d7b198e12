package kz.kepil.engine.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.DatedValue;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** A parameter of the law with its values by date. Immutable. */
public final class Parameter {

    private static final List<String> UNITS = List.of("KZT", "%", "MW", "MRP", "day", "working day", "month", "times");

    /**
     * A value of the law.
     *
     * @param value the value
     * @param from the first day on which it holds
     * @param provisional whether it is carried over to days whose own value is not known yet
     * @param inFull all that is said of it, put together when somebody asks
     */
    public record Value(BigDecimal value, LocalDate from, boolean provisional, Supplier<DatedValue> inFull) {

        private Value carriedOver() {
            return new Value(value, from, true, () -> inFull.get().carriedOver());
        }
    }

    /**
     * A value as it is told.
     *
     * @param days the days on which it holds
     * @param value the value
     */
    public record Told(DateRange days, DatedValue value) {
    }

    private record Span(LocalDate from, LocalDate to, Value value) {
    }

    private static final Consumer<DatedValue> NOBODY = value -> { };

    private final String name;
    /** Oldest first. */
    private final List<Span> spans;
    private final Consumer<DatedValue> use;

    private Parameter(String name, List<Span> spans, Consumer<DatedValue> use) {
        this.name = name;
        this.spans = spans;
        this.use = use;
    }

    /** The same parameter that tells of every value that is looked up. */
    Parameter observedBy(Consumer<DatedValue> observer) {
        return new Parameter(name, spans, observer);
    }

    static Parameter read(String name, YamlNode node, Reach reach, Supplier<Acts> acts, Supplier<PublicRecord> places) {
        Map<String, YamlNode> parts = node.entries("texts", "unit", "act", "annual", "values");
        Supplier<Texts> texts = new Once<>(() -> node.get("texts").texts());
        String unit = node.get("unit").oneOf(UNITS);
        List<YamlNode> items = node.get("values").some();
        List<Span> spans = new ArrayList<>();
        for (YamlNode item : items) {
            Map<String, YamlNode> own = item.entries("from", "to", "value", "act", "source", "checked");
            // A value may have an act of its own, as those of the republican budget have.
            YamlNode act = own.containsKey("act") ? own.get("act") : node.get("act");
            BigDecimal number = item.get("value").number();
            if (number.signum() < 0) {
                item.get("value").wrong(Mistakes.of("number.negative", number.toPlainString()));
            }
            LocalDate from = item.get("from").date();
            Value value = new Value(number, from, false, new Once<>(() -> new DatedValue(name, texts.get(), number, unit, from,
                    SourceIds.read(item.get("source")), acts.get().cited(act), places.get().ofValue(name, item.get("from")),
                    item.get("checked").date(), false)));
            YamlNode to = item.find("to");
            if (!spans.isEmpty()) {
                Span before = spans.get(spans.size() - 1);
                if (!before.value().from().isBefore(value.from()) && node.isSound()) {
                    item.wrong(Messages.withHint(Mistakes.of("values.order", name), Mistakes.of("maybe.values.swapped")));
                }
                if (before.to().plusDays(1).isBefore(value.from()) && node.isSound()) {
                    item.wrong(Mistakes.of("values.gap", name, before.to().plusDays(1), value.from().minusDays(1)));
                }
                spans.set(spans.size() - 1, new Span(before.from(), earlier(before.to(), value.from().minusDays(1)), before.value()));
            }
            LocalDate last = to == null ? reach.provisionalTo() : to.date();
            if (to != null && last.isBefore(value.from()) && node.isSound()) {
                to.wrong(Mistakes.of("days.order", last, value.from()));
            }
            spans.add(new Span(value.from(), last, value));
        }
        YamlNode annual = parts.get("annual");
        if (annual != null && annual.truth() && !spans.isEmpty() && node.isSound()) {
            requireEveryYear(name, spans, items, reach.knownTo());
            carryOver(spans, reach);
        }
        return new Parameter(name, List.copyOf(spans), NOBODY);
    }

    private static void requireEveryYear(String name, List<Span> spans, List<YamlNode> items, LocalDate knownTo) {
        LocalDate year = spans.get(0).value().from();
        for (; !year.isAfter(knownTo); year = year.plusYears(1)) {
            LocalDate day = year;
            if (spans.stream().noneMatch(span -> span.value().from().equals(day))) {
                items.get(items.size() - 1).wrong(Messages.withHint(
                        Mistakes.of("values.year", name, String.valueOf(year.getYear())), Mistakes.of("maybe.values.year")));
            }
        }
    }

    /** The value known last goes on where nobody knows the new one, and says so. */
    private static void carryOver(List<Span> spans, Reach reach) {
        Span last = spans.get(spans.size() - 1);
        if (!reach.isProvisional(last.from()) && reach.isProvisional(last.to())) {
            spans.set(spans.size() - 1, new Span(last.from(), reach.knownTo(), last.value()));
            spans.add(new Span(reach.knownTo().plusDays(1), last.to(), last.value().carriedOver()));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    void inFull() {
        spans.forEach(span -> span.value().inFull().get());
    }

    String name() {
        return name;
    }

    /** The name and the first day of each value. */
    Stream<String> values() {
        return spans.stream().map(span -> name + " " + span.value().from());
    }

    /** Each value with the days on which it holds, oldest first. */
    List<Told> told() {
        return spans.stream().map(span -> new Told(new DateRange(span.from(), span.to()), span.value().inFull().get())).toList();
    }

    /** The first day of each value, and that after its last. */
    Stream<LocalDate> turns() {
        return spans.stream().flatMap(span -> Stream.of(span.from(), span.to().plusDays(1)));
    }

    /** {@return the first day for which there is a value} */
    public LocalDate first() {
        return spans.get(0).value().from();
    }

    /** The last day for which there is a value. */
    LocalDate last() {
        return spans.stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * The value in force on a day.
     *
     * @param day the day
     * @return the value, or null when there is none
     */
    public @Nullable Value find(LocalDate day) {
        Value value = on(day);
        if (value != null) {
            tell(value);
        }
        return value;
    }

    private @Nullable Value on(LocalDate day) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            if (!day.isBefore(span.from())) {
                return day.isAfter(span.to()) ? null : span.value();
            }
        }
        return null;
    }

    /** Whether the value on a day is carried over from the law known last. */
    boolean isProvisional(LocalDate day) {
        Value value = on(day);
        return value != null && value.provisional();
    }

    /** Tells the observer of a value that is used without being looked up anew. */
    void tell(Value value) {
        if (use != NOBODY) {
            use.accept(value.inFull().get());
        }
    }

    /**
     * The value in force on a day.
     *
     * @param day the day
     * @return the value
     * @throws PackException when there is none
     */
    public Value at(LocalDate day) {
        Value value = find(day);
        if (value == null) {
            throw new PackException(Mistakes.of("values.none", name, day));
        }
        return value;
    }
}
