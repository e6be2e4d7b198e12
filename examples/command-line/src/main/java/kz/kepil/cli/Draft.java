package kz.kepil.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.interview.Relevance;
import org.jspecify.annotations.Nullable;

/** An inquiry as far as it is answered: at any time one that can be judged. Not thread-safe. */
final class Draft {

    private static final int MOST_UNKNOWN = 16;

    private final EntitlementEngine engine;
    private final Set<UnknownFact> asked = new HashSet<>();
    private final Set<UnknownFact> told = new HashSet<>();
    private Inquiry inquiry;
    private @Nullable Relevance relevance;
    private @Nullable List<UnknownFact> open;

    Draft(Inquiry inquiry, EntitlementEngine engine) {
        this.inquiry = inquiry;
        this.engine = engine;
    }

    /** What the facts are called in the words of a language. */
    FactNames facts(Labels labels) {
        return new FactNames(labels, engine);
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Person person() {
        return inquiry.person();
    }

    void become(Inquiry other) {
        inquiry = other;
        relevance = null;
        open = null;
    }

    Inquiry with(UnaryOperator<Person> change) {
        return inquiry.withPerson(change.apply(person()));
    }

    void change(UnaryOperator<Person> change) {
        become(with(change));
    }

    Relevance relevance() {
        Relevance known = relevance == null ? Relevance.of(inquiry, engine) : relevance;
        relevance = known;
        return known;
    }

    /** The facts that have not been asked about and can still change the verdict. */
    List<UnknownFact> open() {
        List<UnknownFact> known = open == null ? facts(fact -> !asked.contains(fact)) : open;
        open = known;
        return known;
    }

    /** The facts that would change the verdict, were not told, and count as not so. */
    List<UnknownFact> untold() {
        return facts(fact -> !told.contains(fact));
    }

    private List<UnknownFact> facts(Predicate<UnknownFact> which) {
        List<UnknownFact> possible = relevance().possible().stream()
                .filter(which.and(fact -> !person().unknown().contains(fact))).toList();
        return possible.isEmpty() ? possible : relevance().facts(possible);
    }

    /** Takes facts as asked about, and told when somebody knew. */
    void asked(Collection<UnknownFact> facts, boolean known) {
        asked.addAll(facts);
        if (known) {
            told.addAll(facts);
        }
        open = null;
    }

    /** How many more facts may be marked as unknown. */
    int room() {
        return MOST_UNKNOWN - person().unknown().size();
    }

    /** Marks facts as unknown; those for which there is no room count as not told. */
    void mark(Collection<UnknownFact> facts) {
        List<UnknownFact> unknown = new ArrayList<>(person().unknown());
        facts.stream().filter(fact -> !unknown.contains(fact)).limit(room()).toList().forEach(unknown::add);
        told.removeAll(facts);
        change(person -> person.withUnknown(unknown));
    }

    /** Takes a fact as so, as a completion does. */
    void assume(UnknownFact fact) {
        become(engine.assume(inquiry, fact, true));
    }

    Circumstance circumstance(CircumstanceType type) {
        return person().circumstances().stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
    }

    /** The inquiry with another circumstance in place of that of its type. */
    Inquiry with(Circumstance other) {
        return with(person -> person.withCircumstances(
                person.circumstances().stream().map(each -> each.type().equals(other.type()) ? other : each).toList()));
    }
}
