package kz.kepil.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kepil.analyst.coverage.ConstraintCoverage;
import kz.kepil.analyst.coverage.CoveragePage;
import kz.kepil.analyst.coverage.RuleCoverage;

/** What suites cover, for people: what is not covered first. */
final class CoverageText {

    private final Labels labels;

    CoverageText(Labels labels) {
        this.labels = labels;
    }

    String of(List<RuleCoverage> rules, Path folder) {
        StringBuilder text = new StringBuilder();
        for (RuleCoverage rule : rules) {
            String file = folder.resolve(rule.file()) + ":";
            if (!rule.isCovered()) {
                text.append(file).append(rule.line()).append(": ")
                        .append(labels.get(rule.held() == 0 ? "coverage.never-held" : "coverage.always-held", rule.id())).append('\n');
            }
            for (ConstraintCoverage each : rule.constraints()) {
                if (!each.isCovered()) {
                    text.append(file).append(each.line()).append(':').append(each.column()).append(": ")
                            .append(labels.get(each.met() == 0 ? "coverage.never-true" : "coverage.never-false", rule.id(), each.text())).append('\n');
                }
            }
        }
        return text + (text.isEmpty() ? "" : "\n") + files(rules) + constraints(rules) + sum(rules);
    }

    private String files(List<RuleCoverage> rules) {
        Map<String, List<RuleCoverage>> files = rules.stream()
                .collect(Collectors.groupingBy(RuleCoverage::file, LinkedHashMap::new, Collectors.toList()));
        int width = files.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        files.forEach((file, ofFile) -> text.append(SuiteText.padded(file, width)).append("  ")
                .append(labels.get("coverage.file", share(ofFile.stream().filter(RuleCoverage::isCovered).count(), ofFile.size()),
                        share(sides(ofFile), 2L * ofFile.stream().mapToInt(rule -> rule.constraints().size()).sum()))).append('\n'));
        return text.append('\n').toString();
    }

    /** Each rule with its counts, and each of its constraints. */
    private String constraints(List<RuleCoverage> rules) {
        StringBuilder text = new StringBuilder(labels.get("coverage.how")).append('\n');
        for (RuleCoverage rule : rules) {
            text.append("%s:%d %s%n".formatted(rule.file(), rule.line(), rule.id()));
            text.append(counts(rule.held(), rule.refused(), ""));
            rule.constraints().forEach(each -> text.append(counts(each.met(), each.unmet(), each.text())));
        }
        return text.append('\n').toString().replace(System.lineSeparator(), "\n");
    }

    private static String counts(long yes, long no, String what) {
        return String.format(Locale.ROOT, "%10d%10d  %s", yes, no, what).stripTrailing() + "\n";
    }

    private String sum(List<RuleCoverage> rules) {
        return labels.get("coverage.sum", share(rules.stream().filter(RuleCoverage::isCovered).count(), rules.size()),
                share(sides(rules), 2L * rules.stream().mapToInt(rule -> rule.constraints().size()).sum())) + "\n";
    }

    private static long sides(List<RuleCoverage> rules) {
        return rules.stream().flatMap(rule -> rule.constraints().stream())
                .mapToLong(each -> (each.met() > 0 ? 1 : 0) + (each.unmet() > 0 ? 1 : 0)).sum();
    }

    private String share(long part, long all) {
        return labels.number(BigDecimal.valueOf(part)) + "/" + labels.number(BigDecimal.valueOf(all));
    }

    CoveragePage.Words words() {
        return new CoveragePage.Words(labels.language().name().toLowerCase(Locale.ROOT), labels.get("coverage.title"), labels.get("coverage.column.file"),
                labels.get("coverage.column.rules"), labels.get("coverage.column.constraints"), labels.get("coverage.column.uncovered"),
                labels.get("coverage.how"));
    }
}
