package kz.kepil.analyst.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.text.Texts;

/**
 * Finds what the suites of a pack in a folder lack, without running them: values that are still to be filled in, codes of rules that they do
 * not name, and for each code and each year in which it is in force a scenario in which it holds and one that it nearly does. Stateless.
 */
public final class SuitesOfYears {

    private static final MessageBundle MESSAGES = new MessageBundle(SuitesOfYears.class, "year");
    private static final Pattern ID = Pattern.compile("@id\\(\\s*\"([A-Z][A-Z0-9]*-[A-Z0-9-]*[A-Z0-9])");
    /** What these record stands in a verdict without the code of the rule, as does what the stage funding tells. */
    private static final Pattern SILENT = Pattern.compile("\\b(owedBy|isDormant|isObserved|isDangerous)\\(");
    private static final Pattern DAYS = Pattern.compile("(\\d{4})-\\d\\d-\\d\\d\\.\\.(?:(\\d{4})-\\d\\d-\\d\\d)?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(\\.\\.(\\d{4})?)?");
    private static final Pattern LAST = Pattern.compile("provisional-to: (\\d{4})");

    private final Path folder;
    private final Path suites;
    private final int lastYear;
    private final List<PackProblem> problems = new ArrayList<>();
    /** Year and code of the scenarios that grant a code, and of those in which it is missed by little. */
    private final Set<String> granted = new TreeSet<>();
    private final Set<String> nearly = new TreeSet<>();
    /** The codes that no verdict names. */
    private final Set<String> silent = new TreeSet<>();

    private SuitesOfYears(Path folder, int lastYear) {
        this.folder = folder;
        this.suites = folder.resolve("suites");
        this.lastYear = lastYear;
    }

    /**
     * Looks into the suites. A folder without suites has no problem.
     *
     * @param folder the folder of the pack
     * @return what is missing, with the place where it belongs
     * @throws IOException when a file cannot be read
     */
    public static List<PackProblem> problems(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Path codes = folder.resolve("suites").resolve("codes.yaml");
        Matcher last = Files.exists(folder.resolve("pack.yaml")) ? LAST.matcher(Files.readString(folder.resolve("pack.yaml"))) : LAST.matcher("");
        if (!Files.exists(codes) || !last.find()) {
            return List.of();
        }
        SuitesOfYears look = new SuitesOfYears(folder, Integer.parseInt(last.group(1)));
        look.open();
        if (look.problems.isEmpty()) {
            look.rulesMustBeNamed(codes);
            look.scenarios();
            look.everyCodeInEveryYear(codes);
        }
        return List.copyOf(look.problems);
    }

    private void wrong(Path file, int line, int column, Texts message) {
        problems.add(new PackProblem(folder.relativize(file).toString(), line, column, message));
    }

    private List<Path> files(Path within, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(within)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private void open() throws IOException {
        for (Path file : files(suites, ".yaml")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                int at = lines.get(i).indexOf(NewYear.TO_FILL_IN);
                if (at >= 0) {
                    wrong(file, i + 1, at + 1, MESSAGES.of("open"));
                }
            }
        }
    }

    /** The codes of the corridor stand in the suites' codes.yaml, those of procedures in that of the procedures. */
    private void rulesMustBeNamed(Path codes) throws IOException {
        Set<String> named = new TreeSet<>(names(codes));
        Path ofProcedures = folder.resolve("procedures").resolve("codes.yaml");
        if (Files.exists(ofProcedures)) {
            named.addAll(names(ofProcedures));
        }
        Set<String> told = new TreeSet<>();
        try (Stream<Path> rules = Files.list(folder)) {
            for (Path file : rules.filter(each -> each.toString().endsWith(".drl")).sorted().toList()) {
                rulesMustBeNamed(file, named, told);
            }
        }
    }

    private void rulesMustBeNamed(Path file, Set<String> named, Set<String> told) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher id = ID.matcher(lines.get(i));
            if (!id.find()) {
                continue;
            }
            String code = id.group(1);
            if (file.endsWith("funding.drl") || lines.stream().skip(i).takeWhile(line -> !line.equals("end")).anyMatch(line -> SILENT.matcher(line).find())) {
                silent.add(code);
            } else if (!named.contains(code) && told.add(code)) {
                wrong(file, i + 1, id.start(1) + 1, MESSAGES.of("code.unnamed", code));
            }
        }
    }

    private static Set<String> names(Path codes) throws IOException {
        Set<String> names = new TreeSet<>();
        new YAMLMapper().readTree(Files.readString(codes)).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void scenarios() throws IOException {
        for (Path file : files(suites, ".yaml")) {
            String own = String.valueOf(Objects.requireNonNull(file.getParent()).getFileName());
            if (!own.matches("\\d{4}")) {
                continue;
            }
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            int first = Integer.parseInt(own);
            int[] ofFile = years(root.path("years").asText(), new int[] {first, first});
            JsonNode common = root.path("defaults").path("expect");
            for (JsonNode scenario : root.path("scenarios")) {
                int[] years = years(scenario.path("years").asText(), ofFile);
                Set<String> expects = new TreeSet<>();
                codes(scenario.path("expect"), expects);
                codes(common, expects);
                Set<String> misses = new TreeSet<>();
                codes(scenario.path("nearMiss"), misses);
                for (int year = years[0]; year <= years[1]; year++) {
                    int in = year;
                    expects.forEach(code -> granted.add(in + " " + code));
                    misses.forEach(code -> nearly.add(in + " " + code));
                }
            }
        }
    }

    private int[] years(String text, int[] otherwise) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return otherwise;
        }
        int first = Integer.parseInt(years.group(1));
        return new int[] {first, years.group(2) == null ? first : years.group(3) == null ? lastYear : Integer.parseInt(years.group(3))};
    }

    private static void codes(JsonNode node, Set<String> codes) {
        if (node.isTextual()) {
            codes.add(node.asText().split(" ", 2)[0]);
        }
        node.fieldNames().forEachRemaining(codes::add);
        node.forEach(part -> codes(part, codes));
    }

    private void everyCodeInEveryYear(Path codes) throws IOException {
        List<String> lines = Files.readAllLines(codes);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(":", 2);
            Matcher days = DAYS.matcher(parts.length == 2 ? parts[1].strip() : "");
            if (!days.matches()) {
                continue;
            }
            int last = days.group(2) == null ? lastYear : Math.min(Integer.parseInt(days.group(2)), lastYear);
            for (int year = Integer.parseInt(days.group(1)); year <= last; year++) {
                if (!silent.contains(parts[0]) && !granted.contains(year + " " + parts[0])) {
                    wrong(codes, i + 1, 1, MESSAGES.of("scenario.none", parts[0], String.valueOf(year)));
                }
                if (!nearly.contains(year + " " + parts[0])) {
                    wrong(codes, i + 1, 1, MESSAGES.of("nearMiss.none", parts[0], String.valueOf(year)));
                }
            }
        }
    }
}
