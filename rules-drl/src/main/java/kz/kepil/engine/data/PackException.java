package kz.kepil.engine.data;

/** Thrown when a pack cannot be loaded; the message says what is wrong, in which file and on which line. */
public final class PackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * A pack cannot be loaded.
     *
     * @param message what is wrong, and where
     */
    public PackException(String message) {
        super(message);
    }

    /**
     * A pack cannot be loaded.
     *
     * @param message what is wrong, and where
     * @param cause what was noticed
     */
    public PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
