package kz.kepil.api.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Copies of what callers pass; a null is named as {@code payments} or {@code payments[3]}. */
public final class Copies {

    private Copies() {
    }

    /**
     * Copies values into a list.
     *
     * @param values the values
     * @param name their name
     * @param <T> the values' type
     * @return an unmodifiable copy
     * @throws NullPointerException when they or one of the values is null
     */
    public static <T> List<T> list(Collection<? extends T> values, String name) {
        Objects.requireNonNull(values, name);
        try {
            return List.copyOf(values);
        } catch (NullPointerException nameless) {
            throw named(values, name);
        }
    }

    /**
     * Copies a set.
     *
     * @param values the values
     * @param name the set's name
     * @param <T> the values' type
     * @return an unmodifiable copy
     * @throws NullPointerException when the set or one of the values is null
     */
    public static <T> Set<T> set(Set<T> values, String name) {
        Objects.requireNonNull(values, name);
        try {
            return Set.copyOf(values);
        } catch (NullPointerException nameless) {
            throw named(values, name);
        }
    }

    private static NullPointerException named(Collection<?> values, String name) {
        int index = 0;
        for (Object value : values) {
            if (value == null) {
                break;
            }
            index++;
        }
        return new NullPointerException(name + "[" + index + "]");
    }
}
