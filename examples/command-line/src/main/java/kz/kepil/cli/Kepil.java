package kz.kepil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.PackInfo;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.json.JsonSchema;
import kz.kepil.api.text.Language;
import kz.kepil.pages.WallTopic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code kepil}. */
@Command(
        name = "kepil",
        scope = ScopeType.INHERIT,
        description = {
            "Says what medical care a person in Kazakhstan is entitled to on a day, who pays for it, and why.",
            "It gives information, not legal advice."},
        subcommands = {CheckCommand.class, ConfirmCommand.class, ForecastCommand.class, ExplainCommand.class, BatchCommand.class, ContributionCommand.class, RefundCommand.class,
            AttachCommand.class, SanctionCommand.class, RulesCommand.class, DiffCommand.class, AskCommand.class, RecordCommand.class,
            ReplayCommand.class, CompareCommand.class, SheetCommand.class, TalkCommand.class, PosterCommand.class, AnswersCommand.class,
            PortraitCommand.class, KitCommand.class, PopulationCommand.class, BenchCommand.class, PackCommand.class, SchemaCommand.class,
            CompletionCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Kepil.Version.class,
        exitCodeOnInvalidInput = Kepil.WRONG_USAGE,
        exitCodeOnExecutionException = Kepil.FAILED,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was answered",
            "1:wrong usage: an unknown option, a missing argument",
            "2:bad input: a file or folder that cannot be read, an inquiry or a pack with problems, an unknown code; the rest was answered",
            "3:an error inside Kepil, or an output that cannot be written",
            "4:the answer is no: another verdict than the record's, a scenario that fails, a change that no scenario notices, a conflict of rules",
            "130:interrupted (Ctrl-C)",
            "141:nobody reads standard output any more"})
public final class Kepil {

    static final int WRONG_USAGE = 1;
    static final int BAD_INPUT = 2;
    static final int FAILED = 3;
    static final int ANSWER_IS_NO = 4;
    /** How a shell counts whoever writes to a pipe that nobody reads any more. */
    private static final int READER_IS_GONE = 141;
    private static final int SHOWN_OF_HASH = 12;
    /** Picocli writes no narrower help. */
    private static final int NARROWEST_HELP = 55;

    private final Terminal terminal;
    private final Supplier<EntitlementEngine> engine;

    private final Labels labels;

    private final boolean versionAsked;

    private Kepil(Terminal terminal, Labels labels, Supplier<EntitlementEngine> engine, String... args) {
        this.terminal = terminal;
        this.labels = labels;
        this.versionAsked = List.of(args).contains("--version") || List.of(args).contains("-V");
        this.engine = engine;
    }

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(run(Terminal.system(), EntitlementEngine::create, args));
    }

    /**
     * Runs a command.
     *
     * @param terminal where to read and write
     * @param engine makes the engine, for the commands that need one
     * @param args the command and its arguments
     * @return the exit code
     */
    static int run(Terminal terminal, Supplier<EntitlementEngine> engine, String... args) {
        Labels labels = Labels.in(LanguageOption.of(args));
        CommandLine commandLine = new CommandLine(new Kepil(terminal, labels, engine, args))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setUsageHelpWidth(Math.max(terminal.width(), NARROWEST_HELP))
                .setResourceBundle(LanguageOption.help(labels.language()))
                .registerConverter(LocalDate.class, new DayConverter())
                .registerConverter(Language.class, Choice.among(Language.class))
                .registerConverter(Locality.class, Choice.among(Locality.class))
                .registerConverter(AnswerFormat.class, Choice.among(AnswerFormat.class))
                .registerConverter(JsonSchema.class, Choice.among(JsonSchema.class))
                .registerConverter(WallTopic.class, Choice.among(WallTopic.class))
                .registerConverter(CheckCommand.Format.class, Choice.among(CheckCommand.Format.class))
                .registerConverter(FurtherPayments.class, Choice.among(FurtherPayments.class))
                .registerConverter(ContributionCommand.Payer.class, Choice.among(ContributionCommand.Payer.class))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((exception, words) -> wrongUsage(exception, labels, words))
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(terminal, labels, exception));
        nameSubcommands(commandLine, labels);
        try {
            int exitCode = commandLine.execute(args);
            // A print stream keeps its failures to itself until it is asked.
            return exitCode != FAILED && terminal.out().checkError() ? failed(terminal, labels, OutputFile.notWritten()) : exitCode;
        } catch (Error error) {
            // Out of memory, a stack overflow, a broken class path: whoever runs a command is not helped by a stack trace.
            return failed(terminal, labels, error);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** The only word of a synopsis that picocli takes from no bundle. */
    private static void nameSubcommands(CommandLine command, Labels labels) {
        command.getCommandSpec().usageMessage().synopsisSubcommandLabel(labels.error("command"));
        command.getSubcommands().values().forEach(each -> nameSubcommands(each, labels));
    }

    Terminal terminal() {
        return terminal;
    }

    Labels labels() {
        return labels;
    }

    /** The engine by the pack of a folder; by the built-in one where there is none. */
    EntitlementEngine engine(@Nullable Path pack) throws IOException {
        return pack == null ? engine.get() : EntitlementEngine.create(pack);
    }

    private static int wrongUsage(ParameterException exception, Labels labels, String... args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(new UsageError(labels, args).of(exception)));
        err.print(command.getHelp().fullSynopsis());
        CommandSpec spec = command.getCommandSpec();
        err.println(labels.error("help", spec.qualifiedName()));
        return spec.exitCodeOnInvalidInput();
    }

    private static int failed(Terminal terminal, Labels labels, Throwable cause) {
        if (terminal.out() instanceof StandardOutput out && out.readerIsGone()) {
            return READER_IS_GONE;
        }
        if (cause instanceof RefusedPackException refused) {
            PackCheckCommand.print(refused.problems(), refused.folder(), terminal, labels);
            return BAD_INPUT;
        }
        Complaint complaint = UsageError.complaint(cause);
        if (complaint != null) {
            terminal.err().println("kepil: " + complaint.in(labels));
            return cause instanceof BadInputException ? BAD_INPUT : FAILED;
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        terminal.err().println("kepil: " + labels.error("inside", Terminal.printable(message).strip().replaceAll("\\s*\\n\\s*", "\n    ")));
        return FAILED;
    }

    /** The version of the jar, the rules and data in it, and the days of the law. */
    static final class Version implements IVersionProvider {

        @Spec
        private CommandSpec spec;

        @Override
        public String[] getVersion() {
            Kepil kepil = (Kepil) spec.root().userObject();
            if (!kepil.versionAsked) {
                // Picocli asks at every start, for every command, and the engine takes a second.
                return new String[0];
            }
            Labels labels = kepil.labels;
            EntitlementEngine engine = kepil.engine.get();
            PackInfo pack = engine.pack();
            DateRange answered = engine.supportedDays();
            LocalDate known = engine.strict().supportedDays().to();
            String version = Kepil.class.getPackage().getImplementationVersion();
            Sheet sheet = new Sheet(kepil.terminal);
            Stream.of(
                            version == null ? labels.get("version.not-packaged", "Kepil") : "Kepil " + version,
                            labels.get("version.pack", pack.name(), pack.version(), "sha256 " + pack.sha256().substring(0, SHOWN_OF_HASH) + "…"),
                            labels.get("version.days", labels.period(answered)),
                            known == null || known.equals(answered.to()) ? "" : labels.get("version.known", known))
                    .filter(line -> !line.isEmpty()).forEach(line -> sheet.row("", line));
            return sheet.toString().split("\n");
        }
    }
}
