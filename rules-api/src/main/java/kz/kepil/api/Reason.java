package kz.kepil.api;

import java.util.Objects;
import kz.kepil.api.text.Texts;

/**
 * A fact of an inquiry on which a ground rests. Immutable.
 *
 * @param path where it stands, as a JSON path into the inquiry
 * @param value what stands there, in short
 * @param texts what it meets, in words
 */
public record Reason(String path, String value, Texts texts) {

    /** Checks that the parts are there. */
    public Reason {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(texts, "texts");
    }
}
