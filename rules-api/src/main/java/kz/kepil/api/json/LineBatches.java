package kz.kepil.api.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Splits a stream into batches of lines; of a line that is too long only the start is kept. */
final class LineBatches implements Iterator<LineBatches.Batch> {

    /** Enough for a rule session to pay off. */
    private static final int MOST_LINES = 256;
    /** A batch ends with the line that reaches this, so that long lines do not add up. */
    private static final int MOST_BYTES = InquiryReader.LONGEST;

    /** A line without its end. */
    record Line(byte[] bytes, boolean tooLong) {
    }

    /**
     * Some lines.
     *
     * @param first the number of the first, counted from 1
     * @param lines at least one
     * @param end how many bytes of the stream they and all before them take
     */
    record Batch(long first, List<Line> lines, long end) {
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long bytes;
    private long number = 1;

    LineBatches(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        try {
            return position < limit || fill();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Line> lines = new ArrayList<>();
        int size = 0;
        try {
            while (lines.size() < MOST_LINES && size < MOST_BYTES && hasNext()) {
                Line line = line();
                lines.add(line);
                size += line.bytes.length;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Batch batch = new Batch(number, lines, bytes - (limit - position));
        number += lines.size();
        return batch;
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, in.read(buffer));
        position = 0;
        bytes += limit;
        return limit > 0;
    }

    private Line line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (position < limit || fill())) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            ended = end < limit;
            tooLong |= line.size() + end - position > InquiryReader.LONGEST;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            position = ended ? end + 1 : end;
        }
        return tooLong ? new Line(Arrays.copyOf(line.toByteArray(), InquiryReader.START), true) : new Line(line.toByteArray(), false);
    }
}
