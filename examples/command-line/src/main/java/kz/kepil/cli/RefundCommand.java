package kz.kepil.cli;

import java.util.List;
import kz.kepil.api.Procedures;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.RefundOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;

/** {@code kepil refund}: what becomes of an application for a refund. */
@Command(
        name = "refund",
        description = {
            "Says whether a contribution that was paid by mistake is refunded, within how many working days, or every reason why not;"
                + " where to apply and how to look up the status."})
final class RefundCommand extends ProcedureCommand<RefundDecision> {

    RefundCommand() {
        super(FileKind.REFUND);
    }

    @Override
    RefundDecision ask(Procedures procedures, ProcedureReader reader, byte[] json) {
        return procedures.refund(reader.refund(json));
    }

    @Override
    String write(ProcedureWriter writer, RefundDecision decision) {
        return writer.write(decision);
    }

    @Override
    String show(Page page, RefundDecision decision) {
        Labels labels = page.labels;
        page.sheet.title(labels.of("refund", decision.outcome()), " " + labels.get("procedure.day", decision.date()),
                Style.bold, decision.outcome() == RefundOutcome.APPROVED ? Style.fg_green : Style.fg_yellow);
        decision.refusals().forEach(refusal -> page.ground("label.why", refusal));
        if (decision.deadlineWorkingDays() != null) {
            page.sheet.row(labels.get("label.deadline"), labels.workingDays(decision.deadlineWorkingDays()));
        }
        page.advice("label.where", List.of(decision.whereToApply()));
        page.advice("label.good-to-know", decision.advice());
        page.advice("label.ways-to-check", page.procedures.waysToCheckStatus(decision.date()));
        return page.sheet.toString();
    }
}
