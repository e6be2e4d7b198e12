package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.kepil.analyst.year.NewYear;
import kz.kepil.api.PackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kepil pack year}: the edition of a year of one that is provisional. */
@Command(
        name = "year",
        description = {
            "Makes the edition of a year of one that is provisional: the law is known to its end, and its values have a place in the files.",
            "Nothing is guessed: what is to be found is marked FILL-IN, and pack check names each mark. It lists what to fill in and to look at."})
final class PackYearCommand implements Callable<Integer> {

    @ParentCommand
    private PackCommand pack;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Parameters(index = "0", paramLabel = "YEAR", description = "The year after the last one whose law is known.")
    private int year;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        PackCheckCommand.requireFolder(folder, spec);
        int next = NewYear.next(folder);
        if (year != next) {
            Complaint complaint = new Complaint("pack.year", String.valueOf(year), String.valueOf(next));
            throw new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
        }
        Labels labels = pack.labels();
        List<PackProblem> tasks = NewYear.prepare(folder);
        for (PackProblem task : tasks) {
            pack.terminal().out().println(Terminal.printable(folder.resolve(task.file()) + ":" + task.line() + ": " + labels.in(task.message())));
        }
        pack.terminal().out().println(labels.get("pack.year", String.valueOf(year), tasks.size()));
        return 0;
    }
}
