package kz.kepil.cli;

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

    String of(Inquiry inquiry) {
        Person person = inquiry.person();
        Sheet sheet = new Sheet(terminal).title(labels.get("form.understood"), "", Style.bold)
                .row(labels.get("label.day"), labels.day(inquiry.asOf()))
                .row(labels.get("label.person"), labels.get("person.born", labels.of("one", person.sex()), person.birthDate()) + "; "
                        + labels.of("legal", person.legalStatus()));
        for (Circumstance each : person.circumstances()) {
            sheet.row(labels.get("form.so"), labels.of("fact", each.type()) + ", " + labels.get("step.from", each.from()));
        }
        for (UnknownFact fact : person.unknown()) {
            sheet.row(labels.get("form.not-known"), labels.get("fact." + fact));
        }
        if (person.lastPensionContribution() != null) {
            sheet.row(labels.get("form.so"), labels.get("fact.lastPensionContribution") + ": " + labels.month(person.lastPensionContribution()));
        }
        if (!inquiry.payments().isEmpty()) {
            sheet.row(labels.get("form.so"), labels.get("form.paid-months",
                    labels.counted("months", (int) inquiry.payments().stream().map(each -> each.month()).distinct().count())));
        }
        for (Condition condition : person.conditions()) {
            Texts name = engine.diseaseName(condition.icd10());
            sheet.row(labels.get("label.conditions"), (name == null ? "" : labels.in(name) + ", ") + condition.icd10().code());
        }
        return sheet.toString();
    }
}
