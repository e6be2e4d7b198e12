package kz.kepil.analyst.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.analyst.book.BookView.Shown;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Entitlement;

/**
 * Which scenarios show which rules: those that expect a code and whose verdict has a rule of it. Of a code that none expects they are
 * some whose verdict has the rule. Immutable.
 */
final class ShownBy {

    private static final int PIECE = 256;
    /** Of a code that no scenario names, because verdicts do not tell it, the first of those in which a rule of it holds. */
    private static final int MOST_OF_UNNAMED = 12;

    /** A scenario in all its years. */
    private record Several(Scenario first, TreeSet<Integer> years) {

        Shown shown(String folder, boolean asked) {
            String json = first.json();
            return new Shown(first.name(), span(), place(folder), json == null || !asked ? "" : json);
        }

        /** {@code 2021–2024, 2026}. */
        private String span() {
            List<String> runs = new ArrayList<>();
            Integer from = null;
            for (Integer year : years) {
                from = from == null ? year : from;
                if (!years.contains(year + 1)) {
                    runs.add(from.equals(year) ? String.valueOf(year) : from + "–" + year);
                    from = null;
                }
            }
            return String.join(", ", runs);
        }

        /** From the folder of the suites on. */
        private String place(String folder) {
            String path = first.file().toString().replace('\\', '/');
            return (path.startsWith(folder) ? path.substring(folder.length()).replaceFirst("^/", "") : path) + ":" + first.line();
        }
    }

    private final Map<String, Map<String, Several>> shown = new HashMap<>();
    private final Map<String, Map<String, Several>> missed = new HashMap<>();
    private final String folder;

    ShownBy(EntitlementEngine engine, Collection<Scenario> scenarios, String folder) {
        this.folder = folder.replace('\\', '/');
        List<Scenario> judged = scenarios.stream().filter(each -> each.inquiry() != null && engine.problems(each.inquiry()).isEmpty()).toList();
        Set<String> named = scenarios.stream().flatMap(each -> each.granted().stream()).collect(Collectors.toSet());
        for (int i = 0; i < judged.size(); i += PIECE) {
            List<Scenario> piece = judged.subList(i, Math.min(judged.size(), i + PIECE));
            List<Inquiry> inquiries = piece.stream().map(Scenario::inquiry).map(Objects::requireNonNull).toList();
            List<Entitlement> verdicts = engine.evaluateBatch(inquiries);
            for (int j = 0; j < piece.size(); j++) {
                Scenario scenario = piece.get(j);
                for (RuleInfo rule : engine.rules().holding(verdicts.get(j))) {
                    if (scenario.granted().contains(rule.code())) {
                        add(shown, rule.id(), scenario, Integer.MAX_VALUE);
                    } else if (!named.contains(rule.code())) {
                        add(shown, rule.id(), scenario, MOST_OF_UNNAMED);
                    }
                }
            }
        }
        Map<String, List<RuleInfo>> bySentence = engine.rules().all().stream().collect(Collectors.groupingBy(rule -> rule.texts().en()));
        for (Scenario scenario : scenarios) {
            scenario.told().stream().flatMap(told -> bySentence.getOrDefault(told, engine.rules().ofCode(told)).stream())
                    .filter(rule -> overlaps(rule, scenario.year())).forEach(rule -> add(shown, rule.id(), scenario, Integer.MAX_VALUE));
            for (String code : scenario.nearMiss()) {
                engine.rules().ofCode(code).stream().filter(rule -> overlaps(rule, scenario.year()))
                        .forEach(rule -> add(missed, rule.id(), scenario, Integer.MAX_VALUE));
            }
        }
    }

    private static boolean overlaps(RuleInfo rule, int year) {
        return rule.inForce().from().getYear() <= year && (rule.inForce().to() == null || rule.inForce().to().getYear() >= year);
    }

    private static void add(Map<String, Map<String, Several>> all, String rule, Scenario scenario, int most) {
        Map<String, Several> ofRule = all.computeIfAbsent(rule, each -> new LinkedHashMap<>());
        String place = scenario.file() + ":" + scenario.line();
        if (ofRule.size() < most || ofRule.containsKey(place)) {
            ofRule.computeIfAbsent(place, each -> new Several(scenario, new TreeSet<>())).years().add(scenario.year());
        }
    }

    List<Shown> showing(String rule) {
        return told(shown, rule, true);
    }

    List<Shown> missing(String rule) {
        return told(missed, rule, false);
    }

    Set<String> rules() {
        return shown.keySet();
    }

    private List<Shown> told(Map<String, Map<String, Several>> all, String rule, boolean asked) {
        return all.getOrDefault(rule, Map.of()).values().stream().map(each -> each.shown(folder, asked)).toList();
    }
}
