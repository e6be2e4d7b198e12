package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InOrder;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.verdict.Entitlement;

/** Judges a population of inquiries, one JSON object a line. Immutable and thread-safe. */
public final class JsonLines {

    private final EntitlementEngine engine;
    private final InquiryReader reader;
    private final EntitlementWriter writer = EntitlementWriter.lean();

    private JsonLines(EntitlementEngine engine) {
        this.engine = engine;
        this.reader = InquiryReader.of(engine);
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
     * @param bytesRead told now and then how many bytes have been judged so far, on the calling thread
     * @return how many lines there were, and how many were bad
     * @throws IOException when reading or writing fails
     */
    public Count judge(InputStream in, OutputStream out, LongConsumer bytesRead) throws IOException {
        Tally tally = new Tally();
        try {
            Iterator<Lines.Batch> batches = new Lines(in);
            InOrder.processBatches(batches, this::judge, judged -> tally.add(judged, out, bytesRead));
            out.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return new Count(tally.lines, tally.bad);
    }

    private Judged judge(Lines.Batch batch) {
        List<Reading> readings = batch.lines().stream().map(this::read).toList();
        List<Inquiry> inquiries = readings.stream().map(Reading::inquiry).filter(Objects::nonNull).toList();
        Iterator<Entitlement> verdicts = engine.evaluateBatch(inquiries).iterator();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            text.append(reading.inquiry() == null ? badLine(reading, batch.first() + i) : writer.write(verdicts.next())).append('\n');
        }
        int bad = readings.size() - inquiries.size();
        return new Judged(text.toString().getBytes(StandardCharsets.UTF_8), readings.size(), bad, batch.end());
    }

    private Reading read(Lines.Line line) {
        if (line.tooLong()) {
            return new Reading(reader.tryRead(line.bytes()).id(), null, List.of(InquiryReader.tooLong()));
        }
        if (new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
            return new Reading(null, null, List.of(new Problem("$", 1, Messages.of("line.empty"))));
        }
        return reader.tryRead(line.bytes());
    }

    private static String badLine(Reading reading, long line) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", reading.id());
            json.writeNumberField("line", line);
            JsonText.list(json, "problems", reading.problems(), problem -> {
                json.writeStartObject();
                json.writeStringField("path", problem.path());
                json.writeStringField("message", problem.message().en());
                json.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    private record Judged(byte[] text, int lines, int bad, long bytesRead) {
    }

    /** Writes what is judged and counts it. */
    private static final class Tally {
        private long lines;
        private long bad;

        void add(Judged judged, OutputStream out, LongConsumer bytesRead) {
            try {
                out.write(judged.text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            lines += judged.lines;
            bad += judged.bad;
            bytesRead.accept(judged.bytesRead);
        }
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
