package kz.kepil.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The files of a command that answers as many inquiries as it is given. */
final class InquiryFiles {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with one inquiry each, in JSON; - is standard input.")
    private List<String> names;

    List<String> names() {
        return names;
    }
}
