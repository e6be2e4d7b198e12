package kz.kepil.cli;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What some work costs the thread that does it. Time of the processor and not of the clock, and bytes, change little when the machine
 * has other work.
 *
 * @param micros microseconds of the processor, the median of the rounds
 * @param bytes how much memory it takes, whether or not that is freed again; of the last round
 */
record Cost(double micros, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1_000;
    private static final double HUNDREDTHS = 100;

    /**
     * Does some work in rounds, as often before as it is measured, so that Java has compiled it.
     *
     * @param rounds how often it is measured
     * @param many how many pieces a round has; what is told is of one
     * @param work a round
     */
    static Cost of(int rounds, int many, Runnable work) {
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        long[] nanos = new long[rounds];
        long bytes = 0;
        for (int i = 0; i < rounds; i++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
        Arrays.sort(nanos);
        return new Cost(rounded(nanos[rounds / 2] / NANOS / many), bytes / many);
    }

    /** Two decimals are more than can be relied on. */
    static double rounded(double number) {
        return Math.round(number * HUNDREDTHS) / HUNDREDTHS;
    }
}
