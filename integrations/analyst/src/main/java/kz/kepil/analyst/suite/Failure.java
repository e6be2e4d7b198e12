package kz.kepil.analyst.suite;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scenario whose answer is not what it expects. Immutable.
 *
 * @param scenario the scenario
 * @param differences what differs; empty when there was no answer
 * @param error what the engine threw; null when it answered
 */
public record Failure(Scenario scenario, List<Difference> differences, @Nullable RuntimeException error) {

    /** Copies the list. */
    public Failure {
        differences = List.copyOf(differences);
    }

    /** {@return in English where the scenario stands, what was expected, what came, and the question to ask again} */
    @Override
    public String toString() {
        if (error != null) {
            return scenario + "\nThe engine failed: " + error;
        }
        String text = differences.stream().map(each ->
                        "\n  " + each.path().en() + "\n    expected: " + each.expected().en() + "\n    actual:   " + each.actual().en())
                .collect(Collectors.joining("", scenario.toString(), ""));
        return scenario.json() == null ? text : text + "\nThe inquiry, for ./kepil " + scenario.command() + " -\n" + scenario.json();
    }
}
