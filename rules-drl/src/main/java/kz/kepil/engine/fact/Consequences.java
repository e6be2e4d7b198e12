package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.kepil.api.procedure.AttachmentChannel;
import kz.kepil.api.procedure.AttachmentDocument;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.DangerFound;
import kz.kepil.engine.fact.Finding.DateMissing;
import kz.kepil.engine.fact.Finding.DebtFound;
import kz.kepil.engine.fact.Finding.DentalFound;
import kz.kepil.engine.fact.Finding.DocumentFound;
import kz.kepil.engine.fact.Finding.DormantFound;
import kz.kepil.engine.fact.Finding.ExemptionFound;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.Finding.GuaranteeFound;
import kz.kepil.engine.fact.Finding.InsuredFound;
import kz.kepil.engine.fact.Finding.ObservationFound;
import kz.kepil.engine.fact.Finding.RefusalFound;
import kz.kepil.engine.fact.Finding.SanctionFound;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.Finding.ScreeningFound;
import kz.kepil.engine.fact.Finding.SocialFound;
import kz.kepil.engine.fact.Finding.StepFound;
import kz.kepil.engine.fact.Finding.WayFound;
import org.jspecify.annotations.Nullable;

/** The words of the consequences: each records one finding of the rule that is firing. */
public final class Consequences {

    private Consequences() {
    }

    /**
     * The legal status gives this.
     *
     * @param status the legal status
     * @param tmkkk how much of the guaranteed volume of free care
     * @param access whether the insurance system is open
     */
    public static void hasScope(LegalStatusOnDay status, TmkkkScope tmkkk, Access access) {
        status.add(new ScopeFound(status.rule(), tmkkk, access == Access.WITH_MAMS));
    }

    /**
     * Insured, without an end.
     *
     * @param fact on which the ground rests
     * @param payer who pays
     */
    public static void insuredBy(Fact fact, Payer payer) {
        insuredBy(fact, payer, null);
    }

    /**
     * Insured up to a day.
     *
     * @param fact on which the ground rests
     * @param payer who pays
     * @param lastDay the last day, inclusive; null when no end is known
     */
    public static void insuredBy(Fact fact, Payer payer, @Nullable LocalDate lastDay) {
        fact.add(new InsuredFound(fact.rule(), payer, lastDay, false));
    }

    /**
     * Employer and employee pay nothing for the person.
     *
     * @param person the person
     */
    public static void exempts(PersonOnDay person) {
        person.add(new ExemptionFound(person.rule()));
    }

    /**
     * The month is owed, and how much is not known.
     *
     * @param month the month
     * @param obligor who owes it
     */
    public static void owedBy(MissedMonth month, Obligor obligor) {
        month.add(new DebtFound(month.rule(), obligor, null));
    }

    /**
     * The month is owed.
     *
     * @param month the month
     * @param obligor who owes it
     * @param amount tenge
     */
    public static void owedBy(MissedMonth month, Obligor obligor, BigDecimal amount) {
        month.add(new DebtFound(month.rule(), obligor, amount));
    }

    /**
     * The missed months do not stand in the way for now.
     *
     * @param debt the missed months
     */
    public static void isDormant(Debt debt) {
        debt.add(new DormantFound(debt.rule()));
    }

    /**
     * Insured for a time although payments have stopped.
     *
     * @param ledger the ledger
     * @param payer who pays
     * @param lastDay the last day, inclusive
     */
    public static void stillInsuredBy(Ledger ledger, Payer payer, LocalDate lastDay) {
        ledger.add(new InsuredFound(ledger.rule(), payer, lastDay, true));
    }

    /**
     * The disease is socially significant.
     *
     * @param diagnosis the disease
     */
    public static void isSociallySignificant(Diagnosis diagnosis) {
        diagnosis.add(new SocialFound(diagnosis.rule(), false));
    }

    /**
     * The disease is socially significant as an orphan disease.
     *
     * @param diagnosis the disease
     */
    public static void isOrphan(Diagnosis diagnosis) {
        diagnosis.add(new SocialFound(diagnosis.rule(), true));
    }

    /**
     * Dynamic observation and outpatient medicines exist for the disease.
     *
     * @param disease the disease
     */
    @Untold
    public static void isObserved(Diagnosis disease) {
        disease.add(new ObservationFound(disease.rule()));
    }

    /**
     * The disease is dangerous to others.
     *
     * @param diagnosis the disease
     */
    public static void isDangerous(Diagnosis diagnosis) {
        diagnosis.add(new DangerFound(diagnosis.rule()));
    }

