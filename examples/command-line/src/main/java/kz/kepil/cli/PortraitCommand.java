package kz.kepil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.JsonLines;
import kz.kepil.api.portrait.Portrait;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil portrait}: who is not insured. */
@Command(
        name = "portrait",
        description = {
            "Counts who in a population is not insured: by segment, district, sex and age, with arrears and open steps.",
            "DIR takes a page (index.html, which needs nothing else) and the numbers (segments.csv, districts.csv, sex.csv, age.csv,"
                + " steps.csv).",
            "A line with problems is reported and left out, and the exit code is 2; the other lines are counted."})
final class PortraitCommand extends EngineCommand {

    /** More would bury what is said at the end. */
    private static final int MOST_LINES_REPORTED = 100;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Takes the page and the numbers; made if missing.")
    private String out;

    @Mixin
    private PopulationFile in;

    private long lines;
    private long bad;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        EntitlementEngine engine = engine();
        Portrait portrait = new Portrait();
        OutputFolder folder;
        String hint;
        try (PopulationOfLines people = new PopulationOfLines(in.name(), terminal);
                Progress progress = Progress.of(terminal, InputFile.size(in.name()), " MB", 1_000_000)) {
            folder = OutputFolder.of(out);
            people.forEach(JsonLines.of(engine), line -> add(line, portrait, labels), (judged, bytes) -> progress.stepTo(people.bytesRead()));
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
            PortraitWords words = new PortraitWords(labels, engine.rules(), portrait.days());
            Map<String, String> files = new LinkedHashMap<>(new PortraitTables(portrait, words).files());
            files.put("index.html", new PortraitPage(portrait, words).html());
            // The page comes last.
            folder.write(files);
        }
        terminal.err().println(labels.get("batch.count",
                labels.number(BigDecimal.valueOf(lines)), labels.number(BigDecimal.valueOf(bad)))
                + (bad < lines ? Terminal.printable(labels.get("batch.see", folder.resolve("index.html"))) : hint));
        return bad > 0 ? Kepil.BAD_INPUT : 0;
    }

    private void add(JsonLines.Line line, Portrait portrait, Labels labels) {
        lines++;
        if (line.reading().inquiry() != null && line.verdict() != null) {
            portrait.add(line.reading().inquiry(), line.verdict());
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
