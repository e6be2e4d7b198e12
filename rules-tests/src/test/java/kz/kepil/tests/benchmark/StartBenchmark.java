package kz.kepil.tests.benchmark;

import java.time.LocalDate;
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

/**
 * How long a program waits when it starts, each time in a new JVM:
 * <ul>
 * <li>{@code engine}: {@link EntitlementEngine#create()};</li>
 * <li>{@code firstVerdict}: the same, and one verdict.</li>
 * </ul>
 * JMH itself has loaded a part of the JDK before.
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
}
