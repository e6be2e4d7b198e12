package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import kz.kepil.api.EntitlementEngine;

/** Judges a population of inquiries, one JSON object a line. Immutable and thread-safe. */
public final class JsonLines {

    private final EntitlementEngine engine;

    private JsonLines(EntitlementEngine engine) {
        this.engine = engine;
    }

    /**
     * Judges with an engine.
     *
     * @param engine the engine
     * @return a judge of lines
     */
    public static JsonLines of(EntitlementEngine engine) {
        return new JsonLines(engine);
    }

    /**
     * Writes one line for each line read, in order: the lean verdict or, for a bad line,
     * {@code {"id":…, "line": n, "problems":[{"path":…, "message":…}]}}. Takes constant memory and all cores.
     *
     * @param in the inquiries in UTF-8
     * @param out takes the verdicts in UTF-8; it is flushed, not closed
     * @param bytesRead told now and then how many bytes have been read so far, on the calling thread
     * @return how many lines there were, and how many were bad
     * @throws IOException when reading or writing fails
     */
    public Count judge(InputStream in, OutputStream out, LongConsumer bytesRead) throws IOException {
        throw new UnsupportedOperationException(engine.toString());
    }

    /**
     * What was judged.
     *
     * @param lines the lines read
     * @param bad those among them that were not inquiries
     */
    public record Count(long lines, long bad) {
    }
}
