package kz.kepil.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import kz.kepil.api.json.JsonLines;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kepil batch}: a verdict a line for a population. */
@Command(
        name = "batch",
        description = {
            "Answers a population: one inquiry a line in, one verdict a line out, in the same order, on all cores.",
            "A line with problems becomes {\"id\":…,\"line\":…,\"problems\":[…]} in its place, and the exit code is 2;"
                + " the other lines are answered.",
            "OUT appears, or is replaced, only when it is complete; an interrupted run leaves it as it was."})
final class BatchCommand implements Callable<Integer> {

    @ParentCommand
    private Kepil kepil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Parameters(index = "0", paramLabel = "IN.jsonl", description = "Inquiries in JSON, one a line; - is standard input.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "Takes the verdicts; - is standard output.")
    private String out;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = kepil.terminal();
        Labels labels = language.labels();
        JsonLines.Count count;
        try (InputStream input = InputFile.open(in, terminal)) {
            count = InputFile.isStandardStream(out) ? judge(input, new Pipe(terminal.out())) : judgeInto(target(), input);
        } catch (InputFile.UnreadableException unreadable) {
            terminal.err().println(unreadable.complaint(labels));
            return Kepil.BAD_INPUT;
        }
        if (count.lines() == 0) {
            terminal.err().println(Terminal.printable(in + ": " + labels.get("batch.empty")));
            return Kepil.BAD_INPUT;
        }
        boolean bad = count.bad() > 0;
        terminal.err().println(labels.get("batch.count",
                labels.number(BigDecimal.valueOf(count.lines())), labels.number(BigDecimal.valueOf(count.bad())))
                + (bad && !InputFile.isStandardStream(out) ? Terminal.printable(labels.get("batch.see", out)) : ""));
        return bad ? Kepil.BAD_INPUT : 0;
    }

    /** The file that OUT names, with links followed, so that a link is not replaced by a file. */
    private Path target() throws IOException {
        try {
            Path target = Path.of(out);
            if (!Files.exists(target)) {
                return target;
            }
            if (Files.isDirectory(target)) {
                throw wrongUsage("OUT is a directory: " + out);
            }
            if (!InputFile.isStandardStream(in) && Files.isSameFile(Path.of(in), target)) {
                throw wrongUsage("IN and OUT are the same file: " + out);
            }
            return target.toRealPath();
        } catch (InvalidPathException impossible) {
            throw wrongUsage("OUT is not a file name: " + out);
        }
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), Terminal.printable(message));
    }

    /** Writes beside the target and moves when all is there; a device or a pipe is written to as it is. */
    private JsonLines.Count judgeInto(Path target, InputStream input) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream output = Files.newOutputStream(target)) {
                return judge(input, output);
            }
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            JsonLines.Count count;
            try (OutputStream output = create(part)) {
                count = judge(input, output);
            }
            if (count.lines() > 0) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private OutputStream create(Path part) throws IOException {
        try {
            OutputStream output = Files.newOutputStream(part);
            part.toFile().deleteOnExit(); // Ctrl-C
            return output;
        } catch (FileSystemException refused) {
            throw wrongUsage("OUT cannot be written: " + out);
        }
    }

    private JsonLines.Count judge(InputStream input, OutputStream output) throws IOException {
        OutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        JsonLines judge = JsonLines.of(kepil.engine());
        int columns = kepil.terminal().columns();
        if (columns == 0) {
            return judge.judge(input, buffered, bytes -> { });
        }
        // Left to find out the width itself, the progress bar would change how the process takes Ctrl-C.
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("kepil")
                .setInitialMax(size())
                .setUnit(" MB", 1_000_000)
                .setConsumer(new ConsoleProgressBarConsumer(kepil.terminal().err(), columns - 1))
                .build()) {
            return judge.judge(input, buffered, bar::stepTo);
        }
    }

    /** The bytes to read; -1 when nobody knows. */
    private long size() throws IOException {
        return InputFile.isStandardStream(in) || !Files.isRegularFile(Path.of(in)) ? -1 : Files.size(Path.of(in));
    }

    /** Standard output that says when nobody reads on, which a print stream keeps to itself. */
    private static final class Pipe extends FilterOutputStream {

        private final PrintStream stream;

        Pipe(PrintStream stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            if (stream.checkError()) {
                throw new IOException("Standard output cannot be written; nobody reads it, or its disk is full.");
            }
        }
    }
}
