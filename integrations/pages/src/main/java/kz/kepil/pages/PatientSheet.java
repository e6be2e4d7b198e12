package kz.kepil.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.pages.template.JtesheetGenerated;
import kz.kepil.pages.text.Care;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.NotKnown;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Steps;
import kz.kepil.pages.text.Turns;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.Line;
import kz.kepil.pages.view.SheetView;
import org.jspecify.annotations.Nullable;

/**
 * What a patient takes home (spec 12), on one page: insured or not, why and until when; who pays for what; what can be done, cheapest
 * first; what will change; where to look the status up and where to pay. It has no IIN and no name, and a diagnosis only when it is asked
 * for. Immutable.
 */
public final class PatientSheet {

    /** Of what is told with a verdict, what says that a service is not abolished when its payer changes. */
    private static final String PAYER_ALONE_CHANGES = "payer-alone-changes";
    /** A page holds about as many characters as usual; of more, they are set smaller, and of many more, smaller still. */
    private static final int DENSE_FROM = 1_800;
    private static final int DENSEST_FROM = 3_200;

    private final EntitlementEngine engine;
    private final Words words;
    private final Consultation consultation;
    private final boolean diagnosis;

    private PatientSheet(EntitlementEngine engine, Words words, Consultation consultation, boolean diagnosis) {
        this.engine = engine;
        this.words = words;
        this.consultation = consultation;
        this.diagnosis = diagnosis;
    }

    /**
     * The sheet of a person.
     *
     * @param engine judges
     * @param inquiry the question
     * @param language the language of the sheet
     * @return the sheet, without diagnoses
     * @throws kz.kepil.api.inquiry.InvalidInquiryException when the inquiry has problems
     */
    public static PatientSheet of(EntitlementEngine engine, Inquiry inquiry, Language language) {
        Objects.requireNonNull(engine, "engine");
        return new PatientSheet(engine, Words.in(language), Consultation.of(Objects.requireNonNull(inquiry, "inquiry"), engine), false);
    }

    /** {@return the same sheet with the names and codes of the diseases} */
    public PatientSheet withDiagnosis() {
        return new PatientSheet(engine, words, consultation, true);
    }

    /** {@return the page} */
    public String html() {
        SheetView view = view();
        return Html.of(output -> JtesheetGenerated.render(output, null, view));
    }

