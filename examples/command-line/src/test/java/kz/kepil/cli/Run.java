package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What came of a run of the command line inside the test. */
record Run(int exitCode, String out, String err) {

    static final Path SAMPLES = Path.of("..", "inquiries");

    /** One engine for all tests, as it may be shared. */
    private static final class Shared {
        static final EntitlementEngine ENGINE = EntitlementEngine.create();
    }

    static Run kepil(String... args) {
        return kepil(new byte[0], args);
    }

    static Run kepil(byte[] in, String... args) {
        return kepil(in, Ansi.OFF, 0, args);
    }

    static Run kepil(byte[] in, Ansi ansi, int columns, String... args) {
        return kepil(in, ansi, columns, 80, args);
    }

    /** By another engine than the built-in one. */
    static Run kepil(EntitlementEngine engine, String... args) {
        return kepil(engine, new byte[0], Ansi.OFF, 0, 80, args);
    }

    static Run kepil(byte[] in, Ansi ansi, int columns, int width, String... args) {
        return kepil(null, in, ansi, columns, width, args);
    }

    private static Run kepil(@Nullable EntitlementEngine engine, byte[] in, Ansi ansi, int columns, int width, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Kepil.run(
                new Terminal(new ByteArrayInputStream(in), stream(out), stream(err), ansi, columns, width), () -> engine == null ? Shared.ENGINE : engine, args);
        Run run = new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        // Whatever goes wrong, nobody is shown a stack trace or the name of a Java class.
        assertThat(run.out + run.err).doesNotContain("at kz.", "Exception", "java.");
        return run;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    static EntitlementEngine engine() {
        return Shared.ENGINE;
    }

    /** The last year that is answered. */
    static int lastYear() {
        return Objects.requireNonNull(engine().supportedDays().to()).getYear();
    }

    /** The last year whose law is known. */
    static int knownYear() {
        return Objects.requireNonNull(engine().knownDays().to()).getYear();
    }

    static String sample(String name) {
        return SAMPLES.resolve(name + ".json").toString();
    }

    List<String> outLines() {
        return out.lines().toList();
    }
}
