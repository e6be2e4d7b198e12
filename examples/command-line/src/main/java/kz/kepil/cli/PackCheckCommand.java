package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.analyst.year.SuitesOfYears;
import kz.kepil.api.PackFolder;
import kz.kepil.api.PackProblem;
import picocli.CommandLine.Command;

/** {@code kepil pack check}: what is wrong in a pack. */
@Command(
        name = "check",
        description = {
            "Says all that is wrong in a pack at once: the file, line and column, what is wrong, and often what may be meant.",
            "The suites are read and not run. Nothing of the pack is compiled or executed. Exit code 2 when something is wrong."})
final class PackCheckCommand extends PackFolderPart {

    @Override
    int work() throws IOException {
        List<PackProblem> problems = Stream.concat(PackFolder.of(folder()).check().stream(), SuitesOfYears.problems(folder()).stream()).distinct().toList();
        if (problems.isEmpty()) {
            println(labels().get("pack.sound", folder()));
            return 0;
        }
        print(problems, folder(), terminal(), labels());
        return Kepil.BAD_INPUT;
    }

    /** Each problem with the path that leads to its file from here. */
    static void print(List<PackProblem> problems, Path folder, Terminal terminal, Labels labels) {
        for (PackProblem problem : problems) {
            PackProblem from = new PackProblem(folder.resolve(problem.file()).toString(), problem.line(), problem.column(), problem.message());
            terminal.err().println(Terminal.printable(labels.in(from.texts()).replace("\n", "\n    ")));
        }
    }
}
