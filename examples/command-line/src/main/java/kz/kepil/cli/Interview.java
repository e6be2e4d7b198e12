package kz.kepil.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import org.jspecify.annotations.Nullable;

/**
 * Asks about unknown facts until the insurance status is certain or nobody knows more. An inquiry without unknown facts that
 * leads to no insurance is given some: those that alone would lead to it. Not thread-safe.
 */
final class Interview {

    /** An inquiry may have so many unknown facts. */
    private static final int MOST = 16;
    /** Nobody older is asked about a pregnancy unless the inquiry does so. */
    private static final int OLDEST_MOTHER = 60;

    private final EntitlementEngine engine;
    /** Facts that the inquiry did not mark as unknown: once the status is certain, those not asked about are as it says, not so. */
    private final Set<UnknownFact> added;
    private final Set<UnknownFact> nobodyKnows = new HashSet<>();
    private Inquiry inquiry;
    private Entitlement verdict;

    Interview(EntitlementEngine engine, Inquiry inquiry) {
        this.engine = engine;
        this.inquiry = possible(inquiry.person().unknown().isEmpty() ? withUsualUnknown(inquiry) : inquiry);
        this.added = inquiry.person().unknown().isEmpty() ? Set.copyOf(this.inquiry.person().unknown()) : Set.of();
        this.verdict = engine.evaluate(this.inquiry);
    }

    private Inquiry withUsualUnknown(Inquiry complete) {
        if (status(complete) != InsuranceStatus.NOT_INSURED) {
            return complete;
        }
        List<UnknownFact> usual = engine.questions().stream().map(Question::fact)
                .filter(fact -> !isGiven(fact, complete) && isLikely(fact, complete) && canBeSo(fact, complete))
                .filter(fact -> status(engine.settle(complete, fact, true)) == InsuranceStatus.INSURED)
                .limit(MOST).toList();
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

    /** Without the facts that cannot be so, such as a pregnancy of a man. */
    private Inquiry possible(Inquiry given) {
        Inquiry possible = given;
        for (UnknownFact fact : given.person().unknown()) {
            if (!canBeSo(fact, given)) {
                possible = engine.settle(possible, fact, false);
            }
        }
        return possible;
    }

    private boolean canBeSo(UnknownFact fact, Inquiry given) {
        return engine.problems(engine.settle(given, fact, true)).isEmpty();
    }

    private InsuranceStatus status(Inquiry known) {
        return engine.evaluate(known).insurance().status();
    }

    /** The verdict as far as the facts are known. */
    Entitlement verdict() {
        if (added.isEmpty() || !open().isEmpty()) {
            return verdict;
        }
        Inquiry finished = inquiry;
        for (UnknownFact fact : added) {
            finished = nobodyKnows.contains(fact) || !finished.person().unknown().contains(fact) ? finished
                    : engine.settle(finished, fact, false);
        }
        return engine.evaluate(finished);
    }

    private List<Question> open() {
        return engine.questions().stream()
                .filter(question -> verdict.questions().contains(question.fact()) && !nobodyKnows.contains(question.fact())).toList();
    }

    /**
     * What to ask next: first what would overturn the verdict were nothing else that is unknown so, because such an answer may settle all;
     * null when the status is certain, or depends on what nobody knows.
     */
    @Nullable Question next() {
        List<Question> open = open();
        Inquiry nothingSo = inquiry.withPerson(inquiry.person().withoutUnknown());
        InsuranceStatus status = status(nothingSo);
        return open.stream().filter(question -> status(engine.settle(nothingSo, question.fact(), true)) != status).findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
    }

    void answer(UnknownFact fact, boolean so) {
        inquiry = engine.settle(inquiry, fact, so);
        verdict = engine.evaluate(inquiry);
    }

    /** The fact stays unknown and is not asked about again. */
    void nobodyKnows(UnknownFact fact) {
        nobodyKnows.add(fact);
    }
}
