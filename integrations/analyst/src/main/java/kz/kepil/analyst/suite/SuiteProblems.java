package kz.kepil.analyst.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;

/** Collects what is wrong in the files of suites. Thread-safe. */
final class SuiteProblems {

    private static final MessageBundle MESSAGES = new MessageBundle(SuiteProblems.class, "suite");

    private final List<PackProblem> all = Collections.synchronizedList(new ArrayList<>());

    /** A sentence, and on a second line often what may be meant. */
    static Texts message(String key, Object... values) {
        return MESSAGES.of(key, values);
    }

    /** The sentence for a word that is not among those allowed. */
    static Texts unknown(String what, String word, Iterable<String> allowed) {
        List<String> words = new ArrayList<>();
        allowed.forEach(words::add);
        Texts near = Nearest.hint(word, words);
        return message("unknown." + what, word, String.join(", ", words), near == null ? message("maybe.one") : near);
    }

    void add(Path file, int line, int column, Texts message) {
        all.add(new PackProblem(file.toString(), line, column, message));
    }

    void add(Path file, YamlFile.Position position, String where, Texts message) {
        add(file, position.line(), position.column(), where.isEmpty() ? message : new Texts(
                where + ": " + message.kk(), where + ": " + message.ru(), where + ": " + message.en()));
    }

    /** Refuses the files when something is wrong with them. */
    void refuse() {
        if (!all.isEmpty()) {
            // A range of years repeats what is wrong in every year.
            throw new InvalidScenarioException(all.stream().distinct().sorted(Comparator.comparing(PackProblem::file)
                    .thenComparing(PackProblem::line).thenComparing(PackProblem::column)).toList());
        }
    }
}
