package kz.kepil.tests.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.CompiledRule.Clause;
import kz.kepil.engine.rules.Stage;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The stage of the state categories in other rule engines. Their rules are those of the pack: the constraints and consequences that
 * were compiled of the same DRL file, so that what differs is the engine alone.
 */
final class OtherEngines {

    private static final String PERSON = "$p";

    private OtherEngines() {
    }

    /** Judges people, each seen on some days, and records on them what is found. */
    interface Judge extends Consumer<List<PersonOnDay>>, AutoCloseable {

        @Override
        default void close() {
        }
    }

    private static void conclude(CompiledRule rule, RuleName name, PersonOnDay person) {
        person.enterRule(name);
        try {
            rule.consequence().get().execute(person);
        } catch (Exception broken) {
            throw new IllegalStateException(rule.name(), broken);
        }
    }

    private static RuleName name(CompiledRule rule, Map<String, RuleName> names) {
        return names.values().stream().filter(name -> name.name().equals(rule.name())).findFirst().orElseThrow();
    }

    /** Evrete at its best: one session for all, into which people are inserted, and which is cleared. A constraint of several rules is one condition. */
    static Judge evrete(Stage stage, Map<String, RuleName> names) {
        KnowledgeService service = new KnowledgeService();
        Knowledge knowledge = service.newKnowledge();
        RuleSetBuilder<Knowledge> rules = knowledge.builder();
        Map<String, ValuesPredicate> conditions = new HashMap<>();
        for (CompiledRule rule : stage.compiledRules()) {
            RuleName name = name(rule, names);
            LhsBuilder<Knowledge> builder = rules.newRule(rule.name()).forEach(PERSON, PersonOnDay.class);
            for (Clause clause : rule.clauses()) {
                builder = builder.where(conditions.computeIfAbsent(clause.text(), text -> values -> clause.holds(values.get(0))), PERSON);
            }
            rules = builder.execute(context -> conclude(rule, name, context.get(PERSON)));
        }
        rules.build();
        StatefulSession session = knowledge.newStatefulSession();
        return new Judge() {

            @Override
            public void accept(List<PersonOnDay> people) {
                people.forEach(PersonOnDay::enterStage);
                session.insertAndFire(people);
                session.clear();
            }

            @Override
            public void close() {
                session.close();
                service.shutdown();
            }
        };
    }

    /** Easy Rules looks at one person at a time. */
    static Judge easyRules(Stage stage, Map<String, RuleName> names) {
        Rules rules = new Rules();
        for (CompiledRule rule : stage.compiledRules()) {
            RuleName name = name(rule, names);
            rules.register(new RuleBuilder().name(rule.name()).when(facts -> holds(rule, person(facts)))
                    .then(facts -> conclude(rule, name, person(facts))).build());
        }
        RulesEngine engine = new DefaultRulesEngine();
        return people -> {
            for (PersonOnDay each : people) {
                each.enterStage();
                Facts facts = new Facts();
                facts.put(PERSON, each);
                engine.fire(rules, facts);
            }
        };
    }

    private static PersonOnDay person(Facts facts) {
        return Objects.requireNonNull(facts.get(PERSON));
    }

    private static boolean holds(CompiledRule rule, PersonOnDay person) {
        for (Clause clause : rule.clauses()) {
            if (!clause.holds(person)) {
                return false;
            }
        }
        return true;
    }
}
