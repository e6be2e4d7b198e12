package kz.kepil.tests.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.Entitlement;
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

/** Reading an inquiry and writing a verdict as text, each alone, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 3)
public class JsonBenchmark {

    private static final int PEOPLE = 5_120;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final InquiryReader reader = InquiryReader.of(engine);
    private final EntitlementWriter writer = EntitlementWriter.lean();
    private final List<Inquiry> inquiries = inquiries();
    private final List<String> texts = inquiries.stream().map(InquiryWriter::write).toList();
    private final List<Entitlement> verdicts = engine.evaluateBatch(inquiries);

    private List<Inquiry> inquiries() {
        InquiryGenerator generator = InquiryGenerator.seeded(405, engine.supportedDays());
        return IntStream.range(0, PEOPLE).mapToObj(i -> generator.next()).toList();
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void reading(Blackhole sink) {
        texts.forEach(text -> sink.consume(reader.read(text)));
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void writing(Blackhole sink) {
        verdicts.forEach(verdict -> sink.consume(writer.write(verdict).getBytes(StandardCharsets.UTF_8)));
    }
}
