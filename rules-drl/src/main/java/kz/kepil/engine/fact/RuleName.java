package kz.kepil.engine.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a rule is called. Equal to itself alone. Thread-safe. */
public final class RuleName {

    private final String code;
    private final String id;
    private final String name;
    private final int rank;
    private final List<String> ground;
    /** What it found last; threads that do not see it make it anew. */
    private @Nullable List<Finding> last;

    private RuleName(String id, String name, int rank) {
        this.code = code(name);
        this.id = id;
        this.name = name;
        this.rank = rank;
        this.ground = List.of(code);
    }

    /**
     * How a rule is called.
     *
     * @param id what it is called in verdicts
     * @param name the whole name
     * @param rank its place among the ids of the pack, sorted
     * @return the rule's name
     */
    public static RuleName of(String id, String name, int rank) {
        return new RuleName(id, name, rank);
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

    /** {@return the code of the specification, the part before the first space} */
    public String code() {
        return code;
    }

    /** {@return what it is called in verdicts} */
    public String id() {
        return id;
    }

    /** {@return the whole name: code and sentence} */
    public String name() {
        return name;
    }

    /** {@return its place among the ids of the pack, sorted} */
    public int rank() {
        return rank;
    }

    /** {@return the code alone in a list, as verdicts have it} */
    public List<String> ground() {
        return ground;
    }

    /** A finding of the rule alone in a list. Most rules find the same of everyone: the list is kept. */
    List<Finding> alone(Finding finding) {
        List<Finding> known = last;
        if (known == null || !known.get(0).equals(finding)) {
            known = List.of(finding);
            last = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name;
    }
}
