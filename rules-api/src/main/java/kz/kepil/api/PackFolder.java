package kz.kepil.api;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Providers;

/**
 * A folder with a pack that somebody edits: the rules (DRL) and the data (YAML). Its files are read anew at each call. Immutable and
 * thread-safe.
 */
public final class PackFolder {

    private final Path folder;

    private PackFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A pack in a folder.
     *
     * @param folder the folder
     * @return the pack
     */
    public static PackFolder of(Path folder) {
        return new PackFolder(Objects.requireNonNull(folder, "folder"));
    }

    /**
     * Copies the built-in pack into the folder, which is made where there is none.
     *
     * @throws FileAlreadyExistsException when one of its files is there already; then nothing is copied
     * @throws IOException when the folder cannot be written to
     */
    public void copyBuiltIn() throws IOException {
        Providers.provider().copyBuiltIn(folder);
    }

    /**
     * Checks all files. Nothing of the pack is compiled or executed.
     *
     * @return all that is wrong, by file and place; empty when the pack can be used
     * @throws IOException when the folder cannot be read
     * @throws IllegalStateException when no engine is there that reads packs
     */
    public List<PackProblem> check() throws IOException {
        return Providers.provider().check(folder);
    }

    /**
     * Compiles the pack. This takes seconds, unlike {@link EntitlementEngine#create()}, whose rules are compiled already.
     *
     * @return a new engine that judges by the pack as it is now; later edits do not change it
     * @throws InvalidPackException when something is wrong in the pack, with all that is wrong
     * @throws IOException when the folder cannot be read
     * @throws IllegalStateException when the compiler of rules is missing; the message names the artifact to add
     */
    public EntitlementEngine engine() throws IOException {
        return Providers.provider().create(folder);
    }
}
