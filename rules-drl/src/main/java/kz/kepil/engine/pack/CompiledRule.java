package kz.kepil.engine.pack;

import java.util.ArrayList;
import java.util.List;
import kz.kepil.engine.fact.Fact;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;

/**
 * A compiled rule taken apart: at which kind of fact it looks, and with which constraints. What refuses a ground is read
 * off here, so that no condition is ever written twice. Immutable.
 *
 * @param name the rule's name
 * @param factType the kind of fact
 * @param clauses the constraints in the rule's order
 */
public record CompiledRule(String name, Class<?> factType, List<Clause> clauses) {

    /**
     * One constraint.
     *
     * @param text as it stands in the DRL file
     * @param test the compiled constraint
     */
    public record Clause(String text, Predicate1<Object> test) {

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
            addClauses(pattern.getConstraint(), clauses);
            rules.add(new CompiledRule(rule.getName(), pattern.getPatternVariable().getType(), List.copyOf(clauses)));
        }
        return List.copyOf(rules);
    }

    private static Pattern<?> pattern(Rule rule) {
        for (Condition part : ((Condition) rule.getView()).getSubConditions()) {
            if (part instanceof Pattern<?> pattern) {
                return pattern;
            }
        }
        throw new PackException("The rule \"" + rule.getName() + "\" looks at no fact");
    }

    @SuppressWarnings("unchecked")
    private static void addClauses(Constraint constraint, List<Clause> clauses) {
        if (constraint instanceof SingleConstraint single) {
            clauses.add(new Clause(single.predicateInformation().getStringConstraint().replaceAll("\\s+", " ").strip(),
                    single.getPredicate1()));
        }
        constraint.getChildren().forEach(child -> addClauses(child, clauses));
    }
}
