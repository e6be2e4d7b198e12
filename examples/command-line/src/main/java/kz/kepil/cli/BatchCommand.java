package kz.kepil.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.JsonLines;
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
            "IN may also be a table with a row for each person (.csv); the documents name its columns.",
            "Files whose names end in .gz or .zst are unpacked and packed.",
            "OUT appears, or is replaced, only when it is complete. What an interrupted run had written stays beside it, in"
                + " OUT.part."})
final class BatchCommand extends EngineCommand {

    @Mixin
    private PopulationFile in;

    @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "Takes the verdicts; - is standard output.")
    private String out;

    @Option(names = "--payments", paramLabel = "FILE",
            description = "When IN is a table of persons (.csv): the table of their payments, in the order of the persons.")
    private @Nullable String payments;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads judge. Default: as many as there are cores.")
    private @Nullable Integer threads;

    @Option(names = "--resume", description = {"Goes on after the last whole line of OUT.part, so that OUT becomes what it would have become"
            + " without the interruption; begins when there is no OUT.part."})
    private boolean resume;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        if (threads != null && threads < 1) {
            throw wrongUsage(new Complaint("not-threads", threads));
        }
        OutputFile output = new OutputFile(out, spec(), terminal);
        JsonLines.Count count;
        String hint;
        try (Population people = people()) {
            output.mustDifferFrom(in.name());
            Packing packing = Packing.of(out);
            JsonLines onAllCores = JsonLines.of(engine(), labels.language());
            JsonLines plain = threads == null ? onAllCores : onAllCores.withThreads(threads);
            Begun begun = resume ? begun(output, packing, people, plain) : Begun.NOTHING;
            JsonLines judge = (packing == null ? plain : plain.withPacking(packing::pack)).startingAt(begun.lines() + 1);
            Interruption interruption = Interruption.saying(terminal, () -> howToGoOn(output));
            try {
                count = output.goOn(begun.size(), stream -> judge(people, judge, begun, stream), judged -> judged.lines() > 0);
            } finally {
                interruption.end();
            }
            hint = people.hint(labels);
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
                + (count.bad() == count.lines() ? hint : ""));
        return bad ? Kepil.BAD_INPUT : 0;
    }

    /** Ctrl-C: what was written stays. Nothing, when there is nothing to go on with. */
    private String howToGoOn(OutputFile output) {
        try {
            Path part = output.part();
            return part == null ? "" : labels().get("batch.interrupted", part, "--resume");
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private Population people() throws IOException {
        boolean table = Packing.inner(in.name()).endsWith(".csv");
        if (payments != null && !table) {
            throw wrongUsage(new Complaint("payments-without-table", in.name()));
        }
        return table ? new PopulationOfTables(in.name(), payments, terminal(), InquiryReader.of(engine()))
                : new PopulationOfLines(in.name(), terminal());
    }

    /** What an interrupted run left, after a look whether it is of this input and these rules; the input is led past it. */
    private Begun begun(OutputFile output, @Nullable Packing packing, Population people, JsonLines judge) throws IOException {
        Path part = output.part();
        if (part == null) {
            throw wrongUsage(new Complaint("resume-no-file", out));
        }
        Begun begun = Begun.in(part, packing);
        long found = people.skip(begun.lines(), begun::isMarked, judge, (number, answer, size) -> {
            if (!begun.matches(number, answer, size)) {
                throw new InputFile.UnreadableException(part.toString(), "resume.other", number, in.name(), "--resume");
            }
        });
        if (found < begun.lines()) {
            throw new InputFile.UnreadableException(part.toString(), "resume.longer", begun.lines(), in.name(), found);
        }
        return begun;
    }

    private JsonLines.Count judge(Population people, JsonLines judge, Begun begun, OutputStream output) throws IOException {
        try (Progress progress = Progress.of(terminal(), InputFile.size(in.name()), " MB", 1_000_000)) {
            JsonLines.Count count = people.judge(judge, output, (lines, bytes) ->
                    progress.stepTo(people.bytesRead(), labels().get("batch.rate", labels().number(BigDecimal.valueOf(progress.rate(lines))))));
            return new JsonLines.Count(begun.lines() + count.lines(), begun.bad() + count.bad());
        }
    }
}
