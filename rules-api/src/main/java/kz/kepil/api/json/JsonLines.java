package kz.kepil.api.json;

import static kz.kepil.api.internal.json.WrittenForm.member;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InOrder;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.json.Forms;
import kz.kepil.api.internal.json.JsonBytes;
import kz.kepil.api.internal.json.WrittenForm;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/** Judges a population of inquiries, one JSON object a line. Immutable and thread-safe. */
public final class JsonLines {

    private final Evaluator evaluator;
    private final Language language;
    private final InquiryReader reader;
    private final WrittenForm badLine;
    private final int threads;

    private JsonLines(Evaluator evaluator, Language language, int threads) {
        this.evaluator = evaluator;
        this.language = language;
        this.threads = threads;
        this.reader = InquiryReader.of(evaluator);
        this.badLine = WrittenForm.full()
                .object(Line.class, List.of(
                        member("id", line -> line.reading().id()),
                        member("line", Line::number),
                        member("problems", line -> line.reading().problems())))
                .object(Problem.class, List.of(
                        member("path", Problem::path), member("message", problem -> problem.message().in(language))));
    }

    /**
     * Judges with an engine and says in English what is wrong with a line.
     *
     * @param evaluator the engine
     * @return a judge of lines
     */
    public static JsonLines of(Evaluator evaluator) {
        return of(evaluator, Language.EN);
    }

    /**
     * Judges with an engine.
     *
     * @param evaluator what judges, for example an engine
     * @param language the language in which it is said what is wrong with a line
     * @return a judge of lines
     */
    public static JsonLines of(Evaluator evaluator, Language language) {
        return new JsonLines(evaluator, language, InOrder.cores());
    }

    /**
     * The same with another number of threads; at first they are as many as there are cores.
     *
     * @param count how many threads judge, at least 1; with 1 it is the calling thread that does
     * @return a judge of lines
     */
    public JsonLines withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("There cannot be " + count + " threads; allowed: 1 or more");
        }
        return new JsonLines(evaluator, language, count);
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
        Tally tally = new Tally(out, bytesRead);
        try {
            InOrder.processBatches(new LineBatches(in, 1), threads, tally::judge, tally::add);
            out.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return new Count(tally.lines, tally.bad);
    }

    /**
     * Hands over each line with what came of it, in order, on the calling thread. Takes constant memory and all cores.
     *
     * @param in the inquiries in UTF-8
     * @param lines takes each line; when it throws, the work stops and the exception goes to the caller
     * @param bytesRead told now and then how many bytes have been judged so far, on the calling thread
     * @throws IOException when reading fails
     */
    public void forEach(InputStream in, Consumer<Line> lines, LongConsumer bytesRead) throws IOException {
        try {
            InOrder.processBatches(new LineBatches(in, 1), threads, batch -> Map.entry(lines(batch), batch.bytesRead()), judged -> {
                judged.getKey().forEach(lines);
                bytesRead.accept(judged.getValue());
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private List<Line> lines(LineBatches.Batch batch) {
        List<Reading> readings = new ArrayList<>(batch.count());
        List<Inquiry> inquiries = new ArrayList<>(batch.count());
        for (int i = 0; i < batch.count(); i++) {
            Reading reading = read(batch, i);
            readings.add(reading);
            if (reading.inquiry() != null) {
                inquiries.add(reading.inquiry());
            }
        }
        Iterator<Entitlement> verdicts = evaluator.evaluateBatch(inquiries).iterator();
        List<Line> lines = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            lines.add(new Line(batch.first() + lines.size(), reading, reading.inquiry() == null ? null : verdicts.next()));
        }
        return lines;
    }

    private Reading read(LineBatches.Batch batch, int line) {
        int start = batch.start(line);
        int end = batch.end(line);
        if (batch.isTooLong(line)) {
            return new Reading(reader.tryRead(batch.text(), start, end).id(), null, List.of(InquiryReader.tooLong()));
        }
        if (start == end || batch.text()[start] != '{' && new String(batch.text(), start, end - start, StandardCharsets.ISO_8859_1).isBlank()) {
            return new Reading(null, null, List.of(new Problem("$", 1, Messages.of("line.empty"))));
        }
        return reader.tryRead(batch.text(), start, end);
    }

    private record Judged(JsonBytes text, int lines, int bad, long bytesRead) {
    }

    /** Writes what is judged and counts it. */
    private final class Tally {

        private final OutputStream out;
        private final LongConsumer told;
        /** What to write into, which is used again, since making it takes longer than filling it. */
        private final Queue<JsonBytes> free = new ConcurrentLinkedQueue<>();
        private long lines;
        private long bad;

        Tally(OutputStream out, LongConsumer told) {
            this.out = out;
            this.told = told;
        }

        Judged judge(LineBatches.Batch batch) {
            JsonBytes used = free.poll();
            JsonBytes text = used == null ? new JsonBytes() : used;
            text.clear();
            int badLines = 0;
            for (Line line : lines(batch)) {
                if (line.verdict() == null) {
                    badLines++;
                    badLine.write(text, line);
                } else {
                    Forms.LEAN.write(text, line.verdict());
                }
                text.endLine();
            }
            return new Judged(text, batch.count(), badLines, batch.bytesRead());
        }

        void add(Judged judged) {
            try {
                out.write(judged.text.array(), 0, judged.text.size());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            free.add(judged.text);
            lines += judged.lines;
            bad += judged.bad;
            told.accept(judged.bytesRead);
        }
    }

    /**
     * A line and what came of it.
     *
     * @param number counted from 1
     * @param reading the inquiry, or all that is wrong with the line
     * @param verdict the verdict; null if and only if there is no inquiry
     */
    public record Line(long number, Reading reading, @Nullable Entitlement verdict) {

        /** Checks that there is a verdict for an inquiry and for nothing else. */
        public Line {
            if ((verdict == null) != (reading.inquiry() == null)) {
                throw new IllegalArgumentException("Either an inquiry with its verdict or neither");
            }
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
