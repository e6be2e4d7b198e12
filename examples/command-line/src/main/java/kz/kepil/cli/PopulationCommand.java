package kz.kepil.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.population.PopulationGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kepil population}: made-up people to try things with. */
@Command(
        name = "population",
        description = {
            "Makes up a population, one inquiry a line: plausible for Kazakhstan in age, work, categories, payments and diseases.",
            "Its shares are illustrative, not statistics. The same seed and day give the same people, of whom fewer are the first"
                + " of more.",
            "OUT appears, or is replaced, only when it is complete; an interrupted run leaves it as it was."})
final class PopulationCommand extends EngineCommand {

    private static final int STEP = 1_000;

    @Option(names = "--size", paramLabel = "N", required = true, description = "How many people.")
    private int size;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Decides which people: a whole number. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "The day on which they are looked at.")
    private LocalDate asOf;

    @Parameters(index = "0", paramLabel = "OUT.jsonl", description = "Takes the inquiries; - is standard output.")
    private String out;

    @Override
    public Integer call() throws IOException {
        if (size < 1) {
            throw wrongUsage(new Complaint("not-people", size));
        }
        PopulationGenerator people;
        try {
            people = PopulationGenerator.of(engine(), asOf, seed);
        } catch (InvalidInquiryException lawNotKnown) {
            lawNotKnown.problems().forEach(problem -> terminal().err().println(
                    "kepil population: --as-of: " + labels().inWords(labels().in(problem.message()))));
            return Kepil.BAD_INPUT;
        }
        return new OutputFile(out, spec(), terminal()).write(stream -> make(people, stream), made -> true);
    }

    private int make(PopulationGenerator people, OutputStream stream) throws IOException {
        OutputStream buffered = new BufferedOutputStream(stream, 1 << 16);
        try (Progress progress = Progress.of(terminal(), size, "", 1)) {
            for (int made = 1; made <= size; made++) {
                buffered.write((InquiryWriter.write(people.next()) + "\n").getBytes(StandardCharsets.UTF_8));
                if (made % STEP == 0 || made == size) {
                    progress.stepTo(made);
                }
            }
        }
        buffered.flush();
        return 0;
    }
}
