package kz.kepil.cli;

import picocli.CommandLine.Option;

/** The option that chooses the form of an answer that has no rich form. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people, or json on one line. Default: ${DEFAULT-VALUE}.")
    private AnswerFormat format;

    boolean isJson() {
        return format == AnswerFormat.JSON;
    }
}
