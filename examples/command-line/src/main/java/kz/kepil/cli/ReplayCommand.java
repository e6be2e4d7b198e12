package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import kz.kepil.api.json.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kepil replay}: whether today's rules give the verdict of an audit record. */
@Command(
        name = "replay",
        description = {
            "Asks the question of an audit record again and says whether today's rules give the same verdict.",
            "Ends with exit code 4 when they do not."})
final class ReplayCommand extends EngineCommand {

    static final int ANOTHER_VERDICT = 4;

    @Parameters(paramLabel = "RECORD", description = "A file with an audit record, as kepil record writes it; - is standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        return InputFile.answer(file, terminal, labels, json -> {
            Replay.Outcome outcome = Replay.with(engine()).run(json);
            terminal.out().println(labels.get(outcome.samePack() ? "replay.same-pack" : "replay.other-pack"));
            terminal.out().println(labels.get(outcome.sameVerdict() ? "replay.same-verdict" : "replay.other-verdict"));
            outcome.differences().forEach(change ->
                    terminal.out().println("  " + change.path() + ": " + shown(change.recorded()) + " → " + shown(change.now())));
            rules(terminal, labels, "replay.rules-gained", outcome.rulesGained());
            rules(terminal, labels, "replay.rules-lost", outcome.rulesLost());
            return outcome.sameVerdict() ? 0 : ANOTHER_VERDICT;
        });
    }

    private static void rules(Terminal terminal, Labels labels, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            terminal.out().println(Terminal.printable(labels.get(key, String.join(", ", ids))));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
