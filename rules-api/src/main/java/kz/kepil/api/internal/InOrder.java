package kz.kepil.api.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on a stream of any length in batches, on several threads, in order and in constant memory. */
public final class InOrder {

    private InOrder() {
    }

    /** {@return how many threads can work at a time} */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Applies the work to batches that the caller makes, and hands over the results in the same order.
     *
     * @param batches read on the calling thread, only a few ahead
     * @param threads how many do the work; with 1 it is the calling thread
     * @param work turns a batch into its result; called on several threads
     * @param results takes each result on the calling thread
     * @param <B> the batches' type
     * @param <R> the results' type
     */
    public static <B, R> void processBatches(
            Iterator<B> batches, int threads, Function<? super B, R> work, Consumer<? super R> results) {
        if (threads == 1) {
            batches.forEachRemaining(batch -> results.accept(work.apply(batch)));
            return;
        }
        if (!batches.hasNext()) {
            return;
        }
        B first = batches.next();
        if (!batches.hasNext()) {
            // One batch needs no other thread, which takes longer to start than most batches to judge.
            results.accept(work.apply(first));
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kepil-batch");
            thread.setDaemon(true);
            return thread;
        });
        Queue<Future<R>> underWay = new ArrayDeque<>();
        try {
            underWay.add(executor.submit(() -> work.apply(first)));
            while (batches.hasNext()) {
                B batch = batches.next();
                underWay.add(executor.submit(() -> work.apply(batch)));
                if (underWay.size() > 2 * threads) {
                    results.accept(result(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                results.accept(result(underWay.remove()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while judging a population", interrupted);
        }
    }
}
