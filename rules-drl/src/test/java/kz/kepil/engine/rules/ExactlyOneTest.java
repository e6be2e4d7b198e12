package kz.kepil.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of a stage that must answer exactly one rule answers, whatever its words say: over all combinations of the words that its rules
 * test, of every value of an enumeration, and of both sides of every day and number with which a rule compares. What cannot be
 * together (a full scope without an emergency one) is left out, and is said here.
 */
class ExactlyOneTest {

    private static final Pack PACK = Pack.builtIn(Corridor.stages());
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (>=|<=|==|>|<|not in|in) (.+)");

    /** For these no disease comes before the table of the services. */
    private static final Set<Object> ON_PERSON = Set.of("DENTAL_EMERGENCY", "DENTAL_PLANNED", "TREATMENT_ABROAD", "FOREIGN_SPECIALISTS",
            "DONOR_PREPARATION", "ISOLATION", "PREVENTIVE_SCREENING");

    /** What a word says in a combination: a truth, a number or the name of a constant. */
    private record World(Map<String, Object> words) {

        boolean is(String word) {
            return Boolean.TRUE.equals(words.get(word));
        }
    }

    /** A rule, its constraints taken apart once. */
    private record Asked(String name, List<Predicate<World>> constraints) {

        private static Asked of(CompiledRule rule) {
            return new Asked(rule.name(), rule.clauses().stream().map(clause -> constraint(clause.text())).toList());
        }

        static Predicate<World> constraint(String text) {
            return Arrays.stream(text.split(" \\|\\| ")).map(String::strip).map(Asked::part).reduce(Predicate::or).orElseThrow();
        }

        boolean holds(World world) {
            for (Predicate<World> constraint : constraints) {
                if (!constraint.test(world)) {
                    return false;
                }
            }
            return true;
        }

        private static Predicate<World> part(String part) {
            Matcher comparison = COMPARISON.matcher(part);
            if (part.contains(" not contains ")) {
                return part(part.replace(" not contains ", " contains ")).negate();
            }
            if (!comparison.matches()) {
                return part.startsWith("!") ? world -> !world.is(part.substring(1)) : world -> world.is(part);
            }
            String word = comparison.group(1);
            String operator = comparison.group(2);
            if (!comparison.group(3).matches("\\d+")) {
                List<String> constants = constants(comparison.group(3));
                return world -> constants.contains(world.words().get(word)) != operator.equals("not in");
            }
            int limit = Integer.parseInt(comparison.group(3));
            return world -> {
                int number = (Integer) world.words().get(word);
                return switch (operator) {
                    case ">=" -> number >= limit;
                    case "<=" -> number <= limit;
                    case ">" -> number > limit;
                    case "<" -> number < limit;
                    default -> number == limit;
                };
            };
        }
    }

    /** A stage, which of its combinations can be, and to which of those nothing needs to be answered. */
    private record Answering(String name, List<CompiledRule> rules, Predicate<World> possible, Predicate<World> silent) {

