package kz.kepil.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Sees from the beginning of an input for which each line should be an inquiry what else it may be, to hint at it. Not thread-safe. */
final class LinesHint {

    private static final int BEGINNING = 1 << 12;

    private final BufferedInputStream input;
    private final String beginning;

    private LinesHint(BufferedInputStream input, String beginning) {
        this.input = input;
        this.beginning = beginning;
    }

    /** Looks ahead; the stream to read on is {@link #input()}. */
    static LinesHint of(InputStream stream) throws IOException {
        BufferedInputStream input = new BufferedInputStream(stream, BEGINNING);
        input.mark(BEGINNING);
        String beginning = new String(input.readNBytes(BEGINNING), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        input.reset();
        return new LinesHint(input, beginning);
    }

    InputStream input() {
        return input;
    }

    /** The hint, on a line of its own; empty when there is none. */
    String in(Labels labels) {
        String first = beginning.lines().findFirst().orElse("").strip();
        if (first.startsWith("[")) {
            return "\n    " + labels.get("batch.maybe-list", "JSON");
        }
        if (first.startsWith("{")) {
            return first.endsWith("}") ? "" : "\n    " + labels.get("batch.maybe-pretty", "kepil check");
        }
        return first.matches(".*[,;\t].*") ? "\n    " + labels.get("batch.maybe-csv", "CSV", "JSON", "kepil population") : "";
    }
}
