package kz.kepil.api;

import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.Sanction;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.verdict.Entitlement;

/**
 * The procedures around insurance (spec 08) and the advice that goes with a verdict (spec 09, 12), by the law of a day; made by
 * {@link EntitlementEngine#procedures()}. Immutable and thread-safe.
 */
public interface Procedures {

    /**
     * Decides on the refund of a contribution paid by mistake (REF).
     *
     * @param application the application
     * @return approved, or refused for every reason that holds
     * @throws InvalidInquiryException when its date is not among {@link EntitlementEngine#supportedDays()}
     */
    RefundDecision refund(RefundApplication application);

    /**
     * Says how a person is attached to a clinic, and with which documents (ATT).
     *
     * @param request the question
     * @return the ways and documents, or why there is no attachment
     * @throws InvalidInquiryException when its date is not among {@link EntitlementEngine#supportedDays()}
     */
    Attachment attachment(AttachmentRequest request);

    /**
     * Calculates the sanction on a provider for services that were recorded but not given (PEN).
     *
     * @param request the services
     * @return the sanction, and what patient and health worker do
     * @throws InvalidInquiryException when its date is not among {@link EntitlementEngine#supportedDays()}, when there
     *     is no case or far too many, or when the cost or the per-capita rate is missing, does not belong, is negative or above
     *     10^12
     */
    Sanction sanction(SanctionRequest request);

    /**
     * How the insurance status is confirmed (CNF).
     *
     * @param day the day whose law is asked
     * @return a text for each case; none for a day that is not supported
     */
    List<Advice> statusConfirmation(LocalDate day);

    /**
     * How the insurance status of one person is confirmed (CNF).
     *
     * @param verdict a verdict of the same engine
     * @return the texts for the person's grounds, payers and open steps, by the law of the verdict's day
     */
    List<Advice> statusConfirmation(Entitlement verdict);

    /**
     * How contributions can be paid (spec 08, CNF).
     *
     * @param day the day whose law is asked
     * @return a text for each way; none for a day that is not supported
     */
    List<Advice> waysToPay(LocalDate day);

    /**
     * How the insurance status can be looked up (spec 08, CNF).
     *
     * @param day the day whose law is asked
     * @return a text for each way; none for a day that is not supported
     */
    List<Advice> waysToCheckStatus(LocalDate day);

    /**
     * What people ask about insurance, and the answers (spec 12).
     *
     * @param day the day whose law is asked
     * @return a text for each answer; none for a day that is not supported
     */
    List<Advice> answers(LocalDate day);

    /**
     * What is said at a meeting of paying twelve months ahead (S4).
     *
     * @param day the day whose law is asked
     * @return a text for each point, in the order in which they are said; none for a day that is not supported, or before there was such a
     *     payment
     */
    List<Advice> talkingPoints(LocalDate day);

    /**
     * What goes with a verdict: how its next steps are taken, and what is told to whoever is not insured.
     *
     * @param verdict a verdict of the same engine
     * @return the texts, by the law of the verdict's day
     */
    VerdictAdvice advice(Entitlement verdict);
}
