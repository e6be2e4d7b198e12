package kz.kepil.cli;

/** What a command was given cannot be worked on: a folder that is none, or one that holds something already. */
final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInputException(Complaint complaint) {
        super(complaint);
    }
}
