package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.analyst.coverage.ConstraintCoverage;
import kz.kepil.analyst.coverage.Coverage;
import kz.kepil.analyst.coverage.RuleCoverage;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.pack.Pack;
import org.junit.jupiter.api.Test;

/** The suites cover the built-in rules: each rule held and did not, each constraint was true and false. */
class RuleCoverageTest {

    private static final Path SUITES = Path.of("src/test/resources");

    /** Nobody could prepay a year before: the parameter of its months begins on that day, and only then is a payment looked at. */
    private static final String ALWAYS_TRUE = "STA-5: law >= 20220904 true";

    @Test
    void bothSidesOfEveryConstraintAreCovered() {
        Coverage coverage = Coverage.of(Pack.builtIn(Corridor.stages()));
        assertThat(ScenarioRunner.of(coverage.engine()).run(Scenarios.ofPack(SUITES, coverage.engine().supportedDays(), coverage.engine().circumstanceTypes()), ran -> { })).isEmpty();
        List<RuleCoverage> rules = coverage.rules();
        assertThat(rules).hasSize(coverage.engine().rules().all().size()).hasSizeGreaterThan(300);
        assertThat(rules).filteredOn(rule -> !rule.isCovered()).as("rules that always held, or never").isEmpty();
        List<String> oneSided = new ArrayList<>();
        for (RuleCoverage rule : rules) {
            for (ConstraintCoverage constraint : rule.constraints()) {
                assertThat(constraint.met() + constraint.unmet()).isEqualTo(rule.held() + rule.refused());
                if (!constraint.isCovered()) {
                    oneSided.add(rule.id() + ": " + constraint.text() + (constraint.met() > 0 ? " true" : " false"));
                }
            }
        }
        assertThat(oneSided).as("constraints that were only true, or only false").containsExactly(ALWAYS_TRUE);
    }
}
