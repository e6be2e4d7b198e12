package kz.kepil.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Turns;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes forecasts for people: the days in one line each, then each day in full with the steps before it and from it on. Immutable. */
final class ForecastText {

    private final Labels labels;
    private final Terminal terminal;
    private final EntitlementEngine engine;
    private final RuleBook rules;
    private final boolean codes;
    private final Inquiry inquiry;
    private final Turns turns;

    /** With {@code codes}, those of rules are told, too. */
    ForecastText(Labels labels, Terminal terminal, EntitlementEngine engine, Inquiry inquiry, boolean codes) {
        this.labels = labels;
        this.terminal = terminal;
        this.engine = engine;
        this.rules = engine.rules();
        this.codes = codes;
        this.inquiry = inquiry;
        this.turns = new Turns(labels, engine, inquiry, codes);
    }

    String of(Forecast forecast) {
        List<Sheet> blocks = new ArrayList<>();
        List<TurningPoint> turning = turns.told(forecast);
        blocks.add(head(forecast, turning.isEmpty()));
        if (!turning.isEmpty()) {
            blocks.add(timeline(forecast, turning));
        }
        Set<String> told = new HashSet<>();
        // All steps lead to insurance: where no day concerns it, none of them is to be taken before a day.
        if (turning.stream().noneMatch(Turns::concernsInsurance)) {
            steps(blocks, inquiry.person().unknown().isEmpty() ? "heading.steps" : "heading.steps-if", forecast.verdict(), List.of(), told);
        }
        for (TurningPoint turn : turning) {
            blocks.add(changes(turn));
            if (Turns.concernsInsurance(turn)) {
                steps(blocks, "forecast.before", turn.before(), List.of(), told);
            }
            steps(blocks, "forecast.after", turn.after(), turn.stepsBefore(), told);
        }
        return blocks.stream().map(Sheet::toString).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"))
                + "\n" + labels.get("note.no-advice") + "\n";
    }

    private Sheet head(Forecast forecast, boolean nothingChanges) {
        Sheet sheet = new Sheet(terminal);
        VerdictText.title(sheet, labels, forecast.verdict());
        VerdictText.questions(sheet, labels, forecast.verdict(), engine::question);
        if (!forecast.verdict().questions().isEmpty()) {
            sheet.row("", labels.get("question.below"));
        }
        boolean goingOn = forecast.payments() == FurtherPayments.GOING_ON;
        // Whoever pays nothing is not told of payments that go on.
        sheet.row(labels.get("label.ahead"), labels.get(!goingOn ? "forecast.stopping" : turns.pays() ? "forecast.going-on" : "forecast.ahead",
                forecast.until()));
        if (forecast.endOfLaw()) {
            sheet.row(labels.get("label.note"), labels.get("forecast.end-of-law"));
        }
        if (forecast.provisionalFrom() != null) {
            sheet.row(labels.get("label.note"), labels.get("forecast.provisional", forecast.provisionalFrom()));
        }
        if (nothingChanges) {
            sheet.row(labels.get("label.next"), labels.get("forecast.nothing"));
        }
        return sheet;
    }

    private Sheet timeline(Forecast forecast, List<TurningPoint> turning) {
        Sheet sheet = new Sheet(terminal).title(labels.get("heading.timeline"), "", Style.bold);
        sheet.row(labels.day(forecast.verdict().asOf()), labels.inner(labels.of("insurance-status", forecast.verdict().insurance().status())));
        turning.forEach(turn -> sheet.row(labels.day(turn.day()), turns.inShort(turn)));
        return sheet;
    }

    private Sheet changes(TurningPoint turn) {
        Sheet sheet = new Sheet(terminal).title(labels.day(turn.day()),
                ": " + turns.status(turn), Style.bold);
        new DifferenceText(labels, terminal, engine, codes, inquiry, inquiry).changes(sheet, turns.difference(turn));
        List<RuleInfo> turned = turned(turns.difference(turn));
        String acts = labels.acts(turned.stream().map(RuleInfo::acts).flatMap(List::stream).distinct().toList());
        if (!acts.isEmpty()) {
            sheet.row(labels.get("label.act"), acts + new Sentences(labels, rules, turn.after(), codes)
                    .codes(turned.stream().map(RuleInfo::code).distinct().sorted().toList()));
        }
        return sheet;
    }

    /** The rules that came or went with what changes: of a part whose code stays another rule may hold by the law of the new day. */
    private List<RuleInfo> turned(Difference difference) {
        Set<String> grounds = new HashSet<>();
        for (Entitlement verdict : List.of(difference.before(), difference.after())) {
            difference.changes().forEach(change -> grounds.addAll(GroundsOf.change(change, verdict)));
        }
        return Stream.of(difference.rulesLost(), difference.rulesGained()).flatMap(List::stream).map(rules::rule)
                .filter(rule -> grounds.contains(rule.code())).toList();
    }

    /** The steps of a verdict that were neither open the day before nor told of an earlier day at the same cost; how they are taken is told once. */
    private void steps(List<Sheet> blocks, String heading, Entitlement verdict, List<NextStep> openBefore, Set<String> told) {
        List<StepAdvice> all = engine.procedures().advice(verdict).steps();
        List<Integer> withCost = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        boolean othersStand = false;
        for (int i = 0; i < all.size(); i++) {
            String code = all.get(i).code();
            if (openBefore.contains(verdict.nextSteps().get(i))) {
                othersStand |= told.contains(code);
                continue;
            }
            if (told.add(code)) {
                unknown.add(i);
            }
            if (told.add(code + " " + verdict.nextSteps().get(i).cost())) {
                withCost.add(i);
            } else {
                othersStand = true;
            }
        }
        blocks.add(text(verdict, all, withCost).inShort(new Sheet(terminal), labels.get(heading + (othersStand ? "-besides" : ""))));
        blocks.add(text(verdict, all, unknown).inDetail(new Sheet(terminal)));
    }

    private StepsText text(Entitlement verdict, List<StepAdvice> advice, List<Integer> which) {
        return new StepsText(labels, new Sentences(labels, rules, verdict, codes), which.stream().map(verdict.nextSteps()::get).toList(),
                which.stream().map(advice::get).toList());
    }
}
