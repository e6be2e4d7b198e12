package kz.kepil.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.Question;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.UnknownFact;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes explanations for people: the status, what holds and why, and what did not hold, nearest misses first. Immutable. */
final class ExplanationText {

    /** Spaces with which a line begins would be lost when it is wrapped. */
    private static final String INDENT = "\u00A0\u00A0";

    private final Labels labels;
    private final Terminal terminal;
    private final Function<UnknownFact, Question> questions;

    ExplanationText(Labels labels, Terminal terminal, Function<UnknownFact, Question> questions) {
        this.labels = labels;
        this.terminal = terminal;
        this.questions = questions;
    }

    String of(Explanation explanation) {
        Sheet status = new Sheet(terminal);
        VerdictText.title(status, labels, explanation.verdict());
        VerdictText.questions(status, labels, explanation.verdict(), questions);
        StringBuilder text = new StringBuilder(status.toString());
        text.append('\n').append(granted(explanation.grantedInReadingOrder()));
        Map<Integer, List<NotGranted>> misses = explanation.nearestMisses().stream()
                .collect(Collectors.groupingBy(each -> each.failed().size(), TreeMap::new, Collectors.toList()));
        misses.forEach((missing, refused) -> text.append('\n').append(notGranted(missing, refused)));
        return text.toString();
    }

    private Sheet granted(List<Granted> rules) {
        Sheet sheet = new Sheet(terminal).title(labels.get("explain.granted"), "", Style.bold);
        for (Granted granted : rules) {
            RuleInfo rule = granted.rule();
            sheet.row(rule.code(), labels.in(rule.texts()));
            sheet.row(rule.code(), String.join("; ", labels.acts(rule.acts()), String.join(", ", rule.sources()), labels.period(rule.inForce()),
                    rule.file() + ":" + rule.line()));
            byFacts(granted.facts()).forEach((facts, words) -> {
                sheet.row(rule.code(), INDENT + String.join("; ", words));
                facts.forEach(fact -> sheet.row(rule.code(), INDENT + INDENT + fact));
            });
        }
        return sheet;
    }

    /** What the rule asks for, by the facts that meet it. */
    private Map<Collection<String>, Collection<String>> byFacts(List<Reason> reasons) {
        Map<String, Collection<String>> facts = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            facts.computeIfAbsent(labels.in(reason.texts()), words -> new LinkedHashSet<>())
                    .add(place(reason));
        }
        Map<Collection<String>, Collection<String>> words = new LinkedHashMap<>();
        facts.forEach((word, of) -> words.computeIfAbsent(of, found -> new LinkedHashSet<>()).add(word));
        return words;
    }

    private String place(Reason reason) {
        return reason.missing() ? labels.get("explain.missing", reason.path(), reason.value()) : reason.path() + " = " + reason.value();
    }

    private Sheet notGranted(int missing, List<NotGranted> rules) {
        Sheet sheet = new Sheet(terminal).title(labels.get("explain.not-granted", missing), "", Style.bold);
        for (NotGranted refused : rules) {
            sheet.row(refused.rule().code(), labels.in(refused.rule().texts()));
            refused.failed().forEach(each -> sheet.row(refused.rule().code(), INDENT + "✗ " + labels.in(each.texts())));
        }
        return sheet;
    }
}
