package kz.kepil.engine.rules.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DRL file as a pack may have it: a package, imports and rules, each of which looks at one fact and records one finding.
 *
 * @param packageName the name of the package; null when it is missing
 * @param imports the imports
 * @param rules the rules
 */
public record Drl(@Nullable Name packageName, List<Import> imports, List<Rule> rules) {

    /**
     * A name with dots.
     *
     * @param text the name
     * @param start where it begins
     */
    public record Name(String text, int start) {
    }

    /**
     * An import of a class, or of members of one.
     *
     * @param name the name of the class, and of a static import that of the member or {@code *}
     * @param isStatic whether it is one of members
     */
    public record Import(Name name, boolean isStatic) {
    }

    /**
     * A rule.
     *
     * @param start where it begins
     * @param name its name; null when it is missing
     * @param annotations the texts, the act and the sources
     * @param pattern at what it looks; null when that cannot be read
     * @param consequence what it records; null when that cannot be read
     */
    public record Rule(int start, @Nullable Token name, List<Annotation> annotations, @Nullable Pattern pattern, @Nullable Call consequence) {

        /** {@return its name; empty when that is missing} */
        public String title() {
            return name == null ? "" : name.text();
        }

        /** {@return the code with which its name begins} */
        public String code() {
            return title().split(" ", 2)[0];
        }

        /**
         * The text of an annotation.
         *
         * @param key its key
         * @return the text; null when it is missing
         */
        public @Nullable Token text(String key) {
            Annotation found = annotations.stream().filter(each -> each.key().is(key)).findFirst().orElse(null);
            return found == null ? null : found.text();
        }

        boolean has(String key) {
            return annotations.stream().anyMatch(each -> each.key().is(key));
        }
    }

    /**
     * {@code @key("text")}.
     *
     * @param key the key
     * @param text the text; null when something else stands there
     */
    public record Annotation(Token key, @Nullable Token text) {
    }

    /**
     * The fact at which a rule looks, and what it demands of it.
     *
     * @param variable the name by which the consequence speaks of the fact
     * @param fact the kind of fact
     * @param constraints what all must hold
     */
    public record Pattern(Token variable, Token fact, List<Constraint> constraints) {
    }

    /**
     * One constraint.
     *
     * @param start where it begins
     * @param end where it ends
     * @param test what must hold
     */
    public record Constraint(int start, int end, Test test) {
    }

    /** What may hold of a fact or not. */
    public sealed interface Test {
    }

    /**
     * One of several holds.
     *
     * @param parts the alternatives
     */
    public record Or(List<Test> parts) implements Test {
    }

    /**
     * All of several hold.
     *
     * @param parts what must hold
     */
    public record And(List<Test> parts) implements Test {
    }

    /**
     * Something does not hold.
     *
     * @param part what
     */
    public record Not(Test part) implements Test {
    }

    /**
     * A word alone.
     *
     * @param word the word
     */
    public record Holds(Value word) implements Test {
    }

    /**
     * A comparison.
     *
     * @param left what is compared
     * @param operator how: a mark, or {@code in}, {@code not in}, {@code contains}, {@code not contains}
     * @param at where the operator stands
     * @param right with what
     */
    public record Compared(Value left, String operator, int at, List<Value> right) implements Test {
    }

    /**
     * A word of the fact, a constant, a number, a text, true, false or null.
     *
     * @param type the class of a constant that is named with it; else null
     * @param token what it is
     */
    public record Value(@Nullable Token type, Token token) implements Argument {

        /** {@return where it begins} */
        public int start() {
            return type == null ? token.start() : type.start();
        }
    }

    /** What is given to a recording word or to a function of a fact. */
    public sealed interface Argument {
    }

    /**
     * A call of a recording word, or of a function of a fact.
     *
     * @param of the variable of the fact; null of a recording word
     * @param name the name
     * @param arguments what is given to it
     * @param end where it ends
     */
    public record Call(@Nullable Token of, Token name, List<Argument> arguments, int end) implements Argument {
    }
}
