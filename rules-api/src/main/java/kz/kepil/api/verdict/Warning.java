package kz.kepil.api.verdict;

import java.util.Objects;

/**
 * Something in the inquiry that did not stop the verdict but should be looked at. Immutable.
 *
 * @param code what kind of thing
 * @param path where, as a JSON path into the inquiry
 * @param value the value that it is about, as the inquiry writes it
 */
public record Warning(WarningCode code, String path, String value) {

    /** Checks that the required parts are there. */
    public Warning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
    }
}
