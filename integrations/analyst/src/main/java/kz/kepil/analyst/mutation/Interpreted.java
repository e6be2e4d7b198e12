package kz.kepil.analyst.mutation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kz.kepil.analyst.grid.Truth;
import kz.kepil.engine.fact.Consequences;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.CompiledRule.Clause;
import kz.kepil.engine.rules.check.Drl.Argument;
import kz.kepil.engine.rules.check.Drl.Call;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.Drl.Value;
import kz.kepil.engine.rules.check.ReadRule;
import kz.kepil.engine.rules.check.Token;
import org.jspecify.annotations.Nullable;

/** A rule as it is read, done without being compiled: that takes no time. The tests hold it against the compiled rules. */
final class Interpreted {

    /** What the words of a fact say, all of which are known. */
    private record Said(Set<String> words, Function<String, @Nullable Object> value) implements Truth.Said {

        @Override
        public Boolean holds(Value word) {
            return (Boolean) Objects.requireNonNull(value.apply(word.token().text()));
        }

        @Override
        public Boolean holds(Compared compared) {
            return Truth.compare(side(compared.left()), compared.operator(), Arrays.asList(compared.right().stream().map(this::side).toArray()));
        }

        private @Nullable Object side(Value side) {
            return side.type() == null && words.contains(side.token().text()) ? value.apply(side.token().text()) : Truth.constant(side);
        }
    }

    private Interpreted() {
    }

    /** Whether what words say meets every constraint of a rule. */
    static boolean holds(ReadRule rule, Function<String, @Nullable Object> value) {
        Said said = new Said(FactWords.of(rule.fact()).names(), value);
        for (Constraint constraint : rule.constraints()) {
            if (!holds(constraint, said)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Constraint constraint, Said said) {
        return Objects.requireNonNull(Truth.of(constraint.test(), said));
    }

    /** A rule as a stage takes it. */
    static CompiledRule rule(ReadRule rule) {
        FactWords words = FactWords.of(rule.fact());
        List<Clause> clauses = rule.constraints().stream().map(constraint -> Clause.of(rule.text(constraint.start(), constraint.end()),
                fact -> holds(constraint, new Said(words.names(), word -> words.read(fact, word))))).toList();
        Method recording = method(Consequences.class, rule.consequence(), rule);
        return CompiledRule.of(rule.name(), rule.fact(), clauses, fact -> call(recording, null, rule.consequence(), fact, rule));
    }

    private static @Nullable Object call(Method method, @Nullable Object on, Call call, Fact fact, ReadRule rule) {
        Object[] given = call.arguments().stream().map(argument -> argument(argument, fact, rule)).toArray();
        try {
            return method.invoke(on, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object argument(Argument argument, Fact fact, ReadRule rule) {
        if (argument instanceof Call call) {
            return call(method(rule.fact(), call, rule), fact, call, fact, rule);
        }
        Value value = (Value) argument;
        if (value.token().text().startsWith("$")) {
            return fact;
        }
        return value.token().kind() == Token.Kind.NUMBER ? Truth.constant(value) : rule.constant(value);
    }

    /** The form of a function that takes what is given to it. */
    static Method method(Class<?> owner, Call call, ReadRule rule) {
        return Arrays.stream(owner.getMethods()).filter(each -> each.getName().equals(call.name().text()))
                .filter(each -> takes(each.getParameterTypes(), call.arguments(), rule)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule.name() + ": " + call.name().text() + " does not take what is given to it"));
    }

    private static boolean takes(Class<?>[] taken, List<Argument> given, ReadRule rule) {
        if (taken.length != given.size()) {
            return false;
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i].isAssignableFrom(type(given.get(i), rule))) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> type(Argument argument, ReadRule rule) {
        if (argument instanceof Call call) {
            return method(rule.fact(), call, rule).getReturnType();
        }
        Value value = (Value) argument;
        if (value.token().text().startsWith("$")) {
            return rule.fact();
        }
        Enum<?> constant = rule.constant(value);
        return constant == null ? int.class : constant.getDeclaringClass();
    }
}
