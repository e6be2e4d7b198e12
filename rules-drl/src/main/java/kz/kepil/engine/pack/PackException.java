package kz.kepil.engine.pack;

/** Thrown when a pack cannot be loaded; the message says what is wrong, in which file and on which line. */
public final class PackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PackException(String message) {
        super(message);
    }

    PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
