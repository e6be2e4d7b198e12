package kz.kepil.api;

import java.util.Objects;
import kz.kepil.api.text.Texts;

/**
 * A fact of an inquiry on which a ground rests. Immutable.
 *
 * @param path where it stands, as a JSON path into the inquiry; of a payment that is missing, the payments
 * @param value what stands there, in short; of a payment that is missing, its month
 * @param missing whether it rests on a payment that is not there
 * @param texts what it meets, in words
 */
public record Reason(String path, String value, boolean missing, Texts texts) {

    /** Checks that the parts are there. */
    public Reason {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(texts, "texts");
    }
}
