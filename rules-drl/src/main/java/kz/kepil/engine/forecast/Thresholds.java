package kz.kepil.engine.forecast;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule.Clause;

/**
 * The numbers with which the rules compare a word, read off their compiled constraints: only where the word reaches one of them can a
 * rule say something else. Immutable.
 */
final class Thresholds {

    private static final Pattern PARTS = Pattern.compile("&&|\\|\\||[()]");

    /** A rule does something else with the word than comparing it with a number: then each of its values counts. */
    private boolean every;
    /** Where {@code word >= number} turns. */
    private final SortedSet<Integer> numbers = new TreeSet<>();

    private Thresholds() {
    }

    /** The numbers with which a word is compared by the rules of a pack. */
    static Thresholds of(String word, Pack pack) {
        Thresholds thresholds = new Thresholds();
        Pattern anyhow = Pattern.compile("(?i)" + word);
        Pattern compared = Pattern.compile(word + "\\s*([<>=!]=?)\\s*(\\d{1,9})");
        pack.stages().stream().flatMap(stage -> stage.compiledRules().stream()).flatMap(rule -> rule.clauses().stream()).map(Clause::text)
                .flatMap(text -> Stream.of(PARTS.split(text))).filter(part -> anyhow.matcher(part).find())
                .forEach(part -> thresholds.add(compared.matcher(part.strip())));
        return thresholds;
    }

    private void add(Matcher compared) {
        if (!compared.matches()) {
            every = true;
            return;
        }
        int number = Integer.parseInt(compared.group(2));
        String operator = compared.group(1);
        if (!operator.equals(">") && !operator.equals("<=")) {
            numbers.add(number);
        }
        if (!operator.equals(">=") && !operator.equals("<")) {
            numbers.add(number + 1);
        }
    }

    /** Those of some values at which a rule may turn when the word reaches them, or falls below them. */
    IntStream among(int first, int last) {
        return every ? IntStream.rangeClosed(first, last)
                : numbers.stream().mapToInt(Integer::intValue).filter(number -> number >= first && number <= last);
    }
}
