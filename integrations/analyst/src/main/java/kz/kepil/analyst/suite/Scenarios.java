package kz.kepil.analyst.suite;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.PackProblem;
import kz.kepil.api.inquiry.CircumstanceType;

/**
 * The regression suites of a folder. Immutable.
 *
 * <p>The folder holds {@code codes.yaml} (each code of the specification with its days in force, for example
 * {@code STA-6: 2021-01-01..2021-06-30} or {@code SI-06: 2021-01-01..}), {@code amounts.yaml} (amounts that scenarios name, with
 * their value in each year, for example {@code self-payer: {2024: 4250, 2025: 4250}}) and one folder for each year in which
 * something new begins, with YAML files of scenarios:
 *
 * <pre>{@code
 * years: 2024..
 * defaults:
 *   inquiry: {asOf: <year>-05-15, person: {birthDate: 1990-05-20, sex: FEMALE, legalStatus: CITIZEN}}
 * scenarios:
 *   - name: Pregnant, not working, last pension contribution three months ago
 *     inquiry:
 *       person: {lastPensionContribution: <year>-02, circumstances: [{type: PREGNANT, from: <year>-01-15}]}
 *     expect: {insurance: {status: INSURED, grounds: [SI-06 STATE]}}
 *     nearMiss: [SI-02]
 *   - name: A self-payer paid each month
 *     inquiry:
 *       payments:
 *         - {type: SELF_PAYER, month: <year-1>-05..<year-1>-12, amount: <self-payer>}
 *         - {type: SELF_PAYER, month: <year>-01..<year>-04, amount: <self-payer>}
 *     holds: [STA-1]
 *   - name: A self-payer pays five percent of the minimum wage
 *     years: 2024
 *     contribution: {payer: SELF_PAYER, month: 2024-05}
 *     expect: {amount: 4250}
 * }</pre>
 *
 * <ul>
 *   <li>{@code years} of a scenario, or else of its file, are those for which it holds: {@code 2024..2025}, {@code 2024..} up to
 *       the last supported year, or {@code 2024}. They begin in the year of the folder; without them it is that year alone. The
 *       scenario is asked once for each of its years.
 *   <li>{@code <year>}, {@code <year-1>} and the like, and the names of amounts stand for their value in that year:
 *       {@code <self-payer>} is the amount of the month in which it stands, elsewhere of the year, {@code <12 * self-payer>} and
 *       {@code <self-payer - 0.01>} reckon with it, and {@code <self-payer of <year-1>-06..<year>-05>} adds up months.
 *       Months of arrears whose amount changes with a year stand for one stretch of each year.
 *   <li>{@code inquiry} is the interchange JSON, merged over the file's {@code defaults}: objects property by property,
 *       lists as a whole. A payment for a stretch of months, {@code month: 2024-01..2024-12}, stands for one payment for
 *       each of them, made on the 20th of that month where {@code paidOn} is not given.
 *   <li>{@code expect} is a part of the verdict in its lean form. Only what is named is compared, but a named list must
 *       have exactly the named elements, in order. {@code SI-06 STATE} stands for a ground of insurance,
 *       {@code 2025-03..2025-06 SELF 4250 overdue} for months of arrears (the amount and {@code overdue} may be absent);
 *       amounts may be numbers.
 *   <li>{@code holds} names codes that the verdict must grant anywhere, {@code nearMiss} codes that it must not. The codes
 *       of a verdict are those of its grounds, steps and screenings, each {@code sociallySignificant}, and {@code DNG-1}
 *       where a disease is {@code dangerous}. {@code rules} names the ids of rules that must hold; no other of the same codes may.
 *   <li>{@code contribution} asks the calculator; {@code expect} then is {@code amount}, or {@code error} with what the
 *       English message must contain (a text or a list).
 *   <li>{@code refund}, {@code attachment} and {@code sanction} ask a procedure, with what differs from the file's defaults (null takes a
 *       property away). {@code expect} then names properties of the answer, where a rule stands for its code and a way or document for
 *       its constant; {@code rules} the English sentences that must stand in the answer; {@code nearMiss} codes that must not, though
 *       little is missing. Instead of an answer, {@code error} is what the English message of the only problem contains.
 * </ul>
 */
public final class Scenarios {

    private final List<Scenario> all;
    private final Codes codes;
    private final Years years;

    private Scenarios(List<Scenario> all, Codes codes, Years years) {
        this.all = List.copyOf(all);
        this.codes = codes;
        this.years = years;
    }

    /**
     * Reads the suites of a folder.
     *
     * @param folder the folder that holds {@code codes.yaml}, {@code amounts.yaml} and the years
     * @param days the days that are supported, with an end; an open range of years runs to the last of them
     * @param types the types of circumstances that inquiries may name
     * @return the scenarios
     * @throws InvalidScenarioException when anything in them is wrong; the message names file and line of each problem
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Scenarios of(Path folder, DateRange days, Collection<CircumstanceType> types) {
        SuiteProblems problems = new SuiteProblems();
        Scenarios scenarios = read(folder, days, types, problems);
        problems.refuse();
        return scenarios;
    }

    /**
     * Reads the suites of a pack: those of its folders {@code suites} and {@code procedures}, as far as they are there.
     *
     * @param pack the folder of the pack
     * @param days the days that the pack supports, with an end
     * @param types the types of circumstances that the pack knows
     * @return the scenarios in the order of folders, years, files and lines
     * @throws InvalidScenarioException when anything in them is wrong
     * @throws UncheckedIOException when a folder cannot be read
     */
    public static List<Scenario> ofPack(Path pack, DateRange days, Collection<CircumstanceType> types) {
        PackSuites suites = PackSuites.read(pack, days, types);
        if (!suites.problems().isEmpty()) {
            throw new InvalidScenarioException(suites.problems());
        }
        return suites.scenarios();
    }

    static Scenarios read(Path folder, DateRange days, Collection<CircumstanceType> types, SuiteProblems problems) {
        Codes codes = Codes.read(folder.resolve("codes.yaml"), problems);
        Years years = Years.of(days);
        ScenarioReader reader = new ScenarioReader(new VerdictShape(codes.inForce().keySet()), days, types);
        List<Scenario> all = SuiteFolder.read(folder, years, problems).parallelStream().map(reader::read).filter(Objects::nonNull).toList();
        return new Scenarios(all, codes, years);
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
     * The codes that no scenario pins down: for each supported year, those in force in it without a scenario that expects
     * them to hold, or without a near miss.
     *
     * @return one sentence for each, with the place of the code; empty when all are covered
     */
    public List<PackProblem> uncovered() {
        List<PackProblem> uncovered = new ArrayList<>();
        years.each().forEach(year -> {
            Set<String> granted = codesOf(year, Scenario::granted);
            Set<String> missed = codesOf(year, Scenario::nearMiss);
            for (String code : codes.of(year)) {
                if (!granted.contains(code)) {
                    uncovered.add(codes.at(code, SuiteProblems.message("scenario.none", code, String.valueOf(year))));
                }
                if (!missed.contains(code)) {
                    uncovered.add(codes.at(code, SuiteProblems.message("nearMiss.none", code, String.valueOf(year))));
                }
            }
        });
        return uncovered;
    }

    /** {@return the codes that the scenarios may name} */
    public Codes codes() {
        return codes;
    }

    private Set<String> codesOf(int year, Function<Scenario, Set<String>> part) {
        return all.stream().filter(scenario -> scenario.year() == year).flatMap(scenario -> part.apply(scenario).stream())
                .collect(Collectors.toSet());
    }
}
