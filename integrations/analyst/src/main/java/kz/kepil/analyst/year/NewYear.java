package kz.kepil.analyst.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.PackSuites;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.verdict.WarningCode;

/**
 * Turns the provisional year of a pack in a folder into an edition. It guesses nothing: what somebody has to find is marked with
 * {@link #TO_FILL_IN} in the files, and {@code pack check} names each mark. Not thread-safe: whoever else writes into the folder meanwhile
 * may lose it.
 */
public final class NewYear {

    /** Stands for a value that is still to be found. */
    public static final String TO_FILL_IN = PackSuites.TO_FILL_IN;

    private static final MessageBundle MESSAGES = new MessageBundle(NewYear.class, "year");
    private static final Pattern KNOWN = Pattern.compile("(known-to: )(\\d{4})(-12-31)");
    private static final Pattern PROVISIONAL = Pattern.compile("(provisional-to: )(\\d{4})(-12-31)");
    private static final Pattern PARAMETER = Pattern.compile("([a-z][a-z-]*):\\s*");
    private static final Pattern LAST_DAY = Pattern.compile("law < (\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WARNING = Pattern.compile("\\{code: " + WarningCode.PROVISIONAL_LAW + "[^{}]*\\}");
    private static final Pattern CHECKED = Pattern.compile("checked: (\\d{4}-\\d{2}-\\d{2})");

    private final Path folder;
    private final int year;
    private final List<PackProblem> tasks = new ArrayList<>();

    private NewYear(Path folder, int year) {
        this.folder = folder;
        this.year = year;
    }

    /**
     * The year that comes next in a pack: that after the last day whose law is known.
     *
     * @param folder the folder of the pack
     * @return the year
     * @throws IOException when its pack.yaml cannot be read, or does not say it
     */
    public static int next(Path folder) throws IOException {
        Matcher known = KNOWN.matcher(Files.readString(Objects.requireNonNull(folder, "folder").resolve("pack.yaml")));
        if (!known.find()) {
            throw new IOException("pack.yaml: no known-to");
        }
        return Integer.parseInt(known.group(2)) + 1;
    }

    /**
     * Prepares the edition of {@link #next} in the files: the law is known to the end of the year, the annual parameters and the amounts of
     * the suites have a place for its values, there is a folder for its scenarios, and those that are there expect no warning any more that their
     * law is provisional.
     *
     * @param folder the folder of the pack
     * @return what somebody has to fill in or to look at, each with its place, in three languages; the files first that are to be filled in
     * @throws IOException when a file cannot be read or written
     */
    public static List<PackProblem> prepare(Path folder) throws IOException {
        NewYear edition = new NewYear(folder, next(folder));
        edition.manifest();
        edition.parameters();
        edition.amounts();
        edition.suites();
        edition.places();
        edition.rules();
        edition.checked();
        return List.copyOf(edition.tasks);
    }

    private void task(Path file, int line, String key, Object... values) {
        tasks.add(new PackProblem(folder.relativize(file).toString(), line, 1, MESSAGES.of(key, values)));
    }

    private void manifest() throws IOException {
        Path file = folder.resolve("pack.yaml");
        String text = Files.readString(file);
        Matcher provisional = PROVISIONAL.matcher(text);
        String moved = provisional.find() && Integer.parseInt(provisional.group(2)) >= year ? text : provisional.replaceAll("$1" + year + "$3");
        Files.writeString(file, KNOWN.matcher(moved).replaceAll("$1" + year + "$3"));
    }

    /** Each annual parameter has a value for each year. */
    private void parameters() throws IOException {
        Path file = folder.resolve("parameters.yaml");
        List<String> lines = new ArrayList<>();
        String name = "";
        boolean open = false;
        List<String> old = Files.readAllLines(file);
        for (int i = 0; i < old.size(); i++) {
            String line = old.get(i);
            Matcher parameter = PARAMETER.matcher(line);
            if (parameter.matches()) {
                name = parameter.group(1);
                open = false;
            }
            open = open || line.strip().equals("annual: true");
            lines.add(line);
            boolean last = i + 1 == old.size() || !old.get(i + 1).startsWith("    - ");
            if (open && line.startsWith("    - ") && last) {
                if (!line.contains("from: " + year + "-01-01")) {
                    lines.add("    - {from: " + year + "-01-01, value: " + TO_FILL_IN + ", act: " + TO_FILL_IN + ", source: " + TO_FILL_IN
                            + ", checked: " + TO_FILL_IN + "}");
                    task(file, lines.size(), "fill.parameter", name, String.valueOf(year));
                }
                open = false;
            }
        }
        Files.write(file, lines);
    }

    /** The amounts that scenarios name are kept apart from the rules. They may have been those of the year before. */
    private void amounts() throws IOException {
        Path file = folder.resolve("suites").resolve("amounts.yaml");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#") || !line.contains(" " + (year - 1) + ": ") && !line.contains("{" + (year - 1) + ": ")) {
                continue;
            }
            String given = line.contains(year + ": ") ? line.replaceFirst(year + ": [\\d.]+", year + ": " + TO_FILL_IN)
                    : line.replaceFirst("}\\s*$", ", " + year + ": " + TO_FILL_IN + "}");
            lines.set(i, given);
            task(file, i + 1, "fill.amount", given.substring(0, Math.max(given.indexOf(':'), 0)), String.valueOf(year));
        }
        Files.write(file, lines);
    }

    /** In the year's own folder stands what begins in it. What was provisional until now is not any more: that warning ends. */
    private void suites() throws IOException {
        Path own = folder.resolve("suites").resolve(String.valueOf(year));
        if (!Files.isDirectory(own)) {
            Files.createDirectories(own);
        }
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
                String text = Files.readString(file);
                long provisional = WARNING.matcher(text).results().count();
                if (provisional > 0) {
                    task(file, 1 + (int) text.lines().takeWhile(line -> !WARNING.matcher(line).find()).count(), "done.provisional", provisional);
                    Files.writeString(file, withoutWarning(text));
                }
            }
        }
    }

    /** Texts of suites in which nobody is told any more that the law is provisional. */
    static String withoutWarning(String text) {
        String alone = "(?m)^( *)warnings: *\\n *- " + WARNING + "\\n(?! *- )";
        return text.replaceAll(alone, "$1warnings: []\n").replaceAll("(?m)^ *- " + WARNING + "\\n", "")
                .replaceAll(", " + WARNING, "").replaceAll(WARNING + "(, )?", "");
    }

    private void places() throws IOException {
        Path file = folder.resolve("places.yaml");
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("confidence: WEAK") || lines.get(i).contains("confidence: FAIR")) {
                task(file, i + 1, "look.doubt", lines.get(i).contains("WEAK") ? "WEAK" : "FAIR");
            }
        }
    }

    /** Rules that end by the end of the year before or later: whether the law says so still. */
    private void rules() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".drl")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                String rule = "";
                for (int i = 0; i < lines.size(); i++) {
                    rule = lines.get(i).startsWith("rule \"") ? lines.get(i).substring("rule ".length()).replace("\"", "") : rule;
                    Matcher last = LAST_DAY.matcher(lines.get(i));
                    if (last.find() && Integer.parseInt(last.group(1)) >= year) {
                        LocalDate end = LocalDate.of(Integer.parseInt(last.group(1)), Integer.parseInt(last.group(2)), Integer.parseInt(last.group(3)));
                        task(file, i + 1, "look.end", rule, end.minusDays(1));
                    }
                }
            }
        }
    }

    /** What nobody has compared with its source in the year before: of each file the oldest. */
    private void checked() throws IOException {
        LocalDate before = LocalDate.of(year - 1, 1, 1);
        for (String name : List.of("parameters.yaml", "diseases.yaml", "services.yaml")) {
            Path file = folder.resolve(name);
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher day = CHECKED.matcher(lines.get(i));
                if (day.find() && LocalDate.parse(day.group(1)).isBefore(before)) {
                    task(file, i + 1, "look.checked", day.group(1));
                }
            }
        }
    }
}
