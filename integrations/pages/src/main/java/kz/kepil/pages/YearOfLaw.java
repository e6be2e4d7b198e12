package kz.kepil.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

/** The law of a year in one language, as tables tell it. */
final class YearOfLaw {

    private static final int SHOWN_OF_HASH = 12;

    final EntitlementEngine engine;
    final Words words;
    final LocalDate first;
    final LocalDate last;

    YearOfLaw(EntitlementEngine engine, Words words, int year) {
        this.engine = engine;
        this.words = words;
        first = LocalDate.of(year, 1, 1);
        last = LocalDate.of(year, 12, 31);
        // Refuses a year that is not supported.
        engine.evaluate(Inquiry.of(last, new Samples(engine, last).adult(LegalStatus.CITIZEN).build()));
    }

    /** Persons on the first and on the last day: the law may change between them. */
    Stream<Samples> samples() {
        return Stream.of(new Samples(engine, first), new Samples(engine, last));
    }

    Samples atTheEnd() {
        return new Samples(engine, last);
    }

    /** The rules of a code that are in force on a day of the year. */
    List<RuleInfo> rules(String code) {
        return engine.rules().ofCode(code).stream().filter(rule -> !rule.inForce().from().isAfter(last)
                && (rule.inForce().to() == null || !rule.inForce().to().isBefore(first))).toList();
    }

    /** A rule's sentence, with the days where it is in force for a part of the year alone. */
    String sentence(RuleInfo rule) {
        DateRange days = rule.inForce();
        boolean begins = days.from().isAfter(first);
        boolean ends = days.to() != null && days.to().isBefore(last);
        return words.in(rule.texts()) + (ends ? " (" + words.get("poster.until", days.to()) + ")"
                : begins ? " (" + words.get("period.from", days.from()) + ")" : "");
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
