package kz.kepil.cli;

import java.nio.file.Path;
import java.util.List;
import kz.kepil.analyst.suite.InvalidScenarioException;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;

/** The pack by which a command was to judge has problems. */
final class RefusedPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;
    private final transient List<PackProblem> problems;

    RefusedPackException(Path folder, InvalidPackException refused) {
        super(refused);
        this.folder = folder;
        this.problems = refused.problems();
    }

    /** Its suites have problems, each with its whole path. */
    RefusedPackException(InvalidScenarioException refused) {
        super(refused);
        this.folder = Path.of("");
        this.problems = refused.problems();
    }

    Path folder() {
        return folder;
    }

    List<PackProblem> problems() {
        return problems;
    }
}
