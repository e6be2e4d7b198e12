package kz.kepil.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a pack in a folder is refused. Nothing of it was compiled or executed. The message says in English all that is wrong, with
 * file, line and column; {@link #problems()} says it in three languages.
 */
public final class InvalidPackException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    /**
     * A pack is refused.
     *
     * @param problems all that is wrong
     */
    public InvalidPackException(List<PackProblem> problems) {
        super(problems.stream().map(problem -> problem.texts().en()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return all that is wrong, by file and place} */
    public List<PackProblem> problems() {
        return problems;
    }
}
