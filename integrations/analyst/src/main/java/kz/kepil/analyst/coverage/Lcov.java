package kz.kepil.analyst.coverage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Coverage as a tracefile of LCOV, which {@code genhtml} and many editors read: a rule is a function, a constraint a branch with two
 * ways (true, false), and a line is hit as often as something on it was true.
 */
public final class Lcov {

    private Lcov() {
    }

    /**
     * Writes down what was counted.
     *
     * @param rules the rules
     * @param pack the folder of the pack
     * @return the tracefile
     */
    public static String of(List<RuleCoverage> rules, Path pack) {
        Map<String, List<RuleCoverage>> files = rules.stream()
                .collect(Collectors.groupingBy(RuleCoverage::file, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("TN:\n");
        files.forEach((file, ofFile) -> file(text, pack.resolve(file).toAbsolutePath().normalize().toString(), ofFile));
        return text.toString();
    }

    private static void file(StringBuilder text, String file, List<RuleCoverage> rules) {
        text.append("SF:").append(file).append('\n');
        rules.forEach(rule -> text.append("FN:").append(rule.line()).append(',').append(rule.id()).append('\n'));
        rules.forEach(rule -> text.append("FNDA:").append(rule.held()).append(',').append(rule.id()).append('\n'));
        text.append("FNF:").append(rules.size()).append("\nFNH:").append(rules.stream().filter(rule -> rule.held() > 0).count()).append('\n');
        branches(text, rules);
        Map<Integer, Long> lines = new TreeMap<>();
        for (RuleCoverage rule : rules) {
            lines.merge(rule.line(), rule.held(), Long::sum);
            rule.constraints().forEach(each -> lines.merge(each.line(), each.met(), Long::sum));
        }
        lines.forEach((line, hits) -> text.append("DA:").append(line).append(',').append(hits).append('\n'));
        text.append("LF:").append(lines.size()).append("\nLH:").append(lines.values().stream().filter(hits -> hits > 0).count())
                .append("\nend_of_record\n");
    }

    private static void branches(StringBuilder text, List<RuleCoverage> rules) {
        int ways = 0;
        int taken = 0;
        for (RuleCoverage rule : rules) {
            int block = 0;
            for (ConstraintCoverage each : rule.constraints()) {
                // A branch that was never reached has a dash.
                boolean reached = each.met() + each.unmet() > 0;
                text.append("BRDA:%d,%d,0,%s\n".formatted(each.line(), block, reached ? each.met() : "-"))
                        .append("BRDA:%d,%d,1,%s\n".formatted(each.line(), block, reached ? each.unmet() : "-"));
                block++;
                ways += 2;
                taken += (each.met() > 0 ? 1 : 0) + (each.unmet() > 0 ? 1 : 0);
            }
        }
        text.append("BRF:").append(ways).append("\nBRH:").append(taken).append('\n');
    }
}
