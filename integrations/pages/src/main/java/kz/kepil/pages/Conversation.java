package kz.kepil.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.pages.template.JtetalkGenerated;
import kz.kepil.pages.text.Care;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.NotKnown;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Steps;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.Line;
import kz.kepil.pages.view.TalkView;

/**
 * The conversation of a doctor with a patient who is not insured and has a disease whose care waits for insurance (spec 12, S3), in
 * turns, with the four rules for the doctor beside it. It frightens nobody and says of nothing that it has to be done. Immutable.
 */
public final class Conversation {

    /** What a chronic disease needs again and again. */
    private static final Set<ServiceType> THROUGH_THE_YEAR = EnumSet.of(ServiceType.SPECIALIST_CONSULTATION, ServiceType.DIAGNOSTICS,
            ServiceType.OUTPATIENT_MEDICINES, ServiceType.DYNAMIC_OBSERVATION);
    /** What of the care that is free a patient asks about first. */
    private static final Set<ServiceType> FREE_NOW = EnumSet.of(ServiceType.AMBULANCE, ServiceType.PRIMARY_CARE,
            ServiceType.DISTRICT_DOCTOR_OBSERVATION, ServiceType.EMERGENCY_INPATIENT);
    /** The steps that tell with which contribution the price of a visit is compared. */
    private static final String AS_ENTREPRENEUR = "GUI-07";
    private static final String A_YEAR_AHEAD = "GUI-02";
    /** The answer that tells the price of a visit. */
    private static final String ONE_VISIT = "one-visit";
    private static final int RULES = 4;

    private final TalkView view;

    private Conversation(TalkView view) {
        this.view = view;
    }

    /**
     * The conversation with a person.
     *
     * @param engine judges
     * @param inquiry the question
     * @param language the language of the conversation
     * @return the conversation; empty for whoever is insured, cannot be insured, or has no disease whose care waits for insurance
     * @throws kz.kepil.api.inquiry.InvalidInquiryException when the inquiry has problems
     */
    public static Optional<Conversation> of(EntitlementEngine engine, Inquiry inquiry, Language language) {
        Objects.requireNonNull(engine, "engine");
        Words words = Words.in(language);
        Consultation consultation = Consultation.of(Objects.requireNonNull(inquiry, "inquiry"), engine);
        Care care = new Care(words, engine::diseaseName, consultation);
        Treatments treatments = Treatments.of(consultation.verdict().conditions(), care);
        return treatments.waiting.isEmpty() ? Optional.empty() : Optional.of(new Conversation(view(engine, consultation, words, treatments)));
    }

    /**
     * Why there is no conversation with a person.
     *
     * @param engine judges
     * @param inquiry a question for which {@link #of} is empty
     * @param language the language
     * @return that none is needed; of whoever may be uninsured, depending on facts that are not known, that these are asked first, and which
     * @throws kz.kepil.api.inquiry.InvalidInquiryException when the inquiry has problems
     */
    public static String whyNone(EntitlementEngine engine, Inquiry inquiry, Language language) {
        Objects.requireNonNull(engine, "engine");
        Words words = Words.in(language);
        Consultation consultation = Consultation.of(Objects.requireNonNull(inquiry, "inquiry"), engine);
        Entitlement verdict = consultation.verdict();
        Care care = new Care(words, engine::diseaseName, consultation);
        boolean certain = !verdict.conditions().isEmpty() && verdict.conditions().stream().noneMatch(each -> care.disease(each).containsKey(Care.Bearer.UNDETERMINED));
        if (verdict.questions().isEmpty() || certain) {
            return words.get("talk.none");
        }
        return words.get("talk.ask-first") + verdict.questions().stream().map(fact -> "\n  • " + words.in(engine.question(fact).texts())).collect(Collectors.joining());
    }

