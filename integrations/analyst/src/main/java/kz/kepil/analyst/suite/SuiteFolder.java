package kz.kepil.analyst.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of suites: one folder for each year in which something new begins, and in it YAML files of scenarios. */
final class SuiteFolder {

    private final Path folder;
    private final Years supported;
    private final YearAmounts amounts;
    private final SuiteProblems problems;
    private final List<Entry> entries = new ArrayList<>();

    private SuiteFolder(Path folder, Years supported, SuiteProblems problems) {
        this.folder = folder;
        this.supported = supported;
        this.problems = problems;
        this.amounts = YearAmounts.read(folder.resolve("amounts.yaml"), problems);
    }

    /**
     * A scenario in one of the years for which it holds.
     *
     * @param file where it stands
     * @param year the year
     * @param defaults the file's defaults, written out for the year; null when it has none
     * @param scenario the scenario, written out for the year
     */
    record Entry(Path file, int year, @Nullable Place defaults, Place scenario) {
    }

    /** All scenarios in each of their years, sorted by year, file and line. */
    static List<Entry> read(Path folder, Years supported, SuiteProblems problems) {
        SuiteFolder suites = new SuiteFolder(folder, supported, problems);
        List<Path> files = list(folder).filter(Files::isDirectory).filter(suites::isSupported)
                .flatMap(year -> list(year).filter(file -> file.toString().endsWith(".yaml"))).toList();
        // Thousands of scenarios are written out for their years.
        files.parallelStream().map(suites::read).toList().forEach(suites.entries::addAll);
        suites.entries.sort(Comparator.comparingInt(Entry::year).thenComparing(Entry::file));
        suites.namesMustDiffer();
        return suites.entries;
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSupported(Path year) {
        boolean supports = supported.each().mapToObj(String::valueOf).toList().contains(year.getFileName().toString());
        if (!supports) {
            problems.add(year, 1, 1, SuiteProblems.message("folder.year", supported));
        }
        return supports;
    }

    private List<Entry> read(Path file) {
        List<Entry> found = new ArrayList<>();
        Place root = YamlFile.read(file, problems);
        if (root != null && root.isObjectOf(List.of("years", "defaults", "scenarios"))) {
            addFile(file, root, Integer.parseInt(file.getParent().getFileName().toString()), found);
        }
        return found;
    }

    private void addFile(Path file, Place root, int folderYear, List<Entry> found) {
        Place list = root.at("scenarios");
        if (list == null) {
            root.wrong("none");
            return;
        }
        Years ofFile = years(root, folderYear, new Years(folderYear, folderYear));
        Place common = root.at("defaults");
        Map<Integer, Placeholders> placeholders = new HashMap<>();
        for (Place scenario : list.elements()) {
            years(scenario, folderYear, ofFile).each().forEach(year -> {
                Placeholders writer = placeholders.computeIfAbsent(year, some -> new Placeholders(year, amounts));
                found.add(new Entry(file, year, common == null ? null : writer.writtenOut(common), writer.writtenOut(scenario)));
            });
        }
    }

    private Years years(Place place, int folderYear, Years otherwise) {
        Place own = place.at("years");
        Years years = own == null ? null : Years.read(own, folderYear, supported);
        return years == null ? otherwise : years;
    }

    /** Two scenarios of a domain with one name in one year: mostly a range that should have ended. */
    private void namesMustDiffer() {
        Map<String, Entry> byName = new HashMap<>();
        for (Entry entry : entries) {
            String name = entry.scenario().node().path("name").asText();
            Entry earlier = byName.putIfAbsent(entry.year() + " " + entry.file().getFileName() + " " + name, entry);
            if (earlier != null && !name.isEmpty()) {
                entry.scenario().wrong("name.twice", name, folder.relativize(earlier.file()) + ":" + earlier.scenario().line(),
                        String.valueOf(entry.year()));
            }
        }
    }
}
