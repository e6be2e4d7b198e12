package kz.kepil.api;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;

/** What to ask about facts that are not known, and what each answer is taken to mean (spec 11). Immutable and thread-safe. */
public interface Questionnaire {

    /** {@return a question for each fact that can be unknown, in the order in which an interview best asks them} */
    List<Question> questions();

    /**
     * What to ask about a fact that is not known, for example one of {@link Entitlement#questions()}.
     *
     * @param fact the fact
     * @return its question
     */
    default Question question(UnknownFact fact) {
        Objects.requireNonNull(fact, "fact");
        return questions().stream().filter(question -> question.fact().equals(fact)).findFirst().orElseThrow();
    }

    /**
     * Which facts are worth a question to a person: the pack says so by age and day, so that no child is asked about its work. It changes
     * no verdict.
     *
     * @param inquiry an inquiry of the person
     * @return the facts in the order of {@link #questions()}, given or not
     * @throws InvalidInquiryException when {@link EntitlementEngine#problems(Inquiry)} finds any
     */
    List<UnknownFact> worthAsking(Inquiry inquiry);

    /**
     * Assumes of an unknown fact that it is so or that it is not, as a completion does.
     *
     * @param inquiry the inquiry
     * @param fact the fact
     * @param so whether it is so
     * @return the inquiry in which the fact is no longer unknown
     * @throws InvalidInquiryException when the inquiry's day is not among the {@link Evaluator#supportedDays()}
     */
    Inquiry assume(Inquiry inquiry, UnknownFact fact, boolean so);
}
