package kz.kepil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that takes a page of HTML. */
final class PageOption {

    @Option(names = "--out", paramLabel = "FILE.html", description = "Takes the page; - is standard output.")
    private @Nullable String out;

    /** Whether a page is asked for. */
    boolean isAsked() {
        return out != null;
    }

    /** Writes the page to its file, or to standard output when none is named. */
    void write(String page, CommandSpec spec, Terminal terminal, Labels labels) throws IOException {
        new OutputFile(out == null ? "-" : out, spec, terminal).write(stream -> {
            stream.write(page.getBytes(StandardCharsets.UTF_8));
            return true;
        }, written -> written);
        if (out != null && !InputFile.isStandardStream(out)) {
            terminal.err().println(Terminal.printable(labels.get("page.written", out)));
        }
    }
}
