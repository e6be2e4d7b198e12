package kz.kepil.tests.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.DateRange;

/**
 * A scenario as it stands in a file, written out for one of the years for which it holds; for suites with questions of their
 * own.
 *
 * @param file where it stands
 * @param line the line on which it begins, counted from 1
 * @param year the year
 * @param defaults the file's defaults; missing when it has none
 * @param scenario the scenario
 */
public record ScenarioText(Path file, int line, int year, JsonNode defaults, JsonNode scenario) {

    /**
     * Reads a folder with one folder for each year, as {@link Scenarios} does.
     *
     * @param folder the folder
     * @param days the days that are supported, with an end
     * @return the scenarios, each once for every year for which it holds, sorted by year, file and line
     * @throws InvalidScenarioException when years or placeholders are wrong; the message names file and line of each problem
     */
    public static List<ScenarioText> of(Path folder, DateRange days) {
        List<String> problems = new ArrayList<>();
        List<ScenarioText> texts = SuiteFolder.read(folder, Years.of(days), problems).stream()
                .map(entry -> new ScenarioText(entry.file(), entry.scenario().line(), entry.year(),
                        entry.defaults() == null ? MissingNode.getInstance() : entry.defaults().node(), entry.scenario().node()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        return texts;
    }

    /** {@return the file with its line, for test reports} */
    public URI uri() {
        return URI.create(file.toUri() + "?line=" + line);
    }

    @Override
    public String toString() {
        return file.getParent().getFileName() + "/" + file.getFileName() + ":" + line + " (" + year + "): "
                + scenario.path("name").asText();
    }
}
