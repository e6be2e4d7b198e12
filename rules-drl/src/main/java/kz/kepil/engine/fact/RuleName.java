package kz.kepil.engine.fact;

import java.util.List;

/**
 * How a rule is called.
 *
 * @param code the code of the specification, the part before the first space
 * @param id what it is called in verdicts
 * @param name the whole name: code and sentence
 * @param rank its place among the ids of the pack, sorted
 * @param ground the code alone in a list, as verdicts have it
 */
public record RuleName(String code, String id, String name, int rank, List<String> ground) {

    /**
     * How a rule is called.
     *
     * @param id what it is called in verdicts
     * @param name the whole name
     * @param rank its place among the ids of the pack, sorted
     * @return the rule's name
     */
    public static RuleName of(String id, String name, int rank) {
        return new RuleName(code(name), id, name, rank, List.of(code(name)));
    }

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
