package kz.kepil.engine.fact;

/**
 * How a rule is called.
 *
 * @param code the code of the specification, the part before the first space
 * @param name the whole name: code and sentence
 */
public record RuleName(String code, String name) {

    /**
     * Splits a rule's name.
     *
     * @param name the whole name
     * @return code and name
     */
    public static RuleName of(String name) {
        int space = name.indexOf(' ');
        return new RuleName(space < 0 ? name : name.substring(0, space), name);
    }
}
