package kz.kepil.engine;

import java.io.IOException;
import java.nio.file.Path;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.rules.CompiledRules;

/** Writes down in the build what else every program would work out when it starts: what the compiled rules and the YAML files say. */
public final class PackPreparation {

    private PackPreparation() {
    }

    /**
     * Prepares the pack that is built in.
     *
     * @param folder the folder of the compiled classes and of the pack's files
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String... folder) throws IOException {
        Path pack = Path.of(folder[0], "kz", "kepil", "pack");
        CompiledRules.prepare(pack);
        PackData.prepare(pack);
    }
}
