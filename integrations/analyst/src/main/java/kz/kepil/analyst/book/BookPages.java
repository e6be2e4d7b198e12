package kz.kepil.analyst.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.book.BookView.Frame;
import kz.kepil.analyst.book.BookView.Index;
import kz.kepil.analyst.book.BookView.Link;
import kz.kepil.analyst.book.BookView.ParameterPart;
import kz.kepil.analyst.book.BookView.ParametersPage;
import kz.kepil.analyst.book.BookView.RuleLine;
import kz.kepil.analyst.book.BookView.StageLink;
import kz.kepil.analyst.book.BookView.StagePage;
import kz.kepil.analyst.book.BookView.TablePage;
import kz.kepil.analyst.book.Timelines.Span;
import kz.kepil.analyst.template.JtebookcodeGenerated;
import kz.kepil.analyst.template.JtebookindexGenerated;
import kz.kepil.analyst.template.JtebookpageGenerated;
import kz.kepil.analyst.template.JtebookparametersGenerated;
import kz.kepil.analyst.template.JtebookstageGenerated;
import kz.kepil.api.PackInfo;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.Parameter.Told;
import kz.kepil.engine.rules.Words;

/** The pages of the book in one language. */
final class BookPages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_OF_HASH = 12;
    private static final List<String> TABLES = List.of("parameters", "lists", "acts");

    private final LawBook book;
    private final BookWords words;
    private final RulePages rules;
    private final Timelines timelines;
    private final LocalDate last;

    BookPages(LawBook book, Language language) {
        this.book = book;
        this.words = new BookWords(language);
        LocalDate end = book.engine().supportedDays().to();
        this.last = end == null ? book.engine().supportedDays().from() : end;
        this.timelines = new Timelines(book.engine().supportedDays().from(), last);
        this.rules = new RulePages(book, words, timelines);
    }

    static String stage(String file) {
        return file.replaceFirst("\\.drl$", "");
    }

    static boolean isProcedure(String stage) {
        return !Corridor.stages().contains(stage);
    }

    /** The stages in the order of the corridor, then the procedures. */
    private Set<String> stages() {
        Set<String> stages = new LinkedHashSet<>(Corridor.stages());
        book.engine().rules().all().forEach(rule -> stages.add(stage(rule.file())));
        return stages;
    }

    int size() {
        return 1 + 1 + TABLES.size() + stages().size() + book.engine().rules().codes().size();
    }

    void to(LawBook.Site site) throws IOException {
        String folder = lang(words.language()) + "/";
        site.put(folder + "index.html", index());
        site.put(folder + "rules.js", search());
        for (String stage : stages()) {
            String path = "stages/" + stage + ".html";
            site.put(folder + path, html(output -> JtebookstageGenerated.render(output, null, frame(words.stage(stage), path), stagePage(stage))));
        }
        for (String code : book.engine().rules().codes()) {
            String path = "rules/" + book.page(code);
            site.put(folder + path, html(output -> JtebookcodeGenerated.render(output, null, frame(code, path), rules.page(code))));
        }
        site.put(folder + "parameters.html", html(output -> JtebookparametersGenerated.render(output, null,
                frame(words.get("book.parameters"), "parameters.html"), parameters())));
        site.put(folder + "lists.html", html(output -> JtebookpageGenerated.render(output, null,
                frame(words.get("book.lists"), "lists.html"), lists())));
        site.put(folder + "acts.html", html(output -> JtebookpageGenerated.render(output, null, frame(words.get("book.acts"), "acts.html"), acts())));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        StringOutput page = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(page));
        return page.toString();
    }

    private static String lang(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** The page that leads to the three languages. */
    String start() {
        Frame frame = new Frame("en", Stream.of(Language.values()).map(language -> new BookWords(language).get("book.title"))
                .collect(Collectors.joining(" · ")), "", List.of(), languages("", "index.html"), pack());
        return html(output -> JtebookpageGenerated.render(output, null, frame, new TablePage("", List.of(), List.of())));
    }

    private static List<Link> languages(String root, String path) {
        return Stream.of(Language.values()).map(language -> new Link(new BookWords(language).get("book.language"), root + lang(language) + "/" + path))
                .toList();
    }

    private String pack() {
        PackInfo info = book.engine().pack();
        return info.name() + " " + info.version() + ", " + info.sha256().substring(0, SHOWN_OF_HASH);
    }

    private Frame frame(String title, String path) {
        String up = path.contains("/") ? "../" : "";
        List<Link> ways = new ArrayList<>(List.of(new Link(words.get("book.title"), up + "index.html")));
        TABLES.forEach(table -> ways.add(new Link(words.get("book." + table), up + table + ".html")));
        List<Link> others = languages(up + "../", path).stream().filter(link -> !link.text().equals(words.get("book.language"))).toList();
        return new Frame(lang(words.language()), title, up + "../", ways, others, words.get("book.foot", pack()));
    }

    private String index() {
        Index page = new Index(words.get("book.intro", pack(), words.period(book.engine().supportedDays())), words.get("book.search"), words.get("book.nothing"),
                words.get("book.stages"), stages().stream().map(stage -> new StageLink(new Link(words.stage(stage), "stages/" + stage + ".html"),
                        words.get("book.count", ofStage(stage).size()))).toList());
        return html(output -> JtebookindexGenerated.render(output, null, frame(words.get("book.title"), "index.html"), page));
    }

    private List<RuleInfo> ofStage(String stage) {
        return book.engine().rules().all().stream().filter(rule -> stage(rule.file()).equals(stage)).toList();
    }

    private String search() {
        try {
            // A line separator of Unicode would end a line of a script in old browsers.
            return "window.KEPIL_RULES = " + JSON.writeValueAsString(rules.found()).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ";\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private StagePage stagePage(String stage) {
        List<RuleLine> lines = ofStage(stage).stream().map(rule -> new RuleLine(new Link(rule.id(), "../rules/" + book.page(rule.code()) + "#" + rule.id()),
                rules.days(rule, last), words.in(rule.texts()))).toList();
        List<BookView.Words> known = RulesCheck.facts().getOrDefault(stage, Set.of()).stream().sorted((one, other) ->
                one.getSimpleName().compareTo(other.getSimpleName())).map(fact -> words(fact, isProcedure(stage))).filter(table -> !table.rows().isEmpty()).toList();
        return new StagePage(words.get("book.rules"), lines, known);
    }

    /** What no rule of a stage asks is left out; of procedures the vocabulary need not have the words. */
    private BookView.Words words(Class<?> fact, boolean all) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : Words.of(fact)) {
            Texts meaning = book.pack().vocabulary().meaning(fact, name);
            if (meaning != null || all) {
                rows.add(List.of(name, meaning == null ? "" : words.in(meaning)));
            }
        }
        return new BookView.Words(words.get("book.words", fact.getSimpleName()), List.of(words.get("book.word"), words.get("book.meaning")), rows);
    }

    private ParametersPage parameters() {
        List<ParameterPart> parts = new ArrayList<>();
        for (List<Told> values : book.pack().parameters().told()) {
            String name = values.get(0).value().name();
            String heading = words.in(values.get(0).value().texts());
            List<Span> spans = new ArrayList<>();
            List<List<Link>> rows = new ArrayList<>();
            for (Told told : values) {
                String value = words.quantity(told.value().value(), told.value().unit());
                boolean provisional = told.value().provisional();
                spans.add(new Span(told.days(), 0, value, value + ": " + words.period(told.days()), provisional));
                rows.add(List.of(text(value), text(words.period(told.days())),
                        told.value().acts().isEmpty() ? text("") : link(told.value().acts().get(0)),
                        text(words.sourcesWithIds(told.value().sources())), text(words.day(told.value().checkedOn()))));
            }
            parts.add(new ParameterPart("parameter-" + parts.size(), heading, name, timelines.of(heading, spans),
                    Stream.of("value", "days", "act", "sources", "checked").map(column -> words.get("book." + column)).toList(), rows));
        }
        return new ParametersPage(words.get("book.values.note"), parts);
    }

    private Link link(Citation cited) {
        BookView.Line line = rules.act(cited);
        return new Link(line.text(), line.url());
    }

    private static Link text(String text) {
        return new Link(text, "");
    }

    private TablePage lists() {
        return new TablePage(words.get("book.lists.note"), List.of(words.get("book.list"), words.get("book.word"), words.get("book.codes")),
                book.engine().diseaseLists().stream().map(list -> List.of(text(words.in(list.texts())),
                        text(list.chronicGroup() == null ? list.name() : words.get("book.group", list.chronicGroup())),
                        text(list.codes().stream().map(code -> code.code()).collect(Collectors.joining(", "))))).toList());
    }

    /** Each act with its title and its rules. */
    private TablePage acts() {
        Map<String, Citation> cited = new LinkedHashMap<>();
        Map<String, List<String>> resting = new LinkedHashMap<>();
        for (RuleInfo rule : book.engine().rules().all()) {
            for (Citation act : rule.acts()) {
                cited.putIfAbsent(act.act().id(), act);
                resting.computeIfAbsent(act.act().id(), id -> new ArrayList<>()).add(rule.id());
            }
        }
        List<List<Link>> rows = new ArrayList<>();
        cited.values().stream().map(Citation::act).forEach(act -> rows.add(List.of(
                link(new Citation(act, null, act.name())), text(act.titles().getOrDefault(words.language(), "")),
                text(resting.get(act.id()).stream().distinct().collect(Collectors.joining(", "))))));
        return new TablePage(words.get("book.acts.note"), List.of(words.get("book.act"), words.get("book.titled"), words.get("book.rules")), rows);
    }
}
