package kz.kepil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.InvalidPackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: where it reads and writes, the engine, and the option for the language. */
abstract class EngineCommand implements Callable<Integer> {

    @ParentCommand
    private Kepil kepil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(names = "--pack", paramLabel = "DIR", description = "Judges by the pack of this folder instead of the built-in one.")
    private @Nullable Path pack;

    private @Nullable EntitlementEngine engine;

    final Terminal terminal() {
        return kepil.terminal();
    }

    final EntitlementEngine engine() {
        if (pack != null) {
            PackPart.requireFolder(pack);
        }
        try {
            // A pack of a folder takes seconds to compile, and stays the same for the whole command.
            engine = engine == null ? kepil.engine(pack) : engine;
            return engine;
        } catch (InvalidPackException refused) {
            throw new RefusedPackException(Objects.requireNonNull(pack), refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    final Labels labels() {
        return language.labels();
    }

    final CommandSpec spec() {
        return spec;
    }

    final ParameterException wrongUsage(Complaint complaint) {
        return new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
    }
}
