package kz.kepil.cli;

import kz.kepil.api.Procedures;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.api.procedure.Sanction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;

/** {@code kepil sanction}: what a provider pays for services that were recorded but not given. */
@Command(
        name = "sanction",
        description = "Calculates the sanction on a provider for services that were recorded but not given, and says what patient and"
                + " health worker do.")
final class SanctionCommand extends ProcedureCommand<Sanction> {

    SanctionCommand() {
        super(FileKind.SANCTION);
    }

    @Override
    Sanction ask(Procedures procedures, ProcedureReader reader, byte[] json) {
        return procedures.sanction(reader.sanction(json));
    }

    @Override
    String write(ProcedureWriter writer, Sanction sanction) {
        return writer.write(sanction);
    }

    @Override
    String show(Page page, Sanction sanction) {
        Labels labels = page.labels;
        RuleInfo rule = page.rule(sanction.ground());
        page.sheet.title(labels.money(sanction.amount()), " " + labels.get("procedure.day", sanction.date()), Style.bold);
        page.ground("label.why", sanction.ground());
        page.sheet.row(labels.get("label.calculation"), new Calculation(labels).of(sanction));
        page.sheet.row(labels.get("label.act"), labels.acts(rule.acts()));
        page.sheet.row(labels.get("label.sources"), labels.sources(rule.sources()));
        page.advice("label.patient", sanction.forPatient());
        page.advice("label.worker", sanction.forWorker());
        return page.sheet.toString();
    }
}
