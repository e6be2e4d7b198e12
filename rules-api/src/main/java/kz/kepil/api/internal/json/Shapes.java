package kz.kepil.api.internal.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import kz.kepil.api.AuditRecord;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Forecast;
import kz.kepil.api.Question;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.Sanction;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.Warning;
import org.jspecify.annotations.Nullable;

/** The shapes of all that a program's own mapper may meet. */
public final class Shapes {

    private final List<Shape<?>> shapes = new ArrayList<>();
    private final Askable askable;

    private Shapes(Askable askable) {
        this.askable = askable;
    }

    /**
     * The shapes.
     *
     * @param engine knows the days and the circumstances that can be asked about, and the rules that explanations, forecasts and the answers of procedures
     *     name;
     *     without one every day is read, and what needs the rules fails
     */
    public static List<Shape<?>> of(@Nullable EntitlementEngine engine) {
        Shapes shapes = new Shapes(engine == null ? Askable.ANY : Askable.of(engine));
        shapes.inquiries();
        shapes.verdicts();
        shapes.explanations(engine);
        shapes.procedures(engine);
        shapes.forecasts(engine);
        return List.copyOf(shapes.shapes);
    }

    private <T> void add(Class<T> type, WrittenForm form, @Nullable BiFunction<Problems, Node, @Nullable T> reading) {
        shapes.add(new Shape<>(type, form::write, reading));
    }

    private <T> void ofInquiry(Class<T> type, BiFunction<InquiryBinder, Node, @Nullable T> reading) {
        add(type, Forms.INQUIRY, (problems, node) -> reading.apply(new InquiryBinder(problems, askable), node));
    }

    private <T> void ofVerdict(Class<T> type, BiFunction<VerdictBinder, Node, @Nullable T> reading) {
        add(type, Forms.LEAN, (problems, node) -> reading.apply(new VerdictBinder(problems), node));
    }

    private <T> void request(Class<T> type, BiFunction<ProcedureBinder, Node, @Nullable T> reading) {
        add(type, Forms.REQUEST, (problems, node) -> reading.apply(new ProcedureBinder(problems, askable.days()), node));
    }

    private void inquiries() {
        ofInquiry(Inquiry.class, InquiryBinder::inquiry);
        ofInquiry(Person.class, (binder, node) -> binder.person(node, null));
        ofInquiry(Circumstance.class, (binder, node) -> binder.circumstance(node, null, null, new HashSet<>()));
        ofInquiry(Condition.class, (binder, node) -> binder.condition(node, null));
        ofInquiry(PastScreening.class, (binder, node) -> binder.screened(node, null));
        ofInquiry(Payment.class, InquiryBinder::payment);
        ofInquiry(ServiceRequest.class, InquiryBinder::service);
        ofInquiry(UnknownFact.class, InquiryBinder::unknownFact);
        ofInquiry(Iin.class, InquiryBinder::iin);
        ofInquiry(Icd10.class, InquiryBinder::icd10);
    }

    private void verdicts() {
        ofVerdict(Entitlement.class, VerdictBinder::verdict);
        ofVerdict(Insurance.class, VerdictBinder::insurance);
        ofVerdict(InsuranceGround.class, VerdictBinder::insuranceGround);
        ofVerdict(Arrears.class, VerdictBinder::arrears);
        ofVerdict(ArrearsMonth.class, VerdictBinder::arrearsMonth);
        ofVerdict(Scope.class, VerdictBinder::scope);
        ofVerdict(EmployerExemption.class, VerdictBinder::employerExemption);
        ofVerdict(Dental.class, VerdictBinder::dental);
        ofVerdict(DentalCare.class, VerdictBinder::dentalCare);
        ofVerdict(ConditionVerdict.class, VerdictBinder::condition);
        ofVerdict(ScreeningVerdict.class, VerdictBinder::screening);
        ofVerdict(ServiceVerdict.class, VerdictBinder::service);
        ofVerdict(NextStep.class, VerdictBinder::step);
        ofVerdict(Warning.class, VerdictBinder::warning);
        ofVerdict(Question.class, VerdictBinder::question);
        ofVerdict(Texts.class, VerdictBinder::texts);
    }

    private void explanations(@Nullable EntitlementEngine engine) {
        add(Explanation.class, Forms.EXPLANATION, (problems, node) ->
                new ExplanationBinder(problems, needed(Explanation.class, engine).rules()).explanation(node));
        add(Explanation.Granted.class, Forms.EXPLANATION, null);
        add(Explanation.NotGranted.class, Forms.EXPLANATION, null);
        add(Reason.class, Forms.EXPLANATION, null);
        add(FailedConstraint.class, Forms.EXPLANATION, null);
        add(RuleInfo.class, Forms.EXPLANATION, null);
        add(Citation.class, Forms.EXPLANATION, null);
        add(PublicPlaces.class, Forms.EXPLANATION, null);
        add(Difference.class, Forms.DIFFERENCE, null);
        add(AuditRecord.class, Forms.AUDIT_RECORD, null);
        add(Comparison.class, Forms.COMPARISON, null);
    }

    private void procedures(@Nullable EntitlementEngine engine) {
        request(RefundApplication.class, ProcedureBinder::refund);
        request(AttachmentRequest.class, ProcedureBinder::attachment);
        request(SanctionRequest.class, ProcedureBinder::sanction);
        add(Advice.class, Forms.EXPLANATION, null);
        add(StepAdvice.class, Forms.EXPLANATION, null);
        add(VerdictAdvice.class, Forms.EXPLANATION, null);
        WrittenForm form = engine == null ? null : Forms.procedures(engine.rules());
        answer(RefundDecision.class, form);
        answer(Attachment.class, form);
        answer(Attachment.Way.class, form);
        answer(Attachment.Document.class, form);
        answer(Sanction.class, form);
        answer(Ground.class, form);
    }

    private void forecasts(@Nullable EntitlementEngine engine) {
        WrittenForm form = engine == null ? null : ForecastForm.of(engine.rules(), engine.procedures());
        answer(Forecast.class, form);
        answer(Forecast.TurningPoint.class, form);
    }

    /** What names rules is written by whoever knows them: without an engine there is no form. */
    private <T> void answer(Class<T> type, @Nullable WrittenForm form) {
        if (form == null) {
            shapes.add(new Shape<>(type, (json, value) -> needed(type, null), null));
        } else {
            add(type, form, null);
        }
    }

    private static EntitlementEngine needed(Class<?> type, @Nullable EntitlementEngine engine) {
        if (engine == null) {
            throw new IllegalStateException(type.getSimpleName() + " names rules, and their texts come from the rule book of an engine.\n"
                    + "Maybe the mapper needs the module that knows an engine, new KepilModule(engine).");
        }
        return engine;
    }
}
