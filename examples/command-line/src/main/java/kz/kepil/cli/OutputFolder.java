package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;

/** The folder DIR of a command that writes several files; made if missing. */
final class OutputFolder {

    private final Path path;

    private OutputFolder(Path path) {
        this.path = path;
    }

    static OutputFolder of(String name) throws IOException {
        try {
            return new OutputFolder(Files.createDirectories(Path.of(name)));
        } catch (FileSystemException | InvalidPathException refused) {
            throw new IOException(new Complaint("no-folder", name));
        }
    }

    Path resolve(String file) {
        return path.resolve(file);
    }

    void remove(Collection<String> files) throws IOException {
        for (String file : files) {
            Files.deleteIfExists(path.resolve(file));
        }
    }

    /** Each file appears, or is replaced, when it is complete; in the order of the map. */
    void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path part = path.resolve(file.getKey() + ".part");
            try {
                Files.writeString(part, file.getValue());
                Files.move(part, path.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
