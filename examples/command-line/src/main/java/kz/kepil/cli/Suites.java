package kz.kepil.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The suites that test the built-in pack: the build puts them beside this class. */
final class Suites {

    private Suites() {
    }

    /** Copies them into a folder; what is there already stays. */
    static void copyTo(Path folder) throws IOException {
        URI one = uri();
        if (one.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(one, Map.of())) {
                copy(jar.provider().getPath(one), folder);
            }
        } else {
            copy(Path.of(one), folder);
        }
    }

    private static URI uri() {
        try {
            return Objects.requireNonNull(Suites.class.getResource("pack/suites/codes.yaml"), "the suites").toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copy(Path codes, Path folder) throws IOException {
        Path all = Objects.requireNonNull(codes.getParent().getParent());
        List<Path> files;
        try (Stream<Path> inside = Files.walk(all)) {
            files = inside.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(all.relativize(file).toString());
            if (!Files.exists(copy)) {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
