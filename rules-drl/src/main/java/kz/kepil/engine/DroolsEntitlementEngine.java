package kz.kepil.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.AuditRecord;
import kz.kepil.api.AuditRecord.RuleFound;
import kz.kepil.api.Contribution;
import kz.kepil.api.DateRange;
import kz.kepil.api.DiseaseList;
import kz.kepil.api.DatedValue;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.Forecast;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.PackInfo;
import kz.kepil.api.Procedures;
import kz.kepil.api.Question;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.internal.InquiryProblems;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.corridor.KnownServices;
import kz.kepil.engine.corridor.Outline;
import kz.kepil.engine.data.Once;
import kz.kepil.engine.data.PayerRule;
import kz.kepil.engine.explain.Explainer;
import kz.kepil.engine.forecast.Forecasts;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.unknown.Assumptions;
import kz.kepil.engine.unknown.Completions;
import org.jspecify.annotations.Nullable;

/** The engine over the rules of a pack. */
final class DroolsEntitlementEngine implements EntitlementEngine {

    final Pack pack;
    private final DateRange supported;
    /** Read off the compiled rules when somebody asks for it first; an engine that only judges never needs it. */
    private final Supplier<RuleBook> catalogue;
    private final Supplier<Explainer> explainer;
    private final Supplier<Forecasts> forecasts;
    private final Assumptions assumptions;
    private final Corridor corridor;
    private final KnownServices known;

    DroolsEntitlementEngine(Pack pack) {
        this(pack, new Once<>(pack::rules));
    }

    DroolsEntitlementEngine(Pack pack, Supplier<RuleBook> catalogue) {
        this.pack = pack;
        this.supported = pack.reach().supported();
        this.catalogue = catalogue;
        this.explainer = new Once<>(() -> new Explainer(pack, catalogue.get()));
        this.forecasts = new Once<>(() -> new Forecasts(pack));
        this.assumptions = new Assumptions(pack);
        this.corridor = new Corridor(pack, Corridor.Observer.NONE);
        this.known = new KnownServices();
    }

    private DroolsEntitlementEngine(DroolsEntitlementEngine engine, DateRange supported) {
        this.pack = engine.pack;
        this.supported = supported;
        this.catalogue = engine.catalogue;
        this.explainer = engine.explainer;
        this.forecasts = engine.forecasts;
        this.assumptions = engine.assumptions;
        this.corridor = engine.corridor;
        this.known = engine.known;
    }

    @Override
    public EntitlementEngine strict() {
        return new DroolsEntitlementEngine(this, pack.reach().known());
    }

    @Override
    public Entitlement evaluate(Inquiry inquiry) {
        check(inquiry);
        return verdicts(List.of(inquiry)).get(0);
    }

