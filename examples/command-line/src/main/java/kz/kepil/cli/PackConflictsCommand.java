package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.kepil.analyst.grid.Conflicts;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kepil pack conflicts}: what is wrong with rules only together. */
@Command(
        name = "conflicts",
        description = {
            "Looks at every combination of what the words of the rules can say, on every day on which the law changes, and names the rules"
                + " that can never hold, that answer together where one must, or that always say the same; and whom no rule answers.",
            "Each comes with facts that show it. Exit code 4 when there is any."})
final class PackConflictsCommand extends PackPart {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder of the pack. Default: the built-in pack.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            return told(Conflicts.inBuiltIn(), Path.of(""));
        }
        requireFolder(folder);
        try {
            return told(Conflicts.in(folder), folder);
        } catch (InvalidPackException refused) {
            throw new RefusedPackException(folder, refused);
        }
    }

    private int told(List<PackProblem> found, Path in) {
        if (found.isEmpty()) {
            println(labels().get("pack.no-conflict"));
            return 0;
        }
        PackCheckCommand.print(found, in, terminal(), labels());
        return Kepil.ANSWER_IS_NO;
    }
}
