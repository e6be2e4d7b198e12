package kz.kepil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import kz.kepil.analyst.mutation.Mutant;
import kz.kepil.analyst.mutation.Mutation;
import kz.kepil.analyst.mutation.Outcome;
import kz.kepil.api.InvalidPackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kepil pack mutate}: which changes of a pack its suites do not notice. */
@Command(
        name = "mutate",
        description = {
            "Changes the rules and data of a pack one by one, and names each change that no scenario of its suites notices: every rule and"
                + " every constraint left out, constraints turned round, ages, months, days, parameters and ranges of codes moved by one,"
                + " payers and funding swapped.",
            "A change that nobody can notice is explained in survivors.yaml. Exit code 2 when any other survives."})
final class PackMutateCommand implements Callable<Integer> {

    /** Beside the rules; the check of the pack overlooks it. */
    private static final String RESULTS = ".mutants";
    private static final int SHOWN_FAILURES = 10;

    @ParentCommand
    private PackCommand pack;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
    private Path folder;

    @Option(names = "--sample", paramLabel = "N", description = "Tries N of the changes instead of all.")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "S", description = "Which ones: the same number chooses the same. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed;

    @Option(names = "--resume", description = "Goes on after an interruption: takes over from DIR/.mutants what was found of the same rules and suites.")
    private boolean resume;

    @Override
    public Integer call() throws IOException {
        PackCheckCommand.requireFolder(folder, spec);
        if (sample != null && sample < 1) {
            Complaint complaint = new Complaint("not-sample", sample);
            throw new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
        }
        Mutation mutation;
        try {
            mutation = Mutation.of(folder);
        } catch (InvalidPackException refused) {
            throw new RefusedPackException(folder, refused);
        }
        Terminal terminal = pack.terminal();
        if (!mutation.failures().isEmpty()) {
            mutation.failures().stream().limit(SHOWN_FAILURES).forEach(failure -> terminal.err().println(Terminal.printable(failure.toString())));
            terminal.err().println(pack.labels().get("mutate.fail", number(mutation.failures().size())));
            return Kepil.BAD_INPUT;
        }
        List<Mutant> mutants = sample == null ? mutation.mutants() : mutation.sample(sample, seed);
        Outcome outcome;
        AtomicLong done = new AtomicLong();
        try (Progress progress = Progress.of(terminal, mutants.size(), "", 1)) {
            outcome = mutation.run(mutants, folder.resolve(RESULTS), resume, mutant -> progress.stepTo(done.incrementAndGet()));
        }
        return told(outcome);
    }

    private int told(Outcome outcome) {
        Terminal terminal = pack.terminal();
        Labels labels = pack.labels();
        outcome.survivors().forEach(mutant -> terminal.out().println(Terminal.printable(folder.resolve(mutant.file()) + ":" + mutant.line() + ":"
                + mutant.column() + ": " + labels.get("mutate.survived", mutant.key()))));
        outcome.needless().forEach(key -> terminal.out().println(Terminal.printable(folder.resolve("survivors.yaml") + ": "
                + labels.get("mutate.needless", key))));
        terminal.out().println(labels.get("mutate.count", number(outcome.all()), number(outcome.noticed()),
                labels.number(BigDecimal.valueOf(100L * outcome.noticed()).divide(BigDecimal.valueOf(Math.max(1, outcome.all())), 1, RoundingMode.DOWN)),
                number(outcome.explained().size()), number(outcome.survivors().size())));
        return outcome.survivors().isEmpty() && outcome.needless().isEmpty() ? 0 : Kepil.BAD_INPUT;
    }

    private String number(int number) {
        return pack.labels().number(BigDecimal.valueOf(number));
    }
}
