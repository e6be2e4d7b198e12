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
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InOrder;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.json.WrittenForm;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/** Judges a population of inquiries, one JSON object a line. Immutable and thread-safe. */
public final class JsonLines {

    private final Evaluator evaluator;
    private final InquiryReader reader;
    private final EntitlementWriter writer = EntitlementWriter.lean();
    private final WrittenForm badLine;

    private JsonLines(Evaluator evaluator, Language language) {
        this.evaluator = evaluator;
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
        return new JsonLines(Objects.requireNonNull(evaluator, "evaluator"), Objects.requireNonNull(language, "language"));
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
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(bytesRead, "bytesRead");
        Tally tally = new Tally();
        try {
            Iterator<LineBatches.Batch> batches = new LineBatches(in);
            InOrder.processBatches(batches, this::judge, judged -> tally.add(judged, out, bytesRead));
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
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(bytesRead, "bytesRead");
        try {
            InOrder.processBatches(new LineBatches(in), batch -> Map.entry(lines(batch), batch.end()), judged -> {
                judged.getKey().forEach(lines);
                bytesRead.accept(judged.getValue());
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Judged judge(LineBatches.Batch batch) {
        StringBuilder text = new StringBuilder();
        int bad = 0;
        for (Line line : lines(batch)) {
            bad += line.verdict() == null ? 1 : 0;
            text.append(line.verdict() == null ? badLine.write(line) : writer.write(line.verdict())).append('\n');
        }
        return new Judged(text.toString().getBytes(StandardCharsets.UTF_8), batch.lines().size(), bad, batch.end());
    }

    private List<Line> lines(LineBatches.Batch batch) {
        List<Reading> readings = batch.lines().stream().map(this::read).toList();
        Iterator<Entitlement> verdicts =
                evaluator.evaluateBatch(readings.stream().map(Reading::inquiry).filter(Objects::nonNull).toList()).iterator();
        List<Line> lines = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            lines.add(new Line(batch.first() + lines.size(), reading, reading.inquiry() == null ? null : verdicts.next()));
        }
        return lines;
    }

    private Reading read(LineBatches.Line line) {
        if (line.tooLong()) {
            return new Reading(reader.tryRead(line.bytes()).id(), null, List.of(InquiryReader.tooLong()));
        }
        if (new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
            return new Reading(null, null, List.of(new Problem("$", 1, Messages.of("line.empty"))));
        }
        return reader.tryRead(line.bytes());
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
     * A line and what came of it.
     *
     * @param number counted from 1
     * @param reading the inquiry, or all that is wrong with the line
     * @param verdict the verdict; null if and only if there is no inquiry
     */
    public record Line(long number, Reading reading, @Nullable Entitlement verdict) {

        /** Checks that there is a verdict for an inquiry and for nothing else. */
        public Line {
            if ((verdict == null) != (Objects.requireNonNull(reading, "reading").inquiry() == null)) {
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
