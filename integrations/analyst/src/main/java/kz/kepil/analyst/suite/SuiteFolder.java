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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A folder of suites: one folder for each year in which something new begins, and in it YAML files of scenarios. What else is in it would be
 * overlooked in silence, and is wrong.
 */
final class SuiteFolder {

    private static final String ENDING = ".yaml";
    private static final Pattern ENDINGS = Pattern.compile("(?i)\\.ya?ml\\b.*|\\.[^.]*$");
    /** What stands beside the years; how many scenarios there are is guarded by whoever builds a pack. */
    private static final Set<String> BESIDE_YEARS = Set.of("codes.yaml", "amounts.yaml", "scenario-count.txt", "README.md");

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
        List<Path> files = list(folder).filter(suites::isYear).flatMap(SuiteFolder::list).filter(suites::isSuite).toList();
        // Thousands of scenarios are written out for their years.
        files.parallelStream().map(suites::read).toList().forEach(suites.entries::addAll);
        suites.entries.sort(Comparator.comparingInt(Entry::year).thenComparing(Entry::file));
        suites.namesMustDiffer();
        return suites.entries;
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !isOverlooked(file)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What editors and systems leave beside the files. */
    private static boolean isOverlooked(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~") && !Files.isDirectory(file);
    }

    private boolean isYear(Path file) {
        if (Files.isDirectory(file)) {
            return isSupported(file);
        }
        String name = file.getFileName().toString();
        if (!BESIDE_YEARS.contains(name)) {
            String near = Nearest.near(name, BESIDE_YEARS);
            unread(file, near != null ? unlessThere(file, near) : SuiteProblems.message("maybe.year", suiteName(name)));
        }
        return false;
    }

    private boolean isSuite(Path file) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
            unread(file, SuiteProblems.message("maybe.above", file.getParent().getFileName().toString()));
            return false;
        }
        boolean suite = name.endsWith(ENDING);
        if (!suite) {
            unread(file, unlessThere(file, suiteName(name)));
        }
        return suite;
    }

    /** {@code dental.yaml} for {@code dental.yml} and {@code dental.yaml.txt}. */
    private static String suiteName(String name) {
        return Messages.shortened(ENDINGS.matcher(name).replaceFirst("") + ENDING);
    }

    /** A hint at the name that is meant; null when there is such a file beside it. */
    private static @Nullable Texts unlessThere(Path file, String meant) {
        return Files.exists(file.resolveSibling(meant)) ? null : Messages.of("maybe.meant", meant);
    }

    private void unread(Path file, @Nullable Texts hint) {
        problems.add(file, 1, 1, Messages.withHint(SuiteProblems.message("unread", Messages.shortened(folder.relativize(file).toString())), hint));
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
