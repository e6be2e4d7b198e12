package kz.kepil.analyst.book;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.analyst.book.BookView.CodePage;
import kz.kepil.analyst.book.BookView.Entry;
import kz.kepil.analyst.book.BookView.Line;
import kz.kepil.analyst.book.BookView.Rule;
import kz.kepil.analyst.book.BookView.Scenarios;
import kz.kepil.analyst.book.BookView.Shown;
import kz.kepil.analyst.book.Timelines.Span;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.Vocabulary;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.Stage;

/** The rules in words of one language. */
final class RulePages {

    private final LawBook book;
    private final BookWords words;
    private final Timelines timelines;
    private final Map<String, CompiledRule> compiled = new HashMap<>();

    RulePages(LawBook book, BookWords words, Timelines timelines) {
        this.book = book;
        this.words = words;
        this.timelines = timelines;
        book.pack().stages().forEach(this::add);
        book.engine().rules().all().stream().map(rule -> BookPages.stage(rule.file())).filter(BookPages::isProcedure).distinct()
                .forEach(name -> add(book.pack().procedure(name)));
    }

    private void add(Stage stage) {
        stage.compiledRules().forEach(rule -> compiled.put(rule.name(), rule));
    }

    CodePage page(String code) {
        List<RuleInfo> rules = book.engine().rules().ofCode(code).stream()
                .sorted(Comparator.comparing((RuleInfo rule) -> rule.inForce().from()).thenComparing(RuleInfo::id)).toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            spans.add(new Span(rules.get(i).inForce(), i, rules.get(i).id(), rules.get(i).id() + ": " + words.period(rules.get(i).inForce()), false));
        }
        return new CodePage(timelines.of(words.get("book.history"), spans), rules.stream().map(this::rule).toList());
    }

    private Rule rule(RuleInfo rule) {
        List<Entry> entries = new ArrayList<>();
        Stream.of(kz.kepil.api.text.Language.values()).filter(language -> language != words.language()).forEach(language ->
                entries.add(new Entry(new BookWords(language).get("book.language"), List.of(new Line(rule.texts().in(language), "", "")))));
        entries.add(new Entry(words.get("book.period"), List.of(new Line(words.period(rule.inForce()), "", ""))));
        entries.add(new Entry(words.get("book.conditions"), conditions(rule)));
        List<Line> facts = facts(rule);
        if (!facts.isEmpty()) {
            entries.add(new Entry(words.get("book.facts"), facts));
        }
        entries.add(new Entry(words.get("book.act"), rule.acts().stream().map(this::act).toList()));
        entries.add(new Entry(words.get("book.sources"), List.of(new Line(words.sourcesWithIds(rule.sources()), "", ""))));
        PublicPlaces places = rule.places();
        if (places != null) {
            entries.add(new Entry(words.get("book.places"), Stream.of(Stream.of(new Line(words.of("confidence", places.confidence()), "", "")),
                    places.text().stream().map(this::act), places.places().stream().map(place -> new Line(place, "", "")))
                    .flatMap(lines -> lines).toList()));
        }
        entries.add(new Entry(words.get("book.file"), List.of(new Line(words.stage(BookPages.stage(rule.file())),
                rule.file() + ":" + rule.line(), "../stages/" + BookPages.stage(rule.file()) + ".html"))));
        return new Rule(rule.id(), words.in(rule.texts()), entries, Stream.of(scenarios("book.shown", book.shownBy().showing(rule.id())),
                scenarios("book.missed", book.shownBy().missing(rule.id()))).flatMap(List::stream).toList());
    }

    private List<Scenarios> scenarios(String key, List<Shown> shown) {
        return shown.isEmpty() ? List.of() : List.of(new Scenarios(words.get(key, shown.size()), shown));
    }

    Line act(Citation cited) {
        return new Line(words.in(cited.texts()), "", url(cited));
    }

    /** Where the text of an act stands, if that is an address of the web. */
    private String url(Citation cited) {
        URI link = cited.act().links().get(words.language());
        return link == null || !"https".equals(link.getScheme()) ? "" : link.toString();
    }

    /** Each constraint in words, and as it stands in the file; the days are told as the period. */
    private List<Line> conditions(RuleInfo rule) {
        CompiledRule known = compiled(rule);
        List<Line> lines = new ArrayList<>();
        known.clauses().stream().map(CompiledRule.Clause::text).filter(text -> !text.matches("law (>=|<) \\d{8}")).forEach(text ->
                lines.add(line(known, text)));
        return lines.isEmpty() ? List.of(new Line(words.get("book.conditions.none"), "", "")) : lines;
    }

    private Line line(CompiledRule rule, String constraint) {
        try {
            Texts texts = book.pack().vocabulary().texts(rule.name(), rule.factType(), constraint);
            return new Line(words.told(texts), constraint, "");
        } catch (PackException withoutWords) {
            // Procedures are explained by their sentences: the vocabulary need not have their words.
            return new Line("", constraint, "");
        }
    }

    private CompiledRule compiled(RuleInfo rule) {
        return Objects.requireNonNull(compiled.get(rule.name()), rule.name());
    }

    /** What a word rests on: a type of circumstances as the pack calls it, or a part of the inquiry. */
    private String from(String name) {
        return book.engine().circumstanceTypes().stream().filter(type -> type.name().equals(name)).findFirst()
                .map(type -> words.in(book.engine().circumstanceName(type))).orElseGet(() -> words.from(name));
    }

    private List<Line> facts(RuleInfo rule) {
        CompiledRule known = compiled(rule);
        Vocabulary vocabulary = book.pack().vocabulary();
        Set<String> facts = new LinkedHashSet<>();
        for (CompiledRule.Clause clause : known.clauses()) {
            try {
                vocabulary.from(known.name(), known.factType(), clause.text()).forEach(name -> facts.add(from(name)));
            } catch (PackException withoutWords) {
                continue;
            }
        }
        return facts.isEmpty() ? List.of() : List.of(new Line(String.join("; ", facts), "", ""));
    }

    /** What the search finds a rule by. */
    record Found(int n, String id, String text, String acts, String conditions, String url) {
    }

    List<Found> found() {
        List<Found> all = new ArrayList<>();
        for (RuleInfo rule : book.engine().rules().all()) {
            all.add(new Found(all.size(), rule.id(), words.in(rule.texts()), words.acts(rule.acts()),
                    String.join(" ", conditions(rule).stream().map(Line::text).toList()), "rules/" + book.page(rule.code()) + "#" + rule.id()));
        }
        return all;
    }

    String days(RuleInfo rule, LocalDate last) {
        return rule.inForce().to() == null || !rule.inForce().to().isBefore(last) ? words.get("period.from", rule.inForce().from())
                : words.period(rule.inForce());
    }
}
