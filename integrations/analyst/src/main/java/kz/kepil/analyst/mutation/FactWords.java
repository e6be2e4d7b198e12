package kz.kepil.analyst.mutation;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.Words;
import org.jspecify.annotations.Nullable;

/** Reads the words of a kind of fact: a constant as its name, several values as a set. Thread-safe. */
final class FactWords {

    private static final Map<Class<?>, FactWords> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> names;
    private final Map<String, Method> getters = new ConcurrentHashMap<>();
    private final Class<?> fact;

    private FactWords(Class<?> fact) {
        this.fact = fact;
        this.names = Words.of(fact);
    }

    static FactWords of(Class<?> fact) {
        return KNOWN.computeIfAbsent(fact, FactWords::new);
    }

    Set<String> names() {
        return names;
    }

    @Nullable Object read(Fact of, String word) {
        try {
            return plain(getters.computeIfAbsent(word, this::getter).invoke(of));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(fact.getSimpleName() + " cannot say " + word, failed);
        }
    }

    private Method getter(String word) {
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        for (String name : List.of("get" + capital, "is" + capital, word)) {
            try {
                return fact.getMethod(name);
            } catch (NoSuchMethodException next) {
                continue;
            }
        }
        throw new IllegalArgumentException(fact.getSimpleName() + " has no word " + word);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Collection<?> several ? several.stream().map(FactWords::plain).collect(Collectors.toSet()) : value;
    }
}
