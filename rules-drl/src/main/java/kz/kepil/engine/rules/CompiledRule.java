package kz.kepil.engine.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Fact;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Block1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule taken apart: at which kind of fact it looks, and with which constraints. What refuses a ground is read
 * off here, so that no condition is ever written twice. Immutable.
 *
 * @param name the rule's name
 * @param factType the kind of fact
 * @param clauses the constraints in the rule's order
 * @param consequence what the rule records on the fact
 */
public record CompiledRule(String name, Class<?> factType, List<Clause> clauses, Compiled<Block1<Object>> consequence) {

    /** One constraint. */
    public static final class Clause {

        /** On what kind of value a constraint rests; the build writes down the name. */
        enum Kind {
            /** On several properties, or on one that is nothing special. */
            PLAIN,
            /** On one property, which is of an enum type. */
            ENUMERATION,
            /** On one property, so that there is a {@link Shortcut}. */
            WITH_SHORTCUT
        }

        private final String text;
        private final Compiled<Predicate1<Object>> compiled;
        private final Kind kind;
        /** The getter of the only property on which the constraint rests; null where that does not matter. */
        private final @Nullable Method property;
        // Found anew by each thread that does not see it yet; it is always the same test.
        private @Nullable Predicate1<Object> test;

        Clause(String text, Compiled<Predicate1<Object>> compiled, Kind kind, @Nullable Method property) {
            this.text = text;
            this.compiled = compiled;
            this.kind = kind;
            this.property = property;
        }

        /**
         * A constraint that nobody compiled.
         *
         * @param text as it would stand in a DRL file
         * @param test whether a fact meets it
         * @return the constraint
         */
        public static Clause of(String text, Predicate<Fact> test) {
            Predicate1<Object> asked = fact -> test.test((Fact) fact);
            return new Clause(text, Compiled.of(asked), Kind.PLAIN, null);
        }

        /** {@return the constraint as it stands in the DRL file} */
        public String text() {
            return text;
        }

        Compiled<Predicate1<Object>> compiled() {
            return compiled;
        }

        Kind kind() {
            return kind;
        }

        @Nullable Method property() {
            return property;
        }

        /** Reads the only property on which the constraint rests, when that is of an enum type; otherwise null. */
        @Nullable Method enumeration() {
            return kind == Kind.ENUMERATION ? property : null;
        }

        /**
         * Whether a fact meets the constraint.
         *
         * @param fact a fact of the rule's type
         * @return true when it does
         */
        public boolean holds(Fact fact) {
            Predicate1<Object> asked = test;
            if (asked == null) {
                asked = kind == Kind.WITH_SHORTCUT ? Shortcut.of(text, compiled, Objects.requireNonNull(property)) : compiled.get();
                test = asked;
            }
            try {
                return asked.test(fact);
            } catch (Exception failed) {
                throw new PackException("The constraint " + text + " fails", failed);
            }
        }
    }

    /**
     * A rule that nobody compiled.
     *
     * @param name its name
     * @param factType the kind of fact
     * @param clauses the constraints
     * @param consequence what it records on a fact
     * @return the rule
     */
    public static CompiledRule of(String name, Class<? extends Fact> factType, List<Clause> clauses, Consumer<Fact> consequence) {
        Block1<Object> recorded = fact -> consequence.accept((Fact) fact);
        return new CompiledRule(name, factType, List.copyOf(clauses), Compiled.of(recorded));
    }

    static List<CompiledRule> of(Model model) {
        List<CompiledRule> rules = new ArrayList<>();
        for (Rule rule : model.getRules()) {
            Pattern<?> pattern = pattern(rule);
            List<Clause> clauses = new ArrayList<>();
            Class<?> factType = pattern.getPatternVariable().getType();
            addClauses(pattern.getConstraint(), factType, clauses);
            rules.add(new CompiledRule(rule.getName(), factType, List.copyOf(clauses), consequence(rule, pattern)));
        }
        return List.copyOf(rules);
    }

    /**
     * Records on a fact what the rule records on facts that meet its constraints.
     *
     * @param fact a fact of the rule's type
     */
    void conclude(Fact fact) {
        try {
            consequence.get().execute(fact);
        } catch (Exception failed) {
            throw new PackException("The consequence of the rule \"" + name + "\" fails", failed);
        }
    }

    private static Pattern<?> pattern(Rule rule) {
        List<Condition> parts = ((Condition) rule.getView()).getSubConditions().stream()
                .filter(part -> part.getType() != Condition.Type.CONSEQUENCE).toList();
        if (parts.size() == 1 && parts.get(0) instanceof Pattern<?> pattern) {
            return pattern;
        }
        throw new PackException("The rule \"" + rule.getName() + "\" must look at one fact, and at that alone");
    }

    private static Compiled<Block1<Object>> consequence(Rule rule, Pattern<?> pattern) {
        Consequence consequence = rule.getDefaultConsequence();
        if (rule.getConsequences().size() == 1 && !consequence.isUsingDrools()
                && Arrays.equals(consequence.getVariables(), pattern.getBoundVariables())
                && consequence.getBlock() instanceof Block1.Impl ofOne) {
            return Compiled.of(ofOne.getLambda());
        }
        throw new PackException("The consequence of the rule \"" + rule.getName() + "\" must speak of its fact, and of that alone");
    }

    private static void addClauses(Constraint constraint, Class<?> factType, List<Clause> clauses) {
        if (constraint instanceof SingleConstraint single && single != SingleConstraint.TRUE) {
            String text = single.predicateInformation().getStringConstraint().replaceAll("\\s+", " ").strip();
            Predicate1<?> test = single.getPredicate1();
            Method property = single.getReactiveProps().length == 1 ? getter(factType, single.getReactiveProps()[0]) : null;
            Clause.Kind kind = property == null ? Clause.Kind.PLAIN
                    : property.getReturnType().isEnum() ? Clause.Kind.ENUMERATION
                    : Shortcut.isThere(text, property) ? Clause.Kind.WITH_SHORTCUT : Clause.Kind.PLAIN;
            clauses.add(new Clause(text, Compiled.of(test instanceof IntrospectableLambda wrapped ? wrapped.getLambda() : test), kind,
                    kind == Clause.Kind.PLAIN ? null : property));
        }
        constraint.getChildren().forEach(child -> addClauses(child, factType, clauses));
    }

    /** The getter of a property; null where it has none. */
    static @Nullable Method getter(Class<?> factType, String property) {
        try {
            Method getter = factType.getMethod("get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1));
            // It is public anyway; so nobody checks that anew at each call.
            getter.setAccessible(true);
            return getter;
        } catch (NoSuchMethodException none) {
            return null;
        }
    }
}
