package kz.kepil.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The file OUT of a command; {@code -} stands for standard output. It appears, or is replaced, only when it is complete; an
 * interrupted run leaves it as it was.
 */
final class OutputFile {

    /** Writes the content and says what came of it. */
    interface Body<R> {
        R writeTo(OutputStream stream) throws IOException;
    }

    private final String name;
    private final CommandSpec spec;
    private final Terminal terminal;

    OutputFile(String name, CommandSpec spec, Terminal terminal) {
        this.name = name;
        this.spec = spec;
        this.terminal = terminal;
    }

    /** Ends the command when it reads what it would write. */
    void mustDifferFrom(String in) throws IOException {
        try {
            if (!InputFile.isStandardStream(in) && !InputFile.isStandardStream(name)
                    && Files.exists(Path.of(name)) && Files.isSameFile(Path.of(in), Path.of(name))) {
                throw wrongUsage(new Complaint("same-file", name));
            }
        } catch (InvalidPathException impossible) {
            throw wrongUsage(new Complaint("not-a-file-name", name));
        }
    }

    /** Writes beside the file and moves when all is there; a device or a pipe is written to as it is. */
    <R> R write(Body<R> body, Predicate<R> complete) throws IOException {
        return write(body, complete, this::create, true);
    }

    /**
     * As {@link #write}, except that what was written stays beside the file when the run is interrupted or fails.
     *
     * @param size where to go on in what stands there
     */
    <R> R goOn(long size, Body<R> body, Predicate<R> complete) throws IOException {
        return write(body, complete, part -> open(part, size), false);
    }

    /** Ends the command before its work where the file could not be written after it. */
    void tryIt() throws IOException {
        Path part = part();
        if (part != null) {
            try {
                Files.deleteIfExists(part);
                Files.createFile(part);
                Files.delete(part);
            } catch (FileSystemException refused) {
                throw new IOException(new Complaint("not-written", name));
            }
        }
    }

    /** The file beside OUT into which is written; null when OUT is no file. */
    @Nullable Path part() throws IOException {
        if (InputFile.isStandardStream(name)) {
            return null;
        }
        Path target = target();
        return Files.exists(target) && !Files.isRegularFile(target) ? null : part(target);
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private interface Opening {
        OutputStream open(Path part) throws IOException;
    }

    private <R> R write(Body<R> body, Predicate<R> complete, Opening opening, boolean passing) throws IOException {
        Path part = part();
        if (part == null) {
            try (OutputStream stream = InputFile.isStandardStream(name) ? new Pipe(terminal.out()) : new Writing(Files.newOutputStream(target()))) {
                return body.writeTo(stream);
            }
        }
        boolean failed = true;
        try {
            R result;
            try (OutputStream stream = new Writing(opening.open(part))) {
                result = body.writeTo(stream);
            }
            failed = false;
            if (complete.test(result)) {
                Files.move(part, target(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return result;
        } finally {
            if (passing || !failed) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** The file that OUT names, with links followed, so that a link is not replaced by a file. */
    private Path target() throws IOException {
        try {
            Path target = Path.of(name);
            if (!Files.exists(target)) {
                return target;
            }
            if (Files.isDirectory(target)) {
                throw new IOException(new Complaint("is-directory", name));
            }
            return target.toRealPath();
        } catch (InvalidPathException impossible) {
            throw wrongUsage(new Complaint("not-a-file-name", name));
        }
    }

    private OutputStream create(Path part) throws IOException {
        try {
            OutputStream stream = Files.newOutputStream(part);
            part.toFile().deleteOnExit(); // Ctrl-C
            return stream;
        } catch (FileSystemException refused) {
            throw new IOException(new Complaint("not-written", name));
        }
    }

    private OutputStream open(Path part, long size) throws IOException {
        try {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(size).position(size);
            return Channels.newOutputStream(channel);
        } catch (FileSystemException refused) {
            throw new IOException(new Complaint("not-written", name));
        }
    }

    private ParameterException wrongUsage(Complaint complaint) {
        return new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
    }

    /** Nobody reads standard output, or its disk is full. */
    static IOException notWritten() {
        return new IOException(new Complaint("standard-output"));
    }

    /** Says of a disk that is full, or of a device that takes nothing, which file could not be written. */
    private final class Writing extends FilterOutputStream {

        Writing(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException refused) {
                throw new IOException(new Complaint("not-written", name));
            }
        }
    }

    /** Standard output that says when nobody reads on, which a print stream keeps to itself. */
    private static final class Pipe extends FilterOutputStream {

        private final PrintStream stream;

        Pipe(PrintStream stream) {
            super(stream);
            this.stream = stream;
        }

        /** Others still write there. */
        @Override
        public void close() {
            stream.flush();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            if (stream.checkError()) {
                throw notWritten();
            }
        }
    }
}
