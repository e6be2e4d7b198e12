package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.Path;
import kz.kepil.api.EntitlementEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code kepil pack}: rules and data in a folder. */
@Command(
        name = "pack",
        description = {
            "Works with a pack of rules and data in a folder, which you can edit.",
            "Every command that judges takes such a folder with --pack."},
        subcommands = {PackInitCommand.class, PackCheckCommand.class, PackTestCommand.class, PackWatchCommand.class, PackConflictsCommand.class,
            PackMutateCommand.class, PackDiffCommand.class, PackBookCommand.class, PackYearCommand.class})
final class PackCommand {

    @ParentCommand
    private Kepil kepil;

    @Mixin
    private LanguageOption language;

    Terminal terminal() {
        return kepil.terminal();
    }

    Labels labels() {
        return kepil.labels();
    }

    /** The engine by the pack of a folder; by the built-in one where there is none. */
    EntitlementEngine engine(@Nullable Path folder) throws IOException {
        return kepil.engine(folder);
    }
}
