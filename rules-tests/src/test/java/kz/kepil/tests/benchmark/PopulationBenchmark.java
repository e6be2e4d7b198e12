package kz.kepil.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * What a verdict costs, by the clock:
 * <ul>
 * <li>{@code population}: {@link EntitlementEngine#evaluateAll} over 100,000 varied inquiries, on all cores;</li>
 * <li>{@code batches}: {@link EntitlementEngine#evaluateBatch} with 256 inquiries at a time, on one thread;</li>
 * <li>{@code alone}: {@link EntitlementEngine#evaluate}, one person at a time, on one thread.</li>
 * </ul>
 * All three check the inquiry, make its facts, go through every stage and make the verdict. The parallel collector is used.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
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
}
