package kz.kepil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.JsonLines;
import kz.kepil.api.verdict.Entitlement;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that counts the people of a population and writes what comes of it into a folder. */
abstract class PeopleCommand extends EngineCommand {

    /** More would bury what is said at the end. */
    private static final int MOST_LINES_REPORTED = 100;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Takes the pages and the numbers; made if missing.")
    private String out;

    @Mixin
    private PopulationFile in;

    private long lines;
    private long bad;

    /** Takes everybody, in order, and gives the files, of which the page to look at comes last. */
    interface Count {

        void add(Inquiry inquiry, Entitlement verdict);

        Map<String, String> files();

        /** {@return the files of an earlier run that do not belong to these} */
        default Collection<String> outdated() {
            return List.of();
        }
    }

    abstract Count count(EntitlementEngine engine);

    @Override
    public final Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        EntitlementEngine engine = engine();
        Count count = count(engine);
        OutputFolder folder;
        String hint;
        try (PopulationOfLines people = new PopulationOfLines(in.name(), terminal);
                Progress progress = Progress.of(terminal, InputFile.size(in.name()), " MB", 1_000_000)) {
            folder = OutputFolder.of(out);
            people.forEach(JsonLines.of(engine), line -> add(line, count, labels), (judged, bytes) -> progress.stepTo(people.bytesRead()));
            hint = people.hint(labels);
        } catch (InputFile.UnreadableException unreadable) {
            terminal.err().println(unreadable.complaint(labels));
            return Kepil.BAD_INPUT;
        }
        if (lines == 0) {
            terminal.err().println(Terminal.printable(in.name() + ": " + labels.get("batch.empty")));
            return Kepil.BAD_INPUT;
        }
        if (bad < lines) {
            folder.write(count.files());
            folder.remove(count.outdated());
        }
        terminal.err().println(labels.get("batch.count",
                labels.number(BigDecimal.valueOf(lines)), labels.number(BigDecimal.valueOf(bad)))
                + (bad < lines ? Terminal.printable(labels.get("batch.see", folder.resolve("index.html"))) : hint));
        return bad > 0 ? Kepil.BAD_INPUT : 0;
    }

    private void add(JsonLines.Line line, Count count, Labels labels) {
        lines++;
        if (line.reading().inquiry() != null && line.verdict() != null) {
            count.add(line.reading().inquiry(), line.verdict());
            return;
        }
        bad++;
        if (bad <= MOST_LINES_REPORTED) {
            for (Problem problem : line.reading().problems()) {
                terminal().err().println(
                        labels.problem(in.name(), new Problem(problem.path(), Math.toIntExact(line.number()), problem.message())));
            }
        } else if (bad == MOST_LINES_REPORTED + 1) {
            terminal().err().println(labels.get("portrait.more-bad-lines", MOST_LINES_REPORTED));
        }
    }
}
