package kz.kepil.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The values of an option, which picocli names like the constants. */
    private static final Pattern VALUES = Pattern.compile("(?m)^ *local \\w+_option_args=\\(.*\\)");

    @ParentCommand
    private Kepil kepil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("kepil", spec.root().commandLine());
        kepil.terminal().out().print(VALUES.matcher(script).replaceAll(values -> asTyped(values.group())));
        return 0;
    }

    private static String asTyped(String values) {
        int list = values.indexOf('(');
        return Matcher.quoteReplacement(values.substring(0, list) + values.substring(list).toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
