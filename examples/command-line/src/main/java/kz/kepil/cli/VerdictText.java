package kz.kepil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.VerdictAdvice;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.NotKnown;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Turns;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Writes verdicts for people, in the order in which they are read: the status and until when; who pays for the person's diseases; what
 * can be done, in short; who pays for the rest; how the steps are taken; why, last. Immutable.
 */
final class VerdictText {

    private final Labels labels;
    private final Terminal terminal;
    private final EntitlementEngine engine;
    private final boolean codes;

    /** With {@code codes}, those of rules and the paths of warnings are told, too. */
    VerdictText(Labels labels, Terminal terminal, EntitlementEngine engine, boolean codes) {
        this.labels = labels;
        this.terminal = terminal;
        this.engine = engine;
        this.codes = codes;
    }

    String of(Inquiry inquiry) {
        return of(Consultation.of(inquiry, engine));
    }

    String of(Consultation consultation) {
        Entitlement verdict = consultation.verdict();
        VerdictAdvice advice = engine.procedures().advice(verdict);
        Sentences sentences = new Sentences(labels, engine.rules(), verdict, codes);
        CareText care = new CareText(labels, engine, consultation, sentences);
        StepsText steps = new StepsText(labels, sentences, verdict.nextSteps(), advice.steps());
        List<Sheet> blocks = new ArrayList<>();
        blocks.add(status(care, consultation, sentences));
        Sheet asked = new Sheet(terminal);
        care.asked(asked);
        blocks.add(asked);
        for (ConditionVerdict condition : verdict.conditions()) {
            Sheet disease = new Sheet(terminal);
            care.disease(disease, condition);
            blocks.add(disease);
        }
        if (care.treatsFree()) {
            Sheet assumed = new Sheet(terminal);
            nothingSaid(assumed, consultation);
            blocks.add(assumed);
        }
        blocks.add(steps.inShort(new Sheet(terminal), notKnown(consultation).headingOfSteps()));
        Sheet rest = new Sheet(terminal);
        care.rest(rest);
        blocks.add(rest);
        blocks.add(steps.inDetail(new Sheet(terminal)));
        blocks.add(goodToKnow(verdict, advice));
        blocks.add(new WhyText(labels, care).write(new Sheet(terminal), consultation, sentences));
        return blocks.stream().map(Sheet::toString).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"))
                + "\n" + labels.get("note.no-advice") + "\n";
    }

    private Sheet status(CareText care, Consultation consultation, Sentences sentences) {
        Entitlement verdict = consultation.verdict();
        Sheet sheet = new Sheet(terminal);
        title(sheet, labels, verdict);
        until(sheet, labels, verdict);
        next(sheet, consultation);
        if (!care.treatsFree()) {
            nothingSaid(sheet, consultation);
        }
        questions(sheet, labels, verdict, engine::question);
        notKnown(consultation).counted().ifPresent(text -> sheet.row(labels.get("label.unknown"), text));
        if (!verdict.questions().isEmpty()) {
            sheet.row("", labels.get("question.below"));
        }
        WarningText warnings = new WarningText(labels, care::disease, engine.strict().supportedDays().to());
        for (Warning warning : verdict.warnings()) {
            sheet.row(labels.get("label.warning"), warnings.of(warning, consultation.inquiry(), codes));
        }
        return sheet;
    }

    /** Whoever is treated free reads that before what was taken for granted. */
    private void nothingSaid(Sheet sheet, Consultation consultation) {
        if (!consultation.asked() && consultation.saysNothing()) {
            sheet.row(labels.get("label.assumed"), labels.get("assumed.nothing-said"));
        }
    }

    private NotKnown notKnown(Consultation consultation) {
        return new NotKnown(labels, engine, consultation.inquiry(), consultation.verdict());
    }

    /** The next turning point within a year; while facts are unknown, that it cannot be told yet. */
    private void next(Sheet sheet, Consultation consultation) {
        Forecast forecast = consultation.forecast();
        if (forecast == null) {
            notKnown(consultation).next().ifPresent(text -> sheet.row(labels.get("label.next"), text));
        } else {
            new Turns(labels, engine, consultation.inquiry(), codes).next(forecast).forEach(line -> sheet.row(labels.get("label.next"), line));
        }
    }

    /** Until when an insurance lasts. */
    static void until(Sheet sheet, Labels labels, Entitlement verdict) {
        Insurance insurance = verdict.insurance();
        if (insurance.status() != InsuranceStatus.INSURED) {
            return;
        }
        sheet.row(labels.get("label.until"), labels.until(insurance.validThrough()));
        if (insurance.validThrough() == null) {
            insurance.grounds().stream().flatMap(ground -> labels.untilOfGround(ground.code()).stream())
                    .forEach(text -> sheet.row(labels.get("label.until"), text));
        }
        if (insurance.validThrough() != null && insurance.grounds().stream().allMatch(ground -> ground.payer() == Payer.PAYMENTS)) {
            sheet.row(labels.get("label.then"), labels.get("then.if-paid"));
        }
    }

    /** The status and the day. */
    static void title(Sheet sheet, Labels labels, Entitlement verdict) {
        InsuranceStatus status = verdict.insurance().status();
        // Nobody is to be frightened: yellow, not red, for whoever is not insured.
        sheet.title(labels.of("insurance-status", status), " " + labels.get("title.day", verdict.asOf()),
                Style.bold, status == InsuranceStatus.INSURED ? Style.fg_green : Style.fg_yellow);
    }

    /** That the law of the day is not known yet, for a text that tells no warnings. */
    static void provisional(Sheet sheet, Labels labels, Entitlement verdict) {
        if (verdict.warnings().stream().anyMatch(warning -> warning.code() == WarningCode.PROVISIONAL_LAW)) {
            sheet.row(labels.get("label.note"), labels.of("warning", WarningCode.PROVISIONAL_LAW));
        }
    }

    /** What is still to be asked, if anything. */
    static void questions(Sheet sheet, Labels labels, Entitlement verdict, Function<UnknownFact, Question> questions) {
        for (UnknownFact fact : verdict.questions()) {
            sheet.row(labels.get("label.questions"), labels.in(questions.apply(fact).texts()));
        }
    }

    private Sheet goodToKnow(Entitlement verdict, VerdictAdvice advice) {
        Sheet sheet = new Sheet(terminal);
        List<Advice> check = advice.waysToCheckStatus();
        boolean mayPay = verdict.scope().mams();
        if (check.isEmpty() && advice.answers().isEmpty()) {
            return sheet;
        }
        sheet.title(labels.get("label.good-to-know"), "", Style.bold);
        advice(sheet, "label.ways-to-check", check);
        advice(sheet, "label.ways-to-pay", mayPay ? advice.waysToPay() : List.of());
        advice(sheet, "label.answers", mayPay ? advice.answers() : List.of());
        return sheet;
    }

    private void advice(Sheet sheet, String label, List<Advice> advice) {
        advice.forEach(each -> sheet.row(labels.get(label), labels.in(each.texts())));
    }
}
