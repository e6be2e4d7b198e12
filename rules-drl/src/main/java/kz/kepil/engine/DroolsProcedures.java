package kz.kepil.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.DateRange;
import kz.kepil.api.Procedures;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.ProcedureCheck;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.RefundOutcome;
import kz.kepil.api.procedure.Sanction;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.engine.fact.ClaimedRefund;
import kz.kepil.engine.fact.ClinicApplicant;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DocumentFound;
import kz.kepil.engine.fact.Finding.RefusalFound;
import kz.kepil.engine.fact.Finding.SanctionFound;
import kz.kepil.engine.fact.Finding.WayFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.UnconfirmedService;
import kz.kepil.engine.pack.Pack;

/** The procedures over the rules of a pack. */
final class DroolsProcedures implements Procedures {

    /** The kind of fact at which the rules of each procedure look, by its name. */
    static final Map<String, Set<Class<? extends Fact>>> FACTS = Map.of(
            "refund", Set.of(ClaimedRefund.class), "attachment", Set.of(ClinicApplicant.class), "sanction", Set.of(UnconfirmedService.class));

    private static final Comparator<Ground> BY_RULE = Comparator.comparing(Ground::rule);

    private final Pack pack;
    private final DateRange supported;

    DroolsProcedures(Pack pack, DateRange supported) {
        this.pack = pack;
        this.supported = supported;
    }

    @Override
    public RefundDecision refund(RefundApplication application) {
        reject(ProcedureCheck.problems(Objects.requireNonNull(application, "application").date(), supported));
        List<Finding> found = findings("refund", new ClaimedRefund(application));
        boolean approved = found.isEmpty();
        LocalDate date = application.date();
        return new RefundDecision(date, approved ? RefundOutcome.APPROVED : RefundOutcome.REFUSED,
                approved ? parameter("refund-days", date).intValueExact() : null, refusals(found),
                pack.advices().of("where-to-claim-refund", date).get(0), pack.advices().of("refund", date));
    }

    @Override
    public Attachment attachment(AttachmentRequest request) {
        reject(ProcedureCheck.problems(Objects.requireNonNull(request, "request").date(), supported));
        List<Finding> found = findings("attachment", new ClinicApplicant(request));
        List<Attachment.Way> ways = Findings.only(WayFound.class, found).stream()
                .map(way -> new Attachment.Way(way.channel(), ground(way)))
                .sorted(Comparator.comparing(Attachment.Way::channel).thenComparing(Attachment.Way::ground, BY_RULE)).toList();
        List<Attachment.Document> documents = Findings.only(DocumentFound.class, found).stream()
                .map(document -> new Attachment.Document(document.document(), ground(document)))
                .sorted(Comparator.comparing(Attachment.Document::document)).toList();
        List<String> words = new ArrayList<>(ways.stream().map(way -> way.channel().name()).toList());
        words.add(request.legalStatus().name());
        return new Attachment(request.date(), ways, documents, refusals(found),
                ways.isEmpty() ? null : parameter("attachment-days", request.date()).intValueExact(),
                pack.advices().of("attachment", request.date(), words));
    }

    @Override
    public Sanction sanction(SanctionRequest request) {
        LocalDate date = Objects.requireNonNull(request, "request").date();
        reject(ProcedureCheck.problems(request, supported));
        UnconfirmedService.Multiples multiples = new UnconfirmedService.Multiples(
                parameter("sanction-primary-care", date), parameter("sanction-consultation-diagnostics", date),
                parameter("sanction-inpatient", date), parameter("sanction-ambulance", date),
                parameter("sanction-other", date));
        SanctionFound found = only(findings("sanction", new UnconfirmedService(request, multiples)));
        BigDecimal base = Objects.requireNonNull(request.cost() == null ? request.perCapitaRate() : request.cost());
        BigDecimal multiple = found.percent() ? found.multiple().movePointLeft(2) : found.multiple();
        BigDecimal amount = multiple.multiply(base).multiply(BigDecimal.valueOf(request.cases())).setScale(2, RoundingMode.HALF_UP);
        String calculation = found.multiple().toPlainString() + (found.percent() ? "% × " : " × ") + base.toPlainString()
                + " × " + request.cases() + " = " + amount.toPlainString();
        return new Sanction(date, amount, calculation, ground(found),
                pack.advices().of("unconfirmed-service-patient", date), pack.advices().of("unconfirmed-service-worker", date));
    }

