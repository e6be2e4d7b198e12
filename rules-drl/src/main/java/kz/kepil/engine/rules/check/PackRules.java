package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Rule;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rules of all files together: what two of them share, and the time that none of a code covers. */
final class PackRules {

    private record Placed(DrlFile file, Rule rule) {

        void wrong(int offset, String key, Object... values) {
            file.add(new Slip(offset, Slip.MESSAGES.of(key, values), null));
        }

        String place() {
            return file.name() + ":" + file.position(rule.start());
        }

        /** The day from which, or up to which, the rule is in force. */
        int day(String operator, int otherwise) {
            return rule.pattern() == null ? otherwise : rule.pattern().constraints().stream()
                    .filter(each -> each.test() instanceof Compared compared && compared.left().token().is("law") && compared.operator().equals(operator)
                            && compared.right().get(0).token().text().matches("\\d{8}"))
                    .mapToInt(each -> Integer.parseInt(((Compared) each.test()).right().get(0).token().text())).findFirst().orElse(otherwise);
        }

        int from() {
            return day(">=", Integer.MIN_VALUE);
        }

        int to() {
            return day("<", Integer.MAX_VALUE);
        }

        String records() {
            return rule.consequence() == null ? "" : file.text(rule.consequence().name().start(), rule.consequence().end());
        }

        /** What it demands besides its days. */
        Set<String> demands() {
            return rule.pattern() == null ? Set.of() : rule.pattern().constraints().stream()
                    .filter(each -> !(each.test() instanceof Compared compared && compared.left().token().is("law")))
                    .map(each -> file.text(each.start(), each.end())).collect(Collectors.toSet());
        }
    }

    private final List<Placed> rules = new ArrayList<>();
    private final Map<DrlFile, List<Token>> texts = new HashMap<>();

    void add(DrlFile file, List<Token> looksFor) {
        file.rules().forEach(rule -> rules.add(new Placed(file, rule)));
        texts.put(file, looksFor);
    }

    /** The ids of all rules; null when they are not all known. */
    @Nullable Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Placed each : rules) {
            Token id = each.rule().text("id");
            if (id == null || !ids.add(id.text())) {
                return null;
            }
        }
        return ids;
    }

    void check(@Nullable Collection<String> lists) {
        twice(rule -> rule.name() == null ? null : rule.title(), rule -> rule.name() == null ? rule.start() : rule.name().start(),
                (placed, other) -> placed.wrong(placed.rule().name().start(), "name.twice", placed.rule().title(), other.place()));
        twice(rule -> rule.text("id") == null ? null : rule.text("id").text(), Rule::start, (placed, other) ->
                placed.wrong(placed.rule().start(), "id.twice", placed.rule().title(), placed.rule().text("id").text(), other.place()));
        for (String language : List.of("kk", "ru")) {
            twice(rule -> rule.text(language) == null ? null : rule.code() + " " + rule.text(language).text(), Rule::start, (placed, other) ->
                    placed.wrong(placed.rule().text(language).start(), "text.twice", language, placed.rule().code(), other.place()));
        }
        rules.stream().collect(Collectors.groupingBy(each -> each.rule().code(), TreeMap::new, Collectors.toList())).values()
                .forEach(PackRules::periods);
        if (lists != null) {
            Set<String> known = rules.stream().map(each -> each.rule().code()).collect(Collectors.toCollection(HashSet::new));
            known.addAll(lists);
            texts.forEach((file, tokens) -> tokens.stream().filter(text -> !known.contains(text.text())).forEach(text ->
                    file.add(new Slip(text.start(), Slip.MESSAGES.of("list", text.text()), Nearest.hint(text.text(), known)))));
        }
    }

    private interface Both {
        void on(Placed later, Placed earlier);
    }

    private void twice(Function<Rule, @Nullable String> key, Function<Rule, Integer> place, Both wrong) {
        Map<String, Placed> seen = new HashMap<>();
        for (Placed each : rules) {
            String own = key.apply(each.rule());
            Placed earlier = own == null ? null : seen.putIfAbsent(own, each);
            if (earlier != null) {
                wrong.on(each, earlier);
            }
        }
    }

    private static void periods(List<Placed> ofCode) {
        List<Placed> sorted = ofCode.stream().sorted(Comparator.comparingInt(Placed::from)).toList();
        int reached = sorted.get(0).from();
        for (Placed each : sorted) {
            if (each.from() >= each.to()) {
                each.wrong(each.rule().start(), "period.never", each.rule().title());
            } else if (each.from() > reached) {
                each.wrong(each.rule().start(), "period.hole", each.rule().code(), reached, each.from());
            }
            reached = Math.max(reached, each.to());
        }
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                Placed one = sorted.get(i);
                Placed other = sorted.get(j);
                if (other.from() < one.to() && one.from() < other.to() && one.rule().pattern() != null && other.rule().pattern() != null
                        && one.demands().equals(other.demands()) && one.records().equals(other.records())) {
                    other.wrong(other.rule().start(), "period.overlap", other.rule().title(), one.rule().title(), one.place());
                }
            }
        }
    }
}
