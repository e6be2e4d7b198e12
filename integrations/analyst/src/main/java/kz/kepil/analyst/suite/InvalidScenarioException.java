package kz.kepil.analyst.suite;

import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.PackProblem;

/** Thrown when suites cannot be read; it lists all that is wrong, each with file, line and column. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    InvalidScenarioException(List<PackProblem> problems) {
        super(problems.stream().map(problem -> problem.texts().en()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return all that is wrong; the file of a problem is a path made of the folder's path as it was given} */
    public List<PackProblem> problems() {
        return problems;
    }
}
