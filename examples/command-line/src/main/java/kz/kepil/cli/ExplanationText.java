package kz.kepil.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Question;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.InsuranceGround;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes explanations for people: the status, what holds and why, and what did not hold, nearest misses first. Immutable. */
final class ExplanationText {

    /** Failures that say no more than that the rule is for another status, disease or service, or for those who are not insured. */
    private static final Pattern MEANT_FOR_ANOTHER = Pattern.compile(
            "(legalStatus|lists|socialCodes|chronicGroups?|service) (==|in|not in|contains) [^|]*"
                    + "|Diagnosis|ClassifiedDisease|AssessedDisease|MissedMonth|CareForDisease|RequestedCare|DueScreening"
                    + "|!insuredWithoutPayments|!yearPrepaid|notInsured \\|\\| stillInsured");
    /** Spaces with which a line begins would be lost when it is wrapped. */
    private static final String INDENT = "\u00A0\u00A0";

    private final Labels labels;
    private final Ansi ansi;
    private final Function<UnknownFact, Question> questions;

    ExplanationText(Labels labels, Ansi ansi, Function<UnknownFact, Question> questions) {
        this.labels = labels;
        this.ansi = ansi;
        this.questions = questions;
    }

    String of(Inquiry inquiry, Explanation explanation) {
        // An inquiry that names no service has every service: then nobody asks why one of them is not paid otherwise.
        boolean namesServices = inquiry.services() != null;
        Sheet status = new Sheet(ansi);
        VerdictText.title(status, labels, explanation.verdict());
        VerdictText.questions(status, labels, explanation.verdict(), questions);
        StringBuilder text = new StringBuilder(status.toString());
        text.append('\n').append(granted(explanation, namesServices));
        nearest(explanation, namesServices).forEach((missing, refused) -> text.append('\n').append(notGranted(missing, refused)));
        return text.toString();
    }

    private Sheet granted(Explanation explanation, boolean namesServices) {
        Sheet sheet = new Sheet(ansi).title(labels.get("explain.granted"), "", Style.bold);
        Set<String> insurance = explanation.verdict().insurance().grounds().stream().map(InsuranceGround::code).collect(Collectors.toSet());
        List<Granted> rules = new ArrayList<>(explanation.granted());
        rules.sort(Comparator.comparingInt(each -> insurance.contains(each.rule().code()) ? 0 : ofService(each.rule()) ? 2 : 1));
        for (Granted granted : rules) {
            RuleInfo rule = granted.rule();
            sheet.row(rule.code(), labels.in(rule.texts()));
            sheet.row(rule.code(), String.join("; ", labels.acts(rule.acts()), String.join(", ", rule.sources()), labels.period(rule.inForce()),
                    rule.file() + ":" + rule.line()));
            byFacts(granted.facts(), namesServices).forEach((facts, words) -> {
                sheet.row(rule.code(), INDENT + String.join("; ", words));
                facts.forEach(fact -> sheet.row(rule.code(), INDENT + INDENT + fact));
            });
        }
        return sheet;
    }

    private static boolean ofService(RuleInfo rule) {
        return rule.code().startsWith("SVC-");
    }

    /** What the rule asks for, by the facts that meet it. */
    private Map<Collection<String>, Collection<String>> byFacts(List<Reason> reasons, boolean namesServices) {
        Map<String, Collection<String>> facts = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            if (namesServices || !reason.path().startsWith("$.services[")) {
                facts.computeIfAbsent(labels.in(reason.texts()), words -> new LinkedHashSet<>())
                        .add(reason.path() + " = " + reason.value());
            }
        }
        Map<Collection<String>, Collection<String>> words = new LinkedHashMap<>();
        facts.forEach((word, of) -> words.computeIfAbsent(of, found -> new LinkedHashSet<>()).add(word));
        return words;
    }

    /** By the number of the conditions that failed, of each code that does not hold the rules that came nearest. */
    private static Map<Integer, List<NotGranted>> nearest(Explanation explanation, boolean namesServices) {
        Set<String> held = explanation.granted().stream().map(each -> each.rule().code()).collect(Collectors.toSet());
        Map<String, Integer> fewest = new HashMap<>();
        Map<Integer, List<NotGranted>> nearest = new TreeMap<>();
        for (NotGranted refused : explanation.notGranted()) {
            RuleInfo rule = refused.rule();
            boolean concerns = ofService(rule) ? namesServices : !held.contains(rule.code());
            if (concerns && refused.failed().stream().map(FailedConstraint::constraint).noneMatch(MEANT_FOR_ANOTHER.asMatchPredicate())) {
                int missing = refused.failed().size();
                if (fewest.merge(rule.code(), missing, Math::min) == missing) {
                    nearest.computeIfAbsent(missing, count -> new ArrayList<>()).add(refused);
                }
            }
        }
        return nearest;
    }

    private Sheet notGranted(int missing, List<NotGranted> rules) {
        Sheet sheet = new Sheet(ansi).title(labels.get("explain.not-granted", missing), "", Style.bold);
        for (NotGranted refused : rules) {
            sheet.row(refused.rule().code(), labels.in(refused.rule().texts()));
            refused.failed().forEach(each -> sheet.row(refused.rule().code(), INDENT + "✗ " + labels.in(each.texts())));
        }
        return sheet;
    }
}
