package kz.kepil.analyst.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.kepil.analyst.suite.InvalidScenarioException;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.InvalidPackException;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.pack.Pack;

/** The pack of a folder with its suites, ready to be run. Thread-safe. */
public final class TestedPack {

    private final Pack pack;
    private final Coverage coverage;
    private final List<Scenario> scenarios;

    private TestedPack(Pack pack, List<Scenario> scenarios) {
        this.pack = pack;
        this.scenarios = scenarios;
        this.coverage = Coverage.of(pack);
    }

    /**
     * Checks and compiles a pack, and reads its suites.
     *
     * @param folder the folder of the pack
     * @return the pack
     * @throws InvalidPackException when something is wrong in the pack
     * @throws InvalidScenarioException when something is wrong in the suites
     * @throws IOException when the folder cannot be read
     */
    public static TestedPack of(Path folder) throws IOException {
        Pack pack = DroolsEntitlementEngineProvider.pack(folder);
        return new TestedPack(pack, Scenarios.ofPack(folder, pack.reach().supported(), pack.circumstances().types().all()));
    }

    /** {@return all scenarios, in the order of folders, years, files and lines} */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** {@return what runs scenarios by the pack} */
    public ScenarioRunner runner() {
        return ScenarioRunner.of(DroolsEntitlementEngineProvider.of(pack));
    }

    /** {@return what runs scenarios by the pack, counted by {@link #coverage()}} */
    public ScenarioRunner countedRunner() {
        return ScenarioRunner.of(coverage.engine());
    }

    /** {@return what was counted by now} */
    public List<RuleCoverage> coverage() {
        return coverage.rules();
    }

    /** {@return the texts of the DRL files by their names} */
    public Map<String, String> sources() {
        return pack.sources();
    }
}
