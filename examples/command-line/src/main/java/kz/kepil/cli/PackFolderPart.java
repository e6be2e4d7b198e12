package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import kz.kepil.analyst.suite.InvalidScenarioException;
import kz.kepil.api.InvalidPackException;
import picocli.CommandLine.Parameters;

/** A part of {@code kepil pack} that works on the pack of a folder, which must be there. */
abstract class PackFolderPart extends PackPart {

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    final Path folder() {
        return folder;
    }

    @Override
    public final Integer call() throws IOException {
        requireFolder(folder);
        try {
            return work();
        } catch (InvalidPackException refused) {
            throw new RefusedPackException(folder, refused);
        } catch (InvalidScenarioException wrong) {
            throw new RefusedPackException(wrong);
        }
    }

    /** Does it; gives the exit code. */
    abstract int work() throws IOException;
}
