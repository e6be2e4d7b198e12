package kz.kepil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kepil.analyst.mutation.Mutant;
import kz.kepil.analyst.mutation.Mutation;
import kz.kepil.analyst.mutation.Outcome;
import kz.kepil.analyst.suite.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kepil pack mutate}: which changes of a pack its suites do not notice. */
@Command(
        name = "mutate",
        description = {
            "Changes the rules and data of a pack one by one, and names each change that no scenario of its suites notices: every rule and"
                + " every constraint left out, constraints turned round, ages, months, days, parameters and ranges of codes moved by one,"
                + " payers and funding swapped.",
            "A change that nobody can notice is explained in survivors.yaml. Exit code 4 when any other survives."})
final class PackMutateCommand extends PackFolderPart {

    /** Beside the rules; the check of the pack overlooks it. */
    private static final String RESULTS = ".mutants";

    @Option(names = "--sample", paramLabel = "N", description = "Tries N of the changes instead of all.")
    private @Nullable Integer sample;

    @Option(names = "--seed", paramLabel = "S", description = "Which ones: the same number chooses the same. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed;

    @Option(names = "--resume", description = "Goes on after an interruption: takes over from DIR/.mutants what was found of the same rules and suites.")
    private boolean resume;

    @Override
    int work() throws IOException {
        if (sample != null && sample < 1) {
            throw wrongUsage(new Complaint("not-sample", sample));
        }
        AtomicInteger all = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        // To compile the pack and run its suites as they are takes long already.
        Interruption interruption = Interruption.saying(terminal(), () -> interrupted(done.get(), all.get()));
        Outcome outcome;
        try {
            Mutation mutation = Mutation.of(folder());
            if (!mutation.failures().isEmpty()) {
                return red(mutation.failures());
            }
            List<Mutant> mutants = sample == null ? mutation.mutants() : mutation.sample(sample, seed);
            all.set(mutants.size());
            try (Progress progress = Progress.of(terminal(), mutants.size(), "", 1)) {
                outcome = mutation.run(mutants, folder().resolve(RESULTS), resume, mutant -> progress.stepTo(done.incrementAndGet()));
            }
        } finally {
            interruption.end();
        }
        return told(outcome);
    }

    private String interrupted(int done, int all) {
        return done == 0 ? labels().get("mutate.interrupted.early") : labels().get("mutate.interrupted", number(done), number(all), again());
    }

    /** The suites fail already on the pack as it is. */
    private int red(List<Failure> failures) {
        new SuiteText(labels()).first(failures, folder()).forEach(text -> terminal().err().println(Terminal.printable(text)));
        terminal().err().println(labels().get("mutate.fail", number(failures.size())));
        return Kepil.BAD_INPUT;
    }

    /** What goes on where an interrupted run ended. */
    private String again() {
        return "./kepil pack mutate --resume " + (sample == null ? "" : "--sample " + sample + " --seed " + seed + " ") + folder();
    }

    private int told(Outcome outcome) {
        Terminal terminal = terminal();
        Labels labels = labels();
        outcome.survivors().forEach(mutant -> terminal.out().println(Terminal.printable(folder().resolve(mutant.file()) + ":" + mutant.line() + ":"
                + mutant.column() + ": " + labels.get("mutate.survived", mutant.key()))));
        outcome.needless().forEach(key -> terminal.out().println(Terminal.printable(folder().resolve("survivors.yaml") + ": "
                + labels.get("mutate.needless", key))));
        terminal.out().println(labels.get("mutate.count", number(outcome.all()), number(outcome.noticed()),
                labels.percent(BigDecimal.valueOf(100L * outcome.noticed()).divide(BigDecimal.valueOf(Math.max(1, outcome.all())), 1, RoundingMode.DOWN)),
                number(outcome.explained().size()), number(outcome.survivors().size())));
        return outcome.survivors().isEmpty() && outcome.needless().isEmpty() ? 0 : Kepil.ANSWER_IS_NO;
    }

    private String number(int number) {
        return labels().number(BigDecimal.valueOf(number));
    }
}
