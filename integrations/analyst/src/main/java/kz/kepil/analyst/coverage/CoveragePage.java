package kz.kepil.analyst.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Coverage as a page of HTML that needs nothing else: the DRL files with their counts beside each line, what is not covered marked. */
public final class CoveragePage {

    private static final String STYLE = """
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 75em; padding: 0 1em; color: #1b1b1b; background: #fff }
            table { border-collapse: collapse } td, th { padding: .15em .6em; text-align: right; vertical-align: top }
            td:first-child, th:first-child { text-align: left } tr.bad td { background: #fdd }
            pre { margin: 0; font: 13px/1.45 ui-monospace, monospace; overflow-x: auto }
            summary { cursor: pointer; font-weight: 600; padding: .3em 0 }
            .line { display: block } .line.bad { background: #fdd } .line.good { background: #efe }
            .count { color: #555; display: inline-block; text-align: right; width: 20em; padding-right: 1em; user-select: none }
            @media (prefers-color-scheme: dark) {
              body { color: #ddd; background: #181818 } .count { color: #aaa }
              .line.bad, tr.bad td { background: #522 } .line.good { background: #142a14 }
            }
            """;

    /**
     * The words of the page.
     *
     * @param language the code of the language, such as {@code kk}
     * @param title the title
     * @param file what a file is called
     * @param rules what rules are called
     * @param constraints what constraints are called
     * @param uncovered what is said of what is not covered
     * @param explanation how the counts are to be read: how often true, how often false
     */
    public record Words(String language, String title, String file, String rules, String constraints, String uncovered, String explanation) {
    }

    private CoveragePage() {
    }

    /**
     * Makes the page.
     *
     * @param coverage what was counted
     * @param sources the texts of the DRL files by their names
     * @param words the words
     * @return the page
     */
    public static String of(List<RuleCoverage> coverage, Map<String, String> sources, Words words) {
        Map<String, List<RuleCoverage>> files = coverage.stream()
                .collect(Collectors.groupingBy(RuleCoverage::file, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").append(escaped(words.title())).append("</title>\n<style>\n")
                .append(STYLE).append("</style>\n<h1>").append(escaped(words.title())).append("</h1>\n<p>").append(escaped(words.explanation()))
                .append("</p>\n<table>\n<tr><th>").append(escaped(words.file())).append("<th>").append(escaped(words.rules())).append("<th>")
                .append(escaped(words.constraints())).append("<th>").append(escaped(words.uncovered())).append("\n");
        files.forEach((file, rules) -> page.append(row(file, rules)));
        page.append("</table>\n");
        files.forEach((file, rules) -> page.append("<details id=\"").append(escaped(file)).append('"').append(uncovered(rules) > 0 ? " open" : "")
                .append("><summary>").append(escaped(file)).append("</summary>\n<pre>").append(lines(rules, sources.getOrDefault(file, "")))
                .append("</pre></details>\n"));
        return page.append("</html>\n").toString();
    }

    private static String row(String file, List<RuleCoverage> rules) {
        long uncovered = uncovered(rules);
        return "<tr%s><td><a href=\"#%s\">%s</a><td>%d<td>%d<td>%d\n".formatted(uncovered > 0 ? " class=\"bad\"" : "", escaped(file), escaped(file),
                rules.size(), rules.stream().mapToInt(rule -> rule.constraints().size()).sum(), uncovered);
    }

    private static long uncovered(List<RuleCoverage> rules) {
        return rules.stream().filter(rule -> !rule.isCovered()).count()
                + rules.stream().flatMap(rule -> rule.constraints().stream()).filter(each -> !each.isCovered()).count();
    }

    /** The lines of a file with what was counted on them. */
    private static String lines(List<RuleCoverage> rules, String text) {
        Map<Integer, String> counts = new TreeMap<>();
        Map<Integer, Boolean> covered = new TreeMap<>();
        for (RuleCoverage rule : rules) {
            note(rule.line(), rule.held(), rule.refused(), counts, covered);
            rule.constraints().forEach(each -> note(each.line(), each.met(), each.unmet(), counts, covered));
        }
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Boolean isCovered = covered.get(number);
            lines.append("<span class=\"line").append(isCovered == null ? "" : isCovered ? " good" : " bad").append("\"><span class=\"count\">")
                    .append(counts.getOrDefault(number, "")).append("</span>").append(escaped(line)).append("</span>");
        }
        return lines.toString();
    }

    private static void note(int line, long yes, long no, Map<Integer, String> counts, Map<Integer, Boolean> covered) {
        counts.merge(line, yes + "/" + no, (one, other) -> one + " " + other);
        covered.merge(line, yes > 0 && no > 0, Boolean::logicalAnd);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
