package kz.kepil.analyst.suite;

/**
 * What differs between the answer that a scenario expects and the one that came. Immutable.
 *
 * @param path where in the answer, such as {@code insurance.status}
 * @param expected what was expected
 * @param actual what came
 */
public record Difference(String path, String expected, String actual) {
}
