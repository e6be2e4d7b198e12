package kz.kepil.engine.rules;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.drools.model.functions.Predicate1;

/**
 * Whether a number is one of several. Drools compares each with each as decimals made of their texts, which takes longer than all
 * else that is asked of a fact: what it says of a number is kept.
 *
 * @param property reads the number
 * @param test the compiled constraint
 * @param known what it says of the first numbers that were met
 */
record AmongNumbers(Method property, Predicate1<Object> test, Map<Object, Boolean> known) implements Predicate1<Object> {

    /** {@code yearAge in ( 40, 42 )}. */
    private static final Pattern TEXT = Pattern.compile("\\w+ (?:not )?in ?\\([ \\d,]+\\)");
    private static final int MOST_KNOWN = 256;

    AmongNumbers(Method property, Predicate1<Object> test) {
        this(property, test, new ConcurrentHashMap<>());
    }

    /** Whether a constraint on one property asks this. */
    static boolean isAsked(String constraint, Method property) {
        return property.getReturnType() == int.class && TEXT.matcher(constraint).matches();
    }

    @Override
    public boolean test(Object fact) throws Exception {
        Object number = property.invoke(fact);
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
