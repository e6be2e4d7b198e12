package kz.kepil.cli;

/** A question was not answered, and why. */
final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    enum Reason {
        /** The input has ended. */
        END,
        /** Whoever answers has had enough. */
        ENOUGH,
        /** The question before is to be asked again. */
        BACK
    }

    private final Reason reason;

    NoAnswerException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
