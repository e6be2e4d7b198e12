package kz.kepil.engine.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Dated;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.fact.Situated;
import kz.kepil.engine.fact.Situation;
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules of a stage as a graph of questions about one fact. Each question is a constraint of the rules, and the answer
 * leads to the next that still matters: a constraint that several rules share is asked once, and none that can make no difference
 * any more. By which law a fact is judged, and in which situations a person is, is asked first and all at once. A rule is concluded
 * as soon as the last of its constraints is met. The graph grows as facts need it; where two ways leave the same rules open they come
 * together. Thread-safe.
 */
final class DecisionGraph {

    /** So many questions are kept for one type of fact. The built-in rules need a few hundred; what is beyond is worked out anew. */
    private static final int MOST_KEPT = 4096;
    private static final Object[] NONE = {};

    /** A rule with all that it is called. It is equal to itself alone. */
    static final class NamedRule {

        private final CompiledRule rule;
        private final RuleName name;

        NamedRule(CompiledRule rule, RuleName name) {
            this.rule = rule;
            this.name = name;
        }

        CompiledRule rule() {
            return rule;
        }

        private void conclude(Fact fact) {
            fact.enterRule(name);
            rule.conclude(fact);
        }
    }

    private final List<NamedRule> rules;
    private final Map<Class<?>, OfType> types = new ConcurrentHashMap<>();
    /** That of the latest fact: most stages look at one type. */
    private @Nullable OfType latest;

