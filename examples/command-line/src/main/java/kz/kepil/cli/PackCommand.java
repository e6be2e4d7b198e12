package kz.kepil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code kepil pack}: rules and data in a folder. */
@Command(
        name = "pack",
        description = {
            "Works with a pack of rules and data in a folder, which you can edit.",
            "Every command that judges takes such a folder with --pack."},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PackInitCommand.class, PackCheckCommand.class, PackTestCommand.class, PackWatchCommand.class, PackConflictsCommand.class, PackMutateCommand.class})
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
}
