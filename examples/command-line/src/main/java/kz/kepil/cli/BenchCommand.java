package kz.kepil.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.verdict.Entitlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;

/** {@code kepil bench}: how fast this machine answers. */
@Command(
        name = "bench",
        description = {
            "Measures what an answer costs on this machine: reading, judging, writing, explaining, and how that grows with the inquiry.",
            "The time is that of the processor, of one thread; what all cores do together is counted by the clock."})
final class BenchCommand extends EngineCommand {

    private static final int PEOPLE = 512;
    private static final int BATCH = 256;
    private static final int EXPLAINED = 64;
    private static final long SEED = 1;
    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final double KILO = 1_000;
    private static final int SMALL = 100;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "20",
            description = "How many rounds are measured; what is told is their median. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Answers in JSON, on one line.")
    private boolean json;

    /**
     * All that was measured.
     *
     * @param java the version of Java
     * @param cores on how many cores
     * @param people how many people a round has
     * @param rounds how many rounds
     * @param firstVerdictMillis from making the engine to the first verdict, in milliseconds of the clock
     * @param person what is done for one person
     * @param onAllCores verdicts a second of the clock
     * @param growth how that grows
     */
    private record Measured(String java, int cores, int people, int rounds, double firstVerdictMillis, List<Work> person, long onAllCores,
            List<Grown> growth) {
    }

    /** What is done for one person, and what that costs. */
    private record Work(String work, double micros, long bytes) {
    }

    /** What is done for an inquiry with so many of something. */
    private record Grown(String of, int many, String work, double micros, long bytes) {
    }

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw wrongUsage(new Complaint("not-rounds", rounds));
        }
        Measured measured;
        try (Progress progress = Progress.of(terminal(), 1 + Growth.values().length, "", 1)) {
            measured = measure(progress);
        }
        terminal().out().print(json ? JsonOutput.of(measured) : text(measured));
        return 0;
    }

    private Measured measure(Progress progress) {
        long start = System.nanoTime();
        EntitlementEngine engine = engine();
        LocalDate day = Objects.requireNonNull(engine.strict().supportedDays().to());
        Inquiry nobody = Growth.nobody(day);
        engine.evaluate(nobody);
        double first = Cost.rounded((System.nanoTime() - start) / NANOS_OF_MILLI);
        PopulationGenerator generator = PopulationGenerator.of(engine, day, SEED);
        List<Inquiry> people = Stream.generate(generator::next).limit(PEOPLE).toList();
        List<Work> person = person(engine, people);
        long onAllCores = onAllCores(engine, people);
        progress.stepTo(1);
        List<Grown> growth = new ArrayList<>();
        for (Growth of : Growth.values()) {
            for (int many : of.sizes()) {
                Inquiry inquiry = of.inquiry(many, nobody, engine);
                growth.add(grown(of, many, "judging", () -> engine.evaluate(inquiry)));
                growth.add(grown(of, many, "explaining", () -> engine.explain(inquiry)));
            }
            progress.stepTo(2L + of.ordinal());
        }
        return new Measured(System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), PEOPLE, rounds, first, person, onAllCores, growth);
    }

    private List<Work> person(EntitlementEngine engine, List<Inquiry> people) {
        InquiryReader reader = InquiryReader.of(engine);
        EntitlementWriter writer = EntitlementWriter.lean();
        List<byte[]> texts = people.stream().map(each -> InquiryWriter.write(each).getBytes(StandardCharsets.UTF_8)).toList();
        List<Entitlement> verdicts = engine.evaluateBatch(people);
        return List.of(
                work("reading", () -> texts.forEach(reader::read)),
                work("alone", () -> people.forEach(engine::evaluate)),
                work("batches", () -> {
                    for (int from = 0; from < PEOPLE; from += BATCH) {
                        engine.evaluateBatch(people.subList(from, from + BATCH));
                    }
                }),
                work("writing", () -> verdicts.forEach(writer::write)),
                work("explaining", () -> people.subList(0, EXPLAINED).forEach(engine::explain), EXPLAINED));
    }

    private Work work(String name, Runnable work) {
        return work(name, work, PEOPLE);
    }

    private Work work(String name, Runnable work, int many) {
        Cost cost = Cost.of(rounds, many, work);
        return new Work(name, cost.micros(), cost.bytes());
    }

    private Grown grown(Growth of, int many, String work, Runnable question) {
        Cost cost = Cost.of(rounds, 1, question);
        return new Grown(name(of), many, work, cost.micros(), cost.bytes());
    }

    /** Verdicts a second, all people of all rounds at once. */
    private long onAllCores(EntitlementEngine engine, List<Inquiry> people) {
        List<Inquiry> all = Stream.generate(() -> people).limit(rounds).flatMap(List::stream).toList();
        long start = System.nanoTime();
        engine.evaluateAll(all, verdict -> { });
        return Math.round(all.size() * NANOS_OF_SECOND / (System.nanoTime() - start));
    }

    private static String name(Growth of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(Measured measured) {
        Labels labels = labels();
        Sheet sheet = new Sheet(terminal());
        sheet.title(labels.get("bench.title", number(measured.people()), number(measured.rounds()), "Java " + measured.java(), number(measured.cores())), "", Style.bold);
        sheet.row(labels.get("bench.first"), labels.get("bench.millis", number(measured.firstVerdictMillis())), labels.get("bench.from-creation"));
        for (Work each : measured.person()) {
            sheet.row(labels.get("bench.person"), labels.get("bench.micros", number(each.micros())),
                    labels.get("bench." + each.work()) + "; " + labels.get("bench.bytes", number(each.bytes() / KILO)));
        }
        sheet.row(labels.get("bench.all"), number(measured.onAllCores()), labels.get("bench.per-second"));
        for (Growth of : Growth.values()) {
            for (String work : List.of("judging", "explaining")) {
                List<Grown> row = measured.growth().stream().filter(each -> each.of().equals(name(of)) && each.work().equals(work)).toList();
                sheet.row(labels.get("bench.growth"),
                        labels.get("bench.micros", row.stream().map(each -> number(each.micros())).collect(Collectors.joining(" → "))),
                        labels.get("bench." + name(of)) + ": " + of.sizes().stream().map(String::valueOf).collect(Collectors.joining(" → "))
                                + "; " + labels.get("bench." + work));
            }
        }
        return sheet.toString();
    }

    private String number(long number) {
        return labels().number(BigDecimal.valueOf(number));
    }

    /** One decimal of what is small; more cannot be relied on. */
    private String number(double number) {
        return labels().number(BigDecimal.valueOf(number).setScale(number < SMALL ? 1 : 0, RoundingMode.HALF_UP));
    }
}
