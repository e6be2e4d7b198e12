package kz.kepil.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Difference;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.api.inquiry.InvalidInquiryException;
import org.jspecify.annotations.Nullable;

/** What came of scenarios, for people. */
final class SuiteText {

    private static final int SHOWN_FAILURES = 10;

    private final Labels labels;

    SuiteText(Labels labels) {
        this.labels = labels;
    }

    /** Each failure with its place, what was expected, what came, and what to ask again. */
    String failures(Collection<Scenario> ran, Collection<Failure> failures, Path pack) {
        Set<Scenario> failed = failures.stream().map(Failure::scenario).collect(Collectors.toSet());
        Map<String, Integer> held = ran.stream().filter(scenario -> !failed.contains(scenario))
                .collect(Collectors.toMap(SuiteText::place, Scenario::year, Math::max));
        return failures.stream().map(failure -> failure(failure, pack) + ended(failure.scenario(), held) + "\n").collect(Collectors.joining());
    }

    private static String place(Scenario scenario) {
        return scenario.file() + ":" + scenario.line();
    }

    /** A scenario that is as expected in earlier years alone: the law may have changed. */
    private String ended(Scenario scenario, Map<String, Integer> held) {
        Integer last = held.get(place(scenario));
        return last == null || last >= scenario.year() ? ""
                : "    " + labels.get("suite.ended", String.valueOf(last), "suites/" + scenario.year()) + "\n";
    }

    /** The first failures, and how many more there are. */
    List<String> first(List<Failure> failures, Path pack) {
        Stream<String> shown = failures.stream().limit(SHOWN_FAILURES).map(failure -> failure(failure, pack));
        return failures.size() <= SHOWN_FAILURES ? shown.toList() : Stream.concat(shown, Stream.of(
                labels.get("watch.more", labels.number(BigDecimal.valueOf(failures.size() - SHOWN_FAILURES)), "kepil pack test " + pack))).toList();
    }

    private String failure(Failure failure, Path pack) {
        Scenario scenario = failure.scenario();
        StringBuilder text = new StringBuilder(scenario.file() + ":" + scenario.line() + ": " + labels.get("suite.failed", scenario.name(), String.valueOf(scenario.year())));
        text.append('\n');
        if (failure.error() != null) {
            text.append("    ").append(labels.get("suite.error", error(failure.error()))).append('\n');
        }
        for (Difference each : failure.differences()) {
            text.append("    ").append(labels.in(each.path())).append("\n      ").append(labels.get("suite.expected", labels.in(each.expected())))
                    .append("\n      ").append(labels.get("suite.actual", labels.in(each.actual()))).append('\n');
        }
        if (scenario.json() != null) {
            text.append("    ").append(labels.get("suite.again", "./kepil " + scenario.command() + " --pack " + pack + " -")).append("\n    ")
                    .append(scenario.json()).append('\n');
        }
        return text.toString();
    }

    private @Nullable String error(RuntimeException error) {
        return error instanceof InvalidInquiryException refused
                ? refused.problems().stream().map(problem -> problem.path() + ": " + labels.in(problem.message())).collect(Collectors.joining("; "))
                : error.getMessage();
    }

    /** How many scenarios there are of each domain in each year, and how many of them fail. */
    String table(Collection<Scenario> scenarios, Collection<Failure> failures) {
        TreeSet<Integer> years = scenarios.stream().map(Scenario::year).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<Integer, Long>> all = counts(scenarios);
        Map<String, Map<Integer, Long>> failed = counts(failures.stream().map(Failure::scenario).toList());
        int width = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder(" ".repeat(width));
        years.forEach(year -> text.append("%10d".formatted(year)));
        all.forEach((domain, ofYear) -> {
            text.append("\n%s".formatted(padded(domain, width)));
            for (int year : years) {
                long many = ofYear.getOrDefault(year, 0L);
                long bad = failed.getOrDefault(domain, Map.of()).getOrDefault(year, 0L);
                text.append("%10s".formatted(many == 0 ? "" : bad == 0 ? String.valueOf(many) : many + " -" + bad));
            }
        });
        return text.append('\n').toString();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static Map<String, Map<Integer, Long>> counts(Collection<Scenario> scenarios) {
        return scenarios.stream().collect(Collectors.groupingBy(Scenario::domain, TreeMap::new,
                Collectors.groupingBy(Scenario::year, Collectors.counting())));
    }

    String sum(List<Scenario> scenarios, Collection<Failure> failures) {
        String all = labels.number(BigDecimal.valueOf(scenarios.size()));
        return (failures.isEmpty() ? labels.get("suite.green", all)
                : labels.get("suite.red", all, labels.number(BigDecimal.valueOf(failures.size())))) + "\n";
    }
}
