package kz.kepil.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.IrregularPayers;
import kz.kepil.api.portrait.OpenStep;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.portrait.SegmentSteps;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.pages.template.JtekitGenerated;
import kz.kepil.pages.template.JteleafletGenerated;
import kz.kepil.pages.template.JtemeetingGenerated;
import kz.kepil.pages.text.GroupNames;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.KitView;
import kz.kepil.pages.view.KitView.Cell;
import kz.kepil.pages.view.LeafletView;
import kz.kepil.pages.view.Line;
import kz.kepil.pages.view.MeetingView;
import kz.kepil.pages.view.SheetView;
import org.jspecify.annotations.Nullable;

/**
 * The district's kit as pages (spec 09, 12; S4): irregular payers, what those of each segment can do, talking points for meetings, and a
 * leaflet of each step that is open to anybody. They hold numbers alone, nothing of a person. Immutable.
 */
public final class DistrictPages {

    /** The file of the page from which the others are reached. */
    public static final String INDEX = "index.html";
    /** The file of the talking points. */
    public static final String MEETING = "meeting.html";
    /** What a meeting speaks of first (S4): twelve months paid ahead. */
    private static final String A_YEAR_AHEAD = "GUI-02";
    /** As the steps of one person stand (spec 09): by cost, unknown costs last, then by code. */
    private static final Comparator<OpenStep> CHEAPEST_FIRST = Comparator.comparing(OpenStep::least, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OpenStep::most, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(OpenStep::code);

    private final EntitlementEngine engine;
    private final DistrictKit kit;
    private final Words words;
    private final GroupNames names;
    private final DateRange days;
    private final LocalDate day;

    private DistrictPages(EntitlementEngine engine, DistrictKit kit, Words words, DateRange days) {
        this.engine = engine;
        this.kit = kit;
        this.words = words;
        this.names = new GroupNames(words, engine.rules(), days);
        this.days = days;
        this.day = Objects.requireNonNull(days.to());
    }

    /**
     * The pages of a kit.
     *
     * @param engine gave the verdicts, and knows how steps are taken
     * @param kit the numbers, of one person at least
     * @param language the language
     * @return the pages
     * @throws IllegalArgumentException when nobody was added
     */
    public static DistrictPages of(EntitlementEngine engine, DistrictKit kit, Language language) {
        DateRange days = Objects.requireNonNull(kit, "kit").days();
        if (days == null) {
            throw new IllegalArgumentException("Nobody was added");
        }
        return new DistrictPages(Objects.requireNonNull(engine, "engine"), kit, Words.in(language), days);
    }

    /** {@return every page by the name of its file, which the others lead to} */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        leaflets().forEach((code, step) -> files.put(file(code), Html.of(output -> JteleafletGenerated.render(output, null, leaflet(step)))));
        files.put(MEETING, Html.of(output -> JtemeetingGenerated.render(output, null, meeting())));
        files.put(INDEX, Html.of(output -> JtekitGenerated.render(output, null, index())));
        return files;
    }

    private static String file(String code) {
        return "leaflet-" + code.toLowerCase(Locale.ROOT) + ".html";
    }

    /** The steps of which there is a leaflet, by code: all that are open to anybody. */
    private Map<String, OpenStep> leaflets() {
        Map<String, OpenStep> leaflets = new LinkedHashMap<>();
        SortedSet<String> codes = kit.segments().stream().flatMap(segment -> segment.steps().stream()).map(OpenStep::code)
                .collect(Collectors.toCollection(TreeSet::new));
        codes.forEach(code -> together(code).ifPresent(step -> leaflets.put(code, step)));
        return leaflets;
    }

    /** A step over all segments; the rule is that of the segment with most people. */
    private Optional<OpenStep> together(String code) {
        return kit.segments().stream().flatMap(segment -> segment.steps().stream()).filter(step -> step.code().equals(code))
                .reduce((one, other) -> new OpenStep(code, one.people() >= other.people() ? one.rule() : other.rule(), one.people() + other.people(),
                        least(one.least(), other.least()), most(one.most(), other.most())));
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }

