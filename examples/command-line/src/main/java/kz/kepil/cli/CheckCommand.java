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
            "Of several inquiries it says in a few lines each the status, until when, what can be done first, and what changes next.",
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

    @Option(names = "--full", description = "Says all of each inquiry when there are several, too.")
    private boolean full;

    @Mixin
    private CodesOption codes;

    @Mixin
    private InquiryFiles files;

    @Override
    public Integer call() throws IOException {
        Labels labels = labels();
        EntitlementEngine engine = engine();
        Inquiries inquiries = new Inquiries(terminal(), labels, InquiryReader.of(engine));
        return format == Format.TEXT && !full && files.names().size() > 1 ? summaries(inquiries, engine, labels)
                : inquiries.answer(files.names(), format == Format.TEXT, writer(engine, labels));
    }

    private int summaries(Inquiries inquiries, EntitlementEngine engine, Labels labels) throws IOException {
        int exitCode = inquiries.each(files.names(), "", new SummaryText(labels, terminal(), engine, codes.isOn())::of);
        terminal().out().print("\n" + new Sheet(terminal()).title(labels.get("summary.more", "kepil check FILE", "--full"), "")
                .title(labels.get("note.no-advice"), ""));
        return exitCode;
    }

    private Function<Inquiry, String> writer(EntitlementEngine engine, Labels labels) {
        if (format == Format.TEXT) {
            return new VerdictText(labels, terminal(), engine, codes.isOn())::of;
        }
        EntitlementWriter writer = format == Format.JSON ? EntitlementWriter.lean() : EntitlementWriter.rich(engine);
        return inquiry -> writer.write(engine.evaluate(inquiry)) + "\n";
    }
}
