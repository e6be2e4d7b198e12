package kz.kepil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.InvalidPackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every part of {@code kepil pack} has: where it reads and writes, the option for the language, and the engine by a folder. */
abstract class PackPart implements Callable<Integer> {

    @ParentCommand
    private PackCommand pack;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    final Terminal terminal() {
        return pack.terminal();
    }

    final Labels labels() {
        return pack.labels();
    }

    final CommandSpec spec() {
        return spec;
    }

    /** The engine by the pack of a folder; by the built-in one where there is none. */
    final EntitlementEngine engine(@Nullable Path folder) {
        if (folder != null) {
            requireFolder(folder);
        }
        try {
            return pack.engine(folder);
        } catch (InvalidPackException refused) {
            throw new RefusedPackException(folder == null ? Path.of("") : folder, refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    final void print(String text) {
        terminal().out().print(Terminal.printable(text));
    }

    final void println(String text) {
        terminal().out().println(Terminal.printable(text));
    }

    final ParameterException wrongUsage(Complaint complaint) {
        return new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
    }

    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(new Complaint("pack.no-folder", folder));
        }
    }
}
