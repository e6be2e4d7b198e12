package kz.kepil.cli;

import java.util.Collection;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes in words what an inquiry says of the person, so that whoever answered can see what was understood. Immutable. */
final class UnderstoodText {

    private final Labels labels;
    private final Terminal terminal;
    private final EntitlementEngine engine;

    UnderstoodText(Labels labels, Terminal terminal, EntitlementEngine engine) {
        this.labels = labels;
        this.terminal = terminal;
        this.engine = engine;
    }

    /** What is known, and what is taken for granted beside it, if anything. */
    String of(Inquiry inquiry, Collection<String> assumed) {
        String known = known(inquiry).toString();
        if (assumed.isEmpty()) {
            return known;
        }
        Sheet sheet = new Sheet(terminal).title(labels.get("form.assumed"), "", Style.bold);
        assumed.forEach(each -> sheet.line("–", each));
        return known + "\n" + sheet;
    }

    private Sheet known(Inquiry inquiry) {
        Person person = inquiry.person();
        String so = labels.get("form.so");
        Sheet sheet = new Sheet(terminal).title(labels.get("form.understood"), "", Style.bold)
                .row(labels.get("label.day"), labels.day(inquiry.asOf()))
                .row(labels.get("label.person"), labels.get("person.born", labels.of("one", person.sex()), person.birthDate()) + "; "
                        + labels.of("legal", person.legalStatus())
                        + (person.legalStatusSince() == null ? "" : ", " + labels.get("step.from", person.legalStatusSince())));
        if (person.emergencyCareAgreement()) {
            sheet.row(so, labels.get("form.so.agreement"));
        }
        if (person.voluntaryPolicy()) {
            sheet.row(so, labels.get("form.so.policy"));
        }
        for (Circumstance each : person.circumstances()) {
            sheet.row(so, new DetailText(labels, new FactNames(labels, engine)).of(each, inquiry));
        }
        if (person.lastPensionContribution() != null) {
            sheet.row(so, labels.get("fact.lastPensionContribution") + ": " + labels.month(person.lastPensionContribution()));
        }
        if (!inquiry.payments().isEmpty()) {
            sheet.row(so, labels.get("form.paid-months",
                    labels.counted("months", (int) inquiry.payments().stream().map(each -> each.month()).distinct().count())));
        }
        person.riskFactors().forEach(risk -> sheet.row(so, labels.of("risk", risk)));
        person.screened().forEach(each -> sheet.row(so, labels.get("form.screened-on", labels.get("screening." + each.code()), each.on())));
        for (UnknownFact fact : person.unknown()) {
            sheet.row(labels.get("form.not-known"), new FactNames(labels, engine).of(fact));
        }
        person.conditions().forEach(condition -> sheet.row(labels.get("label.conditions"), disease(condition)));
        return sheet;
    }

    private String disease(Condition condition) {
        Texts name = engine.diseaseName(condition.icd10());
        return (name == null ? "" : labels.in(name) + ", ") + condition.icd10().code()
                + (condition.underObservation() ? ", " + labels.get("form.so.observed") : "")
                + (condition.postOperative() ? ", " + labels.get("form.so.operated") : "")
                + (condition.diagnosedOn() == null ? "" : ", " + labels.get("form.so.diagnosed", condition.diagnosedOn()));
    }
}
