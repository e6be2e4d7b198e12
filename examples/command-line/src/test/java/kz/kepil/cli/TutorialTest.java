package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.WarningCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The tutorial of the edition of 2027, from the copy of the pack to what the commands say: what the page shows is done. */
class TutorialTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("```(console|diff|new)\\n(.*?)```", Pattern.DOTALL);
    private static final LocalDate DAY = LocalDate.of(2027, 6, 10);

    @TempDir
    private static Path folder;

    private static final List<String> SEEN = new ArrayList<>();
    private static final List<Integer> EXIT_CODES = new ArrayList<>();
    private static EntitlementEngine engine;
    private static Map<String, String> before;
    private static Map<String, String> after;

    @BeforeAll
    static void doWhatThePageShows() throws IOException {
        before = outside();
        long start = System.nanoTime();
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/tutorial-2027.md")));
        while (block.find()) {
            List<String> lines = block.group(2).lines().toList();
            switch (block.group(1)) {
                case "console" -> run(lines);
                case "diff" -> edit(lines);
                default -> Files.writeString((lines.get(0).contains("/") ? pack() : folder).resolve(lines.get(0)), String.join("\n", lines.subList(1, lines.size())) + "\n");
            }
        }
        System.out.printf("From pack init to a green 2027 with all its commands: %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        after = outside();
    }

    private static EntitlementEngine compiled() {
        try {
            engine = engine == null ? EntitlementEngine.create(pack()) : engine;
            return engine;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path pack() {
        return folder.resolve("kz2027");
    }

    /** The sources, with what is in them. */
    private static Map<String, String> outside() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Stream.of("rules-api/src", "rules-drl/src", "rules-tests/src", "examples/command-line/src", "integrations/analyst/src",
                "integrations/pages/src").map(ROOT::resolve).flatMap(TutorialTest::files)) {
            for (Path file : all.toList()) {
                files.put(file.toString(), HexFormat.of().toHexDigits(Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return files;
    }

    private static Stream<Path> files(Path within) {
        try {
            return Files.walk(within).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each command, and after it what its output contains. */
    private static void run(List<String> lines) {
        Run last = null;
        for (String line : lines) {
            if (line.startsWith("./kepil ")) {
                List<String> args = new ArrayList<>(Arrays.stream(line.substring("./kepil ".length()).split(" "))
                        .map(word -> word.replaceFirst("^(?=kz2027|volunteer)", Matcher.quoteReplacement(folder + "/"))).toList());
                int option = args.indexOf("--pack");
                if (option >= 0 && !line.startsWith("./kepil check")) {
                    // The pack is compiled twice, not once for each command: what --pack does is shown by the first.
                    args.subList(option, option + 2).clear();
                    last = Run.kepil(compiled(), args.toArray(String[]::new));
                } else {
                    last = kepil(args.toArray(String[]::new));
                }
                SEEN.add(line);
                EXIT_CODES.add(last.exitCode());
            } else {
                assertThat(last.out() + last.err()).as(SEEN.get(SEEN.size() - 1)).contains(line.replace("kz2027", pack().toString()));
            }
        }
    }

    /** Takes a part of a file out and puts another in its place. */
    private static void edit(List<String> lines) throws IOException {
        Path file = pack().resolve(lines.get(0));
        List<String> parts = lines.subList(1, lines.size());
        String old = text(parts, '-');
        String text = Files.readString(file);
        assertThat(text).as(lines.get(0)).containsOnlyOnce(old);
        Files.writeString(file, text.replace(old, text(parts, '+')));
    }

    private static String text(List<String> lines, char mark) {
        return lines.stream().filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == mark)
                .map(line -> (line.isEmpty() ? line : line.substring(1)) + "\n").collect(Collectors.joining());
    }

    private static Inquiry inquiry(int born, Circumstance... circumstances) {
        return Inquiry.of(DAY, Person.builder(LocalDate.of(born, 5, 20), Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances).build());
    }

    private static CircumstanceType volunteer() {
        return engine.circumstanceTypes().get(0);
    }

    @Test
    void thePageShowsTheWholeWay() {
        assertThat(SEEN).containsExactly("./kepil pack init kz2027", "./kepil pack year 2027 kz2027", "./kepil pack check kz2027",
                "./kepil pack test kz2027", "./kepil pack check kz2027", "./kepil pack test kz2027", "./kepil check --pack kz2027 volunteer.json",
                "./kepil explain --pack kz2027 volunteer.json", "./kepil schema --pack kz2027 inquiry");
        assertThat(EXIT_CODES).containsExactly(0, 0, Kepil.BAD_INPUT, Kepil.ANSWER_IS_NO, 0, 0, 0, 0, 0);
    }

    @Test
    void noFileOutsideTheFolderHasChanged() {
        assertThat(before).hasSizeGreaterThan(500).isEqualTo(after);
    }

    @Test
    void theYearIsAnEditionWithItsOwnValues() {
        Entitlement verdict = engine.evaluate(inquiry(1990));
        assertThat(verdict.warnings()).extracting(warning -> warning.code()).doesNotContain(WarningCode.PROVISIONAL_LAW);
        assertThat(verdict.insurance().arrears().months().get(verdict.insurance().arrears().months().size() - 1).amount())
                .isEqualByComparingTo("4500");
        assertThat(engine.contribution(PaymentType.SELF_PAYER, YearMonth.of(2027, 3), null, null).amount()).isEqualByComparingTo("4500");
        assertThat(engine.knownDays().to()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void theNewCategoriesInsure() {
        for (Circumstance each : List.of(Circumstance.of(CircumstanceType.SUBSIDISED_JOB, DAY), Circumstance.of(volunteer(), DAY))) {
            Entitlement verdict = engine.evaluate(inquiry(2003, each.until(DAY.plusDays(30))));
            assertThat(verdict.insurance().status()).isEqualTo(InsuranceStatus.INSURED);
            assertThat(verdict.insurance().validThrough()).isEqualTo(DAY.plusDays(30));
            assertThat(engine.evaluate(inquiry(2003, each).withAsOf(DAY.minusYears(1))).insurance().status()).isEqualTo(InsuranceStatus.NOT_INSURED);
        }
    }

    @Test
    void theAgeAndTheDiseaseMoved() {
        LocalDate before = LocalDate.of(2026, 6, 10);
        assertThat(engine.evaluate(inquiry(2009)).dental().emergency().grounds()).containsExactly("DEN-E01");
        assertThat(engine.evaluate(inquiry(2008)).dental().emergency().grounds()).isEmpty();
        assertThat(engine.evaluate(inquiry(2008).withAsOf(before)).dental().emergency().grounds()).isEmpty();
        Inquiry ill = inquiry(1990);
        ill = ill.withPerson(ill.person().withConditions(List.of(new Condition(Icd10.of("G30"), LocalDate.of(2020, 1, 1), true, false))));
        assertThat(engine.evaluate(ill).conditions().get(0).funding()).isNotEqualTo(Funding.TMKKK);
        assertThat(engine.evaluate(ill.withAsOf(before)).conditions().get(0).funding()).isEqualTo(Funding.TMKKK);
    }

    /** Somebody at a terminal is asked what only the pack of the folder knows. */
    @Test
    void anInterviewByTheFolderAsksAboutTheNewType() throws IOException {
        Path file = Files.writeString(folder.resolve("asked.json"), """
                {"asOf": "2027-06-10", "person": {"birthDate": "1990-05-20", "sex": "FEMALE", "legalStatus": "CITIZEN", "unknown": ["RESCUE_VOLUNTEER"]}}
                """);
        String[] args = {"ask", "--lang", "ru", "--pack", pack().toString(), file.toString()};
        Run yes = Run.kepil("да\n".getBytes(StandardCharsets.UTF_8), Ansi.OFF, 80, args);
        assertThat(yes.err()).isEmpty();
        assertThat(yes.exitCode()).isZero();
        assertThat(yes.out()).contains("1. Вы доброволец спасательной службы?", "Застрахован(а) – по состоянию на", "Доброволец спасательной службы");
        Run no = Run.kepil("нет\n".getBytes(StandardCharsets.UTF_8), Ansi.OFF, 80, args);
        assertThat(no.out()).contains("1. Вы доброволец спасательной службы?", "Не застрахован(а)");
        Run builtIn = Run.kepil(new byte[0], Ansi.OFF, 80, "ask", "--lang", "ru", file.toString());
        assertThat(builtIn.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(builtIn.err()).contains("RESCUE_VOLUNTEER");
    }

    @Test
    void theTypeIsReadWrittenAskedAndExplained() {
        Inquiry inquiry = inquiry(1990, Circumstance.of(volunteer(), DAY));
        String json = InquiryWriter.write(inquiry);
        assertThat(InquiryReader.of(engine).read(json)).isEqualTo(inquiry);
        assertThat(InquiryReader.of(Run.engine()).tryRead(json.replace("RESCUE_VOLUNTEER", "RESCUER").getBytes(StandardCharsets.UTF_8)).problems())
                .singleElement().satisfies(problem -> assertThat(problem.path()).isEqualTo("$.person.circumstances[0].type"));
        assertThat(Run.engine().problems(inquiry)).singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).startsWith("\"RESCUE_VOLUNTEER\" is not one of the values"));
        UnknownFact fact = UnknownFact.of(volunteer());
        Interview interview = Interview.of(inquiry(1990).withPerson(inquiry(1990).person().withUnknown(List.of(fact))), engine);
        assertThat(interview.next()).extracting(Question::texts).satisfies(texts -> assertThat(texts.en()).contains("volunteer of the rescue service"));
        assertThat(interview.answered(fact, true).verdict().insurance().status()).isEqualTo(InsuranceStatus.INSURED);
        assertThat(engine.explain(inquiry).granted()).filteredOn(each -> each.rule().code().equals("SI-17")).singleElement()
                .satisfies(each -> assertThat(each.facts()).anySatisfy(reason -> assertThat(reason.path()).isEqualTo("$.person.circumstances[0]")));
        assertThat(engine.explain(inquiry(1990)).notGranted()).filteredOn(each -> each.rule().code().equals("SI-17")).singleElement()
                .satisfies(each -> assertThat(each.failed().get(0).texts().en()).isEqualTo("a volunteer of the rescue service"));
    }

    @Test
    void whatIsMissingOfATypeIsNamedAtOnce() throws IOException {
        Path poor = folder.resolve("poor");
        assertThat(kepil("pack", "init", poor.toString()).exitCode()).isZero();
        Files.writeString(poor.resolve("circumstances.yaml"), Files.readString(poor.resolve("circumstances.yaml")).replace("types:\n", """
                types:
                  RESCUER: {attributes: [confirmed], kk: "құтқарушы", ru: "спасатель", en: "a rescuer"}
                """));
        Files.writeString(poor.resolve("state-insured.drl"), Files.readString(poor.resolve("state-insured.drl")).replace("inSystem, disability )",
                "inSystem, disability, situations contains \"RESCUER\" )"));
        Run check = kepil("pack", "check", poor.toString());
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).contains("No word rests on RESCUER", "There is no question about RESCUER", "circumstances.yaml has no word \"RESCUER\"",
                "questions.yaml");
    }

    @Test
    void onlyTheNextYearCanBePrepared() {
        Run wrong = kepil("pack", "year", "2027", pack().toString());
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("2027 is not the year that comes next in this pack; allowed: 2028");
    }
}
