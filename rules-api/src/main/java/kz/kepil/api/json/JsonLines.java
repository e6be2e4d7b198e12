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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** A population is cut into pieces of so many: enough for what is shared within one to pay off. */
    static final int MOST_ROWS = 256;

    /** One of a population. */
    public interface Row {

        /** {@return the number by which a problem names its line, counted from 1} */
        long line();

        /** {@return the inquiry, or all that is wrong; asked on any thread} */
        Reading read();
    }

    /** Is told now and then how far the work is, on the calling thread. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Takes how far the work is.
         *
         * @param lines how many lines are judged so far
         * @param bytesRead how many bytes of the input they take
         */
        void judged(long lines, long bytesRead);
    }

    /** Makes of a block of verdicts what is to be written in its place, for example a compressed one. Thread-safe. */
    @FunctionalInterface
    public interface Packing {

        /**
         * Packs a block. Blocks that begin at the same line are the same.
         *
         * @param text holds whole lines in UTF-8
         * @param size how many of its bytes count
         * @return what is written
         */
        byte[] pack(byte[] text, int size);
    }

    private final Evaluator evaluator;
    private final Language language;
    private final int threads;
    private final long firstLine;
    private final @Nullable Packing packing;
    private final InquiryReader reader;
    private final WrittenForm badLine;

    private JsonLines(Evaluator evaluator, Language language, int threads, long firstLine, @Nullable Packing packing) {
        this.evaluator = evaluator;
        this.language = language;
        this.threads = threads;
        this.firstLine = firstLine;
        this.packing = packing;
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
        return new JsonLines(Objects.requireNonNull(evaluator, "evaluator"), Objects.requireNonNull(language, "language"), InOrder.cores(), 1, null);
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
        return new JsonLines(evaluator, language, count, firstLine, packing);
    }

    /**
     * The same for an input whose first line is not the first of the population.
     *
     * @param line its number, counted from 1
     * @return a judge of lines
     */
    public JsonLines startingAt(long line) {
        return new JsonLines(evaluator, language, threads, line, packing);
    }

    /**
     * The same with verdicts that are packed block by block.
     *
     * @param how packs a block
     * @return a judge of lines
     */
    public JsonLines withPacking(Packing how) {
        return new JsonLines(evaluator, language, threads, firstLine, Objects.requireNonNull(how, "how"));
    }

    /**
     * Writes one line for each line read, in order: the lean verdict or, for a bad line,
     * {@code {"id":…, "line": n, "problems":[{"path":…, "message":…}]}}. Takes constant memory and all cores.
     *
     * @param in the inquiries in UTF-8
     * @param out takes the verdicts in UTF-8; it is flushed, not closed
     * @param watcher told how far the work is
     * @return how many lines there were, and how many were bad
     * @throws IOException when reading or writing fails
     */
    public Count judge(InputStream in, OutputStream out, Watcher watcher) throws IOException {
        Objects.requireNonNull(in, "in");
        Tally tally = new Tally(Objects.requireNonNull(out, "out"), Objects.requireNonNull(watcher, "watcher"));
        return tally.of(() -> InOrder.processBatches(
                new LineBatches(in, firstLine), threads, batch -> tally.judge(rows(batch), batch.bytesRead()), tally::add));
    }

    /**
     * Writes one line for each row, as for each line of a stream.
     *
     * @param rows the population
     * @param out takes the verdicts in UTF-8; it is flushed, not closed
     * @param watcher told how far the work is; there are no bytes to tell of
     * @return how many rows there were, and how many were bad
     * @throws IOException when reading or writing fails; a failure to read comes out of the iterator as an {@link UncheckedIOException}
     */
    public Count judge(Iterator<? extends Row> rows, OutputStream out, Watcher watcher) throws IOException {
        Objects.requireNonNull(rows, "rows");
        Tally tally = new Tally(Objects.requireNonNull(out, "out"), Objects.requireNonNull(watcher, "watcher"));
        return tally.of(() -> InOrder.processBatches(batches(rows), threads, batch -> tally.judge(batch, 0), tally::add));
    }

    private static Iterator<List<Row>> batches(Iterator<? extends Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Row> next() {
                List<Row> batch = new ArrayList<>();
                do {
                    batch.add(rows.next());
                } while (batch.size() < MOST_ROWS && rows.hasNext());
                return batch;
            }
        };
    }

    /**
     * Hands over each line with what came of it, in order, on the calling thread. Takes constant memory and all cores.
     *
     * @param in the inquiries in UTF-8
     * @param lines takes each line; when it throws, the work stops and the exception goes to the caller
     * @param watcher told how far the work is
     * @throws IOException when reading fails
     */
    public void forEach(InputStream in, Consumer<Line> lines, Watcher watcher) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(watcher, "watcher");
        try {
            InOrder.processBatches(new LineBatches(in, firstLine), threads, batch -> Map.entry(lines(rows(batch)), batch), judged -> {
                judged.getKey().forEach(lines);
                LineBatches.Batch batch = judged.getValue();
                watcher.judged(batch.first() - firstLine + batch.count(), batch.bytesRead());
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * Works on the lines piece by piece, on all cores, and hands over what comes of each piece, in order, on the calling thread. Nothing is
     * judged: the work does what is asked, for example by two engines. Takes constant memory.
     *
     * @param in the inquiries in UTF-8
     * @param work makes of the lines of a piece what is handed over; called on several threads
     * @param results takes what came of each piece; when it throws, the work stops and the exception goes to the caller
     * @param watcher told how far the work is
     * @param <R> what comes of a piece
     * @throws IOException when reading fails
     */
    public <R> void forEachPiece(InputStream in, Function<? super List<Row>, ? extends R> work, Consumer<? super R> results, Watcher watcher)
            throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(watcher, "watcher");
        try {
            InOrder.processBatches(new LineBatches(in, firstLine), threads, batch -> new Piece<R>(work.apply(rows(batch)), batch), piece -> {
                results.accept(piece.result);
                watcher.judged(piece.batch.first() - firstLine + piece.batch.count(), piece.batch.bytesRead());
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private record Piece<R>(R result, LineBatches.Batch batch) {
    }

    /**
     * Works on rows piece by piece, as on the lines of a stream.
     *
     * @param rows the population
     * @param work makes of the rows of a piece what is handed over; called on several threads
     * @param results takes what came of each piece; when it throws, the work stops and the exception goes to the caller
     * @param <R> what comes of a piece
     */
    public <R> void forEachPiece(Iterator<? extends Row> rows, Function<? super List<Row>, ? extends R> work, Consumer<? super R> results) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(results, "results");
        InOrder.processBatches(batches(rows), threads, work::apply, results);
    }

    private List<Row> rows(LineBatches.Batch batch) {
        List<Row> rows = new ArrayList<>(batch.count());
        for (int i = 0; i < batch.count(); i++) {
            rows.add(new LineOf(batch, i, reader));
        }
        return rows;
    }

    private record LineOf(LineBatches.Batch batch, int index, InquiryReader reader) implements Row {

        @Override
        public long line() {
            return batch.first() + index;
        }

        @Override
        public Reading read() {
            int start = batch.start(index);
            int end = batch.end(index);
            if (batch.isTooLong(index)) {
                return new Reading(reader.tryRead(batch.text(), start, end).id(), null, List.of(InquiryReader.tooLong()));
            }
            boolean blank = start == end || batch.text()[start] != '{'
                    && new String(batch.text(), start, end - start, StandardCharsets.ISO_8859_1).isBlank();
            return blank ? new Reading(null, null, List.of(new Problem("$", 1, Messages.of("line.empty"))))
                    : reader.tryRead(batch.text(), start, end);
        }
    }

    private List<Line> lines(List<Row> rows) {
        List<Reading> readings = new ArrayList<>(rows.size());
        List<Inquiry> inquiries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Reading reading = row.read();
            readings.add(reading);
            if (reading.inquiry() != null) {
                inquiries.add(reading.inquiry());
            }
        }
        Iterator<Entitlement> verdicts = evaluator.evaluateBatch(inquiries).iterator();
        List<Line> lines = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Reading reading = readings.get(i);
            lines.add(new Line(rows.get(i).line(), reading, reading.inquiry() == null ? null : verdicts.next()));
        }
        return lines;
    }

    private record Judged(JsonBytes text, byte @Nullable [] packed, int lines, int bad, long bytesRead) {
    }

    /** Writes what is judged and counts it. */
    private final class Tally {

        private final OutputStream out;
        private final Watcher watcher;
        /** What to write into, which is used again, since making it takes longer than filling it. */
        private final Queue<JsonBytes> free = new ConcurrentLinkedQueue<>();
        private long lines;
        private long bad;

        Tally(OutputStream out, Watcher watcher) {
            this.out = out;
            this.watcher = watcher;
        }

        Count of(Runnable work) throws IOException {
            try {
                work.run();
                out.flush();
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
            return new Count(lines, bad);
        }

        Judged judge(List<Row> rows, long bytesRead) {
            JsonBytes used = free.poll();
            JsonBytes text = used == null ? new JsonBytes() : used;
            text.clear();
            int badLines = 0;
            for (Line line : lines(rows)) {
                if (line.verdict() == null) {
                    badLines++;
                    badLine.write(text, line);
                } else {
                    Forms.LEAN.write(text, line.verdict());
                }
                text.endLine();
            }
            byte[] packed = packing == null ? null : packing.pack(text.array(), text.size());
            return new Judged(text, packed, rows.size(), badLines, bytesRead);
        }

        void add(Judged judged) {
            try {
                if (judged.packed == null) {
                    out.write(judged.text.array(), 0, judged.text.size());
                } else {
                    out.write(judged.packed);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            free.add(judged.text);
            lines += judged.lines;
            bad += judged.bad;
            watcher.judged(lines, judged.bytesRead);
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
