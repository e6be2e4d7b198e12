package kz.kepil.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an interrupted run had written, up to the last whole line or, of a packed file, the last whole block.
 *
 * @param lines how many answers there are
 * @param bad how many of them say that a line was bad
 * @param size how many bytes of the file they take
 * @param marks check sums of the first answer, of the last and of some between, by their numbers
 */
record Begun(long lines, long bad, long size, Map<Long, Long> marks) {

    static final Begun NOTHING = new Begun(0, 0, 0, Map.of());

    private static final int BUFFER = 1 << 20;
    /** So far apart are the answers of which check sums are kept. */
    private static final int APART = 1 << 12;

    /** Looks at a file; one that is not there has nothing in it. */
    static Begun in(Path file, @Nullable Packing packing) throws IOException {
        if (!Files.exists(file)) {
            return NOTHING;
        }
        Answers answers = new Answers();
        long size;
        try (InputStream in = Files.newInputStream(file)) {
            size = packing == null ? lines(in, answers) : blocks(in, packing, answers);
        }
        return new Begun(answers.lines, answers.bad, size, answers.marks());
    }

    private static long lines(InputStream in, Answers answers) throws IOException {
        byte[] some = new byte[BUFFER];
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            answers.write(some, 0, length);
        }
        return answers.bytes;
    }

    private static long blocks(InputStream in, Packing packing, Answers answers) throws IOException {
        byte[] some = new byte[BUFFER];
        int size = 0;
        long done = 0;
        boolean ended = false;
        while (true) {
            if (!ended) {
                int length = in.readNBytes(some, size, some.length - size);
                ended = length < some.length - size;
                size += length;
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            int block = size == 0 ? Packing.NOT_WHOLE : packing.block(some, size, text);
            if (block != Packing.NOT_WHOLE) {
                text.writeTo(answers);
                done += block;
                System.arraycopy(some, block, some, 0, size - block);
                size -= block;
            } else if (ended) {
                return done;
            } else if (size == some.length) {
                some = Arrays.copyOf(some, 2 * size);
            }
        }
    }

    /** Whether an answer must be what is answered now. */
    boolean isMarked(long line) {
        return marks.containsKey(line);
    }

    /** Whether this is the answer that stands there, without the end of its line. */
    boolean matches(long line, byte[] answer, int size) {
        return marks.get(line) == sum(answer, size);
    }

    private static long sum(byte[] answer, int size) {
        CRC32 sum = new CRC32();
        sum.update(answer, 0, size);
        return sum.getValue();
    }

    /** Counts answers. */
    private static final class Answers extends OutputStream {

        private final Map<Long, Long> marks = new HashMap<>();
        private final Line line = new Line();
        private long lines;
        private long bad;
        private long bytes;
        private long last;

        /** The bytes of a line. */
        private static final class Line extends ByteArrayOutputStream {

            long sum() {
                return Begun.sum(buf, count);
            }

            /** After the mark of the inquiry, a bad line tells its number and a verdict its day. */
            boolean isBad() {
                String start = new String(buf, 0, count, StandardCharsets.ISO_8859_1);
                return start.matches("(?s)\\{\"id\":(null|\"([^\"\\\\]|\\\\.)*+\"),\"line\":.*");
            }
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            int start = from;
            for (int i = from; i < from + length; i++) {
                if (some[i] == '\n') {
                    line.write(some, start, i - start);
                    end();
                    start = i + 1;
                }
            }
            line.write(some, start, from + length - start);
        }

        private void end() {
            lines++;
            bytes += line.size() + 1;
            bad += line.isBad() ? 1 : 0;
            last = line.sum();
            if (lines == 1 || lines % APART == 0) {
                marks.put(lines, last);
            }
            line.reset();
        }

        Map<Long, Long> marks() {
            if (lines > 0) {
                marks.put(lines, last);
            }
            return marks;
        }
    }
}
