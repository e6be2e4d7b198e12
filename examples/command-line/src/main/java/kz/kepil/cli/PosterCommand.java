package kz.kepil.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.pages.WallTable;
import kz.kepil.pages.WallTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kepil poster}: tables for the wall of a clinic. */
@Command(
        name = "poster",
        description = {
            "Writes tables for the wall of a clinic, from the rules and parameters of a year, each line with its code.",
            "Each is a page of HTML that needs nothing else, for A4 or A3."})
final class PosterCommand extends EngineCommand {

    @Option(names = "--year", paramLabel = "YYYY", required = true, description = "The year whose law is told.")
    private int year;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "What a table is about: diseases, chronic-groups, categories, foreigners,"
            + " contributions, dental, screening or services. May be given again. Default: all.")
    private List<WallTopic> topics = List.of(WallTopic.values());

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Takes the tables; made if missing.")
    private String out;

    @Override
    public Integer call() throws IOException {
        Labels labels = labels();
        EntitlementEngine engine = engine();
        Map<String, String> files = new LinkedHashMap<>();
        try {
            for (WallTopic topic : topics) {
                files.put(Choice.word(topic) + ".html", WallTable.of(engine, topic, year, labels.language()).html());
            }
        } catch (InvalidInquiryException lawNotKnown) {
            lawNotKnown.problems().forEach(problem -> terminal().err().println(
                    "kepil poster: --year: " + labels.inWords(labels.in(problem.message()))));
            return Kepil.BAD_INPUT;
        }
        OutputFolder folder = OutputFolder.of(out);
        folder.write(files);
        for (String file : files.keySet()) {
            terminal().err().println(Terminal.printable(labels.get("page.written", folder.resolve(file))));
        }
        return 0;
    }
}