    /**
     * What waits for insurance and what is free now, by service; when a service waits for one disease and is free for another, the diseases
     * are told by their names: the doctor, whose paper this is, has the diagnoses.
     */
    private record Treatments(Map<ServiceType, String> waiting, Map<ServiceType, String> free, Map<String, Set<ServiceType>> waitingDiseases,
            List<String> freeDiseases) {

        static Treatments of(List<ConditionVerdict> conditions, Care care) {
            Map<ServiceType, String> waiting = new LinkedHashMap<>();
            Map<ServiceType, String> free = new LinkedHashMap<>();
            Map<ServiceType, String> alsoFree = new LinkedHashMap<>();
            Map<String, Set<ServiceType>> waitingDiseases = new LinkedHashMap<>();
            List<String> freeDiseases = new ArrayList<>();
            boolean mixed = conditions.stream().anyMatch(Care::isTreatedFree) && conditions.stream()
                    .anyMatch(each -> !Care.isTreatedFree(each) && care.disease(each).containsKey(Care.Bearer.UNTIL_INSURED));
            for (ConditionVerdict condition : conditions) {
                Map<Care.Bearer, List<Care.Item>> treatment = care.disease(condition);
                add(waiting, treatment, Care.Bearer.UNTIL_INSURED);
                // What is free for a disease that is treated free need not be so for the one that waits.
                if (!mixed || !Care.isTreatedFree(condition)) {
                    add(free, treatment, Care.Bearer.TMKKK);
                }
                add(alsoFree, treatment, Care.Bearer.ALSO_FREE);
                if (Care.isTreatedFree(condition)) {
                    freeDiseases.add(care.disease(condition.icd10()));
                } else if (treatment.containsKey(Care.Bearer.UNTIL_INSURED)) {
                    waitingDiseases.put(care.disease(condition.icd10()), treatment.get(Care.Bearer.UNTIL_INSURED).stream().map(Care.Item::service).collect(Collectors.toSet()));
                }
            }
            free.putAll(alsoFree);
            // Each service is named once: what waits is not told as free for another disease; that disease is.
            free.keySet().removeIf(service -> !FREE_NOW.contains(service) && !THROUGH_THE_YEAR.contains(service) || mixed && waiting.containsKey(service));
            return new Treatments(waiting, free, mixed ? waitingDiseases : Map.of(), mixed ? freeDiseases : List.of());
        }

        private static void add(Map<ServiceType, String> named, Map<Care.Bearer, List<Care.Item>> treatment, Care.Bearer bearer) {
            treatment.getOrDefault(bearer, List.of()).forEach(item -> named.putIfAbsent(item.service(), item.name()));
        }

        /** What is needed; of several diseases, for which of them, and for which a part of it. */
        String need(Words words, Map<ServiceType, String> services) {
            String named = String.join(", ", services.values());
            if (waitingDiseases.isEmpty()) {
                return words.get("talk.need", named);
            }
            List<String> all = waitingDiseases.keySet().stream().filter(disease -> waitingDiseases.get(disease).containsAll(services.keySet())).toList();
            List<String> some = waitingDiseases.keySet().stream().filter(disease -> !all.contains(disease)).toList();
            return all.isEmpty() || some.isEmpty() ? words.get(key("talk.need-for", waitingDiseases.keySet()), diseases(words, waitingDiseases.keySet()), named)
                    : words.get(key("talk.need-for", all), diseases(words, all), named) + " " + words.get(key("talk.need-part", some), diseases(words, some));
        }

        private static String key(String key, Collection<String> diseases) {
            return diseases.size() == 1 ? key : key + "-many";
        }

        static String diseases(Words words, Collection<String> named) {
            return named.stream().distinct().map(words::inner).collect(Collectors.joining("; "));
        }
    }

    private static TalkView view(EntitlementEngine engine, Consultation consultation, Words words, Treatments treatments) {
        Entitlement verdict = consultation.verdict();
        VerdictAdvice advice = engine.procedures().advice(verdict);
        NotKnown notKnown = new NotKnown(words, engine, consultation.inquiry(), verdict);
        Map<ServiceType, String> waiting = treatments.waiting;
        Map<ServiceType, String> regular = new LinkedHashMap<>(waiting);
        regular.keySet().retainAll(THROUGH_THE_YEAR);
        List<TalkView.Turn> turns = new ArrayList<>();
        // What is needed once, like rehabilitation, is not told as needed through the year.
        turns.add(doctor(words, Stream.of(
                treatments.freeDiseases.isEmpty() ? Stream.<String>of()
                        : Stream.of(words.get(Treatments.key("talk.free-disease", Set.copyOf(treatments.freeDiseases)), Treatments.diseases(words, treatments.freeDiseases))),
                regular.isEmpty() ? Stream.of(treatments.need(words, waiting))
                        : Stream.of(treatments.need(words, regular), words.get("talk.all-year"))).flatMap(Function.identity()).toArray(String[]::new)));
        turns.add(doctor(words, paragraph(words, "talk.not-yet")));
        turns.add(patient(words, "talk.refusal"));
        // “These services” are those that wait: what is free is told after it.
        // That something is dearer is said only of a time of which a price is known.
        boolean priceKnown = engine.procedures().answers(verdict.asOf()).stream().anyMatch(answer -> answer.name().equals(ONE_VISIT));
        turns.add(doctor(words, Stream.concat(Stream.of(paragraph(words, "talk.no-refusal")), priceKnown
                ? Stream.of(words.get(waiting.size() == 1 ? "talk.dearer-one" : "talk.dearer")) : Stream.of()).toArray(String[]::new)));
        turns.add(doctor(words, Stream.concat(Stream.of(contribution(engine, verdict, words)),
                waiting.containsKey(ServiceType.SPECIALIST_CONSULTATION) ? told(advice, words, ONE_VISIT) : Stream.of()).toArray(String[]::new)));
        if (!treatments.free.isEmpty()) {
            turns.add(doctor(words, words.get("talk.free-now", String.join(", ", treatments.free.values()))));
        }
        if (!verdict.nextSteps().isEmpty()) {
            turns.add(patient(words, "talk.what"));
            turns.add(ways(notKnown, new Steps(words, new Sentences(words, engine.rules(), verdict, false), verdict.nextSteps(), advice.steps()), words));
        }
        turns.add(patient(words, "talk.then"));
        turns.add(doctor(words, paragraph(words, "talk.come-back")));
        String provisional = verdict.warnings().stream().anyMatch(warning -> warning.code() == WarningCode.PROVISIONAL_LAW)
                ? words.sentence(words.of("warning", WarningCode.PROVISIONAL_LAW)) + ". " : "";
        return new TalkView(Html.lang(words), words.get("talk.title"), words.get("talk.situation")
                + notKnown.counted().map(text -> ". " + words.get("label.unknown") + ": " + text).orElse(""), turns,
                new Line(words.get("talk.key-heading"), paragraph(words, "talk.key")), words.get("talk.rules"),
                Stream.iterate(1, i -> i <= RULES, i -> i + 1).map(i -> words.get("talk.rule-" + i)).toList(),
                words.get("sheet.day", verdict.asOf()) + ". " + provisional + words.get("note.no-advice"));
    }

