package kz.kepil.api.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import org.jspecify.annotations.Nullable;

/**
 * An interview about unknown facts (spec 11), which goes on until the insurance status is certain or nobody knows more. An inquiry
 * without unknown facts that leads to no insurance is given some: those that alone would lead to it.
 *
 * <pre>{@code
 * Interview interview = Interview.of(inquiry, engine);
 * for (Question question = interview.next(); question != null; question = interview.next()) {
 *     interview = interview.answered(question.fact(), ask(question));
 * }
 * show(interview.verdict());
 * }</pre>
 *
 * <p>Immutable and thread-safe: an answer makes another interview, so that a page can go back to the one before. Whoever keeps no
 * interviews between two requests gives the same answers again. The first verdict and each answer judge every completion of the
 * unknown facts: sixteen make 65,536.
 */
public final class Interview {

    /** Nobody older is asked about a pregnancy unless the inquiry does so. */
    private static final int OLDEST_MOTHER = 60;

    private final EntitlementEngine engine;
    private final Inquiry inquiry;
    private final Entitlement verdict;
    private final Set<UnknownFact> nobodyKnows;
    /** The inquiry marked nothing as unknown: once the status is certain, what was not asked about is as it says, not so. */
    private final boolean marksNothing;

    private Interview(EntitlementEngine engine, Inquiry inquiry, Entitlement verdict, Set<UnknownFact> nobodyKnows,
            boolean marksNothing) {
        this.engine = engine;
        this.inquiry = inquiry;
        this.verdict = verdict;
        this.nobodyKnows = nobodyKnows;
        this.marksNothing = marksNothing;
    }

    /**
     * Begins an interview. What cannot be so, such as a pregnancy of a man, is taken as not so and not asked.
     *
     * @param inquiry what is known, and which facts are not
     * @param engine knows the questions and judges
     * @return the interview before its first answer
     * @throws InvalidInquiryException when {@link EntitlementEngine#problems(Inquiry)} finds any
     */
    public static Interview of(Inquiry inquiry, EntitlementEngine engine) {
        Objects.requireNonNull(engine, "engine");
        boolean marksNothing = Objects.requireNonNull(inquiry, "inquiry").person().unknown().isEmpty();
        Inquiry asked = possible(marksNothing ? withUsualUnknown(inquiry, engine) : inquiry, engine);
        return new Interview(engine, asked, engine.evaluate(asked), Set.of(), marksNothing);
    }

    private static Inquiry withUsualUnknown(Inquiry complete, EntitlementEngine engine) {
        if (status(complete, engine) != InsuranceStatus.NOT_INSURED) {
            return complete;
        }
        List<UnknownFact> usual = engine.questions().stream().map(Question::fact)
                .filter(fact -> !isGiven(fact, complete) && isLikely(fact, complete) && canBeSo(fact, complete, engine))
                .filter(fact -> status(engine.assume(complete, fact, true), engine) == InsuranceStatus.INSURED)
                .limit(InquiryCheck.MOST_UNKNOWN).toList();
        return complete.withPerson(complete.person().withUnknown(usual));
    }

    private static boolean isGiven(UnknownFact fact, Inquiry inquiry) {
        return inquiry.person().circumstances().stream().anyMatch(circumstance -> circumstance.type() == fact.circumstance())
                || fact.equals(UnknownFact.PAYMENTS) && !inquiry.payments().isEmpty();
    }

    private static boolean isLikely(UnknownFact fact, Inquiry inquiry) {
        return fact.circumstance() != CircumstanceType.PREGNANT && fact.circumstance() != CircumstanceType.MATERNITY_LEAVE
                || inquiry.person().birthDate().plusYears(OLDEST_MOTHER).isAfter(inquiry.asOf());
    }

    private static Inquiry possible(Inquiry given, EntitlementEngine engine) {
        Inquiry possible = given;
        for (UnknownFact fact : given.person().unknown()) {
            if (!canBeSo(fact, given, engine)) {
                possible = engine.assume(possible, fact, false);
            }
        }
        return possible;
    }

    private static boolean canBeSo(UnknownFact fact, Inquiry given, EntitlementEngine engine) {
        return engine.problems(engine.assume(given, fact, true)).isEmpty();
    }

    private static InsuranceStatus status(Inquiry known, EntitlementEngine engine) {
        return engine.evaluate(known).insurance().status();
    }

    /**
     * What to ask next: first what would overturn the verdict if nothing else that is unknown were so, because such an answer may
     * decide all.
     *
     * @return the question, with what each answer is taken to mean; null when the interview is over: the status is certain, or
     *     depends on what nobody knows
     */
    public @Nullable Question next() {
        List<Question> open = open();
        if (open.isEmpty()) {
            return null;
        }
        Inquiry nothingSo = inquiry.withPerson(inquiry.person().withoutUnknown());
        InsuranceStatus status = status(nothingSo, engine);
        return open.stream().filter(question -> status(engine.assume(nothingSo, question.fact(), true), engine) != status)
                .findFirst().orElse(open.get(0));
    }

    private List<Question> open() {
        return engine.questions().stream()
                .filter(question -> verdict.questions().contains(question.fact()) && !nobodyKnows.contains(question.fact())).toList();
    }

    /**
     * Goes on after a yes or a no.
     *
     * @param fact a fact that is unknown; that of {@link #next()}, or another one
     * @param so whether it is so
     * @return the interview after the answer
     * @throws IllegalArgumentException when the fact is not unknown
     */
    public Interview answered(UnknownFact fact, boolean so) {
        mustBeUnknown(fact);
        Inquiry answered = engine.assume(inquiry, fact, so);
        return new Interview(engine, answered, engine.evaluate(answered), nobodyKnows, marksNothing);
    }

    /**
     * Goes on when there is no answer: the fact stays unknown and is not asked about again.
     *
     * @param fact a fact that is unknown
     * @return the interview that no longer asks about it
     * @throws IllegalArgumentException when the fact is not unknown
     */
    public Interview unanswered(UnknownFact fact) {
        mustBeUnknown(fact);
        Set<UnknownFact> more = new HashSet<>(nobodyKnows);
        more.add(fact);
        return new Interview(engine, inquiry, verdict, Set.copyOf(more), marksNothing);
    }

    private void mustBeUnknown(UnknownFact fact) {
        if (!inquiry.person().unknown().contains(fact)) {
            throw new IllegalArgumentException("Not an unknown fact of this interview: " + fact);
        }
    }

    /** {@return the inquiry with the answers so far} */
    public Inquiry inquiry() {
        if (!marksNothing || !open().isEmpty()) {
            return inquiry;
        }
        Inquiry finished = inquiry;
        for (UnknownFact fact : inquiry.person().unknown()) {
            finished = nobodyKnows.contains(fact) ? finished : engine.assume(finished, fact, false);
        }
        return finished;
    }

    /**
     * The verdict as far as the facts are known.
     *
     * @return the verdict on {@link #inquiry()}; undetermined where the status depends on facts that are still unknown
     */
    public Entitlement verdict() {
        Inquiry known = inquiry();
        return known.equals(inquiry) ? verdict : engine.evaluate(known);
    }
}
