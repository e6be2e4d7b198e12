package kz.kepil.engine.data;

import java.util.Collection;
import java.util.stream.Collectors;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;

/**
 * Thrown when a pack cannot be loaded. The message says in English what is wrong, in which file and on which line;
 * {@link #texts()} says it in three languages.
 */
public final class PackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    /**
     * A pack cannot be loaded.
     *
     * @param message what is wrong, and where
     */
    public PackException(String message) {
        super(message);
        texts = new Texts(message, message, message);
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
    }

    /**
     * A pack cannot be loaded.
     *
     * @param mistakes all that is wrong, with its places
     */
    public PackException(Collection<Texts> mistakes) {
        super(joined(mistakes, Language.EN));
        texts = new Texts(joined(mistakes, Language.KK), joined(mistakes, Language.RU), joined(mistakes, Language.EN));
    }

    private static String joined(Collection<Texts> mistakes, Language language) {
        return mistakes.stream().map(mistake -> mistake.in(language)).distinct().collect(Collectors.joining("\n"));
    }

    /** {@return all that is wrong, a line for each mistake and often a second one with a hint} */
    public Texts texts() {
        return texts;
    }
}
