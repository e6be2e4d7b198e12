package kz.kepil.tests.kit;

import java.util.List;

/** Thrown when suites cannot be read; it lists all that is wrong, each with file and line. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidScenarioException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
