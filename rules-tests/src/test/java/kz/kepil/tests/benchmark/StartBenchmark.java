package kz.kepil.tests.benchmark;

import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Entitlement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a program waits when it starts, each time in a new JVM:
 * <ul>
 * <li>{@code engine}: {@link EntitlementEngine#create()};</li>
 * <li>{@code firstVerdict}: the same, and one verdict.</li>
 * </ul>
 * {@link PopulationBenchmark} tells how to run it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

    @Benchmark
    public EntitlementEngine engine() {
        return EntitlementEngine.create();
    }

    @Benchmark
    public Entitlement firstVerdict() {
        Person person = Person.builder(LocalDate.of(1998, 5, 17), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.of(CircumstanceType.PREGNANT, LocalDate.of(2026, 1, 15))).build();
        return EntitlementEngine.create().evaluate(Inquiry.of(LocalDate.of(2026, 3, 10), person));
    }

    /** Runs it and prints the medians, because a machine that does something else only ever makes a start longer. */
    public static void main(String... none) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(StartBenchmark.class.getName()).build()).run();
        System.out.printf("%nMilliseconds in a new JVM, median and least%n");
        results.forEach(result -> System.out.printf("%-18s%,8.0f%8.0f%n", result.getPrimaryResult().getLabel(),
                result.getPrimaryResult().getStatistics().getPercentile(50), result.getPrimaryResult().getStatistics().getMin()));
    }
}
