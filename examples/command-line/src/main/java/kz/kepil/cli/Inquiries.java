package kz.kepil.cli;

import java.util.List;
import java.util.function.Function;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Answers files with one inquiry each, in their order. Problems go to standard error; a file with problems does not keep the
 * others from being answered.
 */
final class Inquiries {

    private final Terminal terminal;
    private final Labels labels;
    private final InquiryReader reader;

    Inquiries(Terminal terminal, Labels labels, InquiryReader reader) {
        this.terminal = terminal;
        this.labels = labels;
        this.reader = reader;
    }

    /** Prints the answers, under the names of their files where there are several and people read them; returns the exit code. */
    int answer(List<String> files, boolean forPeople, Function<Inquiry, String> answer) {
        String gap = "";
        int exitCode = 0;
        for (String file : files) {
            try {
                Reading reading = reader.tryRead(InputFile.read(file, terminal));
                Inquiry inquiry = reading.inquiry();
                if (inquiry == null) {
                    throw new InvalidInquiryException(reading.problems());
                }
                String text = answer.apply(inquiry);
                if (forPeople && files.size() > 1) {
                    text = gap + heading(file, reading.id()) + text;
                    gap = "\n";
                }
                terminal.out().print(text);
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

    private String heading(String file, @Nullable String id) {
        return new Sheet(terminal.ansi()).title(file, id == null || file.contains(id) ? "" : "  " + id, Style.underline).toString();
    }
}
