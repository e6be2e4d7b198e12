package kz.kepil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.Reading;
import kz.kepil.api.verdict.Entitlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
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
    public Integer call() {
        Terminal terminal = kepil.terminal();
        Labels labels = language.labels();
        EntitlementEngine engine = kepil.engine();
        InquiryReader reader = InquiryReader.of(engine);
        Function<Entitlement, String> writer = writer(engine, labels);
        String gap = "";
        int exitCode = 0;
        for (String file : files) {
            try {
                Reading reading = reader.tryRead(InputFile.read(file, terminal));
                if (reading.inquiry() == null) {
                    throw new InvalidInquiryException(reading.problems());
                }
                String answer = writer.apply(engine.evaluate(reading.inquiry()));
                if (format == Format.TEXT && files.size() > 1) {
                    answer = gap + heading(file, reading) + answer;
                    gap = "\n";
                }
                terminal.out().print(answer);
                if (terminal.out().checkError()) {
                    // Nobody reads on, as in "kepil check … | head".
                    break;
                }
            } catch (InvalidInquiryException invalid) {
                exitCode = Kepil.BAD_INPUT;
                invalid.problems().forEach(problem -> terminal.err().println(labels.problem(file, problem)));
            } catch (InputFile.UnreadableException unreadable) {
                exitCode = Kepil.BAD_INPUT;
                terminal.err().println(unreadable.complaint(labels));
            }
        }
        return exitCode;
    }

    private Function<Entitlement, String> writer(EntitlementEngine engine, Labels labels) {
        if (format == Format.TEXT) {
            return new VerdictText(labels, kepil.terminal().ansi(), engine.rules())::of;
        }
        EntitlementWriter writer = format == Format.JSON ? EntitlementWriter.lean() : EntitlementWriter.rich(engine);
        return verdict -> writer.write(verdict) + "\n";
    }


    private String heading(String file, Reading reading) {
        String id = reading.id();
        return new Sheet(kepil.terminal().ansi())
                .title(file, id == null || file.contains(id) ? "" : "  " + id, Style.underline)
                .toString();
    }
}
