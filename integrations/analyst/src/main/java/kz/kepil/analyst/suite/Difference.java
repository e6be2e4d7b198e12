package kz.kepil.analyst.suite;

import kz.kepil.api.text.Texts;

/**
 * What differs between the answer that a scenario expects and the one that came. Immutable.
 *
 * @param path where in the answer, such as {@code insurance.status}
 * @param expected what was expected
 * @param actual what came
 */
public record Difference(Texts path, Texts expected, Texts actual) {

    /** A difference of values that stand for themselves in every language, except those that are texts. */
    static Difference of(Object path, Object expected, Object actual) {
        return new Difference(texts(path), texts(expected), texts(actual));
    }

    private static Texts texts(Object value) {
        return value instanceof Texts texts ? texts : new Texts(value.toString(), value.toString(), value.toString());
    }
}
