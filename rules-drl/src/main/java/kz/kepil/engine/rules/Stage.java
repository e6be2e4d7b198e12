package kz.kepil.engine.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RuleName;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** One stage of the corridor: the compiled rules of one domain. Immutable and thread-safe. */
public final class Stage {

    /** Fewer facts than this, as one person has, are shown as they are: looking for those that are alike would cost more. */
    private static final int MANY = 64;

    private final KieBase rules;
    private final Map<String, RuleName> names;
    /** Taken apart when a batch or an explanation first needs it; a single verdict does not. */
    private final Supplier<List<CompiledRule>> compiled;
    private final Supplier<Distinctions> distinctions;

    private Stage(Model model, Map<String, RuleName> names) {
        this.rules = Drools.rules(model);
        this.names = names;
        this.compiled = new Once<>(() -> CompiledRule.of(model));
        this.distinctions = new Once<>(() -> new Distinctions(compiled.get()));
    }

    /** A stage of the rules of a model, which go by these names. */
    static Stage of(Model model, Map<String, RuleName> names) {
        return new Stage(model, names);
    }

    /**
     * Shows the facts to the rules, all in one session; the rules record their findings on the facts. Of facts that no rule can
     * tell apart only the first is shown, and what is recorded on it is recorded on the others, too.
     *
     * @param facts the facts of any number of persons
     */
    public void run(Collection<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Map<Fact, List<Fact>> others = facts.size() < MANY ? Map.of() : distinctions.get().alike(facts);
        Firing firing = new Firing(others);
        facts.forEach(fact -> fact.enter(firing));
        Drools.inside(() -> fire(others.isEmpty() ? facts : others.keySet(), firing));
    }

    private int fire(Collection<? extends Fact> facts, Firing firing) {
        KieSession session = rules.newKieSession();
        try {
            session.addEventListener(firing);
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
        return compiled.get();
    }

    /** Knows which rule is firing, so that a consequence need not repeat its rule's name, and for which facts besides. */
    private final class Firing extends DefaultAgendaEventListener implements Supplier<RuleName> {

        private final Map<Fact, List<Fact>> others;
        private @Nullable RuleName rule;

        private Firing(Map<Fact, List<Fact>> others) {
            this.others = others;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            rule = names.get(event.getMatch().getRule().getName());
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            if (!others.isEmpty()) {
                CompiledRule fired = distinctions.get().rule(event.getMatch().getRule().getName());
                others.get((Fact) event.getMatch().getObjects().get(0)).forEach(fired::conclude);
            }
        }

        @Override
        public RuleName get() {
            if (rule == null) {
                throw new IllegalStateException("No rule is firing");
            }
            return rule;
        }
    }
}
