package kz.kepil.engine.fact;

/**
 * How a rule is called.
 *
 * @param code the code of the specification, the part before the first space
 * @param name the whole name: code and sentence
 * @param rank its place among the names of the pack, sorted
 */
public record RuleName(String code, String name, int rank) {

    /**
     * The code of the rule of a name.
     *
     * @param name the whole name
     * @return the part before the first space
     */
    public static String code(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
