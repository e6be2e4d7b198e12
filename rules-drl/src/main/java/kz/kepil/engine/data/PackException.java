package kz.kepil.engine.data;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.PackProblem;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;

/**
 * Thrown when a pack cannot be loaded. The message says in English what is wrong, in which file and on which line;
 * {@link #texts()} says it in three languages.
 */
public final class PackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient List<PackProblem> problems;

    /**
     * A pack cannot be loaded.
     *
     * @param message what is wrong, and where
     */
    public PackException(String message) {
        super(message);
        texts = new Texts(message, message, message);
        problems = List.of();
    }

    /**
     * A pack cannot be loaded.
     *
     * @param message what is wrong, and where
     * @param cause what was noticed
     */
    public PackException(String message, Throwable cause) {
        super(message, cause);
        texts = new Texts(message, message, message);
        problems = List.of();
    }

    /**
     * A pack cannot be loaded.
     *
     * @param message what is wrong
     */
    public PackException(Texts message) {
        super(message.en());
        texts = message;
        problems = List.of();
    }

    /**
     * A pack cannot be loaded.
     *
     * @param mistakes all that is wrong, with its places
     */
    public PackException(Collection<PackProblem> mistakes) {
        super(joined(mistakes, Language.EN));
        texts = new Texts(joined(mistakes, Language.KK), joined(mistakes, Language.RU), joined(mistakes, Language.EN));
        problems = List.copyOf(mistakes);
    }

    private static String joined(Collection<PackProblem> mistakes, Language language) {
        return mistakes.stream().map(mistake -> mistake.file() + ":" + mistake.line() + ":" + mistake.column() + ": "
                + mistake.message().in(language)).distinct().collect(Collectors.joining("\n"));
    }

    /** {@return what is wrong in the files; empty when it has no place there} */
    public List<PackProblem> problems() {
        return problems;
    }

    /** {@return all that is wrong, a line for each mistake and often a second one with a hint} */
    public Texts texts() {
        return texts;
    }
}
