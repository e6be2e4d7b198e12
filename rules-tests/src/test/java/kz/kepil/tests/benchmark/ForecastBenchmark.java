package kz.kepil.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.FurtherPayments;
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

/** What a year ahead costs beside one verdict in a batch, on one thread; the aim is forty times at most (spec 12). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 6)
@Measurement(iterations = 4, time = 5)
public class ForecastBenchmark {

    private static final long SEED = 1201;
    private static final int PEOPLE = 2_048;
    private static final int BATCH = 256;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final List<Inquiry> inquiries = inquiries();

    private List<Inquiry> inquiries() {
        InquiryGenerator generator = InquiryGenerator.seeded(SEED, engine);
        return IntStream.range(0, PEOPLE).mapToObj(i -> generator.next()).toList();
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void verdictsInBatches(Blackhole verdicts) {
        for (int first = 0; first < PEOPLE; first += BATCH) {
            engine.evaluateBatch(inquiries.subList(first, first + BATCH)).forEach(verdicts::consume);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void yearsWithPaymentsGoingOn(Blackhole forecasts) {
        forecast(FurtherPayments.GOING_ON, forecasts);
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void yearsWithPaymentsStopping(Blackhole forecasts) {
        forecast(FurtherPayments.STOPPING, forecasts);
    }

    private void forecast(FurtherPayments payments, Blackhole forecasts) {
        inquiries.forEach(inquiry -> forecasts.consume(engine.forecast(inquiry, payments, inquiry.asOf().plusYears(1))));
    }
}
