package kz.kepil.engine.corridor;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.kepil.engine.fact.Fact;

/**
 * A step of the corridor.
 *
 * @param stage the name of the stage, which is also that of its DRL file
 * @param looksAt the kinds of facts at which its rules look
 * @param outlined for which cases an outline needs it
 * @param facts makes the facts of a case that the stage looks at
 * @param keep makes a case keep what the stage found
 */
record Step(String stage, Set<Class<? extends Fact>> looksAt, Outlined outlined, Function<Case, List<? extends Fact>> facts,
        Consumer<Case> keep) {

    /** For which cases an outline needs a step. */
    enum Outlined {
        /** For every case. */
        EVERY_CASE,
        /** Of those that do not differ in what services rest on, for the first: most of the work is spared. */
        FIRST_OF_ALIKE,
        /** For none. */
        NO_CASE
    }

    /** A step that a verdict needs and an outline, too. */
    static Step always(String stage, Set<Class<? extends Fact>> looksAt, Function<Case, List<? extends Fact>> facts, Consumer<Case> keep) {
        return new Step(stage, looksAt, Outlined.EVERY_CASE, facts, keep);
    }

    /** A step of the second half that a verdict needs and an outline, too. */
    static Step ofCare(String stage, Set<Class<? extends Fact>> looksAt, Function<Care, List<? extends Fact>> facts, Consumer<Care> keep) {
        return always(stage, looksAt, each -> facts.apply(each.care()), each -> keep.accept(each.care()));
    }

    /** A step of the second half that a verdict needs, and an outline for the first of those that are alike. */
    static Step onceForAlike(String stage, Set<Class<? extends Fact>> looksAt, Function<Care, List<? extends Fact>> facts,
            Consumer<Care> keep) {
        return new Step(stage, looksAt, Outlined.FIRST_OF_ALIKE, each -> facts.apply(each.care()), each -> keep.accept(each.care()));
    }

    /** A step that only a verdict needs. */
    static Step ofVerdict(String stage, Set<Class<? extends Fact>> looksAt, Function<Case, List<? extends Fact>> facts,
            Consumer<Case> keep) {
        return new Step(stage, looksAt, Outlined.NO_CASE, facts, keep);
    }

    /** A step that only a verdict needs; it keeps its facts with their findings. */
    static Step ofVerdict(String stage, Set<Class<? extends Fact>> looksAt, Function<Case, List<? extends Fact>> facts) {
        return ofVerdict(stage, looksAt, facts, each -> { });
    }
}
