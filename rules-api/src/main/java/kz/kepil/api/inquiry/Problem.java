package kz.kepil.api.inquiry;

import java.io.Serializable;
import java.util.Objects;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input. Immutable.
 *
 * @param path where, as a JSON path into the interchange JSON, for example {@code $.person.circumstances[0].to}
 * @param line the line of the text that was read, counted from 1; null when the input was not read from text
 * @param message what is wrong, the value, what is allowed and, on a line of its own that starts with "Maybe" (in the
 *     language's own word), what to try
 */
public record Problem(String path, @Nullable Integer line, Texts message) implements Serializable {

    /** Checks that path and message are there. */
    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }
}
