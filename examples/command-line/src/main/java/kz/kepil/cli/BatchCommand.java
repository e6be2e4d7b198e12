package kz.kepil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import kz.kepil.api.json.JsonLines;
import kz.kepil.api.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kepil batch}: a verdict a line for a population. */
@Command(
        name = "batch",
        description = {
            "Answers a population: one inquiry a line in, one verdict a line out, in the same order, on all cores.",
            "A line with problems becomes {\"id\": …, \"line\": …, \"problems\": …} in its place, and the exit code is 2;"
                + " the other lines are answered.",
            "OUT appears, or is replaced, only when it is complete; an interrupted run leaves it as it was."})
final class BatchCommand extends EngineCommand {

    @Mixin
    private PopulationFile in;

    @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "Takes the verdicts; - is standard output.")
    private String out;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads judge. Default: as many as there are cores.")
    private @Nullable Integer threads;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        if (threads != null && threads < 1) {
            throw wrongUsage(new Complaint("not-threads", threads));
        }
        OutputFile output = new OutputFile(out, spec(), terminal);
        JsonLines.Count count;
        LinesHint hint;
        try (InputStream input = InputFile.open(in.name(), terminal)) {
            hint = LinesHint.of(input);
            output.mustDifferFrom(in.name());
            count = output.write(stream -> judge(hint.input(), stream, labels.language()), judged -> judged.lines() > 0);
        } catch (InputFile.UnreadableException unreadable) {
            terminal.err().println(unreadable.complaint(labels));
            return Kepil.BAD_INPUT;
        }
        if (count.lines() == 0) {
            terminal.err().println(Terminal.printable(in.name() + ": " + labels.get("batch.empty")));
            return Kepil.BAD_INPUT;
        }
        boolean bad = count.bad() > 0;
        terminal.err().println(labels.get("batch.count",
                labels.number(BigDecimal.valueOf(count.lines())), labels.number(BigDecimal.valueOf(count.bad())))
                + (bad && !InputFile.isStandardStream(out) ? Terminal.printable(labels.get("batch.see", out)) : "")
                + (count.bad() == count.lines() ? hint.in(labels) : ""));
        return bad ? Kepil.BAD_INPUT : 0;
    }

    private JsonLines.Count judge(InputStream input, OutputStream output, Language language) throws IOException {
        JsonLines onAllCores = JsonLines.of(engine(), language);
        JsonLines judge = threads == null ? onAllCores : onAllCores.withThreads(threads);
        try (Progress progress = Progress.of(terminal(), InputFile.size(in.name()), " MB", 1_000_000)) {
            return judge.judge(input, output, progress::stepTo);
        }
    }
}
