package kz.kepil.cli;

import kz.kepil.api.Procedures;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.api.procedure.Attachment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;

/** {@code kepil attach}: how a person is attached to a clinic. */
@Command(
        name = "attach",
        description = "Says how a person is attached to a clinic, with which documents, and when there is an answer.")
final class AttachCommand extends ProcedureCommand<Attachment> {

    AttachCommand() {
        super(FileKind.ATTACHMENT);
    }

    @Override
    Attachment ask(Procedures procedures, ProcedureReader reader, byte[] json) {
        return procedures.attachment(reader.attachment(json));
    }

    @Override
    String write(ProcedureWriter writer, Attachment attachment) {
        return writer.write(attachment);
    }

    @Override
    String show(Page page, Attachment attachment) {
        Labels labels = page.labels;
        page.sheet.title(labels.get("attachment." + attachment.possible()), " " + labels.get("procedure.day", attachment.date()),
                Style.bold, attachment.possible() ? Style.fg_green : Style.fg_yellow);
        attachment.refusals().forEach(refusal -> page.ground("label.why", refusal));
        attachment.ways().forEach(way -> page.ground("label.how", way.ground()));
        attachment.documents().forEach(document -> page.ground("label.documents", document.ground()));
        if (attachment.answerWorkingDays() != null) {
            page.sheet.row(labels.get("label.answer"), labels.workingDays(attachment.answerWorkingDays()));
        }
        page.advice("label.good-to-know", attachment.advice());
        return page.sheet.toString();
    }
}
