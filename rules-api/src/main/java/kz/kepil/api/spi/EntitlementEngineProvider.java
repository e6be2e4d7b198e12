package kz.kepil.api.spi;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;

/** Makes an engine; found by {@link java.util.ServiceLoader}. */
public interface EntitlementEngineProvider {

    /** {@return a new engine with its built-in rules} */
    EntitlementEngine create();

    /**
     * An engine by the rules of a folder.
     *
     * @param folder the folder of the pack
     * @return a new engine
     * @throws InvalidPackException when something is wrong in the pack
     * @throws IOException when the folder cannot be read
     */
    EntitlementEngine create(Path folder) throws IOException;

    /**
     * Checks the pack of a folder without compiling or executing anything of it.
     *
     * @param folder the folder of the pack
     * @return all that is wrong
     * @throws IOException when the folder cannot be read
     */
    List<PackProblem> check(Path folder) throws IOException;

    /**
     * Copies the files of the built-in pack.
     *
     * @param folder where to; made where there is none
     * @throws FileAlreadyExistsException when one of the files is there already; then nothing is copied
     * @throws IOException when they cannot be written
     */
    void copyBuiltIn(Path folder) throws IOException;
}
