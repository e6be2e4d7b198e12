package kz.kepil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** Looks ahead; the stream to read on is {@link #input()}. A file that is something else is refused at once, not line by line. */
    static LinesHint of(String file, InputStream stream) throws IOException {
        PushbackInputStream input = new PushbackInputStream(stream, BUFFER);
        byte[] start = input.readNBytes(BEGINNING);
        input.unread(start);
        LinesHint hint = new LinesHint(input, new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip());
        if (hint.isSomethingElse(start.length == BEGINNING)) {
            throw new InputFile.UnreadableException(file, labels -> labels.get("batch.lines-expected") + hint.in(labels));
        }
        return hint;
    }

    /**
     * Whether several lines stand at the beginning, and none of them alone is an inquiry, whole or bad; of a list the first tells. The last
     * line may be {@code cut} off.
     */
    private boolean isSomethingElse(boolean cut) {
        List<String> lines = (cut ? beginning + "}" : beginning).lines().toList();
        return lines.size() > 1 && (lines.get(0).startsWith("[") ? !lines.get(0).endsWith("]")
                : lines.get(0).matches("\\{.*[^}]|\\{|[^{].*[,;\t].*") && lines.stream().noneMatch(line -> line.startsWith("{") && line.endsWith("}")));
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
