package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.Ground;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * What the commands for procedures have in common: one file in, one answer out.
 *
 * @param <A> the answer
 */
abstract class ProcedureCommand<A> extends EngineCommand {

    private final FileKind kind;

    @Mixin
    private FormatOption format;

    @Mixin
    private CodesOption codes;

    @Parameters(paramLabel = "FILE", description = "A file in JSON; - is standard input.")
    private String file;

    /** A command that takes files of a kind. */
    ProcedureCommand(FileKind kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        return InputFile.answer(file, kind, terminal, labels, json -> {
            EntitlementEngine engine = engine();
            Procedures procedures = engine.procedures();
            A answer = ask(procedures, ProcedureReader.of(engine), json);
            terminal.out().print(format.isJson()
                    ? write(ProcedureWriter.of(engine), answer) + "\n"
                    : show(new Page(new Sheet(terminal), labels, procedures, engine.rules(), codes.isOn()), answer));
            return 0;
        });
    }

    abstract A ask(Procedures procedures, ProcedureReader reader, byte[] json);

    abstract String write(ProcedureWriter writer, A answer);

    abstract String show(Page page, A answer);

    /** A sheet that knows the sentences of the rules. */
    static final class Page {

        final Sheet sheet;
        final Labels labels;
        final Procedures procedures;
        private final RuleBook rules;
        private final boolean codes;

        private Page(Sheet sheet, Labels labels, Procedures procedures, RuleBook rules, boolean codes) {
            this.sheet = sheet;
            this.labels = labels;
            this.procedures = procedures;
            this.rules = rules;
            this.codes = codes;
        }

        RuleInfo rule(Ground ground) {
            return rules.rule(ground.rule());
        }

        void ground(String label, Ground ground) {
            sheet.row(labels.get(label), codes ? ground.code() : "", labels.in(rule(ground).texts()));
        }

        void advice(String label, List<Advice> advice) {
            advice.forEach(each -> sheet.row(labels.get(label), labels.in(each.texts())));
        }
    }
}
