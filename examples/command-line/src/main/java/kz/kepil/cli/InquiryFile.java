package kz.kepil.cli;

import picocli.CommandLine.Parameters;

/** The file of a command about one inquiry. */
final class InquiryFile {

    @Parameters(index = "0", paramLabel = "FILE", description = "A file with one inquiry, in JSON; - is standard input.")
    private String name;

    String name() {
        return name;
    }
}
