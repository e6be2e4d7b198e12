package kz.kepil.tests.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints one table: {@code mvn -q -pl rules-tests -am -Pbenchmark verify}. The machine should have nothing else to
 * do. With names it runs those alone: {@code -Dbenchmarks=StagesBenchmark}.
 */
public final class Benchmarks {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Benchmarks() {
    }

    /**
     * Runs them.
     *
     * @param names regular expressions for the names of those that are run
     * @throws RunnerException when JMH cannot run them
     */
    public static void main(String... names) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        List.of(names).forEach(name -> options.include("kz\\.kepil\\.tests\\.benchmark\\..*" + name));
        Collection<RunResult> results = new Runner(options.addProfiler(GCProfiler.class).build()).run();
        System.out.printf("%n%d cores, Java %s%n", Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        System.out.println(results.stream().map(Benchmarks::row).collect(Collectors.joining("\n")));
    }

    private static String row(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
        return String.format(Locale.ROOT, "%-36s %,14.2f %-6s %s", name, time.getScore(), time.getScoreUnit(),
                allocated == null ? "" : String.format(Locale.ROOT, "%,12.0f B", allocated.getScore()));
    }
}
