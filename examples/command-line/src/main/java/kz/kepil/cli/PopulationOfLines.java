package kz.kepil.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import kz.kepil.api.json.JsonLines;

/** A population of which each line is an inquiry in JSON. */
final class PopulationOfLines implements Population {

    private static final int BUFFER = 1 << 16;
    /** Of a line that is answered once more; from more bytes nothing else follows than that they are too many. */
    private static final int ENOUGH = 1 << 21;

    private final InputFile.Unpacked file;
    private final LinesHint hint;

    PopulationOfLines(String name, Terminal terminal) throws IOException {
        file = InputFile.openUnpacked(name, terminal);
        try {
            hint = LinesHint.of(name, file);
        } catch (IOException refused) {
            file.close();
            throw refused;
        }
    }

    @Override
    public long skip(long count, LongPredicate marked, JsonLines judge, Answers answers) throws IOException {
        PushbackInputStream in = hint.input();
        byte[] some = new byte[BUFFER];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        boolean begun = false;
        while (number <= count) {
            int length = in.read(some);
            if (length < 0) {
                break;
            }
            int start = 0;
            for (int i = 0; i < length && number <= count; i++) {
                if (some[i] == '\n') {
                    keep(line, some, start, i, marked.test(number));
                    answer(number, marked, line, judge, answers);
                    start = i + 1;
                    number++;
                }
            }
            begun = start < length;
            if (number <= count) {
                keep(line, some, start, length, marked.test(number));
            } else {
                in.unread(some, start, length - start);
            }
        }
        if (number <= count && begun) {
            answer(number, marked, line, judge, answers);
            number++;
        }
        return number - 1;
    }

    private static void keep(ByteArrayOutputStream line, byte[] some, int from, int to, boolean marked) {
        if (marked && line.size() < ENOUGH) {
            line.write(some, from, to - from);
        }
    }

    private static void answer(long number, LongPredicate marked, ByteArrayOutputStream line, JsonLines judge, Answers answers)
            throws IOException {
        if (marked.test(number)) {
            line.write('\n');
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            judge.startingAt(number).withThreads(1).judge(new ByteArrayInputStream(line.toByteArray()), answer, (lines, bytes) -> { });
            answers.take(number, answer.toByteArray(), answer.size() - 1);
        }
        line.reset();
    }

    @Override
    public JsonLines.Count judge(JsonLines judge, OutputStream out, JsonLines.Watcher watcher) throws IOException {
        return judge.judge(hint.input(), out, watcher);
    }

    /** Hands over each inquiry with what came of it. */
    void forEach(JsonLines judge, Consumer<JsonLines.Line> lines, JsonLines.Watcher watcher) throws IOException {
        judge.forEach(hint.input(), lines, watcher);
    }

    @Override
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public String hint(Labels labels) {
        return hint.in(labels);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
