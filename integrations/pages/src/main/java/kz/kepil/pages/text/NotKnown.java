package kz.kepil.pages.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;

/**
 * What is said of the facts that are not known: those on which the status depends are asked, the others are named, and all of them count
 * as not so for what can be done (spec 11). Immutable.
 */
public final class NotKnown {

    private final Words words;
    private final EntitlementEngine engine;
    private final Inquiry inquiry;
    private final Entitlement verdict;

    /**
     * What is not known of a person.
     *
     * @param words the language
     * @param engine knows what facts are called
     * @param inquiry the question
     * @param verdict the verdict on it
     */
    public NotKnown(Words words, EntitlementEngine engine, Inquiry inquiry, Entitlement verdict) {
        this.words = Objects.requireNonNull(words, "words");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.inquiry = Objects.requireNonNull(inquiry, "inquiry");
        this.verdict = Objects.requireNonNull(verdict, "verdict");
    }

    /** {@return whether nothing is unknown} */
    public boolean isEmpty() {
        return inquiry.person().unknown().isEmpty();
    }

    /** {@return the heading of what can be done: if every answer is no, as long as there is one to be given} */
    public String headingOfSteps() {
        return words.get(isEmpty() ? "heading.steps" : "heading.steps-if");
    }

    /** {@return the facts that are not asked for, because the status is the same either way; empty when there are none} */
    public Optional<String> counted() {
        List<UnknownFact> counted = inquiry.person().unknown().stream().filter(fact -> !verdict.questions().contains(fact) && canBeSo(fact)).toList();
        return counted.isEmpty() ? Optional.empty() : Optional.of(words.get(counted.size() == 1 ? "unknown.counted" : "unknown.counted-many",
                counted.stream().map(fact -> name(words, engine, fact)).collect(Collectors.joining(", "))));
    }

    /** What cannot be of a person is never so, like a man's pregnancy. */
    private boolean canBeSo(UnknownFact fact) {
        return !engine.assume(inquiry, fact, true).equals(engine.assume(inquiry, fact, false));
    }

    /** {@return why nothing is said of what changes next; empty when all is known} */
    public Optional<String> next() {
        return isEmpty() ? Optional.empty() : Optional.of(words.get("next.unknown"));
    }

    /**
     * What a fact is called within a sentence.
     *
     * @param words the language
     * @param engine knows what circumstances are called
     * @param fact the fact
     * @return its name
     */
    public static String name(Words words, EntitlementEngine engine, UnknownFact fact) {
        CircumstanceType type = Objects.requireNonNull(fact, "fact").circumstance();
        return type == null ? words.get("fact." + fact) : words.in(engine.circumstanceName(type));
    }
}
