package kz.kepil.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.rules.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages alone, on facts that were made before, per person and on one thread:
 * <ul>
 * <li>{@code three…}: scope, state categories and exemption in plain Java, by Kepil, and by a new session of Drools for each person and stage;</li>
 * <li>{@code state…}: the state categories in plain Java, by Kepil, by Evrete and by Easy Rules;</li>
 * <li>{@code all…}: all stages of a verdict, every service shown to them, by Kepil and by new sessions.</li>
 * </ul>
 * {@link EqualFindingsTest} holds them against each other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 3)
public class StagesBenchmark {

    private static final int PEOPLE = 2_048;
    private static final int BATCH = 256;

    private final StageFacts facts = new StageFacts(405, PEOPLE);
    private final PlainJava plain = new PlainJava(facts.names());
    private final Stage scope = facts.stage("scope");
    private final Stage state = facts.stage("state-insured");
    private final Stage exemption = facts.stage("employer-exemption");
    private final List<List<LegalStatusOnDay>> statuses = facts.of("scope", LegalStatusOnDay.class);
    private final List<List<PersonOnDay>> days = facts.of("state-insured", PersonOnDay.class);
    private final List<List<PersonOnDay>> today = facts.of("employer-exemption", PersonOnDay.class);
    private final OtherEngines.Judge evrete = OtherEngines.evrete(state, facts.names());
    private final OtherEngines.Judge easyRules = OtherEngines.easyRules(state, facts.names());
    /** What Evrete is shown at once. */
    private final List<List<PersonOnDay>> batches = IntStream.range(0, PEOPLE / BATCH)
            .mapToObj(i -> days.subList(i * BATCH, (i + 1) * BATCH).stream().flatMap(List::stream).toList()).toList();

    @TearDown
    public void close() {
        evrete.close();
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void threePlain() {
        statuses.forEach(each -> each.forEach(plain::scope));
        days.forEach(each -> each.forEach(plain::stateCategories));
        today.forEach(each -> each.forEach(plain::exemption));
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void threeKepil() {
        statuses.forEach(scope::run);
        days.forEach(state::run);
        today.forEach(exemption::run);
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void threeSessions() {
        statuses.forEach(scope::runInSession);
        days.forEach(state::runInSession);
        today.forEach(exemption::runInSession);
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void statePlain() {
        days.forEach(each -> each.forEach(plain::stateCategories));
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void stateKepil() {
        days.forEach(state::run);
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void stateEvrete() {
        batches.forEach(evrete);
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void stateEasyRules() {
        days.forEach(easyRules);
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void allKepil() {
        facts.people().forEach(person -> person.forEach(shown -> shown.stage().run(shown.facts())));
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void allSessions() {
        facts.people().forEach(person -> person.forEach(shown -> shown.stage().runInSession(shown.facts())));
    }
}
