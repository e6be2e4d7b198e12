package kz.kepil.api;

import java.util.Objects;
import java.util.function.Function;
import kz.kepil.api.text.Texts;

/**
 * Something wrong in a file of a pack. Immutable.
 *
 * @param file the name of the file in the folder of the pack
 * @param line the line, from 1
 * @param column the column, from 1, in characters
 * @param message what is wrong, and often on a second line what may be meant
 */
public record PackProblem(String file, int line, int column, Texts message) {

    /** Checks that the parts are there. */
    public PackProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }

    /** {@return the problem as compilers write it, {@code file:line:column: error: message}} */
    public Texts texts() {
        return new Texts(located("қате", Texts::kk), located("ошибка", Texts::ru), located("error", Texts::en));
    }

    private String located(String error, Function<Texts, String> language) {
        return file + ":" + line + ":" + column + ": " + error + ": " + language.apply(message);
    }
}
