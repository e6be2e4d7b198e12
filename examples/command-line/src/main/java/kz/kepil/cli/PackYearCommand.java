package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.kepil.analyst.year.NewYear;
import kz.kepil.api.PackFolder;
import kz.kepil.api.PackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kepil pack year}: the edition of a year of one that is provisional. */
@Command(
        name = "year",
        description = {
            "Makes the edition of a year of one that is provisional: the law is known to its end, and its values have a place in the files.",
            "Nothing is guessed: what is to be found is marked FILL-IN, and pack check names each mark. It lists what to fill in and to look at."})
final class PackYearCommand extends PackPart {

    @Parameters(index = "0", paramLabel = "YEAR", description = "The year after the last one whose law is known.")
    private int year;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        requireFolder(folder);
        List<PackProblem> wrong = PackFolder.of(folder).check();
        if (!wrong.isEmpty()) {
            // Nothing is prepared in a pack that cannot be read.
            PackCheckCommand.print(wrong, folder, terminal(), labels());
            return Kepil.BAD_INPUT;
        }
        int next = NewYear.next(folder);
        if (year != next) {
            throw wrongUsage(new Complaint("pack.year", String.valueOf(year), String.valueOf(next)));
        }
        List<PackProblem> tasks = NewYear.prepare(folder);
        for (PackProblem task : tasks) {
            println(folder.resolve(task.file()) + ":" + task.line() + ": " + labels().in(task.message()));
        }
        println(labels().get("pack.year", String.valueOf(year), tasks.size()));
        return 0;
    }
}
