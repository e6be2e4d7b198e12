package kz.kepil.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.fact.SituatedPeople;
import kz.kepil.engine.fact.Situation;
import kz.kepil.engine.rules.CompiledRule.Clause;
import kz.kepil.engine.rules.DecisionGraph.NamedRule;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Predicate1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionGraphTest {

    private static final List<Boolean> EITHER = List.of(false, true);

    /** How often each constraint was asked. */
    private final Map<String, Integer> asked = new HashMap<>();
    private final List<String> concluded = new ArrayList<>();

    private static MissedMonth month(int law, boolean employee, boolean leaveWithoutPay, boolean entrepreneur) {
        return new MissedMonth(law, employee, leaveWithoutPay, entrepreneur, type -> BigDecimal.ONE);
    }

    private Clause clause(String text, Predicate<MissedMonth> test) {
        Predicate1<MissedMonth> counting = fact -> {
            asked.merge(text, 1, Integer::sum);
            return test.test(fact);
        };
        return new Clause(text, Compiled.of(counting), Clause.Kind.PLAIN, null);
    }

    private NamedRule rule(String name, Clause... clauses) {
        Block1<MissedMonth> consequence = fact -> concluded.add(name);
        return new NamedRule(new CompiledRule(name, MissedMonth.class, List.of(clauses), Compiled.of(consequence)), RuleName.of(name, name, 0));
    }

    private final Clause employee = clause("employee", MissedMonth::isEmployee);
    private final Clause noEmployee = clause("!employee", month -> !month.isEmployee());
    private final Clause onLeave = clause("leaveWithoutPay", MissedMonth::isLeaveWithoutPay);
    private final Clause entrepreneur = clause("entrepreneur", MissedMonth::isEntrepreneur);
    private final Clause before2026 = clause("law < 20260101", month -> month.getLaw() < 20260101);
    private final Clause since2026 = clause("law >= 20260101", month -> month.getLaw() >= 20260101);

    @Test
    void everyRuleIsConcludedThatHoldsAndNoOther() {
        List<NamedRule> rules = List.of(rule("A", employee, onLeave), rule("B", noEmployee, entrepreneur, before2026), rule("C"),
                rule("D", onLeave, since2026), rule("E", entrepreneur, employee), rule("F", employee, noEmployee), rule("G", onLeave, onLeave));
        DecisionGraph graph = new DecisionGraph(rules);
        for (int law : new int[] {20251231, 20260101}) {
            for (boolean works : EITHER) {
                for (boolean leave : EITHER) {
                    for (boolean owns : EITHER) {
                        MissedMonth month = month(law, works, leave, owns);
                        for (int time = 1; time <= 2; time++) {
                            concluded.clear();
                            graph.conclude(month);
                            Set<String> hold = rules.stream().map(NamedRule::rule)
                                    .filter(rule -> rule.clauses().stream().allMatch(clause -> clause.holds(month)))
                                    .map(CompiledRule::name).collect(Collectors.toSet());
                            assertThat(concluded).containsExactlyInAnyOrderElementsOf(hold);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aConstraintAndItsOppositeAreAskedOnce() {
        DecisionGraph graph = new DecisionGraph(List.of(rule("A", employee, onLeave), rule("B", noEmployee, onLeave), rule("C", since2026, onLeave),
                rule("D", before2026, onLeave), rule("E", onLeave)));
        graph.conclude(month(20260101, true, true, false));
        assertThat(asked).isEqualTo(Map.of("employee", 1, "leaveWithoutPay", 1));
        assertThat(concluded).containsExactlyInAnyOrder("A", "C", "E");
    }

    @Test
    void whatCanMakeNoDifferenceIsNotAsked() {
        DecisionGraph graph = new DecisionGraph(List.of(rule("A", employee, onLeave), rule("B", employee, entrepreneur)));
        graph.conclude(month(20260101, false, true, true));
        assertThat(asked).containsOnlyKeys("employee");
        assertThat(concluded).isEmpty();
    }

    /** More rules, each by itself, than could be told apart by a tree with a branch for each answer to each. */
    @Test
    void itStaysAsSmallAsTheRules() {
        List<NamedRule> rules = IntStream.rangeClosed(1, 1_000).mapToObj(i ->
                rule("R" + i, clause("law % " + i, month -> month.getLaw() % i == 0))).toList();
        DecisionGraph graph = new DecisionGraph(rules);
        for (int law = 1; law <= 50; law++) {
            concluded.clear();
            graph.conclude(month(law, false, false, false));
            int day = law;
            assertThat(concluded).containsExactlyElementsOf(
                    IntStream.rangeClosed(1, 1_000).filter(i -> day % i == 0).mapToObj(i -> "R" + i).toList());
        }
    }

    /** A fact is asked no more than there are rules to ask about, with 259 rules as with 1,259. */
    @Test
    void moreRulesAskNoMoreThanTheirShare() {
        int few = askedOf(259);
        int many = askedOf(1_259);
        assertThat(many).as("constraints asked with 1,259 rules, of which 259 ask %d", few).isLessThanOrEqualTo(few * 1_259 / 259 + 1);
    }

    /** How many constraints are asked of months, once the graph has grown, by so many rules for lines of days that share what they ask. */
    private int askedOf(int rules) {
        DecisionGraph graph = new DecisionGraph(IntStream.range(0, rules).mapToObj(i -> rule("R" + i, i % 2 == 0 ? employee : noEmployee,
                i % 3 == 0 ? onLeave : entrepreneur, clause("law % " + i, month -> month.getLaw() % rules == i))).toList());
        for (int time = 1; time <= 2; time++) {
            asked.clear();
            for (int law = 0; law < 100; law++) {
                graph.conclude(month(law, law % 2 == 0, law % 3 == 0, law % 5 == 0));
            }
        }
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rules of which each pair shares a constraint leave more ways than are kept. */
    @Test
    void whatIsNotKeptIsFoundAnew() {
        List<Clause> bits = IntStream.range(0, 26).mapToObj(bit -> clause("bit" + bit, month -> (month.getLaw() >> bit & 1) == 1)).toList();
        List<NamedRule> rules = IntStream.range(0, 25).mapToObj(i -> rule("R" + i, bits.get(i), bits.get((i * 7 + 3) % 26), bits.get((i * 11 + 5) % 26))).toList();
        DecisionGraph graph = new DecisionGraph(rules);
        for (int i = 0; i < 3_000; i++) {
            MissedMonth month = month(i * 0x9E3779B1 >>> 6, false, false, false);
            concluded.clear();
            graph.conclude(month);
            assertThat(concluded).containsExactlyInAnyOrderElementsOf(rules.stream().map(NamedRule::rule)
                    .filter(rule -> rule.clauses().stream().allMatch(clause -> clause.holds(month))).map(CompiledRule::name).toList());
        }
    }

    private NamedRule ofPerson(String name, Map<String, Predicate<PersonOnDay>> clauses) {
        Block1<PersonOnDay> consequence = fact -> concluded.add(name);
        List<Clause> compiled = clauses.entrySet().stream().map(each -> {
            Predicate1<PersonOnDay> counting = fact -> {
                asked.merge(each.getKey(), 1, Integer::sum);
                return each.getValue().test(fact);
            };
            return new Clause(each.getKey(), Compiled.of(counting), Clause.Kind.PLAIN, null);
        }).toList();
        return new NamedRule(new CompiledRule(name, PersonOnDay.class, compiled, Compiled.of(consequence)), RuleName.of(name, name, 0));
    }

    @Test
    void inWhichSituationsAPersonIsIsAskedAtOnce() {
        Predicate<PersonOnDay> working = PersonOnDay::isWorking;
        Predicate<PersonOnDay> pregnant = PersonOnDay::isPregnant;
        Predicate<PersonOnDay> veteran = PersonOnDay::isWarVeteran;
        Predicate<PersonOnDay> grownUp = person -> person.getAge() >= 18;
        List<NamedRule> rules = List.of(ofPerson("A", Map.of("working", working)), ofPerson("B", Map.of("!working", working.negate(), "pregnant", pregnant)),
                ofPerson("C", Map.of("warVeteran", veteran, "age >= 18", grownUp)), ofPerson("D", Map.of("!pregnant", pregnant.negate())),
                ofPerson("E", Map.of("working || pregnant", working.or(pregnant))), ofPerson("F", Map.of("working", working, "!working", working.negate())));
        DecisionGraph graph = new DecisionGraph(rules);
        Situation[] all = {Situation.WORKING, Situation.PREGNANT, Situation.WAR_VETERAN};
        for (int time = 1; time <= 2; time++) {
            for (int some = 0; some < 1 << all.length; some++) {
                int bits = some;
                PersonOnDay person = SituatedPeople.in(
                        IntStream.range(0, all.length).filter(i -> (bits >> i & 1) != 0).mapToObj(i -> all[i]).toArray(Situation[]::new));
                Set<String> hold = rules.stream().map(NamedRule::rule)
                        .filter(rule -> rule.clauses().stream().allMatch(clause -> clause.holds(person))).map(CompiledRule::name).collect(Collectors.toSet());
                asked.clear();
                concluded.clear();
                graph.conclude(person);
                assertThat(concluded).containsExactlyInAnyOrderElementsOf(hold);
                assertThat(asked.keySet()).isSubsetOf("working || pregnant", "age >= 18");
            }
        }
    }

    /** More combinations of situations than are kept. */
    @Test
    void combinationsThatAreNotKeptAreFoundAnew() {
        List<Situation> all = Arrays.stream(Situation.values()).filter(each -> each != Situation.WORKING).limit(13).toList();
        List<NamedRule> rules = all.stream().map(each -> ofPerson(each.name(),
                Map.of(each.name().replace("_", ""), person -> (person.situationBits() & 1L << each.ordinal()) != 0))).toList();
        DecisionGraph graph = new DecisionGraph(rules);
        for (int some = 0; some < 1 << all.size(); some++) {
            int bits = some;
            List<Situation> held = IntStream.range(0, all.size()).filter(i -> (bits >> i & 1) != 0).mapToObj(all::get).toList();
            concluded.clear();
            graph.conclude(SituatedPeople.in(held.toArray(Situation[]::new)));
            assertThat(concluded).containsExactlyInAnyOrderElementsOf(held.stream().map(Situation::name).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<=", ">", ">=", "==", "!="})
    void numbersAreComparedAsTheyStand(String operator) throws NoSuchMethodException {
        PersonOnDay person = SituatedPeople.in();
        Predicate1<Object> notNeeded = fact -> {
            throw new IllegalStateException("Asked");
        };
        Method age = PersonOnDay.class.getMethod("getAge");
        for (int limit = person.getAge() - 1; limit <= person.getAge() + 1; limit++) {
            boolean holds = switch (operator) {
                case "<" -> 34 < limit;
                case "<=" -> 34 <= limit;
                case ">" -> 34 > limit;
                case ">=" -> 34 >= limit;
                case "==" -> 34 == limit;
                default -> 34 != limit;
            };
            String text = "age " + operator + " " + limit;
            assertThat(Shortcut.isThere(text, age)).isTrue();
            assertThat(new Clause(text, Compiled.of(notNeeded), Clause.Kind.WITH_SHORTCUT, age).holds(person)).as(text).isEqualTo(holds);
        }
    }
}
