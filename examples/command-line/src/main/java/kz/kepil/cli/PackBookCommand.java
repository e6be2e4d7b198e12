package kz.kepil.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.analyst.book.LawBook;
import kz.kepil.analyst.suite.InvalidScenarioException;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kepil pack book}: the law book of a pack. */
@Command(
        name = "book",
        description = {
            "Writes the law book of a pack: a site in Kazakh, Russian and English with every rule, its acts, sources, days, conditions, facts and"
                + " scenarios, and with the values, words and lists. It needs no server, and can be searched.",
            "Without DIR it is that of the built-in pack."})
final class PackBookCommand extends PackPart {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder of the pack.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "SITE", required = true, description = "Takes the site; made if missing.")
    private String out;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = engine(folder);
        try {
            LawBook book = folder == null ? builtIn(engine)
                    : LawBook.of(engine, Scenarios.ofPack(folder, engine.supportedDays(), engine.circumstanceTypes()), folder.toString());
            write(book);
        } catch (InvalidScenarioException wrong) {
            throw new RefusedPackException(wrong);
        }
        terminal().err().println(Terminal.printable(labels().get("pack.book.written", Path.of(out).resolve("index.html"))));
        return 0;
    }

    private void write(LawBook book) throws IOException {
        try (Progress progress = Progress.of(terminal(), book.size(), "", 1)) {
            book.writeTo(Files.createDirectories(Path.of(out)), progress::stepTo);
        } catch (FileSystemException | InvalidPathException refused) {
            throw new IOException(new Complaint("no-folder", out));
        }
    }

    /** The suites of the built-in pack are read from files. */
    private static LawBook builtIn(EntitlementEngine engine) throws IOException {
        Path copy = Files.createTempDirectory("kepil-suites");
        try {
            Suites.copyTo(copy);
            List<Scenario> scenarios = Scenarios.ofPack(copy, engine.supportedDays(), engine.circumstanceTypes());
            return LawBook.of(engine, scenarios, copy.toString());
        } finally {
            try (Stream<Path> files = Files.walk(copy)) {
                for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
