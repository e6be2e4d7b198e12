package kz.kepil.analyst.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Value;
import org.jspecify.annotations.Nullable;

/**
 * A part of the grid: what some words say. A word is asked for by itself where it is a truth, a number or a constant; of a list it is asked
 * whether it contains a value, and of two words how they compare.
 */
final class Cell implements Truth.Said {

    private final Set<String> words;
    private final Map<String, Object> said = new LinkedHashMap<>();
    /** What was asked for first that is not said. */
    private @Nullable String missing;

    Cell(Set<String> words) {
        this.words = words;
    }

    void say(String key, Object value) {
        said.put(key, value);
    }

    void forget(String key) {
        said.remove(key);
    }

    /** What was asked for first that is not said, since this was asked last; null where all was said. */
    @Nullable String missing() {
        String first = missing;
        missing = null;
        return first;
    }

    boolean is(String word) {
        return Boolean.TRUE.equals(said.get(word));
    }

    boolean isNot(String word) {
        return Boolean.FALSE.equals(said.get(word));
    }

    @Nullable Object of(String word) {
        return said.get(word);
    }

    Map<String, Object> said() {
        return said;
    }

    private @Nullable Object ask(String key) {
        Object value = said.get(key);
        if (value == null && missing == null) {
            missing = key;
        }
        return value;
    }

    @Override
    public @Nullable Boolean holds(Value word) {
        return (Boolean) ask(word.token().text());
    }

    @Override
    public @Nullable Boolean holds(Compared compared) {
        if (isTruth(compared, words)) {
            Boolean truth = (Boolean) ask(key(compared, words));
            return truth == null ? null : Boolean.valueOf(truth != compared.operator().startsWith("not"));
        }
        Object value = ask(compared.left().token().text());
        return value == null ? null : Boolean.valueOf(Truth.compare(value, compared.operator(), Truth.values(compared)));
    }

    /** Whether a comparison is a truth of its own: of a list, of two words, or with a word on the right. */
    static boolean isTruth(Compared compared, Set<String> words) {
        return compared.operator().endsWith("contains") || !words.contains(compared.left().token().text())
                || compared.right().stream().anyMatch(right -> isWord(right, words));
    }

    private static boolean isWord(Value value, Set<String> words) {
        return value.type() == null && words.contains(value.token().text());
    }

    /** By what name what a comparison asks for is said. */
    static String key(Compared compared, Set<String> words) {
        String left = compared.left().token().text();
        if (!isTruth(compared, words)) {
            return left;
        }
        return left + " " + compared.operator().replaceFirst("^not ", "") + " "
                + compared.right().stream().map(right -> right.token().text()).collect(Collectors.joining(", "));
    }

    /** As a rule would demand it: {@code law == 20260101, service == AMBULANCE, insured, !tmkkkFull}. */
    @Override
    public String toString() {
        return said.entrySet().stream().map(word -> word.getValue() instanceof Boolean truth
                ? (truth ? "" : "!") + (word.getKey().contains(" ") && !truth ? "(" + word.getKey() + ")" : word.getKey())
                : word.getKey() + " == " + word.getValue()).collect(Collectors.joining(", "));
    }
}
