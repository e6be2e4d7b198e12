package kz.kepil.api.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.Procedures;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentChannel;
import kz.kepil.api.procedure.AttachmentDocument;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.RefundOutcome;
import kz.kepil.api.procedure.Sanction;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;

/** Gives everybody the same answers, by the only rule of {@link FakeEngine}. */
class FakeProcedures implements Procedures {

    static final Advice ADVICE = new Advice("site", new Texts("Сайт", "Сайт фонда", "Site"), List.of(FakeEngine.ARTICLE), List.of("S0"));
    private static final Ground GROUND = new Ground(FakeEngine.RULE.code(), FakeEngine.RULE.id());

    @Override
    public RefundDecision refund(RefundApplication application) {
        return new RefundDecision(application.date(), RefundOutcome.REFUSED, null, List.of(GROUND), ADVICE, List.of(ADVICE));
    }

    @Override
    public Attachment attachment(AttachmentRequest request) {
        return new Attachment(request.date(), List.of(new Attachment.Way(AttachmentChannel.ONLINE, GROUND)),
                List.of(new Attachment.Document(AttachmentDocument.PASSPORT, GROUND)), List.of(), 1, List.of(ADVICE));
    }

    @Override
    public Sanction sanction(SanctionRequest request) {
        return new Sanction(request.date(), new BigDecimal("90.00"), "30 × 3 × 1 = 90.00", GROUND, List.of(ADVICE), List.of());
    }

    @Override
    public List<Advice> statusConfirmation(LocalDate day) {
        return List.of(ADVICE);
    }

    @Override
    public List<Advice> statusConfirmation(Entitlement verdict) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Advice> waysToPay(LocalDate day) {
        return List.of(ADVICE);
    }

    @Override
    public List<Advice> waysToCheckStatus(LocalDate day) {
        return List.of(ADVICE);
    }

    @Override
    public List<Advice> answers(LocalDate day) {
        return List.of(ADVICE);
    }

    @Override
    public List<Advice> talkingPoints(LocalDate day) {
        return List.of(ADVICE);
    }

    @Override
    public VerdictAdvice advice(Entitlement verdict) {
        return new VerdictAdvice(
                verdict.nextSteps().stream().map(step -> new StepAdvice(
                        step.code(), List.of(ADVICE), List.of(), List.of(), List.of(), List.of())).toList(),
                List.of(), List.of(), List.of(ADVICE), List.of());
    }
}
