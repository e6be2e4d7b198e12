package kz.kepil.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RuleName;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** One stage of the corridor: the compiled rules of one domain. Immutable and thread-safe. */
public final class Stage {

    private final KieBase rules;
    private final Model model;
    private final Map<String, RuleName> names;

    private Stage(Model model, Map<String, RuleName> names) {
        this.rules = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
        this.model = model;
        this.names = names;
    }

    /** A stage of the rules of a model, which go by these names. */
    static Stage of(Model model, Map<String, RuleName> names) {
        return new Stage(model, names);
    }

    /**
     * Shows the facts to the rules, all in one session; the rules record their findings on the facts.
     *
     * @param facts the facts of any number of persons; no rule joins two of them
     */
    public void run(Iterable<? extends Fact> facts) {
        Firing firing = new Firing();
        KieSession session = rules.newKieSession();
        try {
            session.addEventListener(firing);
            for (Fact fact : facts) {
                fact.enter(firing);
                session.insert(fact);
            }
            session.fireAllRules();
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
        return CompiledRule.of(model);
    }

    /** Knows which rule is firing, so that a consequence need not repeat its rule's name. */
    private final class Firing extends DefaultAgendaEventListener implements Supplier<RuleName> {

        private @Nullable RuleName rule;

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            rule = names.get(event.getMatch().getRule().getName());
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