        private static Answering of(String name, Predicate<World> possible, Predicate<World> silent) {
            return new Answering(name, PACK.stage(name).compiledRules(), possible, silent);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Of a word that no rule in question tests nothing follows. */
    private static Predicate<World> implies(String word, String... others) {
        return world -> !world.is(word) || Arrays.stream(others).allMatch(other -> world.is(other) || !world.words().containsKey(other));
    }

    static Stream<Arguments> answeringStages() {
        Predicate<World> any = world -> true;
        Predicate<World> never = world -> false;
        return Stream.of(
                Answering.of("scope", any, never),
                Answering.of("funding", any, never),
                Answering.of("arrears", any, ExactlyOneTest::debtStandsInTheWay),
                Answering.of("disease-insurance", any, world -> world.is("guaranteed")),
                Answering.of("dangerous-disease", any, world -> !world.is("dangerousDisease") || ON_PERSON.contains(world.words().get("service"))),
                Answering.of("services",
                        implies("tmkkkFull", "emergencyScope").and(implies("citizen", "tmkkkFull"))
                                .and(implies("guaranteedDisease", "diseaseNamed")).and(implies("observedDisease", "diseaseNamed")), never),
                new Answering("sanction", PACK.procedure("sanction").compiledRules(), any, never)).map(Arguments::of);
    }

    /** Of the debt as a whole something is said only while it is dormant; each month has its obligor. */
    private static boolean debtStandsInTheWay(World world) {
        return world.words().containsKey("yearPrepaid") && world.words().entrySet().stream().noneMatch(word ->
                word.getValue().equals(true) && (word.getKey().startsWith("payers ") || word.getKey().equals("yearPrepaid")));
    }

    @ParameterizedTest
    @MethodSource("answeringStages")
    void exactlyOneRuleAnswers(Answering stage) {
        // Rules of different kinds of facts never look at the same one.
        Map<Class<?>, List<CompiledRule>> byFact = new LinkedHashMap<>();
        stage.rules().forEach(rule -> byFact.computeIfAbsent(rule.factType(), type -> new ArrayList<>()).add(rule));
        byFact.forEach((fact, rules) -> {
            List<String> mistakes = mistakes(rules, stage);
            assertThat(mistakes).as("%s, %s", stage.name(), fact.getSimpleName()).isEmpty();
        });
    }

    @Test
    void aRuleThatIsLeftOutOrDoubledIsNoticed() {
        List<CompiledRule> rules = PACK.stage("disease-insurance").compiledRules();
        Answering stage = Answering.of("disease-insurance", world -> true, world -> world.is("guaranteed"));
        for (int i = 0; i < rules.size(); i++) {
            List<CompiledRule> without = new ArrayList<>(rules);
            CompiledRule removed = without.remove(i);
            assertThat(mistakes(without, stage)).as("without " + removed.name()).isNotEmpty();
            without.add(removed);
            without.add(removed);
            assertThat(mistakes(without, stage)).as("twice " + removed.name()).isNotEmpty();
        }
    }

    /** The combinations to which not exactly one rule answers, ten at most. */
    private static List<String> mistakes(List<CompiledRule> rules, Answering stage) {
        Map<String, List<Object>> enumerated = enumerated(rules);
        if (enumerated.isEmpty()) {
            return mistakes(rules, new HashMap<>(), stage);
        }
        // Of each constant only its own rules come into question, and what they test.
        String word = enumerated.keySet().iterator().next();
        return enumerated.get(word).stream().flatMap(constant -> {
            Map<String, Object> words = new HashMap<>(Map.of(word, constant));
            return mistakes(rules.stream().filter(rule -> rule.clauses().stream().filter(clause -> clause.enumeration() != null)
                    .allMatch(clause -> Asked.constraint(clause.text()).test(new World(words)))).toList(), words, stage).stream();
        }).toList();
    }

    private static List<String> mistakes(List<CompiledRule> rules, Map<String, Object> known, Answering stage) {
        List<String> mistakes = new ArrayList<>();
        Map<String, List<Object>> domains = domains(rules);
        domains.keySet().removeAll(known.keySet());
        List<Asked> asked = rules.stream().map(Asked::of).toList();
        visit(List.copyOf(domains.entrySet()), 0, known, world -> {
            if (mistakes.size() < 10 && stage.possible().test(world)) {
                List<String> answers = asked.stream().filter(rule -> rule.holds(world)).map(Asked::name).toList();
                if (answers.size() != (stage.silent().test(world) ? 0 : 1)) {
                    mistakes.add(world.words() + " is answered by " + answers);
                }
            }
        });
        return mistakes;
    }

    private static void visit(List<Map.Entry<String, List<Object>>> domains, int at, Map<String, Object> words, Consumer<World> visitor) {
        if (at == domains.size()) {
            visitor.accept(new World(words));
            return;
        }
        for (Object value : domains.get(at).getValue()) {
            words.put(domains.get(at).getKey(), value);
            visit(domains, at + 1, words, visitor);
        }
        words.remove(domains.get(at).getKey());
    }

    /** The word that is of an enumeration, if the rules test one, with the names of its constants. */
    private static Map<String, List<Object>> enumerated(List<CompiledRule> rules) {
        Map<String, List<Object>> found = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            for (Clause clause : rule.clauses()) {
                if (clause.enumeration() != null) {
                    found.put(clause.text().split(" ")[0], Arrays.stream(clause.enumeration().getReturnType().getEnumConstants())
                            .map(constant -> (Object) ((Enum<?>) constant).name()).toList());
                }
            }
        }
        return found;
    }

    /** Every word that the rules test, with what it can say: numbers from just below to just above each with which it is compared. */
    private static Map<String, List<Object>> domains(List<CompiledRule> rules) {
        Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
        Map<String, List<Object>> domains = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            for (Clause clause : rule.clauses()) {
                for (String part : clause.text().split(" \\|\\| ")) {
                    Matcher comparison = COMPARISON.matcher(part.strip());
                    if (!comparison.matches()) {
                        domains.put(part.strip().replaceFirst("^!", "").replace(" not contains ", " contains "), List.of(true, false));
                    } else if (clause.enumeration() == null) {
                        Set<Integer> sides = numbers.computeIfAbsent(comparison.group(1), word -> new TreeSet<>());
                        int limit = Integer.parseInt(comparison.group(3));
                        sides.addAll(comparison.group(1).equals("law")
                                ? List.of(Days.number(Days.day(limit).minusDays(1)), limit) : List.of(limit - 1, limit, limit + 1));
                    }
                }
            }
        }
        numbers.forEach((word, sides) -> domains.put(word, List.copyOf(sides)));
        return domains;
    }

    /** The constants of {@code ServiceType.X} or {@code (LegalStatus.A, LegalStatus.B)}. */
    private static List<String> constants(String values) {
        return Arrays.stream(values.replaceAll("[()]", "").split(",")).map(each -> each.strip().replaceFirst(".*\\.", "")).toList();
    }
}
