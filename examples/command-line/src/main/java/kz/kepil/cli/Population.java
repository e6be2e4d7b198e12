package kz.kepil.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongPredicate;
import kz.kepil.api.json.JsonLines;

/** The people about whom a command is asked, read once from the beginning to the end. Not thread-safe. */
interface Population extends Closeable {

    /** Takes an answer to one inquiry. */
    interface Answers {
        void take(long number, byte[] answer, int size) throws IOException;
    }

    /**
     * Goes past those who were answered before, and answers some of them once more.
     *
     * @param count how many to go past
     * @param marked which of them to answer, counted from 1
     * @param judge what answers
     * @param answers takes the answers, without the ends of their lines
     * @return how many there were, at most so many
     */
    long skip(long count, LongPredicate marked, JsonLines judge, Answers answers) throws IOException;

    /** Answers all who are left. */
    JsonLines.Count judge(JsonLines judge, OutputStream out, JsonLines.Watcher watcher) throws IOException;

    /** How many bytes of the file are read. */
    long bytesRead();

    /** What the file may be instead of a population, on a line of its own; empty when there is no guess. */
    String hint(Labels labels);
}
