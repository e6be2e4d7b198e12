package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.json.AuditRecordWriter;
import kz.kepil.api.json.InquiryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kepil record}: an audit record of a verdict. */
@Command(
        name = "record",
        description = {
            "Writes the audit record of a verdict: by which rules and data it was given, what was found of every rule in force,"
                + " and the parameters used. The same inquiry and rules give the same bytes.",
            "kepil replay reads it back."})
final class RecordCommand extends EngineCommand {

    @Mixin
    private InquiryFile file;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = engine();
        return new Inquiries(terminal(), labels(), InquiryReader.of(engine))
                .answer(List.of(file.name()), false, inquiry -> AuditRecordWriter.write(engine.record(inquiry)) + "\n");
    }
}
