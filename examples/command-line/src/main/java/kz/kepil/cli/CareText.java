package kz.kepil.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.pages.text.Care;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.Sentences;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes who pays for what: a block for each disease of the person by name, then everything else by who pays. */
final class CareText {

    /** Stands behind what needs a referral. */
    private static final String REFERRAL = "*";

    private final Labels labels;
    private final Consultation consultation;
    private final Sentences sentences;
    private final Care care;

    CareText(Labels labels, EntitlementEngine engine, Consultation consultation, Sentences sentences) {
        this.labels = labels;
        this.consultation = consultation;
        this.sentences = sentences;
        this.care = new Care(labels, engine::diseaseName, consultation);
    }

    /** The services that the inquiry names: whoever asks is answered in one place, though some is told below, too. */
    void asked(Sheet sheet) {
        Map<Care.Bearer, List<Care.Item>> asked = care.asked();
        if (!asked.isEmpty()) {
            sheet.title(labels.get("heading.asked"), "", Style.bold);
            asked.forEach((bearer, items) -> row(sheet, care.otherwise(bearer), items));
            referrals(sheet, asked);
        }
    }

    /** One disease: who pays for its treatment. */
    void disease(Sheet sheet, ConditionVerdict condition) {
        sheet.title(labels.sentence(disease(condition.icd10())), "", Style.bold);
        Map<Care.Bearer, List<Care.Item>> treatment = care.disease(condition);
        treatment.forEach((bearer, items) -> row(sheet, care.beside(bearer, condition), items));
        referrals(sheet, treatment);
    }

    /** Who pays for the treatment of a disease, and why; what the person pays all the same is named. */
    String inShort(ConditionVerdict condition) {
        String who = labels.of("funding", care.bearer(condition)) + ": " + labels.inner(sentences.of(condition.grounds()));
        if (consultation.verdict().insurance().status() == InsuranceStatus.UNDETERMINED && !Care.isTreatedFree(condition)) {
            who = labels.get("if.not-so", who);
        }
        Map<Care.Bearer, List<Care.Item>> paid = care.paidAllTheSame(condition);
        return paid.isEmpty() ? who : labels.get("care.except", who, paid.entrySet().stream()
                .map(same -> same.getValue().stream().map(Care.Item::name).collect(Collectors.joining(", "))
                        + " (" + care.beside(same.getKey(), condition) + ")")
                .collect(Collectors.joining("; ")));
    }

    /** Everything that is asked for without a disease, teeth and screening. */
    void rest(Sheet sheet) {
        boolean hasDiseases = !consultation.verdict().conditions().isEmpty();
        sheet.title(labels.get(hasDiseases ? "heading.other" : "heading.care"), "", Style.bold);
        Map<Care.Bearer, List<Care.Item>> rest = care.rest();
        rest.forEach((bearer, items) -> row(sheet, care.otherwise(bearer), items));
        referrals(sheet, rest);
        care.dental(sentences).forEach(text -> sheet.row(labels.get("label.dental"), text));
        care.screening(sentences).forEach(text -> sheet.row(labels.get("label.screening"), text));
        if (care.treatsFree() && (rest.containsKey(Care.Bearer.PAID) || rest.containsKey(Care.Bearer.UNTIL_INSURED))) {
            sheet.row(labels.get("label.note"), labels.get("care.free-diseases-apart"));
        }
    }

    /** Whether a disease of the person is treated free of charge. */
    boolean treatsFree() {
        return care.treatsFree();
    }

    /** A disease by name, with the code by which it is compared with a referral. */
    String disease(Icd10 code) {
        return care.disease(code);
    }

    private void row(Sheet sheet, String who, List<Care.Item> items) {
        sheet.row(labels.sentence(who), items.stream()
                .map(item -> item.name() + (item.referral() ? REFERRAL : "") + sentences.codes(item.grounds()))
                .collect(Collectors.joining(", ")));
    }

    private void referrals(Sheet sheet, Map<Care.Bearer, List<Care.Item>> byBearer) {
        if (byBearer.values().stream().flatMap(List::stream).anyMatch(Care.Item::referral)) {
            sheet.row(REFERRAL, labels.get("care.referral"));
        }
    }
}
