package kz.kepil.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output in UTF-8. A print stream tells that it failed, but not why; this one knows whether its reader went away, as in
 * {@code kepil rules | head}, which is no error. Not thread-safe.
 */
final class StandardOutput extends PrintStream {

    private final Watched watched;

    private StandardOutput(Watched watched) {
        super(new BufferedOutputStream(watched), true, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    /** Standard output that goes to a stream, which may be known to be a pipe. */
    static StandardOutput to(OutputStream stream, boolean pipe) {
        return new StandardOutput(new Watched(stream, pipe));
    }

    /** Whether the standard output of this process is a pipe; false where the system does not tell. */
    static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** Whether nobody reads on. */
    boolean readerIsGone() {
        return watched.readerIsGone;
    }

    private static final class Watched extends FilterOutputStream {

        private final boolean pipe;
        private boolean readerIsGone;

        Watched(OutputStream stream, boolean pipe) {
            super(stream);
            this.pipe = pipe;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException failed) {
                // The system words its errors in the language of the locale; but a pipe fails for no other reason.
                readerIsGone = pipe || "Broken pipe".equals(failed.getMessage());
                throw failed;
            }
        }
    }
}
