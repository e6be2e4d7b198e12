package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.json.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kepil replay}: whether today's rules give the verdict of an audit record. */
@Command(
        name = "replay",
        description = {
            "Asks the question of an audit record again and says whether today's rules give the same verdict.",
            "Ends with exit code 4 when they do not."})
final class ReplayCommand extends EngineCommand {

    /** Spaces with which a line begins would be lost when it is wrapped. */
    private static final String INDENT = "\u00A0\u00A0";

    @Mixin
    private CodesOption codes;

    @Parameters(paramLabel = "RECORD", description = "A file with an audit record, as kepil record writes it; - is standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        return InputFile.answer(file, FileKind.RECORD, terminal, labels, json -> {
            EntitlementEngine engine = engine();
            Replay.Outcome outcome = Replay.with(engine).run(json);
            Sheet sheet = new Sheet(terminal)
                    .row("", labels.get(outcome.samePack() ? "replay.same-pack" : "replay.other-pack"))
                    .row("", labels.get(outcome.sameVerdict() ? "replay.same-verdict" : "replay.other-verdict"));
            differences(sheet, outcome.differences(), labels);
            rules(sheet, labels, "replay.rules-gained", outcome.rulesGained(), engine.rules());
            rules(sheet, labels, "replay.rules-lost", outcome.rulesLost(), engine.rules());
            terminal.out().print(sheet);
            return outcome.sameVerdict() ? 0 : Kepil.ANSWER_IS_NO;
        });
    }

    /** The parts of the verdict that differ or, for whoever asks for codes, every value by its path. */
    private void differences(Sheet sheet, List<Replay.Change> differences, Labels labels) {
        if (codes.isOn()) {
            differences.forEach(change ->
                    sheet.row("", INDENT + change.path() + ": " + shown(change.recorded()) + " → " + shown(change.now())));
            return;
        }
        differences.stream().map(change -> change.path().split("[.\\[]")[1]).distinct()
                .forEach(part -> sheet.row("", INDENT + labels.get("part." + part)));
    }

    /** Rules by their sentences; one that the rule book does not know by the name that the record tells. */
    private void rules(Sheet sheet, Labels labels, String key, List<String> ids, RuleBook book) {
        if (!ids.isEmpty()) {
            sheet.row("", labels.get(key));
            ids.forEach(id -> sheet.row("", INDENT + book.find(id).map(rule -> labels.in(rule.texts()) + (codes.isOn() ? " [" + id + "]" : ""))
                    .orElse(id)));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
