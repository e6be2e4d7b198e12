package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.json.AuditRecordWriter;
import kz.kepil.api.json.InquiryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kepil record}: an audit record of a verdict. */
@Command(
        name = "record",
        description = {
            "Writes the audit record of a verdict: by which rules and data it was given, what was found of every rule in force,"
                + " and the parameters used. The same inquiry and rules give the same bytes.",
            "kepil replay reads it back."})
final class RecordCommand implements Callable<Integer> {

    @ParentCommand
    private Kepil kepil;

    @Mixin
    private LanguageOption language;

    @Parameters(paramLabel = "FILE", description = "A file with one inquiry, in JSON; - is standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = kepil.engine();
        return new Inquiries(kepil.terminal(), language.labels(), InquiryReader.of(engine))
                .answer(List.of(file), false, inquiry -> AuditRecordWriter.write(engine.record(inquiry)) + "\n");
    }
}
