package kz.kepil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.Sentences;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes the reasons of a verdict: grounds, arrears, scope, exemption, diseases, and what was taken for granted. Immutable. */
final class WhyText {

    private static final Set<CircumstanceType> WORK = Set.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE, CircumstanceType.SUBSIDISED_JOB);

    private final Labels labels;
    private final CareText care;

    WhyText(Labels labels, CareText care) {
        this.labels = labels;
        this.care = care;
    }

    Sheet write(Sheet sheet, Consultation consultation, Sentences sentences) {
        Entitlement verdict = consultation.verdict();
        Insurance insurance = verdict.insurance();
        sheet.title(labels.get("heading.why"), "", Style.bold);
        grounds(sheet, insurance, sentences);
        if (insurance.status() != InsuranceStatus.NOT_IN_SYSTEM) {
            owed(sheet, "label.owed", insurance.arrears(), consultation);
        }
        if (!insurance.dormant().months().isEmpty()) {
            owed(sheet, "label.dormant", insurance.dormant(), consultation);
        }
        sheet.row(labels.get("label.scope"), labels.of("tmkkk-scope", verdict.scope().tmkkk()) + "; "
                + labels.get("mams." + verdict.scope().mams()) + ": " + labels.inner(sentences.of(verdict.scope().grounds())));
        // Outside the system nothing is due, so that there is nothing to be exempt from.
        if (verdict.employerExemption().exempt() && verdict.insurance().status() != InsuranceStatus.NOT_IN_SYSTEM) {
            sheet.row(labels.get("label.exemption"), labels.get("exemption") + ": "
                    + labels.inner(sentences.of(verdict.employerExemption().grounds())));
        }
        for (ConditionVerdict condition : verdict.conditions()) {
            sheet.row(labels.get("label.conditions"), care.disease(condition.icd10()) + " – " + care.inShort(condition));
        }
        if (!consultation.asked()) {
            assumed(sheet, consultation, insurance.status());
        }
        sheet.row(labels.get("label.law"), labels.get("law.of", verdict.edition()));
        return sheet;
    }

    /** What is owed depends on every fact that is not known, and is told for the case that none of them is so (spec 11). */
    private void owed(Sheet sheet, String label, Arrears arrears, Consultation consultation) {
        List<String> lines = new ArrayList<>(new ArrearsText(labels).of(arrears));
        if (!consultation.inquiry().person().unknown().isEmpty()) {
            lines.set(0, labels.get("if.not-so", lines.get(0)));
        }
        lines.forEach(line -> sheet.row(labels.get(label), line));
    }

    private void grounds(Sheet sheet, Insurance insurance, Sentences sentences) {
        String why = labels.get("label.status");
        if (insurance.grounds().isEmpty()) {
            sheet.row(why, labels.of("no-ground", insurance.status()));
        }
        for (InsuranceGround ground : insurance.grounds()) {
            sheet.row(why, sentences.of(ground.code())
                    + (ground.payer() == Payer.PAYMENTS ? "" : " – " + labels.of("payer", ground.payer())));
            String acts = sentences.acts(ground.code());
            if (!acts.isEmpty()) {
                sheet.row(labels.get("label.act"), acts);
            }
        }
    }

    /** What the inquiry does not say counts as not so; whoever reads on should know where that decides. */
    private void assumed(Sheet sheet, Consultation consultation, InsuranceStatus status) {
        Inquiry inquiry = consultation.inquiry();
        if (consultation.saysNothing()) {
            // It stands above, in one sentence.
            return;
        }
        Person person = inquiry.person();
        boolean works = person.circumstances().stream().anyMatch(each -> WORK.contains(each.type()) && each.covers(inquiry.asOf()));
        boolean asked = person.unknown().stream().anyMatch(fact -> fact.circumstance() != null && WORK.contains(fact.circumstance()));
        boolean pensioner = person.circumstances().stream()
                .anyMatch(each -> each.type() == CircumstanceType.PENSION_RECIPIENT && each.covers(inquiry.asOf()));
        boolean adult = consultation.isAdult();
        // Steps rest on it even where the status does not; a pensioner is not expected to work.
        boolean decides = pensioner ? consultation.workDecides() : status != InsuranceStatus.NOT_IN_SYSTEM;
        boolean noWork = adult && !works && !asked && decides;
        boolean noPayments = adult && inquiry.payments().isEmpty() && status == InsuranceStatus.NOT_INSURED;
        if (noWork || noPayments) {
            sheet.row(labels.get("label.assumed"), labels.get(!noPayments ? "assumed.no-work" : noWork ? "assumed.neither" : "assumed.no-payments"));
        }
    }
}
