package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.tests.kit.ScenarioTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites of the procedures, run against the engine and its built-in rules. */
class ProcedureSuitesTest {

    private static final Path FOLDER = Path.of("src/test/resources/procedures");
    static final Path CODES = FOLDER.resolve("codes.yaml");
    private static final Set<String> FILES = Set.of("refund.drl", "attachment.drl", "sanction.drl");

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final ScenarioRunner RUNNER = ScenarioRunner.of(ENGINE);
    private static final List<Scenario> SCENARIOS = Scenarios.of(FOLDER, ENGINE.supportedDays(), ENGINE.circumstanceTypes()).all();

    private static Stream<Integer> years() {
        return SCENARIOS.stream().map(Scenario::year).distinct();
    }

    @TestFactory
    Stream<DynamicNode> everyScenario() {
        NoneIsLost noneIsLost = new NoneIsLost(FOLDER);
        return noneIsLost.after(ScenarioTests.of(SCENARIOS, RUNNER, scenario -> noneIsLost.ran()));
    }

    /** Every code, and every sentence of a code that has several, holds in some scenario of each year in which it is in force. */
    @ParameterizedTest
    @MethodSource("years")
    void everyRuleHoldsAndEveryCodeIsNearlyMissedInEveryYear(int year) {
        Set<String> held = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        SCENARIOS.stream().filter(scenario -> scenario.year() == year).forEach(scenario -> {
            missed.addAll(scenario.nearMiss());
            held.addAll(RUNNER.rules(scenario));
        });
        List<RuleInfo> rules = ENGINE.rules().all().stream()
                .filter(rule -> FILES.contains(rule.file()))
                .filter(rule -> rule.inForce().from().getYear() <= year)
                .filter(rule -> rule.inForce().to() == null || rule.inForce().to().getYear() >= year)
                .toList();
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(held).containsAll(rules.stream().map(RuleInfo::name).toList());
        assertThat(missed).containsExactlyElementsOf(new TreeSet<>(rules.stream().map(RuleInfo::code).toList()));
    }
}
