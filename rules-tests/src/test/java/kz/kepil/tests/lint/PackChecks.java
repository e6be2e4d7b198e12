package kz.kepil.tests.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What is checked of all rules together. */
final class PackChecks {

    private record Rule(DrlFile file, RuleDescr descr) {

        String code() {
            return descr.getName().split(" ", 2)[0];
        }

        int[] period() {
            PatternDescr pattern = DrlFile.pattern(descr);
            return pattern == null ? new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE} : PatternChecks.period(pattern);
        }

        Complaint complaint(String message) {
            return file.complaint(descr, "\"" + descr.getName() + "\": " + message);
        }

        String place() {
            return file.name() + ":" + descr.getLine();
        }
    }

    private PackChecks() {
    }

    private static List<Rule> rules(List<DrlFile> files) {
        return files.stream().flatMap(file -> file.rules().stream().map(rule -> new Rule(file, rule))).toList();
    }

    static void uniqueNames(List<DrlFile> files, Consumer<Complaint> complaints) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules(files)) {
            Rule other = seen.putIfAbsent(rule.descr().getName(), rule);
            if (other != null) {
                complaints.accept(rule.complaint("the same name as in " + other.place()));
            }
        }
    }

    static void uniqueIds(List<DrlFile> files, Consumer<Complaint> complaints) {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules(files)) {
            String id = RuleChecks.text(rule.descr(), "id");
            Rule other = id == null ? null : seen.putIfAbsent(id, rule);
            if (other != null) {
                complaints.accept(rule.complaint("the same id as in " + other.place()));
            }
        }
    }

    static void uniqueTexts(List<DrlFile> files, Consumer<Complaint> complaints) {
        Map<List<String>, Rule> seen = new HashMap<>();
        for (Rule rule : rules(files)) {
            for (String language : List.of("kk", "ru")) {
                String text = String.valueOf(RuleChecks.text(rule.descr(), language));
                Rule other = seen.putIfAbsent(List.of(rule.code(), language, text), rule);
                if (other != null) {
                    complaints.accept(rule.complaint("the same @" + language + " as in " + other.place()));
                }
            }
        }
    }

    /** A text that a rule looks for is the name of a list of diseases or the code of a rule; a misspelt one would never be found. */
    static void texts(List<DrlFile> files, Set<String> lists, Consumer<Complaint> complaints) {
        Set<String> known = rules(files).stream().map(Rule::code).collect(Collectors.toCollection(HashSet::new));
        known.addAll(lists);
        for (Rule rule : rules(files)) {
            PatternDescr pattern = DrlFile.pattern(rule.descr());
            if (pattern != null) {
                pattern.getDescrs().stream().map(PatternChecks::texts).flatMap(List::stream).filter(text -> !known.contains(text))
                        .forEach(text -> complaints.accept(rule.complaint("\"" + text + "\" is neither a list of diseases nor a code")));
            }
        }
    }

    static void periods(List<DrlFile> files, Consumer<Complaint> complaints) {
        Map<String, List<Rule>> byCode = new HashMap<>();
        rules(files).forEach(rule -> byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule));
        for (List<Rule> rules : byCode.values()) {
            rules.sort(Comparator.comparingInt(rule -> rule.period()[0]));
            int reached = rules.get(0).period()[0];
            for (Rule rule : rules) {
                int[] period = rule.period();
                if (period[0] >= period[1]) {
                    complaints.accept(rule.complaint("never in force"));
                }
                if (period[0] > reached) {
                    complaints.accept(rule.complaint("no rule of " + rule.code() + " is in force from " + reached + " up to " + period[0]));
                }
                reached = Math.max(reached, period[1]);
            }
        }
    }
}
