package kz.kepil.analyst.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackProblem;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.CompiledRule.Clause;
import kz.kepil.engine.rules.check.ReadRule;

/**
 * Counts how often the rules of a pack hold for the facts that they are shown while {@link #engine()} answers, and how often each of
 * their constraints is true and false. The compiled constraints are asked: each for every fact of the rule's kind, whatever the others
 * say. Thread-safe.
 */
public final class Coverage {

    private static final Texts NOTHING = new Texts("", "", "");

    private final Pack pack;
    private final EntitlementEngine engine;
    private final Map<String, List<Counted>> stages = new LinkedHashMap<>();
    /** The rules that look at a kind of fact, by stage and kind. */
    private final Map<String, Map<Class<?>, OfKind>> kinds = new ConcurrentHashMap<>();

    private Coverage(Pack pack) {
        this.pack = pack;
        pack.compiledRules().forEach((stage, rules) -> stages.put(stage, rules.stream().map(Counted::new).toList()));
        engine = DroolsEntitlementEngineProvider.of(pack.watchedBy(this::count));
    }

    /**
     * Begins to count.
     *
     * @param pack the pack
     * @return no counts yet
     */
    public static Coverage of(Pack pack) {
        return new Coverage(pack);
    }

    /** {@return an engine whose answers are counted} */
    public EntitlementEngine engine() {
        return engine;
    }

    /** What is counted of a rule. */
    private static final class Counted {

        private final CompiledRule rule;
        private final LongAdder held = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final List<LongAdder> met;
        private final List<LongAdder> alone;

        Counted(CompiledRule rule) {
            this.rule = rule;
            met = rule.clauses().stream().map(clause -> new LongAdder()).toList();
            alone = rule.clauses().stream().map(clause -> new LongAdder()).toList();
        }

        void count(int[] clauses, boolean[] holds) {
            int unmet = 0;
            int last = -1;
            for (int i = 0; i < clauses.length; i++) {
                if (holds[clauses[i]]) {
                    met.get(i).increment();
                } else {
                    unmet++;
                    last = i;
                }
            }
            (unmet == 0 ? held : refused).increment();
            if (unmet == 1) {
                alone.get(last).increment();
            }
        }
    }

    /**
     * The rules that look at a kind of fact.
     *
     * @param rules the rules
     * @param clauses their constraints; what several rules ask stands here once
     * @param asked which of them each rule asks
     */
    private record OfKind(List<Counted> rules, List<Clause> clauses, List<int[]> asked) {

        static OfKind of(List<Counted> rules) {
            Map<String, Integer> numbers = new HashMap<>();
            List<Clause> clauses = new ArrayList<>();
            List<int[]> asked = new ArrayList<>();
            for (Counted each : rules) {
                asked.add(each.rule.clauses().stream().mapToInt(clause -> {
                    Integer known = numbers.putIfAbsent(clause.text(), clauses.size());
                    if (known == null) {
                        clauses.add(clause);
                    }
                    return known == null ? clauses.size() - 1 : known;
                }).toArray());
            }
            return new OfKind(rules, clauses, asked);
        }

        void count(Fact fact) {
            boolean[] holds = new boolean[clauses.size()];
            for (int i = 0; i < holds.length; i++) {
                holds[i] = clauses.get(i).holds(fact);
            }
            for (int i = 0; i < rules.size(); i++) {
                rules.get(i).count(asked.get(i), holds);
            }
        }
    }

    private void count(String stage, List<? extends Fact> facts) {
        Map<Class<?>, OfKind> ofStage = kinds.computeIfAbsent(stage, name -> new ConcurrentHashMap<>());
        for (Fact fact : facts) {
            ofStage.computeIfAbsent(fact.getClass(), kind -> OfKind.of(Objects.requireNonNull(stages.get(stage)).stream()
                    .filter(each -> each.rule.factType().isAssignableFrom(kind)).toList())).count(fact);
        }
    }

    /**
     * What was counted by now.
     *
     * @return each rule, in the order of stages and files
     */
    public List<RuleCoverage> rules() {
        Map<String, ReadRule> read = ReadRule.all(pack.sources(), RulesCheck.facts()).stream()
                .collect(Collectors.toMap(ReadRule::name, Function.identity()));
        return stages.values().stream().flatMap(List::stream)
                .map(each -> rule(each, Objects.requireNonNull(read.get(each.rule.name())))).toList();
    }

    private static RuleCoverage rule(Counted counted, ReadRule read) {
        PackProblem begin = read.at(read.start(), NOTHING);
        long held = counted.held.sum();
        long refused = counted.refused.sum();
        List<PackProblem> places = read.constraints().stream().map(each -> read.at(each.start(), NOTHING)).toList();
        List<ConstraintCoverage> constraints = IntStream.range(0, counted.met.size()).mapToObj(i -> {
            // What stands as one constraint may be compiled as several.
            PackProblem place = places.size() == counted.met.size() ? places.get(i) : begin;
            long met = counted.met.get(i).sum();
            return new ConstraintCoverage(counted.rule.clauses().get(i).text(), place.line(), place.column(), met, held + refused - met,
                    counted.alone.get(i).sum());
        }).toList();
        return new RuleCoverage(read.id(), read.name(), read.file(), begin.line(), held, refused, constraints);
    }
}
