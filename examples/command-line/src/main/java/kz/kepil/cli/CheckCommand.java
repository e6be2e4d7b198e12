package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.verdict.Entitlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kepil check}: a verdict for each file. */
@Command(
        name = "check",
        description = {
            "Says of each inquiry whether the person is insured, why, until when, and what is owed.",
            "Problems go to standard error; a file with problems does not keep the others from being answered."})
final class CheckCommand implements Callable<Integer> {

    enum Format {
        TEXT, JSON, RICH
    }

    @ParentCommand
    private Kepil kepil;

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people; json for the verdict on one line; rich for the verdict with the texts, acts and sources of"
                    + " its rules, on one line. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with one inquiry each, in JSON; - is standard input.")
    private List<String> files;

    @Override
    public Integer call() throws IOException {
        Labels labels = language.labels();
        EntitlementEngine engine = kepil.engine();
        Function<Entitlement, String> writer = writer(engine, labels);
        return new Inquiries(kepil.terminal(), labels, InquiryReader.of(engine))
                .answer(files, format == Format.TEXT, inquiry -> writer.apply(engine.evaluate(inquiry)));
    }

    private Function<Entitlement, String> writer(EntitlementEngine engine, Labels labels) {
        if (format == Format.TEXT) {
            return new VerdictText(labels, kepil.terminal().ansi(), engine.rules(), engine::question)::of;
        }
        EntitlementWriter writer = format == Format.JSON ? EntitlementWriter.lean() : EntitlementWriter.rich(engine);
        return verdict -> writer.write(verdict) + "\n";
    }
}