    DecisionGraph(List<NamedRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Records on a fact what every rule says that holds for it. */
    void conclude(Fact fact) {
        OfType type = latest;
        if (type == null || type.type != fact.getClass()) {
            type = types.computeIfAbsent(fact.getClass(), each ->
                    new OfType(each, rules.stream().filter(rule -> rule.rule().factType().isAssignableFrom(each)).toList()));
            latest = type;
        }
        Way way = type.begin(fact);
        while (true) {
            for (NamedRule rule : way.concluded()) {
                rule.conclude(fact);
            }
            Question question = way.next();
            if (question == null) {
                return;
            }
            way = question.answer(fact);
        }
    }

    /** A constraint; one and its opposite are the same: {@code insured}, {@code !insured}; {@code law >= 1}, {@code law < 1}. */
    private static final class Test {

        private static final Pattern OPPOSITE = Pattern.compile("!(\\w+)|law < (\\d+)");
        private static final Pattern LAW = Pattern.compile("law >= (\\d{8})");

        private final Clause clause;
        private final boolean opposite;
        /** The bit of the situation that is asked for; 0 where something else is. */
        private final long situation;
        /** The day since which it holds; 0 where something else is asked for. */
        private final int since;
        private final Demand met = new Demand(this);
        private final Demand unmet = new Demand(this);

        private Test(Clause clause, Class<?> type) {
            this.clause = clause;
            this.opposite = isOpposite(clause);
            this.situation = Situated.class.isAssignableFrom(type) ? Situation.bit(subject(clause)) : 0;
            Matcher law = LAW.matcher(subject(clause));
            this.since = Dated.class.isAssignableFrom(type) && law.matches() ? Integer.parseInt(law.group(1)) : 0;
        }

        static boolean isOpposite(Clause clause) {
            return OPPOSITE.matcher(clause.text()).matches();
        }

        /** What a constraint and its opposite have in common. */
        static String subject(Clause clause) {
            Matcher opposite = OPPOSITE.matcher(clause.text());
            if (!opposite.matches()) {
                return clause.text();
            }
            return opposite.group(1) == null ? "law >= " + opposite.group(2) : opposite.group(1);
        }

        Demand demand(boolean holds) {
            return holds ? met : unmet;
        }

        boolean holds(Fact fact) {
            return clause.holds(fact) != opposite;
        }
    }

    /** What a rule asks of a test. It is equal to itself alone: each test has two. */
    private static final class Demand {

        private final Test test;

        private Demand(Test test) {
            this.test = test;
        }

        Test test() {
            return test;
        }
    }

    /** A rule that may still hold, and what it still asks. Two are equal when they are the same rule and ask the same. */
    private static final class Open {

        private final NamedRule rule;
        private final List<Demand> demands;

        private Open(NamedRule rule, List<Demand> demands) {
            this.rule = rule;
            this.demands = demands;
        }

        NamedRule rule() {
            return rule;
        }

        List<Demand> demands() {
            return demands;
        }

        /** What is left of it after an answer; null when it does not hold. */
        @Nullable Open after(Test test, boolean holds) {
            if (demands.contains(test.demand(!holds))) {
                return null;
            }
            List<Demand> left = new ArrayList<>(demands);
            return left.remove(test.demand(holds)) ? new Open(rule, List.copyOf(left)) : this;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Open open && rule.equals(open.rule) && demands.equals(open.demands);
        }

        @Override
        public int hashCode() {
            return 31 * rule.hashCode() + demands.hashCode();
        }
    }

    /** What follows from an answer: the rules that hold by it, and the next question; null after the last. */
    private record Way(NamedRule[] concluded, @Nullable Question next) {
    }

    /** A place of the graph. */
    private interface Question {

        Way answer(Fact fact);
    }

    /** Which of the situations that matter the person is in: all of them at once. */
    private static final class SituationsQuestion implements Question {

        private final OfType type;
        private final List<Test> tests;
        private final List<Open> open;
        private final long asked;
        private final Map<Long, Way> ways = new ConcurrentHashMap<>();
        /** Most people are in none of them. Found anew by each thread that does not see it yet. */
        private @Nullable Way none;

        private SituationsQuestion(OfType type, List<Test> tests, List<Open> open) {
            this.type = type;
            this.tests = tests;
            this.open = open;
            this.asked = tests.stream().mapToLong(test -> test.situation).reduce(0, (one, other) -> one | other);
        }

        @Override
        public Way answer(Fact fact) {
            long situations = ((Situated) fact).situationBits() & asked;
            Way way = situations == 0 ? none : ways.get(situations);
            return way == null ? grow(situations) : way;
        }

        private Way grow(long situations) {
            List<Open> left = open;
            for (Test test : tests) {
                left = after(left, test, (situations & test.situation) != 0);
            }
            Way way = type.way(left);
            if (situations == 0) {
                none = way;
            } else if (ways.size() < MOST_KEPT) {
                ways.put(situations, way);
            }
            return way;
        }
    }

    private static List<Open> after(List<Open> open, Test test, boolean holds) {
        return open.stream().map(rule -> rule.after(test, holds)).filter(Objects::nonNull).toList();
    }

    /** One test. */
    private static final class TestQuestion implements Question {

        private final OfType type;
        private final Test test;
        private final List<Open> open;
        private final boolean kept;
        // Found anew by each thread that does not see them yet; they never differ, and a Way is immutable.
        private @Nullable Way met;
        private @Nullable Way unmet;

        private TestQuestion(OfType type, List<Open> open, boolean kept) {
            this.kept = kept;
            this.type = type;
            this.test = mostShared(open);
            this.open = open;
        }

        /** That on which most rules rest; of several the first in their order. */
        private static Test mostShared(List<Open> open) {
            Map<Test, Integer> counts = new LinkedHashMap<>();
            open.forEach(rule -> rule.demands().stream().map(Demand::test).distinct().forEach(test -> counts.merge(test, 1, Integer::sum)));
            Test most = open.get(0).demands().get(0).test();
            for (Map.Entry<Test, Integer> each : counts.entrySet()) {
                most = each.getValue() > Objects.requireNonNull(counts.get(most)) ? each.getKey() : most;
            }
            return most;
        }

        @Override
        public Way answer(Fact fact) {
            boolean holds = test.holds(fact);
            Way way = holds ? met : unmet;
            return way == null ? grow(holds) : way;
        }

        private Way grow(boolean holds) {
            Way way = type.way(after(open, test, holds));
            if (kept) {
                if (holds) {
                    met = way;
                } else {
                    unmet = way;
                }
            }
            return way;
        }
    }

    /**
     * The rules that look at one type of fact. Where they look at an enumeration, such as the service that is asked for, the way
     * begins at its value: only the rules for that value come into question.
     */
    private static final class OfType {

        /** The constraints of a rule: those on the kind of fact alone, and the others. */
        private record Parts(List<Clause> onKind, Open others) {
        }

        private final Class<?> type;
        private final @Nullable Method enumeration;
        private final int kinds;
        private final List<Parts> rules;
        private final Map<List<Open>, Question> kept = new ConcurrentHashMap<>();
        /** The tests on which the law rests, by the days since which they hold. */
        private final List<Test> law;
        private final int[] turns;
        /** By how often the law has turned, and for each turn by the ordinal of the enumeration's value; the last for none. */
        private final @Nullable Way[] begins;

        OfType(Class<?> type, List<NamedRule> rules) {
            this.type = type;
            enumeration = rules.stream().flatMap(rule -> rule.rule().clauses().stream()).map(Clause::enumeration)
                    .filter(Objects::nonNull).findFirst().orElse(null);
            Map<String, Test> tests = new HashMap<>();
            this.rules = rules.stream().map(rule -> new Parts(
                    rule.rule().clauses().stream().filter(this::isOnKind).toList(),
                    new Open(rule, rule.rule().clauses().stream().filter(clause -> !isOnKind(clause)).map(clause ->
                            tests.computeIfAbsent(Test.subject(clause), subject -> new Test(clause, type)).demand(!Test.isOpposite(clause))).distinct().toList())))
                    .toList();
            law = tests.values().stream().filter(test -> test.since != 0).sorted(Comparator.comparing(test -> test.since)).toList();
            turns = law.stream().mapToInt(test -> test.since).toArray();
            kinds = 1 + (enumeration == null ? 0 : enumeration.getReturnType().getEnumConstants().length);
            begins = new Way[(turns.length + 1) * kinds];
        }

        private boolean isOnKind(Clause clause) {
            return enumeration != null && enumeration.equals(clause.enumeration());
        }

        private int kind(Fact fact) {
            if (enumeration == null) {
                return 0;
            }
            try {
                return enumeration.invoke(fact, NONE) instanceof Enum<?> value ? value.ordinal() : kinds - 1;
            } catch (ReflectiveOperationException failed) {
                throw new PackException("The property " + enumeration + " cannot be read", failed);
            }
        }

        /** How many of the tests of the law hold: the first so many. */
        private int turn(Fact fact) {
            if (turns.length == 0) {
                return 0;
            }
            int day = ((Dated) fact).getLaw();
            int turn = 0;
            while (turn < turns.length && turns[turn] <= day) {
                turn++;
            }
            return turn;
        }

        Way begin(Fact fact) {
            int turn = turn(fact);
            int at = turn * kinds + kind(fact);
            Way way = begins[at];
            if (way == null) {
                List<Open> open = rules.stream().filter(rule -> rule.onKind().stream().allMatch(clause -> clause.holds(fact))).map(Parts::others).toList();
                for (int i = 0; i < turns.length; i++) {
                    open = after(open, law.get(i), i < turn);
                }
                way = way(open);
                begins[at] = way;
            }
            return way;
        }

        /** Concludes the rules that ask nothing more and goes on with the others. */
        Way way(List<Open> rules) {
            NamedRule[] concluded = rules.stream().filter(rule -> rule.demands().isEmpty()).map(Open::rule).toArray(NamedRule[]::new);
            List<Open> open = rules.stream().filter(rule -> !rule.demands().isEmpty()).toList();
            return new Way(concluded, open.isEmpty() ? null : question(open));
        }

        private Question question(List<Open> open) {
            Question known = kept.get(open);
            if (known != null) {
                return known;
            }
            boolean room = kept.size() < MOST_KEPT;
            List<Test> ofSituations = open.stream().flatMap(rule -> rule.demands().stream()).map(Demand::test)
                    .filter(test -> test.situation != 0).distinct().toList();
            Question question = ofSituations.isEmpty() ? new TestQuestion(this, open, room) : new SituationsQuestion(this, ofSituations, open);
            known = room ? kept.putIfAbsent(open, question) : null;
            return known == null ? question : known;
        }
    }
}
