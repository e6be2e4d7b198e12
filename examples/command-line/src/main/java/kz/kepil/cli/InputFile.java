package kz.kepil.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import kz.kepil.api.inquiry.InvalidInquiryException;

/** A file named on the command line; {@code -} stands for standard input. */
final class InputFile {

    /** Far more than any inquiry has; of a longer file the reader says that it is too long, however much of it is read. */
    private static final int ENOUGH = 1 << 24;

    private InputFile() {
    }

    static boolean isStandardStream(String file) {
        return file.equals("-");
    }

    static InputStream open(String file, Terminal terminal) throws UnreadableException {
        if (isStandardStream(file)) {
            return terminal.in();
        }
        try {
            Path path = Path.of(file);
            if (!Files.isDirectory(path)) {
                return Files.newInputStream(path);
            }
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new UnreadableException(file, "file.missing");
        } catch (AccessDeniedException denied) {
            throw new UnreadableException(file, "file.denied");
        } catch (IOException other) {
            throw new UnreadableException(file, "file.unreadable");
        }
        throw new UnreadableException(file, "file.directory");
    }

    /** Opens a file that is unpacked on the way when its name says that it is packed. */
    static Unpacked openUnpacked(String file, Terminal terminal) throws IOException {
        Counted counted = new Counted(open(file, terminal));
        Packing packing = Packing.of(file);
        if (packing == null) {
            return new Unpacked(file, counted, counted);
        }
        try {
            PushbackInputStream packed = new PushbackInputStream(counted, Packing.START);
            byte[] start = packed.readNBytes(Packing.START);
            if (!packing.isBegunBy(start)) {
                throw new UnreadableException(file, "file.not-packed");
            }
            packed.unread(start);
            return new Unpacked(file, counted, packing.unpacked(packed));
        } catch (UnreadableException plain) {
            counted.close();
            throw plain;
        } catch (IOException damaged) {
            counted.close();
            throw new UnreadableException(file, "file.damaged");
        }
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int found = in.read();
            bytes += found < 0 ? 0 : 1;
            return found;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            int found = in.read(some, from, length);
            bytes += Math.max(0, found);
            return found;
        }
    }

    /** What stands in a file, and how much of the file is read. A packed file that is damaged says so. */
    static final class Unpacked extends FilterInputStream {

        private final String file;
        private final Counted counted;

        private Unpacked(String file, Counted counted, InputStream unpacked) {
            super(unpacked);
            this.file = file;
            this.counted = counted;
        }

        long bytesRead() {
            return counted.bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            try {
                return in.read(some, from, length);
            } catch (IOException failed) {
                throw new UnreadableException(file, in == counted ? "file.unreadable" : "file.damaged");
            }
        }
    }

    /** The bytes of the file; -1 when nobody knows. */
    static long size(String file) throws IOException {
        return isStandardStream(file) || !Files.isRegularFile(Path.of(file)) ? -1 : Files.size(Path.of(file));
    }

    static byte[] read(String file, Terminal terminal) throws UnreadableException {
        try (InputStream in = open(file, terminal)) {
            return in.readNBytes(ENOUGH);
        } catch (UnreadableException known) {
            throw known;
        } catch (IOException other) {
            throw new UnreadableException(file, "file.unreadable");
        }
    }

    /** What is done with the bytes of a file; gives the exit code. */
    interface Work {
        int on(byte[] bytes) throws IOException;
    }

    /** Works on a file with an inquiry. */
    static int answer(String file, Terminal terminal, Labels labels, Work work) throws IOException {
        return answer(file, FileKind.INQUIRY, terminal, labels, work);
    }

    /** Works on a file. A file that cannot be read or is of another kind, and all problems in it, are told on standard error. */
    static int answer(String file, FileKind wanted, Terminal terminal, Labels labels, Work work) throws IOException {
        try {
            byte[] bytes = read(file, terminal);
            try {
                return work.on(bytes);
            } catch (InvalidInquiryException invalid) {
                wanted.check(file, bytes, labels);
                invalid.problems().forEach(problem -> terminal.err().println(labels.problem(file, problem)));
            }
        } catch (UnreadableException unreadable) {
            terminal.err().println(unreadable.complaint(labels));
        }
        return Kepil.BAD_INPUT;
    }

    /** Why a file cannot be read. */
    static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1L;

        private final String file;
        private final transient Function<Labels, String> reason;

        UnreadableException(String file, String reason, Object... values) {
            this(file, labels -> labels.get(reason, values));
        }

        UnreadableException(String file, Function<Labels, String> reason) {
            this.file = file;
            this.reason = reason;
        }

        String complaint(Labels labels) {
            return Terminal.printable(file + ": " + reason.apply(labels));
        }
    }
}
