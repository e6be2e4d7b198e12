package kz.kepil.api;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.InOrder;
import kz.kepil.api.spi.EntitlementEngineProvider;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * Answers what medical care a person is entitled to on a day, who pays for it and why.
 *
 * <p>An engine is immutable and thread-safe: make one and share it. It has no clock, no network and no state between
 * calls; the same inquiry gives the same verdict, always.
 */
public interface EntitlementEngine {

    /**
     * The engine found on the class path, with its built-in rules.
     *
     * @return a new engine; making one costs a few tenths of a second
     * @throws IllegalStateException when there is none; the artifact {@code kz.kepil:rules-drl} holds one
     */
    static EntitlementEngine create() {
        Iterator<EntitlementEngineProvider> providers =
                ServiceLoader.load(EntitlementEngineProvider.class, EntitlementEngine.class.getClassLoader()).iterator();
        if (!providers.hasNext()) {
            throw new IllegalStateException(
                    "No entitlement engine on the class path.\nMaybe the run-time dependency kz.kepil:rules-drl is missing.");
        }
        return providers.next().create();
    }

    /**
     * Judges one inquiry.
     *
     * @param inquiry the question
     * @return the verdict
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any
     */
    default Entitlement evaluate(Inquiry inquiry) {
        return evaluateBatch(List.of(inquiry)).get(0);
    }

    /**
     * Judges some inquiries at once on the calling thread; a few hundred at a time are several times faster than each
     * alone.
     *
     * @param inquiries the questions
     * @return the verdicts, in the same order
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any for one of them; no verdict is given then
     */
    List<Entitlement> evaluateBatch(List<Inquiry> inquiries);

    /**
     * Judges a population in batches on all cores and hands over the verdicts in order, on the calling thread. It reads
     * ahead only a few batches, so that a population of any size takes constant memory.
     *
     * @param inquiries the questions
     * @param verdicts takes each verdict; when it throws, the work stops and the exception goes to the caller
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any for one of them; the verdicts of the
     *     batches before it have been handed over
     */
    default void evaluateAll(Iterable<Inquiry> inquiries, Consumer<Entitlement> verdicts) {
        InOrder.process(inquiries.iterator(), this::evaluateBatch, verdicts);
    }

    /**
     * Judges one inquiry and says why: for every rule whether it holds, on which facts it rests, or which of its constraints
     * failed.
     *
     * @param inquiry the question; where it names unknown facts, the reasons are those of the completion in which none is so
     * @return the verdict with its reasons
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any
     */
    Explanation explain(Inquiry inquiry);

    /**
     * Judges one inquiry and keeps all that is needed to account for the verdict later.
     *
     * @param inquiry the question
     * @return the record; equal for the same inquiry and pack
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any
     */
    AuditRecord record(Inquiry inquiry);

    /** {@return the name, version and hash of the pack by which this engine judges} */
    PackInfo pack();

    /**
     * What if: judges two inquiries and says what differs.
     *
     * @param inquiry the one, often a person as things are
     * @param other the other, often the same person on another day or with a change
     * @return what differs between their verdicts
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any for one of them
     */
    default Difference compare(Inquiry inquiry, Inquiry other) {
        return Difference.between(evaluate(inquiry), evaluate(other));
    }

    /**
     * What to ask about facts that are not known (spec 11).
     *
     * @return a question for each fact that can be unknown, in the order in which an interview best asks them
     */
    List<Question> questions();

    /**
     * What to ask about a fact that is not known, for example one of {@link Entitlement#questions()}.
     *
     * @param fact the fact
     * @return its question
     */
    default Question question(UnknownFact fact) {
        return questions().stream().filter(question -> question.fact().equals(fact)).findFirst().orElseThrow();
    }

    /**
     * Settles an unknown fact one way or the other, as a completion does (spec 11).
     *
     * @param inquiry the inquiry
     * @param fact the fact
     * @param so whether it is so
     * @return the inquiry in which the fact is no longer unknown
     */
    Inquiry settle(Inquiry inquiry, UnknownFact fact, boolean so);

    /**
     * What is wrong with an inquiry: {@link Inquiry#problems()} and, besides, a day that this engine's rules do not reach.
     *
     * @param inquiry the question
     * @return all problems; empty when there are none
     */
    List<Problem> problems(Inquiry inquiry);

    /**
     * The days that this engine answers: the range of {@code asOf}, both ends inclusive. Days whose law is not known yet are among
     * them; they are answered by the law known last, with the warning {@link kz.kepil.api.verdict.WarningCode#PROVISIONAL_LAW}.
     *
     * @return the range
     */
    DateRange supportedDays();

    /** {@return this engine, refusing the days and months whose law is not known yet} */
    EntitlementEngine strict();

    /** {@return the catalogue: the book of all rules, sorted by id} */
    RuleBook rules();

    /**
     * Calculates what a payer owes for a month (spec 02).
     *
     * @param payer who pays what
     * @param month the month for which it is paid
     * @param income tenge, the month's base before the ceiling; null where the amount does not depend on it
     * @param locality for ESP, where the payer lives; null means {@link Locality#CITY}
     * @return the amount with its formula and the values that went into it
     * @throws InvalidInquiryException when the payer's type does not exist in the month, the month is outside the
     *     parameters, or an income is missing, negative or above 10^12; the problem's path is the parameter's name
     */
    Contribution contribution(PaymentType payer, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality);

    /**
     * The procedures around insurance: refunds, attachment to a clinic, sanctions, confirmation of the status.
     *
     * @return the procedures, by the same rules as the verdicts
     */
    Procedures procedures();
}
