package kz.kepil.api;

import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;

/** Accounts for verdicts: why they are so, and by what they were found. Immutable and thread-safe. */
public interface VerdictExplainer {

    /**
     * Judges one inquiry and says why: for every rule whether it holds, on which facts it rests, or which of its constraints
     * failed.
     *
     * @param inquiry the question; where it names unknown facts, the reasons are those of the completion in which none is so
     * @return the verdict with its reasons
     * @throws InvalidInquiryException when {@link Evaluator#problems(Inquiry)} finds any
     */
    Explanation explain(Inquiry inquiry);

    /**
     * Judges one inquiry and keeps all that is needed to account for the verdict later.
     *
     * @param inquiry the question
     * @return the record; equal for the same inquiry and pack
     * @throws InvalidInquiryException when {@link Evaluator#problems(Inquiry)} finds any
     */
    AuditRecord record(Inquiry inquiry);
}
