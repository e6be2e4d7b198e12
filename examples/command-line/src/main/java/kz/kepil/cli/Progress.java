package kz.kepil.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar when somebody watches, else nothing. */
final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;
    private final long start = System.nanoTime();

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Begins; {@code max} is -1 when nobody knows how much there is to do. */
    static Progress of(Terminal terminal, long max, String unit, long unitSize) {
        if (terminal.columns() == 0) {
            return new Progress(null);
        }
        // Left to find out the width itself, the progress bar would change how the process takes Ctrl-C.
        return new Progress(new ProgressBarBuilder()
                .setTaskName("kepil")
                .setInitialMax(max)
                .setUnit(unit, unitSize)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.columns() - 1))
                .build());
    }

    void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Besides, what else is told. */
    void stepTo(long done, String message) {
        if (bar != null) {
            bar.setExtraMessage(" " + message);
            bar.stepTo(done);
        }
    }

    /** How many of so many there are in a second. */
    long rate(long done) {
        return Math.round(done * 1e9 / Math.max(1, System.nanoTime() - start));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
