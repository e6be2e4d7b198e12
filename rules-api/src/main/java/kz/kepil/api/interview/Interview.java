package kz.kepil.api.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * An interview about facts that are not known (spec 11), which goes on as long as one of them can change anything in the verdict
 * ({@link Relevance}). Of an inquiry without unknown facts it asks about all that it does not give, work too.
 *
 * <pre>{@code
 * Interview interview = Interview.of(inquiry, engine);
 * for (Question question = interview.next(); question != null; question = interview.next()) {
 *     interview = interview.answered(question.fact(), ask(question));
 * }
 * show(interview.assumed(), interview.verdict());
 * }</pre>
 *
 * <p>Immutable and thread-safe: an answer makes another interview, so that a page can go back to the one before. Whoever keeps no
 * interviews between two requests gives the same answers again. An answer judges some hundred inquiries at most; only the verdict, and
 * facts that decide together and none alone, take every completion of the facts that are still unknown: sixteen make 65,536.
 */
public final class Interview {

    private final EntitlementEngine engine;
    private final Inquiry inquiry;
    /** What the inquiry neither gives nor marks as unknown, and is still to be asked about. */
    private final Set<UnknownFact> notGiven;
    private final Set<UnknownFact> nobodyKnows;
    /** What can still change the verdict, in the order in which it is asked. */
    private final List<UnknownFact> open;

    private Interview(EntitlementEngine engine, Inquiry inquiry, Set<UnknownFact> notGiven, Set<UnknownFact> nobodyKnows) {
        this.engine = engine;
        this.inquiry = inquiry;
        this.notGiven = notGiven;
        this.nobodyKnows = nobodyKnows;
        this.open = open();
    }

    private List<UnknownFact> open() {
        Predicate<UnknownFact> asked = fact -> !nobodyKnows.contains(fact);
        List<UnknownFact> candidates = Stream.concat(inquiry.person().unknown().stream(), notGiven.stream()).filter(asked).toList();
        List<UnknownFact> found = candidates.isEmpty() ? candidates : relevance().facts(candidates);
        boolean mayDecideTogether = found.isEmpty() && inquiry.person().unknown().stream().anyMatch(asked);
        return mayDecideTogether ? engine.evaluate(inquiry).questions().stream().filter(asked).toList() : found;
    }

    private Relevance relevance() {
        return Relevance.of(inquiry, engine);
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
        Relevance relevance = Relevance.of(Objects.requireNonNull(inquiry, "inquiry"), Objects.requireNonNull(engine, "engine"));
        List<UnknownFact> marked = inquiry.person().unknown();
        return new Interview(engine, inquiry.withPerson(inquiry.person().withUnknown(marked.stream().filter(relevance::canBeSo).toList())),
                marked.isEmpty() ? Set.copyOf(relevance.possible()) : Set.of(), Set.of());
    }

    /**
     * What to ask next: first what would change the insurance status if nothing else that is open were so, then what would change
     * anything else in the verdict.
     *
     * @return the question, with what each answer is taken to mean; null when the interview is over: nothing that somebody knows
     *     can change the verdict any more
     */
    public @Nullable Question next() {
        return open.isEmpty() ? null : engine.question(open.get(0));
    }

    /**
     * Goes on after a yes or a no.
     *
     * @param fact a fact that is not known; that of {@link #next()}, or another one
     * @param so whether it is so
     * @return the interview after the answer
     * @throws IllegalArgumentException when the fact is known
     */
    public Interview answered(UnknownFact fact, boolean so) {
        mustNotBeKnown(fact);
        return new Interview(engine, engine.assume(inquiry, fact, so), without(fact), nobodyKnows);
    }

    /**
     * Goes on when there is no answer: the fact stays unknown and is not asked about again.
     *
     * @param fact a fact that is not known
     * @return the interview that no longer asks about it
     * @throws IllegalArgumentException when the fact is known
     */
    public Interview unanswered(UnknownFact fact) {
        mustNotBeKnown(fact);
        Set<UnknownFact> more = new HashSet<>(nobodyKnows);
        more.add(fact);
        boolean marked = inquiry.person().unknown().contains(fact);
        boolean room = inquiry.person().unknown().size() < InquiryCheck.MOST_UNKNOWN;
        return new Interview(engine, marked || !room ? inquiry : marking(Stream.of(fact)), room ? without(fact) : notGiven, Set.copyOf(more));
    }

    private Set<UnknownFact> without(UnknownFact fact) {
        Set<UnknownFact> less = new HashSet<>(notGiven);
        less.remove(fact);
        return Set.copyOf(less);
    }

    private Inquiry marking(Stream<UnknownFact> facts) {
        List<UnknownFact> unknown = new ArrayList<>(inquiry.person().unknown());
        facts.filter(fact -> !unknown.contains(fact)).limit(InquiryCheck.MOST_UNKNOWN - (long) unknown.size()).toList().forEach(unknown::add);
        return inquiry.withPerson(inquiry.person().withUnknown(unknown));
    }

    private void mustNotBeKnown(UnknownFact fact) {
        Objects.requireNonNull(fact, "fact");
        if (!inquiry.person().unknown().contains(fact) && !notGiven.contains(fact)) {
            throw new IllegalArgumentException("Not an unknown fact of this interview: " + fact);
        }
    }

    /** {@return the inquiry with the answers so far; what could still decide the insurance status is marked as unknown} */
    public Inquiry inquiry() {
        return open.isEmpty() ? inquiry : marking(relevance().deciding(notGiven).stream());
    }

    /**
     * What the verdict takes for granted. Whoever shows the verdict should say it.
     *
     * @return the facts that would change the verdict and were not told, but count as not so in {@link #inquiry()}
     */
    public List<UnknownFact> assumed() {
        List<UnknownFact> marked = inquiry().person().unknown();
        return notGiven.isEmpty() ? List.of() : relevance().facts(notGiven).stream().filter(fact -> !marked.contains(fact)).toList();
    }

    /**
     * The verdict as far as the facts are known.
     *
     * @return the verdict on {@link #inquiry()}; undetermined where the status depends on facts that are still unknown
     */
    public Entitlement verdict() {
        return engine.evaluate(inquiry());
    }
}
