package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.kepil.analyst.year.SuitesOfYears;
import kz.kepil.api.PackFolder;
import kz.kepil.api.PackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kepil pack check}: what is wrong in a pack. */
@Command(
        name = "check",
        description = {
            "Says all that is wrong in a pack at once: the file, line and column, what is wrong, and often what may be meant.",
            "Nothing of the pack is compiled or executed. Exit code 2 when something is wrong."})
final class PackCheckCommand implements Callable<Integer> {

    @ParentCommand
    private PackCommand pack;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        requireFolder(folder, spec);
        List<PackProblem> problems = new ArrayList<>(PackFolder.of(folder).check());
        problems.addAll(SuitesOfYears.problems(folder));
        if (problems.isEmpty()) {
            pack.terminal().out().println(pack.labels().get("pack.sound", folder));
            return 0;
        }
        print(problems, folder, pack.terminal(), pack.labels());
        return Kepil.BAD_INPUT;
    }

    static void requireFolder(Path folder, CommandSpec spec) {
        if (!Files.isDirectory(folder)) {
            Complaint complaint = new Complaint("pack.no-folder", folder);
            throw new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
        }
    }

    /** Each problem with the path that leads to its file from here. */
    static void print(List<PackProblem> problems, Path folder, Terminal terminal, Labels labels) {
        for (PackProblem problem : problems) {
            PackProblem from = new PackProblem(folder.resolve(problem.file()).toString(), problem.line(), problem.column(), problem.message());
            terminal.err().println(Terminal.printable(labels.in(from.texts()).replace("\n", "\n    ")));
        }
    }
}
