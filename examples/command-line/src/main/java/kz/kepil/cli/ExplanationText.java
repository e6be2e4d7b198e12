package kz.kepil.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Writes explanations for people: the status, what holds and why, and what did not hold, nearest misses first; codes, sources, files
 * and places in the inquiry only for whoever asks for codes. Immutable.
 */
final class ExplanationText {

    /** Spaces with which a line begins would be lost when it is wrapped. */
    private static final String INDENT = "\u00A0\u00A0";

    private final Labels labels;
    private final Terminal terminal;
    private final EntitlementEngine engine;
    private final boolean codes;

    ExplanationText(Labels labels, Terminal terminal, EntitlementEngine engine, boolean codes) {
        this.labels = labels;
        this.terminal = terminal;
        this.engine = engine;
        this.codes = codes;
    }

    String of(Inquiry inquiry) {
        Explanation explanation = engine.explain(inquiry);
        PlaceText places = new PlaceText(labels, new FactNames(labels, engine), inquiry, this::disease, codes);
        Sheet status = new Sheet(terminal);
        VerdictText.title(status, labels, explanation.verdict());
        VerdictText.questions(status, labels, explanation.verdict(), engine::question);
        VerdictText.provisional(status, labels, explanation.verdict());
        StringBuilder text = new StringBuilder(status.toString());
        text.append('\n').append(granted(explanation.grantedInReadingOrder(), places));
        Map<Integer, List<NotGranted>> misses = explanation.nearestMisses().stream()
                .collect(Collectors.groupingBy(each -> each.failed().size(), TreeMap::new, Collectors.toList()));
        misses.forEach((missing, refused) -> text.append('\n').append(notGranted(missing, refused)));
        return text.toString();
    }

    private String disease(Icd10 code) {
        return labels.disease(engine.diseaseName(code), code);
    }

    private Sheet granted(List<Granted> rules, PlaceText places) {
        Sheet sheet = new Sheet(terminal).title(labels.get("explain.granted"), "", Style.bold);
        for (Granted granted : rules) {
            RuleInfo rule = granted.rule();
            String code = rule(sheet, rule);
            sheet.row(code, INDENT + labels.acts(rule.acts()) + "; " + labels.period(rule.inForce())
                    + (codes ? "; " + String.join(", ", rule.sources()) + "; " + rule.file() + ":" + rule.line() : ""));
            byFacts(granted.facts()).forEach((facts, words) -> {
                sheet.row(code, INDENT + INDENT + labels.inWords(String.join("; ", words)));
                places.of(facts).forEach(fact -> sheet.row(code, INDENT + INDENT + INDENT + fact));
            });
        }
        return sheet;
    }

    /** Writes the sentence of a rule; gives the label under which the rest stands. */
    private String rule(Sheet sheet, RuleInfo rule) {
        String code = codes ? rule.code() : "";
        sheet.row(code, labels.in(rule.texts()));
        return code;
    }

    /** What the rule asks for, by the facts that meet it. */
    private Map<Collection<Reason>, Collection<String>> byFacts(List<Reason> reasons) {
        Map<String, Map<String, Reason>> facts = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            facts.computeIfAbsent(labels.in(reason.texts()), words -> new LinkedHashMap<>())
                    .put(reason.path() + " " + reason.value(), reason);
        }
        Map<Collection<String>, Collection<String>> words = new LinkedHashMap<>();
        Map<Collection<String>, Collection<Reason>> same = new LinkedHashMap<>();
        facts.forEach((word, of) -> {
            words.computeIfAbsent(of.keySet(), found -> new LinkedHashSet<>()).add(word);
            same.putIfAbsent(of.keySet(), of.values());
        });
        Map<Collection<Reason>, Collection<String>> byFacts = new LinkedHashMap<>();
        words.forEach((places, word) -> byFacts.put(same.get(places), word));
        return byFacts;
    }

    private Sheet notGranted(int missing, List<NotGranted> rules) {
        Sheet sheet = new Sheet(terminal).title(labels.get("explain.not-granted", missing), "", Style.bold);
        for (NotGranted refused : rules) {
            String code = rule(sheet, refused.rule());
            refused.failed().forEach(each -> sheet.row(code, INDENT + "✗ " + labels.inWords(labels.in(each.texts()))));
        }
        return sheet;
    }
}
