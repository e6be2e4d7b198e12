package kz.kepil.tests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The regression suites of a folder. Immutable.
 *
 * <p>The folder holds {@code codes.yaml} (each code of the specification with its days in force, for example
 * {@code STA-6: 2021-01-01..2021-06-30} or {@code SI-06: 2021-01-01..}) and one folder per legislative year with YAML
 * files of scenarios:
 *
 * <pre>{@code
 * defaults:
 *   inquiry: {asOf: 2024-05-15, person: {birthDate: 1990-05-20, sex: FEMALE, legalStatus: CITIZEN}}
 * scenarios:
 *   - name: Pregnant, not working, last pension contribution three months ago
 *     inquiry:
 *       person: {lastPensionContribution: 2024-02, circumstances: [{type: PREGNANT, from: 2024-01-15}]}
 *     expect: {insurance: {status: INSURED, grounds: [SI-06 STATE]}}
 *     nearMiss: [SI-02]
 *   - name: A self-payer pays five percent of the minimum wage
 *     contribution: {payer: SELF_PAYER, month: 2024-05}
 *     expect: {amount: 4250}
 * }</pre>
 *
 * <ul>
 *   <li>{@code inquiry} is the interchange JSON, merged over the file's {@code defaults}: objects property by property,
 *       lists as a whole. A payment for a stretch of months, {@code month: 2024-01..2024-12}, stands for one payment for
 *       each of them, made on the 20th of that month where {@code paidOn} is not given.
 *   <li>{@code expect} is a part of the verdict in its lean form. Only what is named is compared, but a named list must
 *       have exactly the named elements, in order. {@code SI-06 STATE} stands for a ground of insurance,
 *       {@code 2025-03..2025-06 SELF 4250 overdue} for months of arrears (the amount and {@code overdue} may be absent);
 *       amounts may be numbers.
 *   <li>{@code holds} names codes that the verdict must grant anywhere, {@code nearMiss} codes that it must not. The codes
 *       of a verdict are those of its grounds, steps and screenings, each {@code sociallySignificant}, and {@code DNG-1}
 *       where a disease is {@code dangerous}.
 *   <li>{@code contribution} asks the calculator; {@code expect} then is {@code amount}, or {@code error} with what the
 *       English message must contain (a text or a list).
 * </ul>
 */
public final class Scenarios {

    private final List<Scenario> all;
    private final Codes codes;

    private Scenarios(List<Scenario> all, Codes codes) {
        this.all = List.copyOf(all);
        this.codes = codes;
    }

    /**
     * Reads the suites of a folder.
     *
     * @param folder the folder that holds {@code codes.yaml} and the years
     * @return the scenarios
     * @throws InvalidScenarioException when anything in them is wrong; the message names file and line of each problem
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Scenarios of(Path folder) {
        List<String> problems = new ArrayList<>();
        Codes codes = Codes.read(folder.resolve("codes.yaml"), problems);
        VerdictShape shape = new VerdictShape(codes.all());
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path year : files.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> suites = Files.list(year)) {
                    suites.filter(file -> file.toString().endsWith(".yaml")).sorted()
                            .forEach(file -> all.addAll(ScenarioFile.read(file, shape, problems)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        return new Scenarios(all, codes);
    }

    /**
     * All scenarios.
     *
     * @return an unmodifiable list in the order of years, files and lines
     */
    public List<Scenario> all() {
        return all;
    }

    /**
     * A JUnit test for each scenario, grouped by year and file.
     *
     * @param run runs one, for example {@code ScenarioRunner.of(engine)::run}
     * @return the tests, for a {@code @TestFactory}
     */
    public Stream<DynamicNode> tests(Consumer<Scenario> run) {
        return grouped(all, scenario -> scenario.file().getParent(), (year, ofYear) ->
                container(year, grouped(ofYear, Scenario::file, (file, ofFile) ->
                        container(file, ofFile.stream().map(scenario -> DynamicTest.dynamicTest(
                                scenario.name(), uri(scenario), () -> run.accept(scenario)))))));
    }

    private static Stream<DynamicNode> grouped(
            List<Scenario> scenarios, Function<Scenario, Path> key, BiFunction<Path, List<Scenario>, DynamicNode> node) {
        Map<Path, List<Scenario>> groups = scenarios.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> node.apply(group.getKey(), group.getValue()));
    }

    private static DynamicNode container(Path path, Stream<? extends DynamicNode> nodes) {
        return DynamicContainer.dynamicContainer(path.getFileName().toString(), path.toUri(), nodes);
    }

    private static URI uri(Scenario scenario) {
        return URI.create(scenario.file().toUri() + "?line=" + scenario.line());
    }

    /**
     * The codes that no scenario pins down: for each year of some days, those in force in it without a scenario that
     * expects them to hold, or without a near miss.
     *
     * @param days the days, with an end
     * @return one line for each, empty when all are covered
     */
    public List<String> uncovered(DateRange days) {
        List<String> uncovered = new ArrayList<>();
        int lastYear = days.to() == null ? days.from().getYear() : days.to().getYear();
        for (int year = days.from().getYear(); year <= lastYear; year++) {
            Set<String> granted = codesOf(year, Scenario.Verdict::granted);
            Set<String> missed = codesOf(year, Scenario.Verdict::nearMiss);
            for (String code : codes.of(year)) {
                if (!granted.contains(code)) {
                    uncovered.add(year + " " + code + ": no scenario expects it to hold");
                }
                if (!missed.contains(code)) {
                    uncovered.add(year + " " + code + ": no scenario is a near miss of it");
                }
            }
        }
        return uncovered;
    }

    private Set<String> codesOf(int year, Function<Scenario.Verdict, Set<String>> part) {
        return all.stream()
                .map(Scenario::question)
                .filter(Scenario.Verdict.class::isInstance)
                .map(Scenario.Verdict.class::cast)
                .filter(verdict -> verdict.inquiry().json().path("asOf").asText().startsWith(year + "-"))
                .flatMap(verdict -> part.apply(verdict).stream())
                .collect(Collectors.toSet());
    }
}
