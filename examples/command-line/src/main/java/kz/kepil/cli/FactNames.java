package kz.kepil.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.pages.text.NotKnown;

/** What the facts of a person are called in a sentence: circumstances as the pack calls them. Immutable. */
final class FactNames {

    private final Labels labels;
    private final EntitlementEngine engine;

    FactNames(Labels labels, EntitlementEngine engine) {
        this.labels = labels;
        this.engine = engine;
    }

    String of(CircumstanceType type) {
        return labels.in(engine.circumstanceName(type));
    }

    String of(UnknownFact fact) {
        return NotKnown.name(labels, engine, fact);
    }

    /** The names of facts that are listed as in a verdict. */
    String ofList(String facts) {
        return Arrays.stream(facts.split(", ")).map(name -> engine.questions().stream().map(Question::fact)
                .filter(fact -> fact.name().equals(name)).map(this::of).findFirst().orElse(name)).collect(Collectors.joining("; "));
    }
}
