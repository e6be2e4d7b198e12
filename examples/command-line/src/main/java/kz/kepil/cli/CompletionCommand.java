package kz.kepil.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kepil completion}: the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        description = {
            "Writes the script by which bash and zsh complete the commands, their options and file names.",
            "Try it with: source <(kepil completion)"})
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private Kepil kepil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        kepil.terminal().out().print(AutoComplete.bash("kepil", spec.root().commandLine()));
        return 0;
    }
}