    private static SanctionFound only(List<Finding> findings) {
        if (findings.size() != 1) {
            throw new IllegalStateException("Exactly one rule must tell the sanction, and these do: " + findings);
        }
        return (SanctionFound) findings.get(0);
    }

    @Override
    public List<Advice> statusConfirmation(LocalDate day) {
        return pack.advices().of("status-confirmation", Objects.requireNonNull(day, "day"));
    }

    @Override
    public List<Advice> statusConfirmation(Entitlement verdict) {
        List<String> words = new ArrayList<>(List.of(Objects.requireNonNull(verdict, "verdict").insurance().status().name()));
        verdict.insurance().grounds().forEach(ground -> words.addAll(List.of(ground.code(), ground.payer().name())));
        verdict.nextSteps().forEach(step -> words.add(step.code()));
        return pack.advices().of("status-confirmation", verdict.asOf(), words);
    }

    @Override
    public List<Advice> waysToPay(LocalDate day) {
        return pack.advices().of("ways-to-pay", Objects.requireNonNull(day, "day"));
    }

    @Override
    public List<Advice> waysToCheckStatus(LocalDate day) {
        return pack.advices().of("ways-to-check-status", Objects.requireNonNull(day, "day"));
    }

    @Override
    public List<Advice> answers(LocalDate day) {
        return pack.advices().of("answers", Objects.requireNonNull(day, "day"));
    }

    @Override
    public List<Advice> talkingPoints(LocalDate day) {
        return pack.advices().of("talking-points", Objects.requireNonNull(day, "day"));
    }

    @Override
    public VerdictAdvice advice(Entitlement verdict) {
        LocalDate day = Objects.requireNonNull(verdict, "verdict").asOf();
        InsuranceStatus status = verdict.insurance().status();
        List<StepAdvice> steps = verdict.nextSteps().stream().map(step -> step(step.code(), status, day)).toList();
        boolean asked = status != InsuranceStatus.INSURED || steps.stream().anyMatch(step -> !step.paying().isEmpty());
        return new VerdictAdvice(steps, asked ? statusConfirmation(day) : List.of(), asked ? waysToPay(day) : List.of(),
                asked ? waysToCheckStatus(day) : List.of(), pack.advices().of("answers", day, said(verdict)));
    }

    private StepAdvice step(String code, InsuranceStatus status, LocalDate day) {
        List<String> words = List.of(code, status.name());
        return new StepAdvice(code, pack.advices().of("step-where", day, words), pack.advices().of("step-papers", day, words),
                pack.advices().of("step-duration", day, words), pack.advices().of("step-paying", day, words),
                pack.advices().of("step-afterwards", day, words));
    }

    /** The words by which the answers of {@code advice.yaml} say for which verdicts they are. */
    private static List<String> said(Entitlement verdict) {
        InsuranceStatus status = verdict.insurance().status();
        List<String> words = new ArrayList<>(List.of(status.name()));
        if (!verdict.insurance().dormant().months().isEmpty()) {
            words.add("DORMANT");
        }
        if (verdict.dental().emergency().eligible() || verdict.dental().planned().eligible()) {
            words.add("DENTAL");
        }
        if (verdict.conditions().stream().anyMatch(disease -> disease.chronicGroup() != null && disease.funding() != Funding.TMKKK)) {
            words.add("CHRONIC");
        }
        boolean canBeInsured = status == InsuranceStatus.NOT_INSURED || status == InsuranceStatus.UNDETERMINED;
        if (canBeInsured && verdict.conditions().stream().anyMatch(disease -> disease.funding() == Funding.PAID)) {
            words.add("WAITING");
        }
        return words;
    }

    private static void reject(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
    }

    private List<Finding> findings(String procedure, Fact fact) {
        pack.procedure(procedure).run(List.of(fact));
        return fact.findings();
    }

    private BigDecimal parameter(String name, LocalDate day) {
        return pack.parameters().get(name).at(day).value();
    }

    private static List<Ground> refusals(List<Finding> findings) {
        return Findings.only(RefusalFound.class, findings).stream().map(DroolsProcedures::ground).sorted(BY_RULE).toList();
    }

    private static Ground ground(Finding finding) {
        return new Ground(finding.rule().code(), finding.rule().id());
    }
}
