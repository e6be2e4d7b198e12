package kz.kepil.tests.lint;

/** What is wrong in a DRL file, and where. */
record Complaint(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
