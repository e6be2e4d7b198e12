package kz.kepil.analyst.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kz.kepil.api.DateRange;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.ReadRule;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of what the words of some rules of one kind of fact can say. Words that make no difference any more are not asked, so
 * that one cell stands for many combinations.
 */
final class Grid {

    /** Told of each cell. */
    interface Visitor {

        /**
         * A cell in which every rule holds for certain or does not.
         *
         * @param cell what the words say
         * @param holding the rules that hold
         * @return whether to go on
         */
        boolean visit(Cell cell, List<ReadRule> holding);
    }

    private final List<ReadRule> rules;
    private final Domains domains;
    private final Predicate<Cell> possible;

    Grid(List<ReadRule> rules, DateRange supported, Predicate<Cell> possible) {
        this.rules = rules;
        this.domains = new Domains(rules, supported);
        this.possible = possible;
    }

    void visit(Visitor visitor) {
        visit(new Cell(domains.words()), rules, List.of(), visitor);
    }

    private boolean visit(Cell cell, List<ReadRule> undecided, List<ReadRule> held, Visitor visitor) {
        List<ReadRule> open = new ArrayList<>();
        List<ReadRule> holding = new ArrayList<>(held);
        String word = null;
        for (ReadRule rule : undecided) {
            Boolean holds = holds(rule, cell);
            String missing = cell.missing();
            if (holds == null) {
                open.add(rule);
                word = word == null ? missing : word;
            } else if (holds) {
                holding.add(rule);
            }
        }
        if (open.isEmpty()) {
            return visitor.visit(cell, holding);
        }
        String next = Objects.requireNonNull(word);
        for (Object value : domains.of(next)) {
            cell.say(next, value);
            if (possible.test(cell) && !visit(cell, open, holding, visitor)) {
                return false;
            }
        }
        cell.forget(next);
        return true;
    }

    private static @Nullable Boolean holds(ReadRule rule, Cell cell) {
        boolean known = true;
        for (Constraint constraint : rule.constraints()) {
            Boolean holds = Truth.of(constraint.test(), cell);
            if (holds == null) {
                known = false;
            } else if (!holds) {
                return false;
            }
        }
        return known ? Boolean.TRUE : null;
    }
}
