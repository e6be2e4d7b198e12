package kz.kepil.analyst.suite;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The amounts that suites may name, with their value in each year. They are kept apart from the rules, which they test. */
final class YearAmounts {

    private final Map<String, Map<Integer, BigDecimal>> byName = new TreeMap<>();

    /** The names with the years whose amount is still to be found. */
    private final Set<String> open = new HashSet<>();

    private YearAmounts() {
    }

    /** The amounts of a file, which may be absent. */
    static YearAmounts read(Path file, SuiteProblems problems) {
        YearAmounts amounts = new YearAmounts();
        Place root = Files.exists(file) ? YamlFile.read(file, problems) : null;
        if (root != null) {
            for (Place name : root.properties()) {
                Map<Integer, BigDecimal> years = amounts.byName.computeIfAbsent(name.name(), some -> new TreeMap<>());
                for (Place year : name.properties()) {
                    if (year.name().matches("\\d{4}") && PackSuites.TO_FILL_IN.equals(year.node().asText())) {
                        year.wrong("open");
                        amounts.open.add(name.name() + " " + year.name());
                        continue;
                    }
                    BigDecimal amount = year.name().matches("\\d{4}") ? year.amount() : null;
                    if (amount == null) {
                        year.wrong("year-amount");
                    } else {
                        years.put(Integer.valueOf(year.name()), amount);
                    }
                }
            }
        }
        return amounts;
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** Whether it is told that somebody has to find the amount of a year. */
    boolean isOpen(String name, int year) {
        return open.contains(name + " " + year);
    }

    /** The amount of a year; null when the file has none. */
    @Nullable BigDecimal of(String name, int year) {
        return byName.getOrDefault(name, Map.of()).get(year);
    }
}
