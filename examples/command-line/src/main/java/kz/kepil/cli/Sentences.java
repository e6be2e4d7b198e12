package kz.kepil.cli;

import java.util.List;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
import kz.kepil.api.verdict.Entitlement;

/** The sentences of the rules that hold in one verdict, with their codes for whoever asks for them. Immutable. */
final class Sentences {

    private final Labels labels;
    private final RuleBook rules;
    private final Entitlement verdict;
    private final boolean codes;

    Sentences(Labels labels, RuleBook rules, Entitlement verdict, boolean codes) {
        this.labels = labels;
        this.rules = rules;
        this.verdict = verdict;
        this.codes = codes;
    }

    /** Of what exists only if an unknown fact is so no rule holds: then the sentence is that of the rules in force. */
    String of(String code) {
        List<RuleInfo> holding = rules.holding(verdict, code);
        return labels.sentences(!holding.isEmpty() ? holding
                : rules.ofCode(code).stream().filter(rule -> rule.inForce().contains(verdict.asOf())).toList()) + code(code);
    }

    String of(List<String> grounds) {
        return grounds.stream().map(this::of).distinct().reduce((one, next) -> one + "; " + labels.inner(next)).orElse("");
    }

    /** The code in brackets, when codes are asked for. */
    String code(String code) {
        return codes ? " [" + code + "]" : "";
    }

    String codes(List<String> grounds) {
        return grounds.isEmpty() ? "" : code(String.join(", ", grounds));
    }

    String acts(String code) {
        List<Citation> acts = rules.holding(verdict, code).stream().flatMap(rule -> rule.acts().stream()).distinct().toList();
        return labels.acts(acts);
    }
}