    @Override
    public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
        List<Inquiry> checked = Copies.list(inquiries, "inquiries");
        for (int i = 0; i < checked.size(); i++) {
            List<Problem> problems = problems(checked.get(i));
            if (!problems.isEmpty()) {
                throw new InvalidInquiryException(problems, i, checked.get(i).id());
            }
        }
        return verdicts(checked);
    }

    private List<Entitlement> verdicts(List<Inquiry> inquiries) {
        List<Entitlement> verdicts = judge(inquiries);
        for (int i = 0; i < inquiries.size(); i++) {
            if (!inquiries.get(i).person().unknown().isEmpty()) {
                verdicts.set(i, Completions.judge(inquiries.get(i), verdicts.get(i), assumptions, this::outline));
            }
        }
        return List.copyOf(verdicts);
    }

    private void check(Inquiry inquiry) {
        List<Problem> problems = problems(inquiry);
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
    }

    @Override
    public Forecast forecast(Inquiry inquiry, FurtherPayments payments, LocalDate until) {
        check(inquiry);
        Objects.requireNonNull(payments, "payments");
        if (Objects.requireNonNull(until, "until").isBefore(inquiry.asOf())) {
            throw new IllegalArgumentException("A forecast from " + inquiry.asOf() + " cannot end on " + until);
        }
        return forecasts.get().of(inquiry, payments, until, supported, this::verdicts);
    }

    @Override
    public Explanation explain(Inquiry inquiry) {
        check(inquiry);
        return explain(inquiry, pack);
    }

    private Explanation explain(Inquiry inquiry, Pack by) {
        Case explained = new Case(inquiry.withPerson(inquiry.person().withoutUnknown()), by);
        Explainer.Notes notes = explainer.get().begin(explained);
        new Corridor(by, notes).run(List.of(explained));
        return notes.explanation(inquiry.person().unknown().isEmpty() ? explained.verdict() : evaluate(inquiry));
    }

    @Override
    public AuditRecord record(Inquiry inquiry) {
        check(inquiry);
        Set<DatedValue> used = new HashSet<>();
        Explanation explanation = explain(inquiry, pack.observedBy(used::add));
        List<RuleFound> rules = Stream.concat(
                        explanation.granted().stream().map(each -> new RuleFound(each.rule(), each.facts(), List.of())),
                        explanation.notGranted().stream().map(each -> new RuleFound(each.rule(), List.of(), each.failed())))
                .filter(each -> each.rule().inForce().contains(inquiry.asOf()))
                .sorted(Comparator.comparing(each -> each.rule().id())).toList();
        List<DatedValue> parameters = used.stream()
                .sorted(Comparator.comparing(DatedValue::name).thenComparing(DatedValue::from)).toList();
        return new AuditRecord(version(), pack.info(), inquiry, explanation.verdict(), rules, parameters);
    }

    private static String version() {
        return ResourceBundle.getBundle("kz.kepil.engine.engine", Locale.ROOT).getString("version");
    }

    @Override
    public PackInfo pack() {
        return pack.info();
    }

    /** The verdicts on inquiries in which what is not named does not hold. */
    private List<Entitlement> judge(List<Inquiry> inquiries) {
        List<Case> cases = cases(inquiries);
        corridor.run(cases);
        List<Entitlement> verdicts = new ArrayList<>(cases.size());
        cases.forEach(each -> verdicts.add(each.verdict()));
        return verdicts;
    }

    private List<Case> cases(List<Inquiry> inquiries) {
        List<Case> cases = new ArrayList<>(inquiries.size());
        inquiries.forEach(inquiry -> cases.add(new Case(inquiry, pack, known)));
        return cases;
    }

    @Override
    public List<Question> questions() {
        return pack.questions().all();
    }

    @Override
    public List<UnknownFact> worthAsking(Inquiry inquiry) {
        check(inquiry);
        return questions().stream().map(Question::fact).filter(fact -> pack.questions()
                .isWorthAsking(fact, inquiry.person().birthDate(), inquiry.asOf(), pack.payers())).toList();
    }

    @Override
    public Inquiry assume(Inquiry inquiry, UnknownFact fact, boolean so) {
        Objects.requireNonNull(fact, "fact");
        // What is assumed is made by the law of the inquiry's day; other problems stay for whoever judges the result.
        if (!supported.contains(Objects.requireNonNull(inquiry, "inquiry").asOf())) {
            check(inquiry);
        }
        return assumptions.assume(inquiry, fact, so);
    }

    private List<Outline> outline(List<Inquiry> inquiries) {
        return corridor.outline(cases(inquiries));
    }

    @Override
    public DateRange supportedDays() {
        return supported;
    }

    @Override
    public RuleBook rules() {
        return catalogue.get();
    }

    @Override
    public Contribution contribution(PaymentType payer, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        Objects.requireNonNull(month, "month");
        PayerRule rule = pack.payers().of(Objects.requireNonNull(payer, "payer"));
        List<Problem> problems = new ArrayList<>();
        YearMonth first = pack.firstMonth();
        YearMonth last = YearMonth.from(Objects.requireNonNull(supported.to()));
        if (month.isBefore(first) || month.isAfter(last)) {
            problems.add(InquiryProblems.monthWithoutParameters(month, first, last));
        } else if (!rule.existsIn(month)) {
            problems.add(InquiryProblems.payerNotInForce(payer, month,
                    rule.first().isAfter(month) ? rule.first() : null, rule.last().isBefore(month) ? rule.last() : null));
        }
        if (rule.isIncomeBased()) {
            problems.addAll(InquiryProblems.income(payer, income));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        return rule.contribution(month, income, locality);
    }

    @Override
    public @Nullable Texts diseaseName(Icd10 code) {
        return pack.codeLists().nameOf(Objects.requireNonNull(code, "code"));
    }

    @Override
    public List<CircumstanceType> circumstanceTypes() {
        return pack.circumstances().types().all();
    }

    @Override
    public Texts circumstanceName(CircumstanceType type) {
        return pack.circumstances().types().name(Objects.requireNonNull(type, "type"));
    }

    @Override
    public List<DiseaseList> diseaseLists() {
        return pack.codeLists().described();
    }

    @Override
    public Procedures procedures() {
        return new DroolsProcedures(pack, supported);
    }
}
