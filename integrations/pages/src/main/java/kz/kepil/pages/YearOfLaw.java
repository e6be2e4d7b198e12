package kz.kepil.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackInfo;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.verdict.Funding;
import kz.kepil.pages.text.Care.Bearer;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.TableView;
import org.jspecify.annotations.Nullable;

/** The law of a year in one language, as tables tell it. */
final class YearOfLaw {

    private static final int SHOWN_OF_HASH = 12;

    final EntitlementEngine engine;
    final Words words;
    final LocalDate first;
    final LocalDate last;
    private final List<DateRange> stretches;
    private final Map<LocalDate, Samples> samples = new HashMap<>();

    YearOfLaw(EntitlementEngine engine, Words words, int year) {
        this.engine = engine;
        this.words = words;
        first = LocalDate.of(year, 1, 1);
        last = LocalDate.of(year, 12, 31);
        stretches = stretches();
        // Refuses a year that is not supported.
        engine.evaluate(Inquiry.of(last, new Samples(engine, last).adult(LegalStatus.CITIZEN).build()));
    }

    /** Persons of each stretch of the year, on its last day. */
    Stream<Samples> samples() {
        return stretches.stream().map(days -> on(Objects.requireNonNull(days.to())));
    }

    Samples atTheEnd() {
        return on(last);
    }

    private Samples on(LocalDate day) {
        return samples.computeIfAbsent(day, each -> new Samples(engine, each));
    }

    /** Something that is so on some days of the year. */
    record Run<T>(DateRange days, T value) {
    }

    /** What is so, with the days on which it is; null where there is nothing. */
    <T> List<Run<T>> runs(Function<Samples, @Nullable T> asked) {
        return runs(stretches, days -> asked.apply(on(Objects.requireNonNull(days.to()))));
    }

    /** The same of stretches that follow one another. */
    static <T> List<Run<T>> runs(List<DateRange> stretches, Function<DateRange, @Nullable T> asked) {
        List<Run<T>> runs = new ArrayList<>();
        for (DateRange days : stretches) {
            T value = asked.apply(days);
            Run<T> before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (value != null && before != null && before.value().equals(value) && days.from().minusDays(1).equals(before.days().to())) {
                runs.set(runs.size() - 1, new Run<>(new DateRange(before.days().from(), days.to()), value));
            } else if (value != null) {
                runs.add(new Run<>(days, value));
            }
        }
        return runs;
    }

    /** The year as it is divided by the days on which rules begin and end. */
    private List<DateRange> stretches() {
        SortedSet<LocalDate> begins = new TreeSet<>(List.of(first));
        for (RuleInfo rule : engine.rules().all()) {
            begins.add(rule.inForce().from());
            if (rule.inForce().to() != null) {
                begins.add(rule.inForce().to().plusDays(1));
            }
        }
        List<LocalDate> ofTheYear = begins.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last)).toList();
        return IntStream.range(0, ofTheYear.size()).mapToObj(i -> new DateRange(ofTheYear.get(i),
                i + 1 < ofTheYear.size() ? ofTheYear.get(i + 1).minusDays(1) : last)).toList();
    }

    /** The rules of a code that are in force on a day of the year. */
    List<RuleInfo> rules(String code) {
        return engine.rules().ofCode(code).stream().filter(rule -> !rule.inForce().from().isAfter(last)
                && (rule.inForce().to() == null || !rule.inForce().to().isBefore(first))).toList();
    }

    /** A rule's sentence, with the days where it is in force for a part of the year alone. */
    String sentence(RuleInfo rule) {
        return during(words.in(rule.texts()), rule.inForce());
    }

    /** A text, with the days where it holds for a part of the year alone. */
    String during(String text, DateRange days) {
        boolean begins = days.from().isAfter(first);
        boolean ends = days.to() != null && days.to().isBefore(last);
        return !begins && !ends ? text : text + " (" + (begins && ends ? words.period(days)
                : begins ? words.get("period.from", days.from()) : words.get("poster.until", days.to())) + ")";
    }

    TableView.Cell funding(Funding funding) {
        return fundings(List.of(funding), List.of(funding));
    }

    /** Who pays for somebody, beside who would pay if they were insured. */
    TableView.Cell funding(Funding funding, Funding ifInsured) {
        return fundings(List.of(funding), List.of(ifInsured));
    }

    TableView.Cell fundings(Collection<Funding> fundings) {
        return fundings(fundings, fundings);
    }

    TableView.Cell fundings(Collection<Funding> fundings, Collection<Funding> ifInsured) {
        return new TableView.Cell(fundings.stream().map(each -> payer(each, ifInsured)).collect(Collectors.joining(" / ")),
                fundings.size() > 1 ? "" : fundings.contains(Funding.TMKKK) ? "free" : fundings.contains(Funding.MAMS) ? "insurance" : "");
    }

    /** Nobody reads that something is paid for without being told until when. */
    private String payer(Funding funding, Collection<Funding> ifInsured) {
        Bearer bearer = Bearer.of(funding, ifInsured.stream().filter(each -> each != Funding.PAID).findFirst().orElse(null));
        return bearer == Bearer.PAID ? words.get("poster.own-expense") : words.of("funding", bearer);
    }

    String column(String key) {
        return words.get("poster.column." + key);
    }

    TableView view(String topic, boolean large, boolean beside, List<TableView.Part> parts, List<String> notes) {
        PackInfo pack = engine.pack();
        String known = engine.knownDays().contains(last) ? "" : " " + words.sentence(words.get("warning.PROVISIONAL_LAW")) + ".";
        return new TableView(Html.lang(words), words.get("poster." + topic), words.get("poster.year", String.valueOf(last.getYear())), large,
                beside, parts, notes, words.get("note.no-advice") + known + " " + words.get("poster.pack", pack.name() + " " + pack.version(),
                        pack.sha256().substring(0, SHOWN_OF_HASH)));
    }
}
