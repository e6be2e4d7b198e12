package kz.kepil.engine.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kz.kepil.api.PackProblem;
import org.jspecify.annotations.Nullable;

/** The files of a pack, and all that is found wrong with them while they are read. Belongs to one thread. */
public final class PackFiles {

    private final Function<String, @Nullable InputStream> folder;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final List<PackProblem> mistakes = new ArrayList<>();

    /**
     * The files of a folder.
     *
     * @param folder opens a file by its name; null where there is none
     */
    public PackFiles(Function<String, @Nullable InputStream> folder) {
        this.folder = folder;
    }

    /**
     * The content of a file.
     *
     * @param file its name
     * @return the bytes
     * @throws PackException when there is no such file
     */
    public byte[] bytes(String file) {
        return contents.computeIfAbsent(file, name -> {
            try (InputStream in = folder.apply(name)) {
                if (in == null) {
                    throw new PackException(List.of(new PackProblem(name, 1, 1, Mistakes.of("file"))));
                }
                return in.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Reads a YAML file, and notes what is wrong with it; null when nothing can be made of it. */
    <T> @Nullable T read(String file, Function<YamlNode, T> content) {
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (PackException missing) {
            mistakes.addAll(missing.problems());
            return null;
        }
        try {
            return YamlNode.read(file, new ByteArrayInputStream(bytes), content, mistakes);
        } catch (RuntimeException broken) {
            // What stands in for a wrong value of a file may not fit into another; then the wrong value is the news.
            if (mistakes.isEmpty()) {
                throw broken;
            }
            return null;
        }
    }

    /** Whether nothing was found wrong with a file so far. */
    boolean isSound(String file) {
        return mistakes.stream().noneMatch(mistake -> mistake.file().equals(file));
    }

    /** {@return what was found wrong so far, in the order in which the files were read} */
    public Collection<PackProblem> mistakes() {
        return Collections.unmodifiableCollection(mistakes);
    }
}
