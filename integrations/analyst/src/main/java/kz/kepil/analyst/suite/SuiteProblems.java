package kz.kepil.analyst.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;

/** Collects what is wrong in the files of suites. Thread-safe. */
final class SuiteProblems {

    private static final MessageBundle MESSAGES = new MessageBundle(SuiteProblems.class, "suite");
    /** What is wrong in more places has one cause, and is told once. */
    private static final int MOST_APART = 3;
    private static final int SHOWN_PLACES = 5;

    private final List<Told> all = Collections.synchronizedList(new ArrayList<>());

    /**
     * Something wrong.
     *
     * @param problem what is wrong, and where
     * @param message what is wrong alone: the same in every place that it spoils
     */
    private record Told(PackProblem problem, Texts message) {

        String place() {
            return problem.file() + ":" + problem.line();
        }
    }

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
        all.add(new Told(new PackProblem(file.toString(), line, column, message), message));
    }

    void add(Path file, YamlFile.Position position, String where, Texts message) {
        Texts text = where.isEmpty() ? message : new Texts(where + ": " + message.kk(), where + ": " + message.ru(), where + ": " + message.en());
        all.add(new Told(new PackProblem(file.toString(), position.line(), position.column(), text), message));
    }

    /** What is wrong, by file and place. */
    List<PackProblem> inOrder() {
        // A range of years repeats what is wrong in every year.
        return all.stream().distinct().sorted(byPlace(Told::problem))
                .collect(Collectors.groupingBy(Told::message, LinkedHashMap::new, Collectors.toList())).values().stream()
                .flatMap(same -> same.size() > MOST_APART ? List.of(once(same)).stream() : same.stream().map(Told::problem))
                .sorted(byPlace(problem -> problem)).toList();
    }

    private static <T> Comparator<T> byPlace(Function<T, PackProblem> problem) {
        return Comparator.comparing((T each) -> problem.apply(each).file()).thenComparing(each -> problem.apply(each).line())
                .thenComparing(each -> problem.apply(each).column());
    }

    /** One cause: where it is met first, and where else. */
    private static PackProblem once(List<Told> same) {
        PackProblem first = same.get(0).problem();
        String others = same.stream().skip(1).limit(SHOWN_PLACES).map(Told::place).collect(Collectors.joining(", "));
        Texts also = message("same", same.size() - 1, others);
        Texts text = first.message();
        return new PackProblem(first.file(), first.line(), first.column(),
                new Texts(text.kk() + "\n" + also.kk(), text.ru() + "\n" + also.ru(), text.en() + "\n" + also.en()));
    }

    /** Refuses the files when something is wrong with them. */
    void refuse() {
        if (!all.isEmpty()) {
            throw new InvalidScenarioException(inOrder());
        }
    }
}
