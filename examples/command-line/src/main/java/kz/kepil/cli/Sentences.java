package kz.kepil.cli;

import java.util.List;
import kz.kepil.api.RuleBook;
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

    String of(String code) {
        return labels.sentences(rules.holding(verdict, code)) + code(code);
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
