package kz.kepil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.coverage.CoveragePage;
import kz.kepil.analyst.coverage.Lcov;
import kz.kepil.analyst.coverage.RuleCoverage;
import kz.kepil.analyst.coverage.TestedPack;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.analyst.suite.JunitReport;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kepil pack test}: runs the suites of a pack. */
@Command(
        name = "test",
        description = {
            "Runs the scenarios of a pack, which stand in its folders suites and procedures, and tells of each that fails where it stands,"
                + " what was expected, what came, and the inquiry to ask again.",
            "Exit code 4 when a scenario fails, 2 when something is wrong in the pack or in a suite."})
final class PackTestCommand extends PackFolderPart {

    @Option(names = "--year", paramLabel = "YEAR", description = "Only the scenarios of this year. May be repeated.")
    private List<Integer> years = List.of();

    @Option(names = "--domain", paramLabel = "NAME", description = "Only the scenarios of the files with this name, such as dental. May be repeated.")
    private List<String> domains = List.of();

    @Option(names = "--coverage", description = "Tells how often each rule held and each constraint was true and false: what is not covered first.")
    private boolean coverage;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the coverage as a page: the rules with the counts beside each line.")
    private @Nullable String html;

    @Option(names = "--lcov", paramLabel = "FILE", description = "Writes the coverage as a tracefile that genhtml and editors read.")
    private @Nullable String lcov;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes what came of the scenarios as XML of JUnit.")
    private @Nullable String junit;

    @Override
    int work() throws IOException {
        List<OutputFile> outputs = Stream.of(junit, html, lcov).filter(Objects::nonNull).map(this::output).toList();
        for (OutputFile output : outputs) {
            // Nobody waits for a run whose outcome cannot be written.
            output.tryIt();
        }
        TestedPack tested = TestedPack.of(folder());
        List<Scenario> scenarios = tested.scenarios();
        requireOneOf("--year", years, scenarios.stream().map(Scenario::year).distinct().toList());
        requireOneOf("--domain", domains, scenarios.stream().map(Scenario::domain).distinct().sorted().toList());
        List<Scenario> chosen = scenarios.stream().filter(each -> years.isEmpty() || years.contains(each.year()))
                .filter(each -> domains.isEmpty() || domains.contains(each.domain())).toList();
        boolean counts = coverage || html != null || lcov != null;
        List<Failure> failures = run(counts ? tested.countedRunner() : tested.runner(), chosen);
        SuiteText text = new SuiteText(labels());
        print(text.failures(chosen, failures, folder()) + text.table(chosen, failures) + text.sum(chosen, failures));
        write(junit, () -> JunitReport.of(chosen, failures));
        if (counts) {
            writeCoverage(tested);
        }
        return failures.isEmpty() ? 0 : Kepil.ANSWER_IS_NO;
    }

    private void writeCoverage(TestedPack tested) throws IOException {
        List<RuleCoverage> rules = tested.coverage();
        CoverageText text = new CoverageText(labels());
        if (coverage) {
            print("\n" + text.of(rules, folder()));
        }
        write(html, () -> CoveragePage.of(rules, tested.sources(), text.words()));
        write(lcov, () -> Lcov.of(rules, folder()));
    }

    private List<Failure> run(ScenarioRunner runner, List<Scenario> scenarios) {
        AtomicLong done = new AtomicLong();
        try (Progress progress = Progress.of(terminal(), scenarios.size(), "", 1)) {
            return runner.run(scenarios, ran -> progress.stepTo(done.incrementAndGet()));
        }
    }

    private OutputFile output(String file) {
        return new OutputFile(file, spec(), terminal());
    }

    private void write(@Nullable String file, Supplier<String> content) throws IOException {
        if (file != null) {
            output(file).write(stream -> {
                stream.write(content.get().getBytes(StandardCharsets.UTF_8));
                return true;
            }, written -> written);
        }
    }

    private void requireOneOf(String option, Collection<?> given, Collection<?> known) {
        for (Object each : given) {
            if (!known.contains(each)) {
                throw wrongUsage(new Complaint("suite.none", option, each,
                        known.stream().map(Object::toString).collect(Collectors.joining(", "))));
            }
        }
    }
}