    /**
     * The disease may be socially significant, but the day of the diagnosis is not given.
     *
     * @param diagnosis the disease
     */
    public static void lacksDiagnosisDate(Diagnosis diagnosis) {
        diagnosis.add(new DateMissing(diagnosis.rule()));
    }

    /**
     * The guaranteed volume of free care takes the disease.
     *
     * @param disease the disease
     */
    public static void isGuaranteed(ClassifiedDisease disease) {
        disease.add(new GuaranteeFound(disease.rule(), false));
    }

    /**
     * The guaranteed volume of free care takes the disease for everyone, whatever the legal status.
     *
     * @param disease the disease
     */
    public static void isGuaranteedForAll(ClassifiedDisease disease) {
        disease.add(new GuaranteeFound(disease.rule(), true));
    }

    /**
     * The person has a right to a kind of dental care.
     *
     * @param patient the person
     * @param kind which kind
     */
    public static void eligibleFor(Patient patient, DentalKind kind) {
        patient.add(new DentalFound(patient.rule(), kind, false));
    }

    /**
     * The person has a right to a kind of dental care by the district doctor's referral.
     *
     * @param patient the person
     * @param kind which kind
     */
    public static void eligibleByReferral(Patient patient, DentalKind kind) {
        patient.add(new DentalFound(patient.rule(), kind, true));
    }

    /**
     * The screening is due.
     *
     * @param patient the person
     */
    public static void isDue(Patient patient) {
        patient.add(new ScreeningFound(patient.rule(), false));
    }

    /**
     * The screening for cancer is due.
     *
     * @param patient the person
     */
    public static void isDueForCancer(Patient patient) {
        patient.add(new ScreeningFound(patient.rule(), true));
    }

    /**
     * Who pays, by the rule alone.
     *
     * @param fact for what
     * @param funding who pays
     */
    public static void paidBy(Fact fact, Funding funding) {
        paidBy(fact, funding, FundingBasis.SERVICE_ALONE);
    }

    /**
     * Who pays, and on what that rests besides the rule.
     *
     * @param fact for what
     * @param funding who pays
     * @param basis whose grounds are stated too
     */
    public static void paidBy(Fact fact, Funding funding, FundingBasis basis) {
        fact.add(new FundingFound(fact.rule(), funding, basis));
    }

    /**
     * A step is open whose cost is not known.
     *
     * @param person the person
     */
    public static void isOpen(AdvisedPerson person) {
        person.add(new StepFound(person.rule(), null, null));
    }

    /**
     * A step is open.
     *
     * @param person the person
     * @param cost tenge
     */
    public static void isOpen(AdvisedPerson person, BigDecimal cost) {
        person.add(new StepFound(person.rule(), cost, null));
    }

    /**
     * A step is open that costs nothing.
     *
     * @param person the person
     */
    public static void isOpenForFree(AdvisedPerson person) {
        isOpen(person, BigDecimal.ZERO);
    }

    /**
     * A step that costs nothing will be open from a day on.
     *
     * @param person the person
     * @param firstDay the first day, inclusive
     */
    public static void isOpenForFreeFrom(AdvisedPerson person, LocalDate firstDay) {
        person.add(new StepFound(person.rule(), BigDecimal.ZERO, firstDay));
    }

    /**
     * The refund is refused.
     *
     * @param refund the refund
     */
    public static void isRefused(ClaimedRefund refund) {
        refund.add(new RefusalFound(refund.rule()));
    }

    /**
     * The person can ask for attachment.
     *
     * @param applicant the person
     * @param channel where
     */
    public static void attaches(ClinicApplicant applicant, AttachmentChannel channel) {
        applicant.add(new WayFound(applicant.rule(), channel));
    }

    /**
     * The person has to show a document.
     *
     * @param applicant the person
     * @param document which
     */
    public static void shows(ClinicApplicant applicant, AttachmentDocument document) {
        applicant.add(new DocumentFound(applicant.rule(), document));
    }

    /**
     * The person is not attached.
     *
     * @param applicant the person
     */
    public static void isNotAttached(ClinicApplicant applicant) {
        applicant.add(new RefusalFound(applicant.rule()));
    }

    /**
     * The sanction is a multiple of what the request states: of the cost or of the per-capita rate.
     *
     * @param service the services
     * @param multiple how many times
     */
    public static void isSanctioned(UnconfirmedService service, BigDecimal multiple) {
        service.add(new SanctionFound(service.rule(), multiple, false));
    }

    /**
     * The sanction is a percentage of what the request states: of the cost or of the per-capita rate.
     *
     * @param service the services
     * @param percent how many per cent
     */
    public static void isSanctionedByPercent(UnconfirmedService service, BigDecimal percent) {
        service.add(new SanctionFound(service.rule(), percent, true));
    }
}