    private static @Nullable BigDecimal most(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private KitView index() {
        List<List<Cell>> districts = kit.irregularPayers().stream().map(this::district).collect(Collectors.toCollection(ArrayList::new));
        if (districts.size() > 1) {
            IrregularPayers all = kit.irregularPayers().stream().reduce((one, other) -> new IrregularPayers(null,
                    one.employees() + other.employees(), one.entrepreneurs() + other.entrepreneurs(), one.notInsured() + other.notInsured())).orElseThrow();
            List<Cell> total = new ArrayList<>(district(all));
            total.set(0, Cell.of(words.get("portrait.total")));
            districts.add(total);
        }
        List<List<Cell>> segments = kit.segments().stream().filter(segment -> segment.notInsured() > 0).flatMap(this::segment).toList();
        List<String> irregular = new ArrayList<>(List.of(words.get(districts.isEmpty() ? "kit.irregular.none" : "kit.irregular.note")));
        notListed().ifPresent(irregular::add);
        List<KitView.Table> tables = List.of(
                new KitView.Table(words.get("kit.segments"), List.of(words.get("kit.segments.note")),
                        Stream.of("segment", "not-insured", "step", "open-to", "cost").map(this::column).toList(), segments),
                new KitView.Table(words.get("kit.meeting"), List.of(words.get("kit.meeting.note")), List.of(column("page"), column("for")),
                        List.of(List.of(new Cell(words.get("meeting.title"), MEETING), Cell.of(words.get("kit.meeting.for"))))),
                new KitView.Table(words.get("kit.irregular"), irregular,
                        Stream.of("district", "employees", "entrepreneurs", "irregular", "of-them-not-insured").map(this::column).toList(), districts),
                new KitView.Table(words.get("kit.lists"), lists(), Stream.of("list", "body", "on-it").map(this::column).toList(), List.of(
                        list("unpaid", "revenue", kit.unpaidMonths().size()), list("never-paid", "keepers", kit.neverPaid().size()),
                        list("foreigners", "keepers", kit.foreigners().size()))));
        return new KitView(Html.lang(words), words.get("kit.title"), names.days(days), tables, words.get("note.no-advice"));
    }

    /** Why fewer stand on the list of the irregular payers than there are; empty where all do. */
    private Optional<String> notListed() {
        long all = kit.irregularPayers().stream().mapToLong(IrregularPayers::people).sum();
        return all == kit.unpaidMonths().size() ? Optional.empty()
                : Optional.of(words.get("kit.lists.fewer", number(all), number(kit.unpaidMonths().size())) + " " + words.get("kit.lists.others"));
    }

    private List<String> lists() {
        List<String> notes = new ArrayList<>(List.of(words.get("kit.lists.note")));
        notListed().ifPresent(notes::add);
        if (kit.withoutId() > 0) {
            notes.add(words.get("kit.lists.without-id", number(kit.withoutId())));
        }
        return notes;
    }

    private List<Cell> list(String what, String body, int size) {
        return List.of(Cell.of(words.get("kit.list." + what)), Cell.of(words.get("kit.body." + body)), Cell.of(number(size)));
    }

    private List<Cell> district(IrregularPayers each) {
        return List.of(Cell.of(names.district(each.district())), Cell.of(number(each.employees())), Cell.of(number(each.entrepreneurs())),
                Cell.of(number(each.people())), Cell.of(number(each.notInsured())));
    }

    /** A row for the step that most have open, and for each other that is open to as many. */
    private Stream<List<Cell>> segment(SegmentSteps segment) {
        Cell name = Cell.of(names.segment(segment.segment()));
        Cell notInsured = Cell.of(number(segment.notInsured()));
        if (segment.steps().isEmpty()) {
            return Stream.of(List.of(name, notInsured, Cell.of(words.get("kit.no-step")), Cell.of(number(0)), Cell.of("–")));
        }
        long most = segment.steps().get(0).people();
        return segment.steps().stream().takeWhile(step -> step.people() == most).map(step -> List.of(name, notInsured,
                new Cell(sentence(step), file(step.code())),
                Cell.of(words.get("kit.of", number(step.people()), words.percent(Portrait.percent(step.people(), segment.notInsured())))),
                Cell.of(cost(step))));
    }

    private LeafletView leaflet(OpenStep step) {
        Entitlement asked = engine.evaluate(Inquiry.of(day, new Samples(engine, day).adult(LegalStatus.CITIZEN).build()).withServices(List.of()));
        StepAdvice advice = engine.procedures().advice(withStep(asked, step.code())).steps().get(0);
        List<Line> how = new ArrayList<>();
        how(how, "WHERE", advice.where());
        how(how, "PAPERS", advice.papers());
        how(how, "PAYING", advice.paying());
        how(how, "DURATION", advice.duration());
        how(how, "AFTERWARDS", advice.afterwards());
        return new LeafletView(Html.lang(words), words.get("leaflet.title"), words.get("sheet.day", day), sentence(step),
                new Line(words.get("leaflet.cost"), cost(step)), how,
                new SheetView.Block(words.get("sheet.check"), engine.procedures().waysToCheckStatus(day).stream()
                        .map(each -> new Line("", words.in(each.texts()))).toList()), words.get("note.no-advice"));
    }

    private void how(List<Line> how, String part, List<Advice> advice) {
        if (!advice.isEmpty()) {
            how.add(new Line(words.sentence(words.get("step." + part)), words.joined(advice.stream().map(Advice::texts))));
        }
    }

    /** The verdict on somebody to whom one step is open: how it is taken does not depend on who it is. */
    private static Entitlement withStep(Entitlement verdict, String code) {
        return new Entitlement(verdict.id(), verdict.asOf(), verdict.edition(), verdict.insurance(), verdict.scope(), verdict.employerExemption(),
                verdict.dental(), verdict.conditions(), verdict.screenings(), verdict.services(), List.of(new NextStep(code, null, null)),
                verdict.questions(), verdict.warnings(), verdict.rules());
    }

    private MeetingView meeting() {
        List<MeetingView.Group> groups = new ArrayList<>();
        yearAhead().ifPresent(groups::add);
        kit.segments().stream().filter(segment -> !segment.steps().isEmpty()).forEach(segment -> groups.add(new MeetingView.Group(
                names.segment(segment.segment()), List.of(words.get("meeting.not-insured", number(segment.notInsured()))),
                segment.steps().stream().sorted(CHEAPEST_FIRST).map(step -> new Line(cost(step), words.get("meeting.open-to", sentence(step), number(step.people())))).toList(),
                "")));
        List<Line> questions = engine.procedures().answers(day).stream().filter(each -> words.has("question." + each.name()))
                .map(each -> new Line(words.get("question." + each.name()), words.in(each.texts()) + ".")).toList();
        return new MeetingView(Html.lang(words), words.get("meeting.title"), names.days(days), groups, words.get("answers.title"), questions,
                words.get("note.no-advice"));
    }

    /** Twelve months paid ahead, for the self-employed; empty where the law of the day does not know them. */
    private Optional<MeetingView.Group> yearAhead() {
        List<Advice> points = engine.procedures().talkingPoints(day);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<String> about = new ArrayList<>();
        String month = words.tenge(engine.contribution(PaymentType.SELF_PAYER, YearMonth.from(day), null, null).amount());
        Optional<OpenStep> step = together(A_YEAR_AHEAD);
        about.add(step.map(OpenStep::most).map(year -> words.get("talk.month-and-year", month, words.tenge(year)))
                .orElseGet(() -> words.get("talk.month", month)));
        step.ifPresent(open -> about.add(words.get("meeting.year-open-to", number(open.people()), kit.segments().stream()
                .flatMap(segment -> segment.steps().stream().filter(each -> each.code().equals(A_YEAR_AHEAD))
                        .map(each -> words.inner(names.segment(segment.segment())) + " – " + number(each.people())))
                .collect(Collectors.joining(", ")))));
        return Optional.of(new MeetingView.Group(words.get("meeting.year"), about,
                points.stream().map(each -> new Line("", words.in(each.texts()))).toList(),
                words.get("answers.source", words.sources(points.stream().flatMap(each -> each.sources().stream()).distinct().toList()),
                        words.acts(points.stream().flatMap(each -> each.acts().stream()).distinct().toList()))));
    }

    private String sentence(OpenStep step) {
        return words.in(engine.rules().rule(step.rule()).texts());
    }

    private String cost(OpenStep step) {
        BigDecimal least = step.least();
        BigDecimal most = step.most();
        return least == null || most == null ? words.get("step.cost-unknown") : most.signum() == 0 ? words.get("step.free")
                : least.compareTo(most) == 0 ? words.tenge(most) : words.get("kit.cost-range", words.tenge(least), words.tenge(most));
    }

    private String column(String what) {
        return words.get("kit.column." + what);
    }

    private String number(long number) {
        return words.number(BigDecimal.valueOf(number));
    }
}
