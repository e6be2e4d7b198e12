package kz.kepil.cli;

import java.util.concurrent.Callable;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.AuditRecordWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.Reading;
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
    public Integer call() {
        Terminal terminal = kepil.terminal();
        Labels labels = language.labels();
        try {
            EntitlementEngine engine = kepil.engine();
            Reading reading = InquiryReader.of(engine).tryRead(InputFile.read(file, terminal));
            if (reading.inquiry() == null) {
                throw new InvalidInquiryException(reading.problems());
            }
            terminal.out().println(AuditRecordWriter.write(engine.record(reading.inquiry())));
            return 0;
        } catch (InvalidInquiryException invalid) {
            invalid.problems().forEach(problem -> terminal.err().println(labels.problem(file, problem)));
        } catch (InputFile.UnreadableException unreadable) {
            terminal.err().println(unreadable.complaint(labels));
        }
        return Kepil.BAD_INPUT;
    }
}
