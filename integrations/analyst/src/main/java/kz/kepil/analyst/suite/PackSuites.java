package kz.kepil.analyst.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.PackProblem;
import kz.kepil.api.inquiry.CircumstanceType;
import org.jspecify.annotations.Nullable;

/** The suites of a pack as far as they can be read, and all that is wrong with them. Immutable. */
public final class PackSuites {

    /** Stands for an amount that is still to be found. */
    public static final String TO_FILL_IN = "FILL-IN";

    private final @Nullable Scenarios suites;
    private final @Nullable Scenarios procedures;
    private final List<PackProblem> problems;

    private PackSuites(@Nullable Scenarios suites, @Nullable Scenarios procedures, List<PackProblem> problems) {
        this.suites = suites;
        this.procedures = procedures;
        this.problems = problems;
    }

    /**
     * Reads the folders {@code suites} and {@code procedures} of a pack, as far as they are there.
     *
     * @param pack the folder of the pack
     * @param days the days that the pack supports, with an end
     * @param types the types of circumstances that the pack knows
     * @return the suites
     * @throws java.io.UncheckedIOException when a folder cannot be read
     */
    public static PackSuites read(Path pack, DateRange days, Collection<CircumstanceType> types) {
        SuiteProblems problems = new SuiteProblems();
        Scenarios suites = read(pack.resolve("suites"), days, types, problems);
        Scenarios procedures = read(pack.resolve("procedures"), days, types, problems);
        return new PackSuites(suites, procedures, problems.inOrder());
    }

    private static @Nullable Scenarios read(Path folder, DateRange days, Collection<CircumstanceType> types, SuiteProblems problems) {
        return Files.isDirectory(folder) ? Scenarios.read(folder, days, types, problems) : null;
    }

    /** {@return all that is wrong, by file and place; the file of a problem is a path made of the folder's path as it was given} */
    public List<PackProblem> problems() {
        return problems;
    }

    /** {@return the scenarios, in the order of folders, years, files and lines; not all of them when something is wrong} */
    public List<Scenario> scenarios() {
        return parts().flatMap(part -> part.all().stream()).toList();
    }

    /** {@return the codes that scenarios may name, of each folder} */
    public List<Codes> codes() {
        return parts().map(Scenarios::codes).toList();
    }

    /** {@return for each code and each year in which it is in force what the scenarios of verdicts lack, see {@link Scenarios#uncovered}} */
    public List<PackProblem> uncovered() {
        return suites == null ? List.of() : suites.uncovered();
    }

    private Stream<Scenarios> parts() {
        return Stream.of(suites, procedures).filter(Objects::nonNull);
    }
}
