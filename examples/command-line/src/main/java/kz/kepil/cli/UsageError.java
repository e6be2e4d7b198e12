package kz.kepil.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what picocli finds wrong with a command line; its own words are English alone. */
final class UsageError {

    private final Labels labels;
    private final List<String> args;

    UsageError(Labels labels, String... args) {
        this.labels = labels;
        this.args = List.of(args);
    }

    String of(ParameterException exception) {
        return Terminal.printable(said(exception));
    }

    private String said(ParameterException exception) {
        ArgSpec argument = exception.getArgSpec();
        Complaint complaint = complaint(exception);
        if (complaint != null) {
            return argument == null ? complaint.in(labels) : labels.error("value", name(argument), complaint.in(labels));
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return labels.error("given-twice", name(twice.getOverwritten()));
        }
        if (exception instanceof MissingParameterException missing) {
            return missing(missing);
        }
        String value = exception.getValue();
        if (argument != null && value != null) {
            boolean whole = argument.type() == int.class || argument.type() == long.class;
            return labels.error(whole ? "value.not-whole" : "value.wrong", name(argument), value);
        }
        CommandLine command = exception.getCommandLine();
        return command.getSubcommands().isEmpty() ? labels.error("wrong")
                : labels.error("missing-command", String.join(", ", command.getSubcommands().keySet()));
    }

    /** The complaint that is the cause, if one is. */
    static @Nullable Complaint complaint(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Complaint complaint) {
                return complaint;
            }
        }
        return null;
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        boolean command = !unmatched.isUnknownOption() && !unmatched.getCommandLine().getSubcommands().isEmpty();
        String said = labels.error(unmatched.isUnknownOption() ? "unknown-option" : command ? "unknown-command" : "unexpected-argument", first);
        // Of commands the nearest alone: picocli finds three for every word.
        List<String> suggestions = unmatched.getSuggestions().stream().limit(command ? 1 : Long.MAX_VALUE).toList();
        return suggestions.isEmpty() ? said : said + "\n" + labels.error("maybe", suggestions.stream()
                .map(each -> each.replaceFirst("^kepil ", "")).collect(Collectors.joining(", ")));
    }

    private String missing(MissingParameterException missing) {
        ArgSpec argument = missing.getMissing().get(0);
        if (argument instanceof OptionSpec option) {
            boolean named = Arrays.stream(option.names()).anyMatch(args::contains);
            return named ? labels.error("missing-value", option.longestName())
                    : labels.error("missing-option", option.longestName() + "=" + option.paramLabel());
        }
        return labels.error("missing-argument",
                missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
