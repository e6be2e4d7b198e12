package kz.kepil.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import kz.kepil.api.Question;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.law.Citation;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.Warning;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes verdicts for people: the status first, then why, until when, and what is owed. Immutable. */
final class VerdictText {

    private final Labels labels;
    private final Ansi ansi;
    private final RuleBook rules;
    private final Function<UnknownFact, Question> questions;

    VerdictText(Labels labels, Ansi ansi, RuleBook rules, Function<UnknownFact, Question> questions) {
        this.labels = labels;
        this.ansi = ansi;
        this.rules = rules;
        this.questions = questions;
    }

    String of(Entitlement verdict) {
        Sheet sheet = new Sheet(ansi);
        Insurance insurance = verdict.insurance();
        title(sheet, labels, verdict);
        Sentences sentences = new Sentences(verdict);
        why(sheet, insurance, sentences);
        until(sheet, insurance);
        if (insurance.status() != InsuranceStatus.NOT_IN_SYSTEM) {
            owed(sheet, insurance.arrears());
        }
        String scope = labels.get("label.scope");
        sheet.row(scope, labels.of("tmkkk-scope", verdict.scope().tmkkk()) + "; " + labels.get("mams." + verdict.scope().mams()));
        sentences.add(sheet, scope, verdict.scope().grounds());
        if (verdict.employerExemption().exempt()) {
            String exemption = labels.get("label.exemption");
            sheet.row(exemption, labels.get("exemption"));
            sentences.add(sheet, exemption, verdict.employerExemption().grounds());
        }
        care(sheet, verdict, sentences);
        for (Warning warning : verdict.warnings()) {
            sheet.row(labels.get("label.warning"),
                    labels.of("warning", warning.code()) + " (" + warning.path() + ": " + warning.value() + ")");
        }
        return sheet.toString();
    }

    /** The status, the day and the law. */
    static void title(Sheet sheet, Labels labels, Entitlement verdict) {
        InsuranceStatus status = verdict.insurance().status();
        sheet.title(labels.of("insurance-status", status), " " + labels.get("title.day", verdict.asOf(), verdict.edition()),
                Style.bold, colour(status));
    }

    private static Style colour(InsuranceStatus status) {
        return switch (status) {
            case INSURED -> Style.fg_green;
            case NOT_INSURED -> Style.fg_red;
            case NOT_IN_SYSTEM, UNDETERMINED -> Style.fg_yellow;
        };
    }

    private void why(Sheet sheet, Insurance insurance, Sentences sentences) {
        String why = labels.get("label.why");
        if (insurance.grounds().isEmpty()) {
            sheet.row(why, labels.of("no-ground", insurance.status()));
        }
        for (InsuranceGround ground : insurance.grounds()) {
            sheet.row(why, ground.code(), sentences.of(ground.code()) + " – " + labels.of("payer", ground.payer()));
            List<Citation> acts = rules.holding(sentences.verdict, ground.code()).stream().flatMap(rule -> rule.acts().stream()).distinct().toList();
            if (!acts.isEmpty()) {
                sheet.row(why, ground.code(), labels.acts(acts));
            }
        }
    }

    private void until(Sheet sheet, Insurance insurance) {
        if (insurance.status() == InsuranceStatus.INSURED) {
            sheet.row(labels.get("label.until"),
                    insurance.validThrough() == null ? labels.get("until.open") : labels.get("until.day", insurance.validThrough()));
        }
    }

    private void owed(Sheet sheet, Arrears arrears) {
        String owed = labels.get("label.owed");
        if (arrears.months().isEmpty()) {
            sheet.row(owed, labels.get("owed.nothing"));
            return;
        }
        int width = labels.money(arrears.total()).length();
        for (ArrearsMonth month : arrears.months()) {
            String amount = month.amount() == null ? "?" : labels.money(month.amount());
            sheet.row(owed, month.month().toString(), "\u00A0".repeat(Math.max(0, width - amount.length())) + amount + " "
                    + labels.of("obligor", month.obligor())
                    + (month.amount() == null ? ", " + labels.get("owed.amount-unknown") : "")
                    + ", " + labels.get(month.overdue() ? "owed.overdue" : "owed.not-overdue"));
        }
        boolean allKnown = arrears.months().stream().allMatch(month -> month.amount() != null);
        sheet.row(owed, labels.get("owed.total"),
                labels.money(arrears.total()) + (allKnown ? "" : " " + labels.get("owed.total-of-known")));
    }

    private void care(Sheet sheet, Entitlement verdict, Sentences sentences) {
        Dental dental = verdict.dental();
        if (dental.emergency().eligible() || dental.planned().eligible()) {
            dental(sheet, "label.dental-emergency", dental.emergency(), dental.funding(), sentences);
            dental(sheet, "label.dental-planned", dental.planned(), dental.funding(), sentences);
        }
        for (ConditionVerdict condition : verdict.conditions()) {
            sheet.row(labels.get("label.conditions"), condition.icd10().code(), labels.of("funding", condition.funding()));
            sentences.add(sheet, labels.get("label.conditions"), condition.grounds());
        }
        for (ScreeningVerdict screening : verdict.screenings()) {
            sheet.row(labels.get("label.screening"), screening.code(),
                    sentences.of(screening.code()) + " – " + labels.of("funding", screening.funding()));
        }
        for (ServiceVerdict service : verdict.services()) {
            sheet.row(labels.get("label.services"), labels.of("funding", service.funding()), labels.of("service", service.service())
                    + (service.icd10() == null ? "" : ", " + service.icd10()) + " (" + String.join(", ", service.grounds()) + ")");
        }
        for (NextStep step : verdict.nextSteps()) {
            sheet.row(labels.get("label.next-steps"), step.code(),
                    sentences.of(step.code()) + (step.cost() == null ? "" : " – " + cost(step.cost()))
                            + (step.from() == null ? "" : ", " + labels.get("step.from", step.from())));
        }
        questions(sheet, labels, verdict, questions);
    }

    /** What is still to be asked, if anything, and what the answers would mean. */
    static void questions(Sheet sheet, Labels labels, Entitlement verdict, Function<UnknownFact, Question> questions) {
        for (UnknownFact fact : verdict.questions()) {
            Question question = questions.apply(fact);
            sheet.row(labels.get("label.questions"), labels.in(question.texts()) + " "
                    + labels.get("question.answers", labels.in(question.ifSo()), labels.in(question.ifNot())));
        }
    }

    private String cost(BigDecimal cost) {
        return cost.signum() == 0 ? labels.get("step.free") : labels.money(cost);
    }

    private void dental(Sheet sheet, String label, DentalCare care, Funding funding, Sentences sentences) {
        sheet.row(labels.get(label), labels.get("dental." + care.eligible())
                + (care.eligible() ? "; " + labels.of("funding", funding) : "")
                + (care.referralRequired() ? "; " + labels.get("dental.referral") : ""));
        sentences.add(sheet, labels.get(label), care.grounds());
    }

    /** The sentences of the rules that hold in one verdict. */
    private final class Sentences {

        private final Entitlement verdict;

        Sentences(Entitlement verdict) {
            this.verdict = verdict;
        }

        String of(String code) {
            return labels.sentences(rules.holding(verdict, code));
        }

        void add(Sheet sheet, String label, List<String> codes) {
            codes.forEach(code -> sheet.row(label, code, of(code)));
        }
    }
}
