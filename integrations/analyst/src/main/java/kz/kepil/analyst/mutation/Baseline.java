package kz.kepil.analyst.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Not;
import kz.kepil.engine.rules.check.Drl.Or;
import kz.kepil.engine.rules.check.Drl.Test;
import kz.kepil.engine.rules.check.Drl.Value;
import kz.kepil.engine.rules.check.ReadRule;
import org.jspecify.annotations.Nullable;

/**
 * How the scenarios run on the pack as it is: what the words of each fact said that a stage looked at, which parameters were used, which
 * diseases are named. A change of a rule can only be noticed by a scenario for one of whose facts the changed rule says otherwise.
 * Immutable once made.
 */
final class Baseline {

    private static final Pattern ICD10 = Pattern.compile("\"([A-Z])\\d\\d(?:\\.\\d+)?\"");

    private final List<Scenario> scenarios;
    /** By the stage and the kind of fact: what the words said, in their order, and in which scenarios. */
    private final Map<Class<?>, Map<String, Asked>> asked = new HashMap<>();
    private final Map<String, BitSet> using = new ConcurrentHashMap<>();
    private final Map<Character, BitSet> ill = new TreeMap<>();
    /** Those of procedures, by the name of the procedure, and those in which something is not known, of which more is judged than seen. */
    private final Map<String, BitSet> procedures = new HashMap<>();
    private final BitSet unseen = new BitSet();

    /** What one stage asked of one kind of fact. */
    private record Asked(List<String> words, Map<List<@Nullable Object>, BitSet> said) {
    }

