package kz.kepil.tests.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTestsTest {

    @TempDir
    private Path folder;

    @Test
    void makesOneTestForEachScenarioWithItsFileAndLine() throws IOException {
        Files.writeString(folder.resolve("codes.yaml"), "SI-06: 2021-01-01..\n");
        Files.writeString(Files.createDirectories(folder.resolve("2024")).resolve("a.yaml"), """
                defaults: {inquiry: {asOf: 2024-05-15, person: {birthDate: 1990-05-20, sex: FEMALE, legalStatus: CITIZEN}}}
                scenarios:
                  - {name: a, holds: [SI-06]}
                """);
        EntitlementEngine engine = EntitlementEngine.create();
        List<Scenario> scenarios = Scenarios.of(folder, engine.supportedDays(), engine.circumstanceTypes()).all();
        List<Scenario> run = new ArrayList<>();
        DynamicNode year = ScenarioTests.of(scenarios, ScenarioRunner.of(engine), run::add).findFirst().orElseThrow();
        DynamicNode file = ((DynamicContainer) year).getChildren().findFirst().orElseThrow();
        DynamicTest test = (DynamicTest) ((DynamicContainer) file).getChildren().findFirst().orElseThrow();
        assertThat(List.of(year, file, test)).extracting(DynamicNode::getDisplayName).containsExactly("2024", "2024/a.yaml", "2024/a.yaml:3 (2024): a");
        assertThat(test.getTestSourceUri()).hasToString("Optional[" + folder.resolve("2024/a.yaml").toUri() + "?line=3]");
        assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class).hasMessageContaining("codes that hold");
        assertThat(run).containsExactlyElementsOf(scenarios);
    }
}
