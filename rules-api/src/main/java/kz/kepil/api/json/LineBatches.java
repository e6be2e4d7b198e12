package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Splits a stream into batches of lines; of a line that is too long only the start is kept. */
final class LineBatches implements Iterator<LineBatches.Batch> {

    /** A batch ends with the line that reaches this, so that long lines do not add up. */
    private static final int MOST_BYTES = InquiryReader.LONGEST;

    /**
     * Some lines, without their ends.
     *
     * @param first the number of the first, counted from 1
     * @param text the lines one after the other
     * @param ends where each ends in the text; that of one that is too long with a minus
     * @param count how many there are, at least one
     * @param bytesRead how many bytes of the stream they and all before them take
     */
    record Batch(long first, byte[] text, int[] ends, int count, long bytesRead) {

        int start(int line) {
            return line == 0 ? 0 : end(line - 1);
        }

        int end(int line) {
            return Math.abs(ends[line]);
        }

        boolean isTooLong(int line) {
            return ends[line] < 0;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long bytes;
    private long number;
    /** The lines of the batch that is being made. */
    private byte[] text = new byte[0];
    private int size;

    LineBatches(InputStream in, long first) {
        this.in = in;
        this.number = first;
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
        text = new byte[1 << 17];
        size = 0;
        int[] ends = new int[JsonLines.MOST_ROWS];
        int count = 0;
        try {
            while (count < JsonLines.MOST_ROWS && size < MOST_BYTES && hasNext()) {
                ends[count++] = line() ? size : -size;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Batch batch = new Batch(number, text, ends, count, bytes - (limit - position));
        number += count;
        return batch;
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, in.read(buffer));
        position = 0;
        bytes += limit;
        return limit > 0;
    }

    /** Adds the next line, or the start of one that is too long; whether it is all there. */
    private boolean line() throws IOException {
        int start = size;
        boolean whole = true;
        boolean ended = false;
        while (!ended && (position < limit || fill())) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            ended = end < limit;
            if (whole && size - start + end - position > InquiryReader.LONGEST) {
                whole = false;
                size = start + InquiryReader.START;
            }
            if (whole) {
                add(position, end);
            }
            position = ended ? end + 1 : end;
        }
        return whole;
    }

    private void add(int from, int to) {
        int length = to - from;
        if (text.length - size < length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, size + length));
        }
        System.arraycopy(buffer, from, text, size, length);
        size += length;
    }
}
