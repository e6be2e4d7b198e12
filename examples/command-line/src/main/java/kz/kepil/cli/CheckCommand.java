package kz.kepil.cli;

import java.io.IOException;
import java.util.function.Function;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil check}: a verdict for each file. */
@Command(
        name = "check",
        description = {
            "Says of each inquiry whether the person is insured and until when, what can be done, who pays for what, and why.",
            "Problems go to standard error; a file with problems does not keep the others from being answered."})
final class CheckCommand extends EngineCommand {

    enum Format {
        TEXT, JSON, RICH
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people; json for the verdict on one line; rich for the verdict with the texts, acts and sources of"
                    + " its rules, on one line. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private CodesOption codes;

    @Mixin
    private InquiryFiles files;

    @Override
    public Integer call() throws IOException {
        Labels labels = labels();
        EntitlementEngine engine = engine();
        return new Inquiries(terminal(), labels, InquiryReader.of(engine))
                .answer(files.names(), format == Format.TEXT, writer(engine, labels));
    }

    private Function<Inquiry, String> writer(EntitlementEngine engine, Labels labels) {
        if (format == Format.TEXT) {
            return new VerdictText(labels, terminal(), engine, codes.isOn())::of;
        }
        EntitlementWriter writer = format == Format.JSON ? EntitlementWriter.lean() : EntitlementWriter.rich(engine);
        return inquiry -> writer.write(engine.evaluate(inquiry)) + "\n";
    }
}
