package kz.kepil.analyst.suite;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.PackProblem;
import kz.kepil.api.text.Texts;

/**
 * The codes of the specification that suites may name, with the days on which each is in force, as {@code codes.yaml} lists
 * them: {@code STA-6: 2021-01-01..2021-06-30} or {@code SI-06: 2021-01-01..}. Immutable.
 */
public final class Codes {

    private final Path file;
    private final Map<String, DateRange> inForce;
    private final Map<String, YamlFile.Position> positions;

    private Codes(Path file, Map<String, DateRange> inForce, Map<String, YamlFile.Position> positions) {
        this.file = file;
        this.inForce = Collections.unmodifiableMap(inForce);
        this.positions = Map.copyOf(positions);
    }

    /**
     * Reads the codes.
     *
     * @param file {@code codes.yaml}
     * @return the codes
     * @throws InvalidScenarioException when anything in it is wrong; the message names the line of each problem
     */
    public static Codes of(Path file) {
        SuiteProblems problems = new SuiteProblems();
        Codes codes = read(file, problems);
        problems.refuse();
        return codes;
    }

    static Codes read(Path file, SuiteProblems problems) {
        Map<String, DateRange> inForce = new TreeMap<>();
        Map<String, YamlFile.Position> positions = new TreeMap<>();
        Place root = YamlFile.read(file, problems);
        if (root != null) {
            for (Place code : root.properties()) {
                DateRange days = code.parsed("range", Codes::range);
                if (days != null) {
                    inForce.put(code.name(), days);
                    positions.put(code.name(), code.position());
                }
            }
        }
        return new Codes(file, inForce, positions);
    }

    private static DateRange range(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new DateRange(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
    }

    /** {@return each code with its days in force, sorted and unmodifiable} */
    public Map<String, DateRange> inForce() {
        return inForce;
    }

    /**
     * The codes in force on at least one day of a year.
     *
     * @param year the year
     * @return the codes
     */
    public Set<String> of(int year) {
        return inForce.entrySet().stream().filter(code -> meets(code.getValue(), year)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What is said of a code where it is listed.
     *
     * @param code one of the codes
     * @param message what is said
     * @return both
     */
    public PackProblem at(String code, Texts message) {
        YamlFile.Position position = Objects.requireNonNull(positions.get(code), code);
        return new PackProblem(file.toString(), position.line(), position.column(), message);
    }

    private static boolean meets(DateRange days, int year) {
        LocalDate to = days.to();
        return days.from().getYear() <= year && (to == null || to.getYear() >= year);
    }
}