    private SheetView view() {
        Entitlement verdict = consultation.verdict();
        LocalDate day = verdict.asOf();
        VerdictAdvice advice = engine.procedures().advice(verdict);
        Sentences sentences = new Sentences(words, engine.rules(), verdict, false);
        Care care = new Care(words, engine::diseaseName, consultation);
        Steps steps = new Steps(words, sentences, verdict.nextSteps(), advice.steps());
        List<SheetView.Block> diseases = diseases(care);
        SheetView.Block shared = new SheetView.Block(notKnown().headingOfSteps(), steps.shared().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(text -> new Line(each.getKey(), text))).toList());
        List<SheetView.Step> ways = ways(steps);
        SheetView.Turning turning = turning();
        SheetView.Block rest = rest(care, sentences);
        boolean referral = Stream.concat(diseases.stream(), Stream.of(rest)).flatMap(block -> block.lines().stream())
                .anyMatch(line -> line.text().contains("*"));
        boolean mayBeInsured = verdict.scope().mams();
        return new SheetView(Html.lang(words), words.get("sheet.title"), words.get("sheet.day", day),
                verdict.insurance().status() == InsuranceStatus.INSURED, words.of("insurance-status", verdict.insurance().status()),
                about(sentences), diseases, mayBeInsured ? text(advice.answers(), PAYER_ALONE_CHANGES) : null, shared, ways, turning, rest, referral ? words.get("sheet.with-referral") : null,
                block("sheet.check", engine.procedures().waysToCheckStatus(day)),
                mayBeInsured ? block("sheet.pay", engine.procedures().waysToPay(day)) : null,
                words.get("note.no-advice") + " " + words.get("sheet.law", words.get("law.of", verdict.edition())),
                density(Stream.of(diseases.stream(), Stream.of(shared, rest)).flatMap(Function.identity()), turning, ways));
    }

    private NotKnown notKnown() {
        return new NotKnown(words, engine, consultation.inquiry(), consultation.verdict());
    }

    /** What changes next; while facts are unknown, that it cannot be told yet. */
    private SheetView.@Nullable Turning turning() {
        Forecast forecast = consultation.forecast();
        if (forecast == null) {
            return notKnown().next().map(text -> new SheetView.Turning(words.get("sheet.turning"), List.of(new Turns.Told(words.sentence(text) + ".", List.of())))).orElse(null);
        }
        Turns turns = new Turns(words, engine, consultation.inquiry(), false);
        return new SheetView.Turning(words.get("sheet.turning"), (diagnosis ? turns : turns.withoutDiagnosis())
                .next(forecast, consultation.verdict().nextSteps()).stream().map(told -> new Turns.Told(words.sentence(told.text()), told.details())).toList());
    }

    private static String density(Stream<SheetView.Block> blocks, SheetView.@Nullable Turning turning, List<SheetView.Step> ways) {
        int told = blocks
                .flatMap(block -> block.lines().stream()).mapToInt(line -> line.label().length() + line.text().length()).sum()
                + Stream.ofNullable(turning).flatMap(of -> of.paragraphs().stream()).mapToInt(one -> one.text().length() + String.join("", one.details()).length()).sum()
                + ways.stream().mapToInt(way -> way.what().length() + String.join("", way.how()).length()).sum();
        return told > DENSEST_FROM ? "dense densest" : told > DENSE_FROM ? "dense" : "usual";
    }

    private SheetView.Block block(String heading, List<Advice> advice) {
        return new SheetView.Block(words.get(heading), advice.stream().map(each -> new Line("", words.in(each.texts()))).toList());
    }

    private @Nullable String text(List<Advice> advice, String name) {
        return advice.stream().filter(each -> each.name().equals(name)).map(each -> words.in(each.texts())).findFirst().orElse(null);
    }

    /** Until when, why, what is not paid; what is not known and what was taken for granted. */
    private List<String> about(Sentences sentences) {
        Entitlement verdict = consultation.verdict();
        Insurance insurance = verdict.insurance();
        List<String> about = new ArrayList<>();
        if (insurance.grounds().isEmpty()) {
            about.add(words.sentence(words.of("no-ground", insurance.status())));
        }
        insurance.grounds().stream().map(ground -> sentences.of(ground.code())
                + (ground.payer() == Payer.PAYMENTS ? "" : " – " + words.of("payer", ground.payer()))).distinct().forEach(about::add);
        if (insurance.status() == InsuranceStatus.INSURED) {
            LocalDate last = insurance.validThrough();
            about.add(last == null ? words.sentence(words.until(null)) : words.get("sheet.until", last));
            insurance.grounds().stream().flatMap(ground -> words.untilOfGround(ground.code()).stream()).map(words::sentence).forEach(about::add);
            if (insurance.validThrough() != null && insurance.grounds().stream().allMatch(ground -> ground.payer() == Payer.PAYMENTS)) {
                about.add(words.sentence(words.get("then.if-paid")));
            }
        }
        List<String> questions = verdict.questions().stream().map(fact -> words.in(engine.question(fact).texts())).toList();
        if (!questions.isEmpty()) {
            about.add(words.get("label.questions") + ": " + String.join(" ", questions));
        }
        notKnown().counted().ifPresent(text -> about.add(words.get("label.unknown") + ": " + text));
        if (insurance.status() != InsuranceStatus.NOT_IN_SYSTEM && !insurance.arrears().months().isEmpty()) {
            String owed = owed(insurance.arrears());
            // What is owed depends on every fact that is not known, and is told for the case that none of them is so (spec 11).
            about.add(consultation.inquiry().person().unknown().isEmpty() ? owed : words.sentence(words.get("if.not-so", words.inner(owed))));
        }
        if (consultation.saysNothing()) {
            about.add(words.get("assumed.nothing-said"));
        }
        Set<String> warnings = new LinkedHashSet<>();
        verdict.warnings().forEach(warning -> warnings.add(words.sentence(words.of("warning", warning.code()))));
        about.addAll(warnings);
        return about;
    }

    private String owed(Arrears arrears) {
        String months = words.counted("months", arrears.months().size());
        boolean allKnown = arrears.months().stream().allMatch(month -> month.amount() != null);
        BigDecimal total = arrears.total();
        return total.signum() == 0 ? words.get("sheet.owed-unknown", months)
                : words.get(allKnown ? "sheet.owed" : "sheet.owed-partly", months, words.tenge(total));
    }

    /** Diseases for which everything is paid alike are told together. */
    private List<SheetView.Block> diseases(Care care) {
        List<ConditionVerdict> conditions = consultation.verdict().conditions();
        Map<List<Line>, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            ConditionVerdict condition = conditions.get(i);
            alike.computeIfAbsent(lines(care.disease(condition), bearer -> care.beside(bearer, condition)), same -> new ArrayList<>()).add(i);
        }
        return alike.entrySet().stream().map(each -> new SheetView.Block(heading(care, each.getValue(), List.copyOf(alike.values())), each.getKey())).toList();
    }

    /** What the diseases of a block are called: by name if that is asked for, else, where there are several blocks, by who pays for them. */
    private String heading(Care care, List<Integer> alike, List<List<Integer>> blocks) {
        List<ConditionVerdict> conditions = consultation.verdict().conditions();
        if (diagnosis) {
            return words.sentence(alike.stream().map(i -> care.disease(conditions.get(i).icd10())).distinct()
                    .reduce((one, next) -> one + "; " + words.inner(next)).orElseThrow());
        }
        if (blocks.size() == 1) {
            return words.get(conditions.size() == 1 ? "sheet.disease" : "sheet.diseases");
        }
        ConditionVerdict condition = conditions.get(alike.get(0));
        Care.Bearer bearer = bearer(care, condition);
        Set<String> apart = new LinkedHashSet<>();
        blocks.stream().map(block -> conditions.get(block.get(0))).filter(other -> other != condition && bearer(care, other) == bearer)
                .forEach(other -> apart(care, condition, other).ifPresent(apart::add));
        return words.get("sheet.disease-" + bearer + (alike.size() == 1 ? "" : "-many")) + (apart.isEmpty() ? "" : "; " + String.join(", ", apart));
    }

    /** Who pays for the treatment of a disease; it is not clear yet as long as that of one service is not. */
    private static Care.Bearer bearer(Care care, ConditionVerdict condition) {
        boolean clear = Care.isTreatedFree(condition) || !care.disease(condition).containsKey(Care.Bearer.UNDETERMINED);
        return clear ? care.bearer(condition) : Care.Bearer.UNDETERMINED;
    }

    /** A service for which somebody else pays than for another disease, and who. */
    private Optional<String> apart(Care care, ConditionVerdict condition, ConditionVerdict other) {
        Map<Care.Bearer, List<Care.Item>> others = care.disease(other);
        return care.disease(condition).entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .flatMap(each -> each.getValue().stream().filter(item -> !names(others.get(each.getKey())).contains(item.name()))
                        .map(item -> item.name() + " – " + care.beside(each.getKey(), condition)))
                .findFirst();
    }

    private static List<String> names(@Nullable List<Care.Item> items) {
        return items == null ? List.of() : items.stream().map(Care.Item::name).toList();
    }

    private List<Line> lines(Map<Care.Bearer, List<Care.Item>> byBearer, Function<Care.Bearer, String> who) {
        return byBearer.entrySet().stream().map(each -> new Line(words.sentence(who.apply(each.getKey())), each.getValue().stream()
                .map(item -> item.name() + (item.referral() ? "*" : "")).collect(Collectors.joining(", ")))).toList();
    }

    private List<SheetView.Step> ways(Steps steps) {
        List<SheetView.Step> ways = new ArrayList<>();
        for (int i = 0; i < steps.all().size(); i++) {
            ways.add(new SheetView.Step(steps.cost(steps.all().get(i)), steps.sentence(steps.all().get(i)), steps.own(i)));
        }
        return ways;
    }

    private SheetView.Block rest(Care care, Sentences sentences) {
        List<Line> lines = new ArrayList<>(lines(rest(care), care::otherwise));
        care.dental(sentences).forEach(text -> lines.add(new Line(words.get("label.dental"), text)));
        care.screening(sentences).forEach(text -> lines.add(new Line(words.get("label.screening"), text)));
        return new SheetView.Block(words.get(consultation.verdict().conditions().isEmpty() ? "heading.care" : "heading.other"), lines);
    }

    /** What is told beside every disease already is not told again. */
    private Map<Care.Bearer, List<Care.Item>> rest(Care care) {
        Map<Care.Bearer, List<Care.Item>> rest = new EnumMap<>(care.rest());
        List<ConditionVerdict> conditions = consultation.verdict().conditions();
        if (!conditions.isEmpty()) {
            rest.replaceAll((bearer, items) -> items.stream().filter(item -> !conditions.stream()
                    .allMatch(condition -> isTold(care.disease(condition), bearer, item))).toList());
            rest.values().removeIf(List::isEmpty);
        }
        return rest;
    }

    private static boolean isTold(Map<Care.Bearer, List<Care.Item>> treatment, Care.Bearer bearer, Care.Item item) {
        Stream<Care.Item> told = bearer == Care.Bearer.TMKKK
                ? Stream.of(Care.Bearer.TMKKK, Care.Bearer.ALSO_FREE).flatMap(free -> treatment.getOrDefault(free, List.of()).stream())
                : treatment.getOrDefault(bearer, List.of()).stream();
        return told.anyMatch(each -> each.name().equals(item.name()));
    }
}
