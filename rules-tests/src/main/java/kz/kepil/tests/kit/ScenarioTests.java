package kz.kepil.tests.kit;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Makes tests of JUnit of scenarios. */
public final class ScenarioTests {

    private ScenarioTests() {
    }

    /**
     * A test for each scenario in each of its years, grouped by year and file.
     *
     * @param scenarios the scenarios
     * @param runner runs them
     * @param runs takes each scenario before it runs
     * @return the tests, for a {@code @TestFactory}
     */
    public static Stream<DynamicNode> of(Collection<Scenario> scenarios, ScenarioRunner runner, Consumer<Scenario> runs) {
        return grouped(scenarios, Scenario::year, (year, ofYear) -> DynamicContainer.dynamicContainer(year.toString(),
                grouped(ofYear, Scenario::file, (file, ofFile) -> DynamicContainer.dynamicContainer(folderAndName(file), file.toUri(),
                        ofFile.stream().map(scenario -> DynamicTest.dynamicTest(displayName(scenario), uri(scenario), () -> {
                            runs.accept(scenario);
                            Failure failure = runner.run(scenario);
                            if (failure != null) {
                                throw new AssertionError(failure.toString(), failure.error());
                            }
                        }))))));
    }

    private static <K> Stream<DynamicNode> grouped(
            Collection<Scenario> scenarios, Function<Scenario, K> key, BiFunction<K, List<Scenario>, DynamicNode> node) {
        Map<K, List<Scenario>> groups = scenarios.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> node.apply(group.getKey(), group.getValue()));
    }

    private static String displayName(Scenario scenario) {
        return folderAndName(scenario.file()) + ":" + scenario.line() + " (" + scenario.year() + "): " + scenario.name();
    }

    private static String folderAndName(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static URI uri(Scenario scenario) {
        return URI.create(scenario.file().toUri() + "?line=" + scenario.line());
    }
}