    private Baseline(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Runs the scenarios.
     *
     * @param pack the pack
     * @param catalogue tells of its rules
     * @param rules the rules as they are read
     * @param scenarios the scenarios
     * @param failures takes those that fail
     */
    static Baseline of(Pack pack, Supplier<RuleBook> catalogue, List<ReadRule> rules, List<Scenario> scenarios, List<Failure> failures) {
        Baseline baseline = new Baseline(scenarios);
        for (ReadRule rule : rules) {
            Asked of = baseline.asked.computeIfAbsent(rule.fact(), fact -> new HashMap<>())
                    .computeIfAbsent(rule.stage(), stage -> new Asked(new ArrayList<>(), new ConcurrentHashMap<>()));
            words(rule).stream().filter(word -> !of.words().contains(word)).forEach(of.words()::add);
        }
        List<@Nullable Failure> failed = IntStream.range(0, scenarios.size()).parallel().mapToObj(number -> baseline.run(number, pack, catalogue)).toList();
        failed.stream().filter(Objects::nonNull).forEach(failures::add);
        return baseline;
    }

    private @Nullable Failure run(int number, Pack pack, Supplier<RuleBook> catalogue) {
        Scenario scenario = scenarios.get(number);
        Set<String> used = new HashSet<>();
        Failure failure = ScenarioRunner.of(DroolsEntitlementEngineProvider.of(pack.observedBy(value -> used.add(value.name())), catalogue)).run(scenario);
        used.forEach(name -> set(using.computeIfAbsent(name, first -> new BitSet()), number));
        String json = scenario.json();
        if (json != null) {
            Matcher code = ICD10.matcher(json);
            while (code.find()) {
                synchronized (ill) {
                    set(ill.computeIfAbsent(code.group(1).charAt(0), first -> new BitSet()), number);
                }
            }
        }
        Inquiry inquiry = scenario.inquiry();
        if (inquiry != null) {
            if (!inquiry.person().unknown().isEmpty()) {
                set(unseen, number);
            }
            look(number, inquiry.withPerson(inquiry.person().withoutUnknown()), pack);
        } else if (json != null) {
            synchronized (procedures) {
                String stage = scenario.command().equals("attach") ? "attachment" : scenario.command();
                set(procedures.computeIfAbsent(stage, first -> new BitSet()), number);
            }
        }
        return failure;
    }

    private void look(int number, Inquiry inquiry, Pack pack) {
        Map<Stage, String> names = new IdentityHashMap<>();
        Corridor.stages().forEach(name -> names.put(pack.stage(name), name));
        new Corridor(pack, (stage, facts) -> facts.forEach(fact -> keep(number, Objects.requireNonNull(names.get(stage)), fact)))
                .run(List.of(new Case(inquiry, pack)));
    }

    private void keep(int number, String stage, Fact fact) {
        // A rule may look at what several kinds of facts have in common.
        asked.forEach((type, stages) -> {
            Asked of = type.isInstance(fact) ? stages.get(stage) : null;
            if (of != null) {
                FactWords words = FactWords.of(type);
                List<@Nullable Object> said = of.words().stream().map(word -> words.read(fact, word)).collect(Collectors.toList());
                set(of.said().computeIfAbsent(said, first -> new BitSet()), number);
            }
        });
    }

    private static void set(BitSet numbers, int number) {
        synchronized (numbers) {
            numbers.set(number);
        }
    }

    /** The words that a rule asks of its fact. */
    private static Set<String> words(ReadRule rule) {
        Set<String> words = new HashSet<>();
        for (Constraint constraint : rule.constraints()) {
            words(constraint.test(), words);
        }
        words.retainAll(FactWords.of(rule.fact()).names());
        return words;
    }

    private static void words(Test test, Set<String> words) {
        if (test instanceof Or or) {
            or.parts().forEach(part -> words(part, words));
        } else if (test instanceof And and) {
            and.parts().forEach(part -> words(part, words));
        } else if (test instanceof Not not) {
            words(not.part(), words);
        } else if (test instanceof Holds holds) {
            words.add(holds.word().token().text());
        } else if (test instanceof Compared compared) {
            words.add(compared.left().token().text());
            compared.right().stream().filter(value -> value.type() == null).map(Value::token).forEach(token -> words.add(token.text()));
        }
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    /** The scenarios of which a fact is told apart by two forms of a rule. */
    Candidates concernedBy(ReadRule rule, @Nullable ReadRule changed) {
        BitSet first = new BitSet();
        BitSet of = procedures.get(rule.stage());
        if (of != null) {
            first.or(of);
            return new Candidates(first, false);
        }
        Asked facts = Objects.requireNonNull(asked.get(rule.fact())).get(rule.stage());
        boolean sameCondition = changed != null && conditions(rule).equals(conditions(changed));
        Objects.requireNonNull(facts).said().forEach((said, numbers) -> {
            Function<String, @Nullable Object> value = word -> said.get(facts.words().indexOf(word));
            boolean held = Interpreted.holds(rule, value);
            // What is recorded otherwise matters wherever the rule holds.
            if (sameCondition ? held : held != (changed != null && Interpreted.holds(changed, value))) {
                first.or(numbers);
            }
        });
        first.or(unseen);
        // The days on which the law turns decide at which facts a stage looks at all.
        return new Candidates(first, changed != null && !days(rule).equals(days(changed)));
    }

    private static List<String> conditions(ReadRule rule) {
        return rule.constraints().stream().map(each -> rule.text(each.start(), each.end())).toList();
    }

    private static List<String> days(ReadRule rule) {
        return conditions(rule).stream().filter(text -> text.contains("law") || text.contains("monthsSincePensionContribution")).toList();
    }

    /** Those first that use a parameter. */
    Candidates using(String name) {
        return new Candidates(using.getOrDefault(name, new BitSet()), true);
    }

    /** Those first in which a disease is named whose code begins with one of two letters. */
    Candidates ill(char first, char last) {
        BitSet found = new BitSet();
        for (char letter : new char[] {first, last}) {
            found.or(ill.getOrDefault(letter, new BitSet()));
        }
        return new Candidates(found, true);
    }

    Candidates all() {
        return new Candidates(new BitSet(), true);
    }

    /** The numbers of the scenarios in the order in which they are asked. */
    IntStream inOrder(Candidates candidates) {
        IntStream first = candidates.first().stream();
        return candidates.others()
                ? IntStream.concat(first, IntStream.range(0, scenarios.size()).filter(number -> !candidates.first().get(number))) : first;
    }
}
