package kz.kepil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.analyst.impact.BadLine;
import kz.kepil.analyst.impact.Impact;
import kz.kepil.analyst.impact.ImpactReport;
import kz.kepil.analyst.impact.ImpactStudy;
import kz.kepil.analyst.impact.ImpactText;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.population.PopulationGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kepil pack diff}: who gains and who loses what. */
@Command(
        name = "diff",
        description = {
            "Says who gains and who loses what when pack B takes the place of pack A, or from one day to another: by category, work, age, sex,"
                + " legal status and district, with arrears and contributions, and with examples.",
            "Without a population people are made up. A line with problems is reported and left out, and the exit code is 2."},
        footerHeading = "Examples:%n",
        footer = {
            "  kepil pack diff built-in mypack",
            "  kepil pack diff built-in mypack --population people.jsonl --html impact.html --csv impact",
            "  kepil pack diff built-in --on 2025-06-20 --on 2026-06-20",
            ""})
final class PackDiffCommand extends PackPart {

    /** The word for the pack that needs no folder. */
    private static final String BUILT_IN = "built-in";
    private static final int MOST_LINES_REPORTED = 100;
    private static final int STEP = 1_000;
    private static final int MOST_DAYS = 2;

    @Parameters(index = "0", paramLabel = "A", description = "The folder of a pack; built-in is the built-in one.")
    private String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "Another one. Default: the same.")
    private @Nullable String second;

    @Option(names = "--population", paramLabel = "IN.jsonl", description = "Inquiries in JSON, one a line; - is standard input.")
    private @Nullable String population;

    @Option(names = "--size", paramLabel = "N", defaultValue = "10000", description = "How many people are made up. Default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Decides which people are made up: a whole number. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "The day of the verdicts; given twice, the first day is that of A and the"
            + " second that of B. Default: that of each inquiry; of made-up people the last day whose law A knows.")
    private List<LocalDate> days = List.of();

    @Option(names = "--html", paramLabel = "FILE.html", description = "Takes a page with charts.")
    private @Nullable String html;

    @Option(names = "--csv", paramLabel = "DIR", description = "Takes the numbers (groups.csv, changes.csv) and the examples (examples.csv,"
            + " examples.jsonl); made if missing.")
    private @Nullable String csv;

    private long lines;

    @Override
    public Integer call() throws IOException {
        if (second == null && days.size() < MOST_DAYS) {
            throw wrongUsage(new Complaint("pack.diff.nothing"));
        }
        if (days.size() > MOST_DAYS) {
            throw wrongUsage(new Complaint("pack.diff.days"));
        }
        if (size < 1) {
            throw wrongUsage(new Complaint("not-people", size));
        }
        EntitlementEngine before = engine(path(first));
        EntitlementEngine after = second == null || second.equals(first) ? before : engine(path(second));
        LocalDate dayBefore = days.isEmpty() ? null : days.get(0);
        LocalDate dayAfter = days.isEmpty() ? null : days.get(days.size() - 1);
        List<Problem> notKnown = new ArrayList<>(problems(before, dayBefore));
        notKnown.addAll(problems(after, dayAfter));
        if (!notKnown.isEmpty()) {
            notKnown.stream().distinct().forEach(problem -> terminal().err().println(
                    "kepil pack diff: --on: " + labels().inWords(labels().in(problem.message()))));
            return Kepil.BAD_INPUT;
        }
        ImpactStudy study = ImpactStudy.of(before, after).on(dayBefore, dayAfter);
        Impact impact;
        try {
            impact = population == null ? madeUp(study, before, dayBefore) : read(study, population);
        } catch (InputFile.UnreadableException unreadable) {
            terminal().err().println(unreadable.complaint(labels()));
            return Kepil.BAD_INPUT;
        }
        if (impact.all().people() > 0) {
            tell(ImpactReport.of(impact, new ImpactReport.About(before, folder(first), after, folder(second == null ? first : second), population,
                    seed), labels().language()));
        } else if (lines == 0) {
            terminal().err().println(Terminal.printable(population + ": " + labels().get("batch.empty")));
            return Kepil.BAD_INPUT;
        }
        return impact.bad() > 0 ? Kepil.BAD_INPUT : 0;
    }

    private static List<Problem> problems(EntitlementEngine engine, @Nullable LocalDate day) {
        return day == null ? List.of() : engine.problems(Inquiry.of(day, Person.builder(day, Sex.FEMALE, LegalStatus.CITIZEN).build()));
    }

    private Impact madeUp(ImpactStudy study, EntitlementEngine before, @Nullable LocalDate day) {
        PopulationGenerator people = PopulationGenerator.of(before, day == null ? lastKnown(before) : day, seed);
        try (Progress progress = Progress.of(terminal(), size, "", 1)) {
            return study.ofPeople(people, size, made -> {
                if (made % STEP == 0 || made == size) {
                    progress.stepTo(made);
                }
            });
        }
    }

    private static LocalDate lastKnown(EntitlementEngine engine) {
        LocalDate last = engine.knownDays().to();
        return last == null ? engine.knownDays().from() : last;
    }

    private Impact read(ImpactStudy study, String file) throws IOException {
        try (InputFile.Unpacked in = InputFile.openUnpacked(file, terminal());
                Progress progress = Progress.of(terminal(), InputFile.size(file), " MB", 1_000_000)) {
            return study.ofLines(LinesHint.of(file, in).input(), this::report, (judged, bytes) -> {
                lines = judged;
                progress.stepTo(in.bytesRead());
            });
        }
    }

    private long reported;

    private void report(BadLine bad) {
        reported++;
        if (reported <= MOST_LINES_REPORTED) {
            bad.problems().forEach(problem -> terminal().err().println(labels().problem(String.valueOf(population),
                    new Problem(problem.path(), Math.toIntExact(bad.number()), problem.message()))));
        } else if (reported == MOST_LINES_REPORTED + 1) {
            terminal().err().println(labels().get("portrait.more-bad-lines", MOST_LINES_REPORTED));
        }
    }

    private void tell(ImpactReport report) throws IOException {
        if (csv != null) {
            OutputFolder folder = OutputFolder.of(csv);
            folder.write(report.tables());
        }
        if (html != null) {
            byte[] page = report.html().getBytes(StandardCharsets.UTF_8);
            new OutputFile(html, spec(), terminal()).write(stream -> {
                stream.write(page);
                return true;
            }, written -> written);
        }
        if (html == null || !InputFile.isStandardStream(html)) {
            ImpactText text = report.text();
            Sheet sheet = new Sheet(terminal()).title(text.title(), "", Style.bold);
            text.lines().forEach(line -> sheet.row(line.label(), line.text()));
            terminal().out().print(sheet);
        }
        for (String written : new String[] {csv, html}) {
            if (written != null && !InputFile.isStandardStream(written)) {
                terminal().err().println(Terminal.printable(labels().get("page.written", written)));
            }
        }
    }

    private static @Nullable Path path(String name) {
        return name.equals(BUILT_IN) ? null : Path.of(name);
    }

    private static @Nullable String folder(String name) {
        return name.equals(BUILT_IN) ? null : name;
    }
}
