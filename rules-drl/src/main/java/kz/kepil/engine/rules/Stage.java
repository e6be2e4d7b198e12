package kz.kepil.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.kepil.engine.data.Once;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RuleName;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** One stage of the corridor: the compiled rules of one domain. Immutable and thread-safe. */
public final class Stage {

    private final List<CompiledRule> compiled;
    private final Comparisons comparisons;
    private final Map<String, RuleName> names;
    private final Supplier<DecisionGraph> graph;
    /** Made when a session is first asked for; the graph needs none. */
    private final Supplier<KieBase> rules;
    /** Takes what the rules were shown; null where nobody watches. */
    private final @Nullable Consumer<List<? extends Fact>> watcher;

    /** A stage of these rules, which go by these names. */
    Stage(List<CompiledRule> compiled, Comparisons comparisons, Map<String, RuleName> names, Supplier<Model> model) {
        this.compiled = compiled;
        this.comparisons = comparisons;
        this.names = names;
        this.graph = new Once<>(() -> new DecisionGraph(
                compiled.stream().map(rule -> new DecisionGraph.NamedRule(rule, name(rule.name()))).toList()));
        this.rules = new Once<>(() -> Drools.rules(model.get()));
        this.watcher = null;
    }

    private Stage(Stage stage, Consumer<List<? extends Fact>> watcher) {
        this.compiled = stage.compiled;
        this.comparisons = stage.comparisons;
        this.names = stage.names;
        this.graph = stage.graph;
        this.rules = stage.rules;
        this.watcher = watcher;
    }

    /**
     * The same stage that tells which facts were shown to its rules.
     *
     * @param facts takes them, on the thread that judges
     * @return a copy
     */
    public Stage watchedBy(Consumer<List<? extends Fact>> facts) {
        return new Stage(this, facts);
    }

    /**
     * A stage that differs in one rule.
     *
     * @param rule the name of the rule
     * @param other what stands in its place, under the same name; null for nothing
     * @param text the text of the DRL file with that difference
     * @return a copy
     */
    public Stage with(String rule, @Nullable CompiledRule other, String text) {
        List<CompiledRule> rules = new ArrayList<>();
        for (CompiledRule each : compiled) {
            if (!each.name().equals(rule)) {
                rules.add(each);
            } else if (other != null) {
                rules.add(other);
            }
        }
        return new Stage(List.copyOf(rules), Comparisons.of(text), names, () -> {
            throw new IllegalStateException("Nobody compiled this stage");
        });
    }

    private RuleName name(String rule) {
        return Objects.requireNonNull(names.get(rule), rule);
    }

    /**
     * Shows each fact to the rules, which record their findings on it: the compiled constraints are asked, and the compiled
     * consequences of the rules that hold are executed, without a session.
     *
     * @param facts the facts of any number of persons
     */
    public void run(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        DecisionGraph rulesOfStage = graph.get();
        for (int i = 0; i < facts.size(); i++) {
            facts.get(i).enterStage();
            rulesOfStage.conclude(facts.get(i));
        }
        if (watcher != null) {
            watcher.accept(facts);
        }
    }

    /**
     * Does the same in a session of Drools, into which all facts are inserted. It is many times slower than {@link #run}, which the
     * tests hold against it.
     *
     * @param facts the facts of any number of persons
     */
    public void runInSession(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        facts.forEach(Fact::enterStage);
        Drools.inside(() -> fire(facts));
    }

    private int fire(List<? extends Fact> facts) {
        KieSession session = rules.get().newKieSession();
        try {
            session.addEventListener(new Naming());
            facts.forEach(session::insert);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /**
     * The rules taken apart, for those who ask why one does not hold.
     *
     * @return every rule of the stage
     */
    public List<CompiledRule> compiledRules() {
        return compiled;
    }

    /** {@return the days on which the law may turn by the rules, as numbers, sorted} */
    public int[] turningDays() {
        return comparisons.days();
    }

    /** {@return a number of months since the last pension contribution that is as many as any more, for each of the rules} */
    public int pensionMonths() {
        return comparisons.pensionMonths();
    }

    /** Tells a fact which rule is firing for it, so that a consequence need not repeat its rule's name. */
    private final class Naming extends DefaultAgendaEventListener {

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            ((Fact) event.getMatch().getObjects().get(0)).enterRule(name(event.getMatch().getRule().getName()));
        }
    }
}
