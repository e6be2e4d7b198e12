package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Codes;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.check.ReadRule;
import kz.kepil.tests.kit.ScenarioTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The regression suites per legislative year, run against the engine and its built-in rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuitesTest {

    private static final Path FOLDER = Path.of("src/test/resources/suites");
    static final Path CODES = FOLDER.resolve("codes.yaml");

    /** Sentences of the specification to which it gives no code, so that no verdict holds them as a ground. */
    static final Set<String> WITHOUT_CODE =
            Set.of("ARR-1", "ARR-2", "ARR-3", "ARR-4", "DEN-F1", "DEN-F2", "OBS-1", "SCR-F1", "SCR-F2", "SCR-F3");

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final Scenarios scenarios = Scenarios.of(FOLDER, engine.supportedDays(), engine.circumstanceTypes());

    @TestFactory
    Stream<DynamicNode> everyScenario() {
        NoneIsLost noneIsLost = new NoneIsLost(FOLDER);
        return noneIsLost.after(ScenarioTests.of(scenarios.all(), ScenarioRunner.of(engine), scenario -> noneIsLost.ran()));
    }

    @Test
    void everyCodeOfThePackIsListed() {
        Set<String> listed = new TreeSet<>(WITHOUT_CODE);
        listed.addAll(Codes.of(CODES).inForce().keySet());
        listed.addAll(Codes.of(ProcedureSuitesTest.CODES).inForce().keySet());
        List<RuleInfo> rules = engine.rules().all();
        assertThat(rules).hasSizeGreaterThan(200);
        assertThat(rules).as("rules whose code is absent from codes.yaml").filteredOn(rule -> !listed.contains(rule.code())).isEmpty();
    }

    /** What the rules of a stage or of a recording word find without a code is declared where they are. */
    @Test
    void theCodesThatNoVerdictTellsAreThose() {
        Map<String, String> sources = new TreeMap<>();
        RulesCheck.facts().keySet().forEach(stage -> sources.put(stage + ".drl", new String(Pack.builtIn(stage + ".drl"), StandardCharsets.UTF_8)));
        assertThat(ReadRule.all(sources, RulesCheck.facts())).filteredOn(rule -> !rule.isTold()).extracting(ReadRule::code)
                .hasSameElementsAs(WITHOUT_CODE);
    }

    @Test
    void everyCodeHasAGrantAndANearMissInEveryYear() {
        assertThat(scenarios.uncovered()).isEmpty();
    }
}
