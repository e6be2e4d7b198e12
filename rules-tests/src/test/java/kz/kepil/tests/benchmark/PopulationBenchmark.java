package kz.kepil.tests.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.tests.kit.InquiryGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many verdicts a second, in one run:
 * <ul>
 * <li>{@code population}: {@link EntitlementEngine#evaluateAll} over 100,000 varied inquiries, on all cores;</li>
 * <li>{@code batches}: {@link EntitlementEngine#evaluateBatch} with 256 inquiries at a time, on one thread;</li>
 * <li>{@code alone}: {@link EntitlementEngine#evaluate}, one person at a time, on one thread.</li>
 * </ul>
 * All three check the inquiry, make its facts, go through every stage and make the verdict. The parallel collector is used.
 *
 * <p>{@code mvn -q -pl rules-tests -am -Pbenchmark verify} runs it in about three minutes and prints the throughputs and
 * their ratios, and then {@link StartBenchmark} in about one. The machine should have nothing else to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 6)
@Measurement(iterations = 4, time = 5)
public class PopulationBenchmark {

    private static final long SEED = 405;
    private static final int POPULATION = 100_000;
    private static final int SOME = 5_120;
    private static final int BATCH = 256;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final List<Inquiry> inquiries = inquiries();
    private int next;

    private List<Inquiry> inquiries() {
        InquiryGenerator generator = InquiryGenerator.seeded(SEED, engine);
        return IntStream.range(0, POPULATION).mapToObj(i -> generator.next()).toList();
    }

    @Benchmark
    @OperationsPerInvocation(POPULATION)
    public void population(Blackhole verdicts) {
        engine.evaluateAll(inquiries, verdicts::consume);
    }

    @Benchmark
    @OperationsPerInvocation(SOME)
    public void batches(Blackhole verdicts) {
        List<Inquiry> some = some();
        for (int first = 0; first < SOME; first += BATCH) {
            engine.evaluateBatch(some.subList(first, first + BATCH)).forEach(verdicts::consume);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SOME)
    public void alone(Blackhole verdicts) {
        some().forEach(inquiry -> verdicts.consume(engine.evaluate(inquiry)));
    }

    /** One part of the population after the other. */
    private List<Inquiry> some() {
        next = next + SOME > POPULATION ? 0 : next;
        next += SOME;
        return inquiries.subList(next - SOME, next);
    }

    /** Runs it and prints the throughputs. */
    public static void main(String... none) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(PopulationBenchmark.class.getName()).build()).run();
        double alone = perSecond(results, "alone");
        System.out.printf("%nVerdicts a second on %d cores, and how many times each alone%n",
                Runtime.getRuntime().availableProcessors());
        Stream.of("population", "batches", "alone").forEach(name ->
                System.out.printf("%-18s%,12.0f%8.1f%n", name, perSecond(results, name), perSecond(results, name) / alone));
    }

    private static double perSecond(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .collect(Collectors.summingDouble(result -> result.getPrimaryResult().getScore()));
    }
}
