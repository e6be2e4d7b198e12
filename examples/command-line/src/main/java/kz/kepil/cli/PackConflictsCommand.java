package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.kepil.analyst.grid.Conflicts;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kepil pack conflicts}: what is wrong with rules only together. */
@Command(
        name = "conflicts",
        description = {
            "Looks at every combination of what the words of the rules can say, on every day on which the law changes, and names the rules"
                + " that can never hold, that answer together where one must, or that always say the same; and whom no rule answers.",
            "Each comes with facts that show it. Exit code 2 when there is any."})
final class PackConflictsCommand implements Callable<Integer> {

    @ParentCommand
    private PackCommand pack;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder of the pack. Default: the built-in pack.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            return told(Conflicts.inBuiltIn(), Path.of(""));
        }
        PackCheckCommand.requireFolder(folder, spec);
        try {
            return told(Conflicts.in(folder), folder);
        } catch (InvalidPackException refused) {
            throw new RefusedPackException(folder, refused);
        }
    }

    private int told(List<PackProblem> found, Path in) {
        if (found.isEmpty()) {
            pack.terminal().out().println(pack.labels().get("pack.no-conflict"));
            return 0;
        }
        PackCheckCommand.print(found, in, pack.terminal(), pack.labels());
        return Kepil.BAD_INPUT;
    }
}
