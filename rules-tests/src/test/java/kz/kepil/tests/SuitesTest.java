package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.tests.kit.ScenarioRunner;
import kz.kepil.tests.kit.Scenarios;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The regression suites per legislative year, run against the engine and its built-in rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuitesTest {

    private static final Path FOLDER = Path.of("src/test/resources/suites");
    private static final Path RECORDED = FOLDER.resolve("scenario-count.txt");

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final Scenarios scenarios = Scenarios.of(FOLDER);

    @TestFactory
    Stream<DynamicNode> everyScenario() {
        AtomicInteger executed = new AtomicInteger();
        ScenarioRunner runner = ScenarioRunner.of(engine);
        Stream<DynamicNode> tests = scenarios.tests(scenario -> {
            executed.incrementAndGet();
            runner.run(scenario);
        });
        return Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("none is lost", () -> {
            int recorded = recorded();
            assertThat(executed.get())
                    .as("scenarios that ran; %s were recorded.%nMaybe some were removed on purpose: then write the number into %s",
                            recorded, RECORDED)
                    .isGreaterThanOrEqualTo(recorded);
        })));
    }

    private static int recorded() throws IOException {
        return Integer.parseInt(Files.readString(RECORDED).trim());
    }

    @Test
    void everyCodeHasAGrantAndANearMissInEveryYear() {
        assertThat(scenarios.uncovered(engine.supportedDays())).isEmpty();
    }
}
