package kz.kepil.tests.kit;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when suites cannot be read; it lists all that is wrong, each with file and line. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidScenarioException(List<String> problems) {
        // a range of years repeats what is wrong in every year
        super(problems.stream().distinct().collect(Collectors.joining("\n")));
    }
}
