package kz.kepil.analyst.mutation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file to which each result is added at once, so that an interrupted run can be resumed. Thread-safe. */
final class Results implements AutoCloseable {

    private static final String NONE = "-";

    private final Map<String, String> known = new HashMap<>();
    private final @Nullable BufferedWriter out;

    private Results(@Nullable BufferedWriter out) {
        this.out = out;
    }

    /** Keeps nothing. */
    static Results none() {
        return new Results(null);
    }

    /**
     * Opens the file.
     *
     * @param file the file
     * @param of of what the results are: those of anything else are not resumed
     * @param resume whether to go on after the results that are there
     */
    static Results in(Path file, String of, boolean resume) throws IOException {
        List<String> lines = resume && Files.exists(file) ? Files.readAllLines(file) : List.of();
        boolean same = !lines.isEmpty() && lines.get(0).equals(of);
        BufferedWriter out = same ? Files.newBufferedWriter(file, StandardOpenOption.APPEND) : Files.newBufferedWriter(file);
        Results results = new Results(out);
        if (same) {
            // The last line may have been cut off.
            lines.stream().skip(1).map(line -> line.split("\t", -1)).filter(parts -> parts.length == 3 && parts[2].equals("."))
                    .forEach(parts -> results.known.put(parts[0], parts[1]));
        } else {
            out.write(of);
        }
        out.newLine();
        out.flush();
        return results;
    }

    /** Which scenario notices a mutant; empty when none does, null when that is not known yet. */
    synchronized @Nullable String of(Mutant mutant) {
        String by = known.get(mutant.key());
        return NONE.equals(by) ? "" : by;
    }

    synchronized void add(Mutant mutant, String by) {
        if (out == null) {
            return;
        }
        try {
            out.write(mutant.key() + "\t" + (by.isEmpty() ? NONE : by.replaceAll("[\t\n\r]", " ")) + "\t.");
            out.newLine();
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
