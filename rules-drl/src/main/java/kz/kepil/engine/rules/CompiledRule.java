package kz.kepil.engine.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Fact;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.BlockN;
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
public record CompiledRule(String name, Class<?> factType, List<Clause> clauses, BlockN consequence) {

    /**
     * One constraint.
     *
     * @param text as it stands in the DRL file
     * @param test the compiled constraint
     * @param enumeration reads the only property on which the constraint rests, when that is of an enum type; otherwise null
     */
    public record Clause(String text, Predicate1<Object> test, @Nullable Method enumeration) {

        /**
         * Whether a fact meets the constraint.
         *
         * @param fact a fact of the rule's type
         * @return true when it does
         */
        public boolean holds(Fact fact) {
            try {
                return test.test(fact);
            } catch (Exception failed) {
                throw new PackException("The constraint " + text + " fails", failed);
            }
        }
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
     * @param fact a fact of the rule's type, alone
     */
    void conclude(Object... fact) {
        try {
            consequence.execute(fact);
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

    private static BlockN consequence(Rule rule, Pattern<?> pattern) {
        Consequence consequence = rule.getDefaultConsequence();
        if (rule.getConsequences().size() == 1 && !consequence.isUsingDrools()
                && Arrays.equals(consequence.getVariables(), pattern.getBoundVariables())) {
            return consequence.getBlock();
        }
        throw new PackException("The consequence of the rule \"" + rule.getName() + "\" must speak of its fact, and of that alone");
    }

    @SuppressWarnings("unchecked")
    private static void addClauses(Constraint constraint, Class<?> factType, List<Clause> clauses) {
        if (constraint instanceof SingleConstraint single && single != SingleConstraint.TRUE) {
            String text = single.predicateInformation().getStringConstraint().replaceAll("\\s+", " ").strip();
            Predicate1<Object> test = single.getPredicate1();
            Method property = property(factType, single.getReactiveProps());
            clauses.add(new Clause(text, Shortcut.of(text, test, factType, property),
                    property != null && property.getReturnType().isEnum() ? property : null));
        }
        constraint.getChildren().forEach(child -> addClauses(child, factType, clauses));
    }

    /** The getter of the only property on which a constraint rests; null where there are several. */
    private static @Nullable Method property(Class<?> factType, String... properties) {
        if (properties.length != 1) {
            return null;
        }
        String getter = "get" + properties[0].substring(0, 1).toUpperCase(Locale.ROOT) + properties[0].substring(1);
        Method property = Arrays.stream(factType.getMethods())
                .filter(method -> method.getName().equals(getter) && method.getParameterCount() == 0).findAny().orElse(null);
        if (property != null) {
            // It is public anyway; so nobody checks that anew at each call.
            property.setAccessible(true);
        }
        return property;
    }
}
