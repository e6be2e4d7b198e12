package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.InquiryReader;
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
    int answer(List<String> files, boolean forPeople, Function<Inquiry, String> answer) throws IOException {
        boolean underNames = forPeople && files.size() > 1;
        return each(files, underNames ? "\n" : "", (file, inquiry) ->
                underNames ? heading(file, inquiry.id()) + answer.apply(inquiry) : answer.apply(inquiry));
    }

    /** Prints what is told of each file, with a gap between; returns the exit code. */
    int each(List<String> files, String gap, BiFunction<String, Inquiry, String> answer) throws IOException {
        int answered = 0;
        int exitCode = 0;
        for (String file : files) {
            String before = answered > 0 ? gap : "";
            int found = InputFile.answer(file, terminal, labels, json -> {
                terminal.out().print(before + answer.apply(file, reader.read(json)));
                return 0;
            });
            if (terminal.out().checkError()) {
                // Nobody reads on, as in "kepil check … | head".
                break;
            }
            answered += found == 0 ? 1 : 0;
            exitCode = Math.max(exitCode, found);
        }
        return exitCode;
    }

    private String heading(String file, @Nullable String id) {
        return new Sheet(terminal).title(file, id == null || file.contains(id) ? "" : "  " + id, Style.underline).toString();
    }
}
