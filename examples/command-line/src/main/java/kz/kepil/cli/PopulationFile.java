package kz.kepil.cli;

import picocli.CommandLine.Parameters;

/** The file IN of a command that reads a population. */
final class PopulationFile {

    @Parameters(index = "0", paramLabel = "IN.jsonl", description = "Inquiries in JSON, one a line; - is standard input.")
    private String name;

    String name() {
        return name;
    }
}