    private static Stream<String> told(VerdictAdvice advice, Words words, String name) {
        return advice.answers().stream().filter(each -> each.name().equals(name)).map(each -> words.in(each.texts()) + ".");
    }

    /** What the month costs, and the year where it can be paid ahead. */
    private static String contribution(EntitlementEngine engine, Entitlement verdict, Words words) {
        PaymentType payer = step(verdict, AS_ENTREPRENEUR).isPresent() ? PaymentType.SOLE_PROPRIETOR : PaymentType.SELF_PAYER;
        String month = words.tenge(engine.contribution(payer, YearMonth.from(verdict.asOf()), null, null).amount());
        return step(verdict, A_YEAR_AHEAD).map(NextStep::cost)
                .map(cost -> words.get("talk.month-and-year", month, words.tenge(cost))).orElseGet(() -> words.get("talk.month", month));
    }

    private static Optional<NextStep> step(Entitlement verdict, String code) {
        return verdict.nextSteps().stream().filter(step -> step.code().equals(code)).findFirst();
    }

    private static TalkView.Turn ways(NotKnown notKnown, Steps steps, Words words) {
        List<Line> ways = steps.all().stream().map(step -> new Line(steps.cost(step), steps.sentence(step))).toList();
        return new TalkView.Turn(true, words.get("talk.doctor"), List.of(words.get((ways.size() == 1 ? "talk.way" : "talk.ways") + (notKnown.isEmpty() ? "" : "-if"))), ways);
    }

    private static TalkView.Turn doctor(Words words, String... lines) {
        return new TalkView.Turn(true, words.get("talk.doctor"), List.of(lines), List.of());
    }

    private static TalkView.Turn patient(Words words, String key) {
        return new TalkView.Turn(false, words.get("talk.patient"), List.of(words.get(key)), List.of());
    }

    /** A text that stands on several lines in its file. */
    private static String paragraph(Words words, String key) {
        return words.get(key).replace('\n', ' ');
    }

    /** {@return the conversation as a page} */
    public String html() {
        return Html.of(output -> JtetalkGenerated.render(output, null, view));
    }

    /** {@return what the doctor says, line by line, the ways that are open included} */
    public List<String> doctor() {
        return view.turns().stream().filter(TalkView.Turn::doctor)
                .flatMap(turn -> Stream.concat(turn.lines().stream(), turn.ways().stream().map(Line::text))).toList();
    }

    /** {@return the conversation as plain text} */
    public String text() {
        StringBuilder text = new StringBuilder(view.title()).append("\n").append(view.situation()).append("\n\n");
        for (TalkView.Turn turn : view.turns()) {
            text.append(turn.who()).append(":\n");
            turn.lines().forEach(line -> text.append("— ").append(line).append("\n"));
            turn.ways().forEach(way -> text.append("  • ").append(way.text()).append(" (").append(way.label()).append(")\n"));
            text.append("\n");
        }
        text.append(view.key().label()).append(":\n— ").append(view.key().text()).append("\n\n").append(view.rulesHeading()).append(":\n");
        return text + view.rules().stream().map(rule -> "  • " + rule + "\n").collect(Collectors.joining()) + "\n" + view.foot() + "\n";
    }
}
