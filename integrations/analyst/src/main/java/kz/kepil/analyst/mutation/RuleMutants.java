package kz.kepil.analyst.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.Once;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;
import kz.kepil.engine.rules.check.Drl;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Argument;
import kz.kepil.engine.rules.check.Drl.Call;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Not;
import kz.kepil.engine.rules.check.Drl.Or;
import kz.kepil.engine.rules.check.Drl.Value;
import kz.kepil.engine.rules.check.ReadRule;
import kz.kepil.engine.rules.check.Token;

/**
 * The mutants of one rule: without it; with each constraint, each alternative and each value of a list left out; with each constraint the
 * other way round; with each number and day moved by one; with each payer, funding or other constant that is recorded replaced by the next
 * of its kind. What the days of the law make no difference to is no change, see {@link Periods}.
 */
final class RuleMutants {

    private final ReadRule rule;
    private final int end;
    private final Map<String, Set<Class<? extends Fact>>> facts;
    private final Periods periods;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private RuleMutants(ReadRule rule, Map<String, Set<Class<? extends Fact>>> facts, Periods periods) {
        this.rule = rule;
        this.facts = facts;
        this.periods = periods;
        this.end = rule.source().indexOf("end", rule.consequence().end()) + "end".length();
    }

    static List<Mutant> of(ReadRule rule, Map<String, Set<Class<? extends Fact>>> facts, Periods periods) {
        RuleMutants mutants = new RuleMutants(rule, facts, periods);
        mutants.add(new TextChange(rule.start(), mutants.end, ""), rule.start(), rule.name(), "");
        List<Constraint> constraints = rule.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            mutants.constraint(constraints, i);
        }
        mutants.recording(rule.consequence());
        return mutants.mutants;
    }

    private void constraint(List<Constraint> all, int i) {
        Constraint constraint = all.get(i);
        String text = rule.text(constraint.start(), constraint.end());
        add(leftOut(all, i), constraint.start(), text, "");
        String opposite = constraint.test() instanceof Holds ? "!" + text
                : constraint.test() instanceof Not not && not.part() instanceof Holds ? text.substring(1).strip() : "!(" + text + ")";
        add(new TextChange(constraint.start(), constraint.end(), opposite), constraint.start(), text, opposite);
        if (constraint.test() instanceof Or) {
            alternatives(constraint);
        }
        values(constraint, constraint.test());
    }

    private static TextChange leftOut(List<Constraint> all, int i) {
        if (i + 1 < all.size()) {
            return new TextChange(all.get(i).start(), all.get(i + 1).start(), "");
        }
        return new TextChange(i == 0 ? all.get(i).start() : all.get(i - 1).end(), all.get(i).end(), "");
    }

    /** Each of {@code a || b || c} left out. */
    private void alternatives(Constraint constraint) {
        List<String> parts = new ArrayList<>();
        String text = rule.source().substring(constraint.start(), constraint.end());
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith("||", i)) {
                parts.add(text.substring(from, i).strip());
                from = i + 2;
            }
        }
        parts.add(text.substring(from).strip());
        for (int i = 0; i < parts.size(); i++) {
            List<String> rest = new ArrayList<>(parts);
            rest.remove(i);
            add(new TextChange(constraint.start(), constraint.end(), String.join(" || ", rest)), constraint.start(),
                    "|| " + parts.get(i).replaceAll("\\s+", " "), "");
        }
    }

    private void values(Constraint constraint, Drl.Test test) {
        if (test instanceof Or or) {
            or.parts().forEach(part -> values(constraint, part));
        } else if (test instanceof And and) {
            and.parts().forEach(part -> values(constraint, part));
        } else if (test instanceof Not not) {
            values(constraint, not.part());
        } else if (test instanceof Compared compared) {
            List<Value> values = compared.right();
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                if (values.size() == 1) {
                    moved(value.token()).forEach(other ->
                            within(constraint, new TextChange(value.token().start(), value.token().end(), other), value.start()));
                    continue;
                }
                String was = compared.left().token().text() + " " + compared.operator() + " … " + value.token().text();
                moved(value.token()).forEach(other ->
                        add(new TextChange(value.token().start(), value.token().end(), other), value.start(), was, other));
                add(i + 1 < values.size() ? new TextChange(value.start(), values.get(i + 1).start(), "")
                        : new TextChange(values.get(i - 1).token().end(), value.token().end(), ""), value.start(), was, "");
            }
        }
    }

    /** The number below and above; of a day the day before and after. */
    private static List<String> moved(Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            return List.of();
        }
        int number = Integer.parseInt(token.text());
        if (token.text().length() == 8) {
            LocalDate day = Days.day(number);
            return List.of(String.valueOf(Days.number(day.minusDays(1))), String.valueOf(Days.number(day.plusDays(1))));
        }
        return number == 0 ? List.of("1") : List.of(String.valueOf(number - 1), String.valueOf(number + 1));
    }

    private void within(Constraint constraint, TextChange change, int place) {
        String after = change.in(rule.source());
        int by = after.length() - rule.source().length();
        add(change, place, rule.text(constraint.start(), constraint.end()),
                after.substring(constraint.start(), constraint.end() + by).replaceAll("\\s+", " ").strip());
    }

    private void recording(Call call) {
        for (Argument argument : call.arguments()) {
            if (argument instanceof Value value) {
                recorded(call, value);
            } else {
                numbers(call, (Call) argument);
            }
        }
    }

    private void recorded(Call call, Value value) {
        Enum<?> constant = rule.constant(value);
        if (constant != null) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            String next = ((Enum<?>) all[(constant.ordinal() + 1) % all.length]).name();
            recorded(call, new TextChange(value.token().start(), value.token().end(), next), value.start());
        }
        moved(value.token()).forEach(other -> recorded(call, new TextChange(value.token().start(), value.token().end(), other), value.start()));
    }

    private void numbers(Call whole, Call inside) {
        for (Argument argument : inside.arguments()) {
            if (argument instanceof Value value) {
                moved(value.token()).forEach(other ->
                        recorded(whole, new TextChange(value.token().start(), value.token().end(), other), value.start()));
            } else {
                numbers(whole, (Call) argument);
            }
        }
    }

    private void recorded(Call call, TextChange change, int place) {
        String after = change.in(rule.source());
        int by = after.length() - rule.source().length();
        add(change, place, rule.text(call.name().start(), call.end()),
                after.substring(call.name().start(), call.end() + by).replaceAll("\\s+", " ").strip());
    }

    private void add(TextChange change, int place, String was, String becomes) {
        String key = rule.id() + ": " + was + " => " + becomes;
        if (!keys.add(key)) {
            return;
        }
        boolean removed = change.start() == rule.start();
        Supplier<ReadRule> changed = new Once<>(() -> read(change.in(rule.source())));
        if (!removed && periods.areTheSame(rule, changed.get())) {
            return;
        }
        String stage = rule.stage();
        mutants.add(new Mutant(key.strip(), rule.file(), TextChange.line(rule.source(), place), TextChange.column(rule.source(), place), was, becomes,
                pack -> pack.with(stage, stage(pack, stage).with(rule.name(), removed ? null : Interpreted.rule(changed.get()), change.in(rule.source()))),
                baseline -> baseline.concernedBy(rule, removed ? null : changed.get())));
    }

    private static Stage stage(Pack pack, String name) {
        return Corridor.stages().contains(name) ? pack.stage(name) : pack.procedure(name);
    }

    /** The changed rule alone, with the package and the imports of its file. */
    private ReadRule read(String text) {
        String before = rule.source().substring(0, rule.source().indexOf("rule \""));
        String alone = before + text.substring(rule.start(), end + text.length() - rule.source().length());
        return Objects.requireNonNull(ReadRule.all(Map.of(rule.file(), alone), facts)).get(0);
    }
}
