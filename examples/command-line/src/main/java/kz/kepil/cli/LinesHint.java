package kz.kepil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** Sees from the beginning of an input for which each line should be an inquiry what else it may be, to hint at it. Not thread-safe. */
final class LinesHint {

    private static final int BEGINNING = 1 << 12;

    /** Of which {@link PopulationOfLines} may give back as much. */
    private static final int BUFFER = 1 << 16;

    private final PushbackInputStream input;
    private final String beginning;

    private LinesHint(PushbackInputStream input, String beginning) {
        this.input = input;
        this.beginning = beginning;
    }

    /** Looks ahead; the stream to read on is {@link #input()}. */
    static LinesHint of(InputStream stream) throws IOException {
        PushbackInputStream input = new PushbackInputStream(stream, BUFFER);
        byte[] start = input.readNBytes(BEGINNING);
        input.unread(start);
        String beginning = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return new LinesHint(input, beginning);
    }

    PushbackInputStream input() {
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
