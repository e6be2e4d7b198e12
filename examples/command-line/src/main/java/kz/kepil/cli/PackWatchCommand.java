package kz.kepil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.analyst.watch.Found;
import kz.kepil.analyst.watch.PackWatch;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kepil pack watch}: checks and tests a pack whenever it is saved. */
@Command(
        name = "watch",
        description = {
            "Watches the folder of a pack. On every save it checks the pack, compiles the rules that changed, runs the scenarios that concern"
                + " them before all others, and tells which verdicts of the samples are other than before. Ends with Ctrl-C.",
            "A line with >>> begins what is told of a save, a line with <<< ends it, so that an editor can forget earlier problems."})
final class PackWatchCommand extends PackFolderPart {

    static final String BEGIN = ">>> ";
    static final String END = "<<< ";
    /** An editor writes a file in several steps. */
    private static final int QUIET_MILLISECONDS = 40;

    @Option(names = "--samples", paramLabel = "PATH",
            description = "A file or folder of inquiries whose verdicts are compared. May be repeated. Default: DIR/samples.")
    private List<Path> samples = List.of();

    @Override
    int work() throws IOException {
        for (Path sample : samples) {
            if (!Files.exists(sample)) {
                throw new BadInputException(new Complaint("pack.no-sample", sample));
            }
        }
        Path folder = folder();
        List<Path> compared = samples.isEmpty() ? List.of(folder.resolve("samples")) : samples;
        PackWatch watch = new PackWatch(folder, compared);
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            register(service, compared);
            round(watch);
            watch.warmUp();
            while (true) {
                wait(service);
                // A folder may be new.
                register(service, compared);
                round(watch);
            }
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            return 0;
        }
    }

    /** Waits for a save, and then until nothing is written any more. */
    private static void wait(WatchService service) throws InterruptedException {
        WatchKey key = service.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void register(WatchService service, List<Path> compared) throws IOException {
        for (Path each : Stream.concat(Stream.of(folder(), folder().resolve("suites"), folder().resolve("procedures")), compared.stream()).toList()) {
            Path top = Files.isRegularFile(each) ? each.toAbsolutePath().getParent() : each;
            if (top != null && Files.isDirectory(top)) {
                try (Stream<Path> inside = top.equals(folder()) ? Stream.of(top) : Files.walk(top).filter(Files::isDirectory)) {
                    for (Path directory : inside.toList()) {
                        directory.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
                    }
                }
            }
        }
    }

    private void round(PackWatch watch) throws IOException {
        Told told = new Told();
        told.line(BEGIN + folder());
        watch.round(told);
        told.line(END + folder() + " " + told.seconds());
    }

    /** Tells at once what is found. */
    private final class Told implements Found {

        private final long start = System.nanoTime();
        private final Terminal terminal = PackWatchCommand.this.terminal();
        private final Labels labels = PackWatchCommand.this.labels();

        private void line(String text) {
            terminal.out().println(Terminal.printable(text));
            terminal.out().flush();
        }

        String seconds() {
            return labels.get("watch.seconds", labels.number(BigDecimal.valueOf((System.nanoTime() - start) / 10_000_000, 2)));
        }

        @Override
        public void wrong(List<PackProblem> problems) {
            problems.forEach(problem -> line(labels.in(problem.texts()).replace("\n", "\n    ")));
        }

        @Override
        public void changed(List<String> rules, List<String> files) {
            line(labels.get("watch.changed", String.join(", ", Stream.concat(rules.stream(), files.stream()).toList())));
        }

        @Override
        public void concerned(int ran, List<Failure> failures) {
            tell("watch.concerned", ran, failures);
        }

        @Override
        public void others(int ran, List<Failure> failures) {
            tell("watch.others", ran, failures);
        }

        private void tell(String key, int ran, List<Failure> failures) {
            new SuiteText(labels).first(failures, folder()).forEach(this::line);
            line(labels.get(key, labels.number(BigDecimal.valueOf(ran)), labels.number(BigDecimal.valueOf(failures.size())), seconds()));
        }

        @Override
        public void sample(Path sample, Difference difference, EntitlementEngine engine) {
            line(sample + ":");
            line(new DifferenceText(labels, terminal, engine, false, null, null).of(difference)
                    .stripTrailing().indent(4).stripTrailing());
        }
    }
}
