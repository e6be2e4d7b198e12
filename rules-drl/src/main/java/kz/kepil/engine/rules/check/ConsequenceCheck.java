package kz.kepil.engine.rules.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.fact.Consequences;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.check.Drl.Argument;
import kz.kepil.engine.rules.check.Drl.Call;
import kz.kepil.engine.rules.check.Drl.Value;
import org.jspecify.annotations.Nullable;

/** Looks whether a consequence calls a recording word that there is, with what it takes. */
final class ConsequenceCheck {

    private final Class<?> fact;
    private final Token variable;
    private final Imports imports;
    private final Consumer<Slip> slips;

    ConsequenceCheck(Class<?> fact, Token variable, Imports imports, Consumer<Slip> slips) {
        this.fact = fact;
        this.variable = variable;
        this.imports = imports;
        this.slips = slips;
    }

    void check(Call call) {
        String name = call.name().text();
        SortedSet<String> known = Imports.recordingWords();
        if (!known.contains(name)) {
            Slip letter = LookAlikes.find(name, call.name().start(), known);
            slips.accept(letter != null ? letter : new Slip(call.name().start(),
                    Slip.MESSAGES.of("recording", name, String.join(", ", known)), Nearest.hint(name, known)));
            call.arguments().forEach(this::type);
            return;
        }
        if (!imports.hasWord(name)) {
            slips.accept(new Slip(call.name().start(), Slip.MESSAGES.of("recording.import", name),
                    Slip.MESSAGES.of("maybe.import", "import static " + Consequences.class.getName() + "." + name + ";")));
        }
        if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Value first) || !first.token().is(variable.text())) {
            slips.accept(new Slip(call.name().end(), Slip.MESSAGES.of("recording.fact", name, variable.text()), null));
        }
        fit(call, methods(Consequences.class, name));
    }

    private static List<Method> methods(Class<?> type, String name) {
        return Arrays.stream(type.getMethods()).filter(method -> method.getName().equals(name)).toList();
    }

    /** Whether some form of a function takes the arguments; what is wrong is told of the form that comes nearest. */
    private void fit(Call call, List<Method> forms) {
        List<Method> ofCount = forms.stream().filter(form -> form.getParameterCount() == call.arguments().size()).toList();
        if (ofCount.isEmpty()) {
            String counts = forms.stream().map(form -> String.valueOf(form.getParameterCount())).distinct().sorted().collect(Collectors.joining(", "));
            slips.accept(new Slip(call.name().start(),
                    Slip.MESSAGES.of("arguments", call.name().text(), call.arguments().size(), counts), null));
            call.arguments().forEach(this::type);
            return;
        }
        List<@Nullable Class<?>> given = new ArrayList<>();
        call.arguments().forEach(argument -> given.add(type(argument)));
        Class<?>[] taken = ofCount.stream().map(Method::getParameterTypes).filter(types -> fit(types, given)).findFirst()
                .orElse(ofCount.get(0).getParameterTypes());
        for (int i = 0; i < taken.length; i++) {
            Argument argument = call.arguments().get(i);
            Class<?> type = given.get(i);
            if (type != null && !taken[i].isAssignableFrom(type)) {
                slips.accept(new Slip(start(argument), Slip.MESSAGES.of("argument.type", call.name().text(), i + 1, named(taken[i]), named(type)),
                        null));
            }
        }
    }

    private static boolean fit(Class<?>[] taken, List<@Nullable Class<?>> given) {
        return IntStream.range(0, taken.length).allMatch(i -> given.get(i) == null || taken[i].isAssignableFrom(given.get(i)));
    }

    private static int start(Argument argument) {
        return argument instanceof Value value ? value.start() : ((Call) argument).of() == null ? 0 : ((Call) argument).of().start();
    }

    private static Object named(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int" -> Slip.MESSAGES.of("form.NUMBER");
            case "LocalDate" -> Slip.MESSAGES.of("form.day");
            case "BigDecimal" -> Slip.MESSAGES.of("form.amount");
            case "String" -> Slip.MESSAGES.of("form.text");
            case "boolean" -> Slip.MESSAGES.of("form.TRUTH");
            default -> type.getSimpleName();
        };
    }

    /** What an argument is; null when it is wrong, which is told. */
    private @Nullable Class<?> type(Argument argument) {
        if (argument instanceof Call call) {
            return isVariable(call.of()) ? result(call) : null;
        }
        Value value = (Value) argument;
        Token token = value.token();
        if (token.isVariable()) {
            return isVariable(token) ? fact : null;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return WholeNumbers.check(token, slips) ? int.class : null;
        }
        return token.kind() == Token.Kind.TEXT ? String.class : imports.constant(value, slips);
    }

    private boolean isVariable(@Nullable Token token) {
        if (token == null || token.is(variable.text())) {
            return true;
        }
        wrong(token, Slip.MESSAGES.of("variable", token.text(), variable.text()), Messages.of("maybe.meant", variable.text()));
        return false;
    }

    private @Nullable Class<?> result(Call call) {
        SortedSet<String> known = functions(fact);
        String name = call.name().text();
        if (!known.contains(name)) {
            Slip letter = LookAlikes.find(name, call.name().start(), known);
            slips.accept(letter != null ? letter : new Slip(call.name().start(),
                    Slip.MESSAGES.of("function", fact.getSimpleName(), name, String.join(", ", known)), Nearest.hint(name, known)));
            call.arguments().forEach(this::type);
            return null;
        }
        List<Method> forms = methods(fact, name);
        fit(call, forms);
        return forms.get(0).getReturnType();
    }

    /** What a fact can be asked in a consequence: what gives a day, an amount or a number. */
    private static SortedSet<String> functions(Class<?> fact) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && method.getDeclaringClass() != Fact.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && isGiven(method.getReturnType()))
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isGiven(Class<?> type) {
        return Arrays.stream(Consequences.class.getMethods()).filter(method -> method.getDeclaringClass() == Consequences.class)
                .flatMap(method -> Arrays.stream(method.getParameterTypes()).skip(1)).anyMatch(type::equals);
    }

    private void wrong(Token token, Texts sentence, @Nullable Texts hint) {
        slips.accept(new Slip(token.start(), sentence, hint));
    }
}
