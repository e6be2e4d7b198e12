package kz.kepil.engine.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a kind of fact knows: what rules may ask of it. */
public final class Words {

    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(.*)");

    private Words() {
    }

    /**
     * The properties of a fact as the rules name them.
     *
     * @param fact the kind of fact
     * @return {@code age} for {@code getAge()}, {@code working} for {@code isWorking()}, and a record's components
     */
    public static SortedSet<String> of(Class<?> fact) {
        Stream<String> getters = Arrays.stream(fact.getMethods()).filter(Words::isProperty)
                .map(method -> GETTER.matcher(method.getName())).filter(Matcher::matches)
                .map(name -> name.group(1).toLowerCase(Locale.ROOT) + name.group(2));
        Stream<String> components = fact.isRecord() ? Arrays.stream(fact.getRecordComponents()).map(RecordComponent::getName) : Stream.of();
        return Stream.concat(getters, components).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isProperty(Method method) {
        return method.getParameterCount() == 0 && method.getReturnType() != void.class
                && method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers());
    }
}
