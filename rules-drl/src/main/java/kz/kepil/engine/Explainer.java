package kz.kepil.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.CompiledRule;
import kz.kepil.engine.pack.CompiledRule.Clause;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.Stage;
import kz.kepil.engine.pack.Vocabulary;

/** Says of every rule why it holds or why not, from the compiled rules and the vocabulary. Immutable and thread-safe. */
final class Explainer {

    private final Map<String, RuleInfo> catalogue;
    private final Map<Stage, List<CompiledRule>> rules = new HashMap<>();
    private final Vocabulary vocabulary;
    private final Map<Clause, Texts> texts = new HashMap<>();
    private final Map<Clause, List<String>> from = new HashMap<>();

    Explainer(Pack pack, List<RuleInfo> catalogue) {
        this.catalogue = catalogue.stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
        this.vocabulary = pack.vocabulary();
        for (Stage stage : pack.stages()) {
            List<CompiledRule> compiled = stage.compiledRules();
            rules.put(stage, compiled);
            for (CompiledRule rule : compiled) {
                for (Clause clause : rule.clauses()) {
                    texts.put(clause, vocabulary.texts(rule, clause));
                    from.put(clause, vocabulary.from(rule, clause));
                }
            }
        }
    }

    /** Begins to take notes of one case. */
    Notes begin(Case explained) {
        return new Notes(explained);
    }

    /** What was noted of one case on its way through the corridor. Belongs to one thread. */
    final class Notes implements Corridor.Observer {

        private final Case explained;
        private final List<Granted> granted = new ArrayList<>();
        private final List<NotGranted> notGranted = new ArrayList<>();

        private Notes(Case explained) {
            this.explained = explained;
        }

        @Override
        public void saw(Stage stage, Collection<? extends Fact> facts) {
            for (CompiledRule rule : Objects.requireNonNull(rules.get(stage))) {
                note(rule, facts.stream().filter(fact -> rule.factType().isInstance(fact) && isOfToday(fact)).toList());
            }
        }

        /** A verdict rests on the person on the inquiry's day; the other days of the months only tell which are covered. */
        private boolean isOfToday(Fact fact) {
            return !(fact instanceof PersonOnDay) || fact == explained.today();
        }

        private void note(CompiledRule rule, List<? extends Fact> facts) {
            RuleInfo info = Objects.requireNonNull(catalogue.get(rule.name()), rule.name());
            List<? extends Fact> met = facts.stream().filter(fact -> rule.failed(fact).isEmpty()).toList();
            if (!met.isEmpty()) {
                granted.add(new Granted(info, reasons(rule, met)));
            } else {
                notGranted.add(new NotGranted(info, failed(rule, facts)));
            }
        }

        private List<FailedConstraint> failed(CompiledRule rule, List<? extends Fact> facts) {
            return facts.stream().map(rule::failed).min(Comparator.comparing(List::size))
                    .map(clauses -> clauses.stream().map(clause -> new FailedConstraint(clause.text(), text(clause))).toList())
                    .orElseGet(() -> List.of(new FailedConstraint(rule.factType().getSimpleName(), vocabulary.absent(rule))));
        }

        private Texts text(Clause clause) {
            return Objects.requireNonNull(texts.get(clause));
        }

        private List<Reason> reasons(CompiledRule rule, List<? extends Fact> facts) {
            Map<String, Reason> byPath = new LinkedHashMap<>();
            for (Clause clause : rule.clauses()) {
                for (String name : Objects.requireNonNull(from.get(clause))) {
                    for (Fact fact : facts) {
                        explained.sources(name, fact).forEach((path, value) ->
                                byPath.putIfAbsent(path + clause.text(), new Reason(path, value, text(clause))));
                    }
                }
            }
            return List.copyOf(byPath.values());
        }

        Explanation explanation(Entitlement verdict) {
            granted.sort(Comparator.comparing(each -> each.rule().name()));
            notGranted.sort(Comparator.<NotGranted>comparingInt(each -> each.failed().size()).thenComparing(each -> each.rule().name()));
            return new Explanation(verdict, granted, notGranted);
        }
    }
}
