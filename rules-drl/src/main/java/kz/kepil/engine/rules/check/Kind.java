package kz.kepil.engine.rules.check;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a word of a fact is: what it may be compared with.
 *
 * @param form whether it is a truth, a number, a constant, a text, or several of them
 * @param of the enumeration of a constant or of several; null of others
 * @param empty whether there may be none
 */
public record Kind(Form form, @Nullable Class<?> of, boolean empty) {

    /** The form of what a word says. */
    public enum Form {
        /** True or false. */
        TRUTH,
        /** A whole number. */
        NUMBER,
        /** A constant of an enumeration. */
        CONSTANT,
        /** Constants of an enumeration. */
        SEVERAL_CONSTANTS,
        /** Texts. */
        SEVERAL_TEXTS,
        /** Whole numbers. */
        SEVERAL_NUMBERS,
        /** What can only be compared with null. */
        OTHER;

        Texts text() {
            return Slip.MESSAGES.of("form." + name());
        }
    }

    /**
     * The words of a fact with their kinds.
     *
     * @param fact the kind of fact
     * @return the kinds by the words
     */
    public static Map<String, Kind> of(Class<?> fact) {
        Map<String, Kind> kinds = new TreeMap<>();
        for (String word : Words.of(fact)) {
            kinds.put(word, kind(getter(fact, word)));
        }
        return kinds;
    }

    private static Method getter(Class<?> fact, String word) {
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        for (String name : new String[] {"get" + capital, "is" + capital, word}) {
            try {
                return fact.getMethod(name);
            } catch (NoSuchMethodException next) {
                continue;
            }
        }
        throw new IllegalStateException(fact + " has no " + word);
    }

    private static Kind kind(Method getter) {
        Class<?> type = getter.getReturnType();
        if (type == boolean.class) {
            return new Kind(Form.TRUTH, null, false);
        } else if (type == int.class || type == Integer.class) {
            return new Kind(Form.NUMBER, null, type == Integer.class);
        } else if (type.isEnum()) {
            return new Kind(Form.CONSTANT, type, true);
        } else if (Collection.class.isAssignableFrom(type) && getter.getGenericReturnType() instanceof ParameterizedType several) {
            Object element = several.getActualTypeArguments()[0];
            if (element == String.class) {
                return new Kind(Form.SEVERAL_TEXTS, null, false);
            } else if (element == Integer.class) {
                return new Kind(Form.SEVERAL_NUMBERS, null, false);
            } else if (element instanceof Class<?> constant && constant.isEnum()) {
                return new Kind(Form.SEVERAL_CONSTANTS, constant, false);
            }
        }
        return new Kind(Form.OTHER, null, true);
    }
}
