package kz.kepil.engine.rules;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.engine.fact.Dated;
import org.drools.model.functions.Predicate1;

/**
 * Shorter ways to the answers of constraints that are asked most often. Drools compares days and numbers as objects, and looks into a list
 * through operators that take their values in an array. The tests hold every answer against a session of Drools.
 */
final class Shortcut {

    private static final Object[] NOTHING = {};
    private static final Pattern LAW = Pattern.compile("law (>=|<) (\\d{8})");
    private static final Pattern CONTAINS = Pattern.compile("\\w+ contains \"([^\"\\\\]*)\"");
    private static final Pattern ANY_CONTAINED = Pattern.compile(CONTAINS + "(?: \\|\\| " + CONTAINS + ")*");
    /** A number among several: {@code yearAge in ( 40, 42 )}. */
    private static final Pattern AMONG_NUMBERS = Pattern.compile("\\w+ (?:not )?in ?\\([ \\d,]+\\)");

    private static final Pattern NUMBER = Pattern.compile("\\w+ (<=|>=|<|>|==|!=) (\\d{1,9})");
    private static final Map<Method, ToIntFunction<Object>> GETTERS = new ConcurrentHashMap<>();

    private Shortcut() {
    }

    /**
     * Whether there is a shorter way.
     *
     * @param text a constraint
     * @param property reads the only property on which it rests
     * @return whether {@link #of} finds one
     */
    static boolean isThere(String text, Method property) {
        return isLaw(LAW.matcher(text), property) || isAnyContained(text, property)
                || property.getReturnType() == int.class && (NUMBER.matcher(text).matches() || AMONG_NUMBERS.matcher(text).matches());
    }

    private static boolean isLaw(Matcher law, Method property) {
        return law.matches() && Dated.class.isAssignableFrom(property.getDeclaringClass());
    }

    private static boolean isAnyContained(String text, Method property) {
        return Collection.class.isAssignableFrom(property.getReturnType()) && ANY_CONTAINED.matcher(text).matches();
    }

    /**
     * The shorter way to the answers of a constraint.
     *
     * @param text the constraint
     * @param compiled what Drools made of it; not loaded where it is not needed
     * @param property reads the only property on which the constraint rests
     * @return a shorter test
     */
    static Predicate1<Object> of(String text, Compiled<Predicate1<Object>> compiled, Method property) {
        Matcher law = LAW.matcher(text);
        if (isLaw(law, property)) {
            int day = Integer.parseInt(law.group(2));
            return law.group(1).equals("<") ? fact -> ((Dated) fact).getLaw() < day : fact -> ((Dated) fact).getLaw() >= day;
        }
        if (isAnyContained(text, property)) {
            List<String> values = CONTAINS.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
            return values.size() == 1 ? new Contains(property, values.get(0)) : new ContainsAny(property, values.toArray(String[]::new));
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? compared(getter(property), number.group(1), Integer.parseInt(number.group(2)))
                : new AmongNumbers(getter(property), compiled.get());
    }

    private static Predicate1<Object> compared(ToIntFunction<Object> property, String operator, int number) {
        return switch (operator) {
            case "<" -> fact -> property.applyAsInt(fact) < number;
            case "<=" -> fact -> property.applyAsInt(fact) <= number;
            case ">" -> fact -> property.applyAsInt(fact) > number;
            case ">=" -> fact -> property.applyAsInt(fact) >= number;
            case "==" -> fact -> property.applyAsInt(fact) == number;
            default -> fact -> property.applyAsInt(fact) != number;
        };
    }

    /** A getter as a function, made once, which costs no more than a call. */
    private static ToIntFunction<Object> getter(Method property) {
        return GETTERS.computeIfAbsent(property, Shortcut::function);
    }

    @SuppressWarnings("unchecked")
    private static ToIntFunction<Object> function(Method property) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle getter = lookup.unreflect(property);
            return Objects.requireNonNull((ToIntFunction<Object>) LambdaMetafactory.metafactory(lookup, "applyAsInt",
                    MethodType.methodType(ToIntFunction.class), MethodType.methodType(int.class, Object.class), getter, getter.type())
                    .getTarget().invoke());
        } catch (Throwable notAccessible) {
            throw new IllegalStateException("Not readable: " + property, notAccessible);
        }
    }

    /** Whether a list holds a value. */
    private record Contains(Method property, String value) implements Predicate1<Object> {

        @Override
        public boolean test(Object fact) throws Exception {
            return ((Collection<?>) property.invoke(fact, NOTHING)).contains(value);
        }
    }

    /** Whether a list holds any of some values. */
    private record ContainsAny(Method property, String... values) implements Predicate1<Object> {

        @Override
        public boolean test(Object fact) throws Exception {
            Collection<?> all = (Collection<?>) property.invoke(fact, NOTHING);
            if (!all.isEmpty()) {
                for (String value : values) {
                    if (all.contains(value)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * Whether a number is one of several. Drools compares each with each as decimals made of their texts, which takes longer than all
     * else that is asked of a fact: what it says of a number is kept.
     *
     * @param property reads the number
     * @param test the compiled constraint
     * @param known what it says of the first numbers that were met
     */
    private record AmongNumbers(ToIntFunction<Object> property, Predicate1<Object> test, Map<Integer, Boolean> known) implements Predicate1<Object> {

        private static final int MOST_KNOWN = 256;

        AmongNumbers(ToIntFunction<Object> property, Predicate1<Object> test) {
            this(property, test, new ConcurrentHashMap<>());
        }

        @Override
        public boolean test(Object fact) throws Exception {
            int number = property.applyAsInt(fact);
            Boolean holds = known.get(number);
            if (holds == null) {
                holds = test.test(fact);
                if (known.size() < MOST_KNOWN) {
                    known.put(number, holds);
                }
            }
            return holds;
        }
    }
}
