package kz.kepil.cli;

import java.io.IOException;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.json.ExplanationWriter;
import kz.kepil.api.json.InquiryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kepil explain}: why each rule holds or does not. */
@Command(
        name = "explain",
        description = {
            "Says of each inquiry which rules hold and on which of its facts they rest, and which conditions the others lack.",
            "Of the rules that do not hold, the text shows for each code those that came nearest, and leaves out those that are for"
                + " another legal status, disease or service or for the uninsured alone. The rules of services are among them only where"
                + " the inquiry names services."
                + " JSON holds every rule.",
            "Problems go to standard error; a file with problems does not keep the others from being answered."})
final class ExplainCommand extends EngineCommand {

    @Mixin
    private FormatOption format;

    @Mixin
    private CodesOption codes;

    @Mixin
    private InquiryFiles files;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = engine();
        Labels labels = labels();
        ExplanationText text = new ExplanationText(labels, terminal(), engine, codes.isOn());
        return new Inquiries(terminal(), labels, InquiryReader.of(engine)).answer(files.names(), !format.isJson(),
                inquiry -> format.isJson() ? ExplanationWriter.write(engine.explain(inquiry)) + "\n" : text.of(inquiry));
    }
}
