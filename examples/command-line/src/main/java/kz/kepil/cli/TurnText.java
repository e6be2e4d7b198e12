package kz.kepil.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.RuleBook;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Payer;

/** Writes a turning point of a forecast in short: what becomes of the insurance, and what else changes. Immutable. */
final class TurnText {

    private final Labels labels;
    private final RuleBook rules;
    private final boolean codes;

    TurnText(Labels labels, RuleBook rules, boolean codes) {
        this.labels = labels;
        this.rules = rules;
        this.codes = codes;
    }

    /** The status, the grounds that end and begin, or what else is new of the insurance, and the names of the parts that change. */
    String inShort(TurningPoint turn) {
        Entitlement before = turn.before();
        Entitlement after = turn.after();
        List<String> said = new ArrayList<>();
        if (concernsInsurance(turn)) {
            said.add(labels.inner(labels.of("insurance-status", after.insurance().status())));
        }
        grounds(said, "next.ended", before, after);
        grounds(said, "next.begun", after, before);
        if (said.isEmpty() && !before.insurance().grounds().equals(after.insurance().grounds())) {
            after.insurance().grounds().stream().filter(ground -> !before.insurance().grounds().contains(ground))
                    .forEach(ground -> said.add(labels.of("payer", ground.payer())));
        } else if (said.isEmpty() && !Objects.equals(before.insurance().validThrough(), after.insurance().validThrough())) {
            said.add(labels.inner(labels.get("part.insurance")) + ": " + labels.until(after.insurance().validThrough()));
        }
        String parts = turn.difference().changes().stream().map(Change::part).filter(part -> !part.equals("insurance"))
                .map(part -> labels.inner(labels.get("part." + part.replaceFirst("\\..*", "")))).distinct().collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            said.add(labels.get("next.parts", parts));
        }
        return String.join("; ", said);
    }

    /** The grounds of the insurance of one verdict that another does not have. */
    private void grounds(List<String> said, String key, Entitlement of, Entitlement other) {
        Collection<String> others = codes(other);
        Sentences sentences = new Sentences(labels, rules, of, codes);
        String only = codes(of).stream().filter(code -> !others.contains(code)).map(sentences::of).map(labels::inner).distinct()
                .collect(Collectors.joining("; "));
        if (!only.isEmpty()) {
            said.add(labels.get(key, only));
        }
    }

    private static List<String> codes(Entitlement verdict) {
        return verdict.insurance().grounds().stream().map(InsuranceGround::code).toList();
    }

    /** Whether the status or a ground of the insurance changes. */
    static boolean concernsInsurance(TurningPoint turn) {
        return turn.before().insurance().status() != turn.after().insurance().status() || !codes(turn.before()).equals(codes(turn.after()));
    }

    /** The turning point in a sentence, and where the status changes the steps before it; if there are none, those from that day on. */
    List<String> lines(TurningPoint turn) {
        List<String> lines = new ArrayList<>();
        lines.add(sentence(turn));
        if (turn.before().insurance().status() != turn.after().insurance().status()) {
            if (!turn.stepsBefore().isEmpty()) {
                lines.add(labels.get("next.before", steps(turn.before(), turn.stepsBefore())));
            } else if (!turn.steps().isEmpty()) {
                lines.add(labels.get("next.after", steps(turn.after(), turn.steps())));
            }
        }
        return lines;
    }

    /** Whoever pays is told that this rests on further payments. */
    String sentence(TurningPoint turn) {
        boolean pays = turn.before().insurance().grounds().stream().anyMatch(ground -> ground.payer() == Payer.PAYMENTS);
        return labels.get(pays ? "next.if-paying" : "next.if", turn.day(), inShort(turn));
    }

    /** Steps with their costs, in one line. */
    private String steps(Entitlement verdict, List<NextStep> steps) {
        Sentences sentences = new Sentences(labels, rules, verdict, codes);
        return steps.stream().map(step -> labels.inner(sentences.of(step.code())) + " (" + labels.cost(step.cost()) + ")")
                .collect(Collectors.joining("; "));
    }
}
