package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kepil.api.PackFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kepil pack init}: a copy of the built-in pack. */
@Command(
        name = "init",
        description = {
            "Copies the built-in pack into a folder: the rules (DRL), the data and texts (YAML), and the suites that test them.",
            "A folder that has a file of a pack already stays as it is."})
final class PackInitCommand extends PackPart {

    @Parameters(paramLabel = "DIR", description = "The folder, which is made where there is none.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new BadInputException(new Complaint("pack.is-file", folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException refused) {
            throw new BadInputException(new Complaint("no-folder", folder));
        }
        try {
            PackFolder.of(folder).copyBuiltIn();
            Suites.copyTo(folder);
        } catch (FileAlreadyExistsException there) {
            throw new BadInputException(new Complaint("pack.exists", there.getFile()));
        }
        println(labels().get("pack.made", folder));
        return 0;
    }
}
