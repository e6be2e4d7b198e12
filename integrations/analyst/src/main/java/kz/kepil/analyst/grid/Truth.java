package kz.kepil.analyst.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.kepil.engine.rules.check.Drl;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Not;
import kz.kepil.engine.rules.check.Drl.Or;
import org.jspecify.annotations.Nullable;

/** Whether a constraint holds, by what its words say; of some of them that may not be known. */
public final class Truth {

    /** What the words say. */
    public interface Said {

        /**
         * What a word says that stands alone.
         *
         * @param word the word
         * @return its truth; null when it is not known
         */
        @Nullable Boolean holds(Drl.Value word);

        /**
         * What comes of a comparison.
         *
         * @param compared the comparison
         * @return whether it holds; null when that is not known
         */
        @Nullable Boolean holds(Compared compared);
    }

    private Truth() {
    }

    /**
     * Whether a constraint holds.
     *
     * @param test the constraint
     * @param said what its words say
     * @return whether it does; null when what is known does not tell
     */
    public static @Nullable Boolean of(Drl.Test test, Said said) {
        if (test instanceof Holds holds) {
            return said.holds(holds.word());
        } else if (test instanceof Compared compared) {
            return said.holds(compared);
        } else if (test instanceof Not not) {
            Boolean part = of(not.part(), said);
            return part == null ? null : Boolean.valueOf(!part);
        } else if (test instanceof Or or) {
            return any(or.parts(), true, said);
        }
        return any(((And) test).parts(), false, said);
    }

    /** The decisive truth when one of several parts has it, else the other when all have that. */
    private static @Nullable Boolean any(List<Drl.Test> parts, boolean decisive, Said said) {
        boolean known = true;
        for (Drl.Test part : parts) {
            Boolean truth = of(part, said);
            if (truth == null) {
                known = false;
            } else if (truth == decisive) {
                return decisive;
            }
        }
        return known ? Boolean.valueOf(!decisive) : null;
    }

    /**
     * Compares as Drools does.
     *
     * @param left a truth, a number, the name of a constant, several of them, or null
     * @param operator how
     * @param right with what: values of the same kind
     * @return whether the comparison holds
     */
    public static boolean compare(@Nullable Object left, String operator, List<? extends @Nullable Object> right) {
        Object first = right.get(0);
        return switch (operator) {
            case "==" -> left == null ? first == null : left.equals(first);
            case "!=" -> left == null ? first != null : !left.equals(first);
            case "in" -> right.contains(left);
            case "not in" -> !right.contains(left);
            case "contains" -> left != null && ((Collection<?>) left).contains(first);
            case "not contains" -> left == null || !((Collection<?>) left).contains(first);
            default -> left != null && first != null && inOrder((Integer) left, operator, (Integer) first);
        };
    }

    /** With what a comparison compares, where no word stands on its right. */
    static List<@Nullable Object> values(Compared compared) {
        List<@Nullable Object> values = new ArrayList<>();
        compared.right().forEach(right -> values.add(constant(right)));
        return values;
    }

    /**
     * What is said without a word of a fact.
     *
     * @param value a number, a text, the name of a constant, true, false or null
     * @return a number, a text, a truth or null
     */
    public static @Nullable Object constant(Drl.Value value) {
        String text = value.token().text();
        return switch (value.token().kind()) {
            case NUMBER -> (Object) Integer.valueOf(text);
            case WORD -> switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                case "null" -> null;
                default -> text;
            };
            default -> text;
        };
    }

    private static boolean inOrder(int left, String operator, int right) {
        return switch (operator) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
