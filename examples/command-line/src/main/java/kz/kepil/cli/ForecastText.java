package kz.kepil.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
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
    private final Turns turns;

    /** With {@code codes}, those of rules are told, too. */
    ForecastText(Labels labels, Terminal terminal, EntitlementEngine engine, boolean codes) {
        this.labels = labels;
        this.terminal = terminal;
        this.engine = engine;
        this.rules = engine.rules();
        this.codes = codes;
        this.turns = new Turns(labels, rules, codes);
    }

    String of(Forecast forecast) {
        List<Sheet> blocks = new ArrayList<>();
        blocks.add(head(forecast));
        if (!forecast.turningPoints().isEmpty()) {
            blocks.add(timeline(forecast));
        }
        Set<String> told = new HashSet<>();
        for (TurningPoint turn : forecast.turningPoints()) {
            blocks.add(changes(turn));
            steps(blocks, "forecast.before", turn.before(), told);
            steps(blocks, "forecast.after", turn.after(), told);
        }
        return blocks.stream().map(Sheet::toString).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"))
                + "\n" + labels.get("note.no-advice") + "\n";
    }

    private Sheet head(Forecast forecast) {
        Sheet sheet = new Sheet(terminal);
        VerdictText.title(sheet, labels, forecast.verdict());
        boolean goingOn = forecast.payments() == FurtherPayments.GOING_ON;
        sheet.row(labels.get("label.ahead"), labels.get(goingOn ? "forecast.going-on" : "forecast.stopping", forecast.until()));
        if (forecast.endOfLaw()) {
            sheet.row(labels.get("label.note"), labels.get("forecast.end-of-law"));
        }
        if (forecast.provisionalFrom() != null) {
            sheet.row(labels.get("label.note"), labels.get("forecast.provisional", forecast.provisionalFrom()));
        }
        if (forecast.turningPoints().isEmpty()) {
            sheet.row(labels.get("label.next"), labels.get("forecast.nothing"));
        }
        return sheet;
    }

    private Sheet timeline(Forecast forecast) {
        Sheet sheet = new Sheet(terminal).title(labels.get("heading.timeline"), "", Style.bold);
        sheet.row(labels.day(forecast.verdict().asOf()), labels.inner(labels.of("insurance-status", forecast.verdict().insurance().status())));
        forecast.turningPoints().forEach(turn -> sheet.row(labels.day(turn.day()), turns.inShort(turn)));
        return sheet;
    }

    private Sheet changes(TurningPoint turn) {
        Sheet sheet = new Sheet(terminal).title(labels.day(turn.day()),
                ": " + labels.inner(labels.of("insurance-status", turn.after().insurance().status())), Style.bold);
        new DifferenceText(labels, terminal, engine, codes)
                .changes(sheet, turn.difference());
        String acts = acts(turn);
        if (!acts.isEmpty()) {
            sheet.row(labels.get("label.act"), acts);
        }
        return sheet;
    }

    /** Those of the rules by which grounds are gained or lost. */
    private String acts(TurningPoint turn) {
        List<String> lost = turn.difference().groundsLost();
        List<String> gained = turn.difference().groundsGained();
        List<Citation> acts = Stream.concat(turn.difference().rulesLost().stream().map(rules::rule).filter(rule -> lost.contains(rule.code())),
                        turn.difference().rulesGained().stream().map(rules::rule).filter(rule -> gained.contains(rule.code())))
                .map(RuleInfo::acts).flatMap(List::stream).distinct().toList();
        return labels.acts(acts);
    }

    /** The steps of a verdict that were not told of an earlier day, with how they are taken. */
    private void steps(List<Sheet> blocks, String heading, Entitlement verdict, Set<String> told) {
        List<NextStep> steps = new ArrayList<>();
        List<StepAdvice> advice = new ArrayList<>();
        List<StepAdvice> all = engine.procedures().advice(verdict).steps();
        for (int i = 0; i < all.size(); i++) {
            if (told.add(all.get(i).code())) {
                steps.add(verdict.nextSteps().get(i));
                advice.add(all.get(i));
            }
        }
        StepsText text = new StepsText(labels, new Sentences(labels, rules, verdict, codes), steps, advice);
        blocks.add(text.inShort(new Sheet(terminal), labels.get(heading)));
        blocks.add(text.inDetail(new Sheet(terminal)));
    }
}
