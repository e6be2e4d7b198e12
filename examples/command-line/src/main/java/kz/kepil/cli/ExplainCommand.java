package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.json.ExplanationWriter;
import kz.kepil.api.json.InquiryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

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
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Kepil kepil;

    @Mixin
    private LanguageOption language;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with one inquiry each, in JSON; - is standard input.")
    private List<String> files;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = kepil.engine();
        Labels labels = language.labels();
        ExplanationText text = new ExplanationText(labels, kepil.terminal().ansi(), engine::question);
        return new Inquiries(kepil.terminal(), labels, InquiryReader.of(engine)).answer(files, !format.isJson(), inquiry -> {
            Explanation explanation = engine.explain(inquiry);
            return format.isJson() ? ExplanationWriter.write(explanation) + "\n" : text.of(inquiry, explanation);
        });
    }
}
