package kz.kepil.cli;

import static java.util.Map.entry;
import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.pages.WallTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** Nobody who asks in Kazakh or Russian is answered in English: in no command, no help, no error, nor by the launcher. */
class LanguagesTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** What is the same in every language: commands, options, names of things, and examples of codes where they are asked for. */
    private static final Set<String> NAMES = Set.of("kepil", "Kepil", "kk", "ru", "en", "JSON", "text", "json", "rich", "FILE", "OUT", "IN", "DIR",
            "OTHER", "CODE", "RECORD", "BASKET", "LANG", "FORMAT", "PATH", "VALUE", "DATE", "TENGE", "LOCALITY", "PAYER",
            "CIRCUMSTANCE", "PAYMENTS", "YYYY", "MM", "DD", "hV", "id", "jsonl", "bash", "zsh", "Java", "JAVA", "HOME", "JDK", "Maven", "mvn",
            "Kaspi", "Kassa", "Qiwi", "eGov", "mobile", "kz", "fms", "enbek", "SaqtandyryBot", "Qoldau", "Telegram", "gov", "examples", "inquiries",
            "procedures", "baskets", "type", "diabetes", "not", "insured", "tmp", "nowhere", "II", "III", "VIII", "HbA", "GFR", "LDL", "html", "csv", "index", "line", "problems",
            "TOPIC", "posters", "chronic", "groups", "categories", "foreigners", "contributions", "diseases", "dental", "screening", "services", "sheet", "pack", "test", "suites", "XML", "JUnit", "genhtml", "NAME",
            "YEAR", "samples", "Ctrl-C", "Ctrl", "C", "schema", "year", "NOWHERE", "inquiry", "entitlement", "bad", "forecast", "difference", "explanation", "audit", "record",
            "basket", "comparison", "refund", "application", "decision", "attachment", "request", "sanction");
    /** Names that stand in the help or in an error because they are what is typed there. */
    private static final String TYPED = "'[^']*'|«[^»]*»|--?[a-z][a-z-]*|\\[[^\\]]*]|[a-z]+(-[a-z]+)*\\([^)]*\\)|printf .*|[A-Z]+(-[A-Z0-9]+)+|source <.*|[A-Za-z-]+(\\.[A-Za-z-]+)*\\.(kz|info|com)";

    private static final List<String> COMMANDS = Arrays.stream(Kepil.class.getAnnotation(Command.class).subcommands())
            .map(command -> command.getAnnotation(Command.class).name()).toList();

    @TempDir
    private Path folder;

    static void assertNoEnglish(String text, String... allowed) {
        Set<String> found = new TreeSet<>(WORD.matcher(text.replaceAll(TYPED, " ")).results().map(MatchResult::group).toList());
        found.removeAll(NAMES);
        found.removeAll(List.of(allowed));
        assertThat(found).as(text).isEmpty();
    }

    private static Run run(String language, String... args) {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        words.add(1, "--lang=" + language);
        return kepil(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everyVerdictSpeaksTheLanguageAsked(String language) throws IOException {
        try (Stream<Path> samples = Files.list(Run.SAMPLES)) {
            for (Path sample : samples.sorted().toList()) {
                Run check = run(language, "check", sample.toString());
                assertThat(check.exitCode()).isZero();
                assertNoEnglish(check.out());
                assertNoEnglish(run(language, "confirm", sample.toString()).out());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everyProcedureAndCalculationSpeaksTheLanguageAsked(String language) throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("..", "procedures"))) {
            for (Path sample : samples.sorted().toList()) {
                String command = sample.getFileName().toString().replaceFirst("-.*", "");
                Run run = run(language, command, sample.toString());
                assertThat(run.exitCode()).isZero();
                assertNoEnglish(run.out());
            }
        }
        assertNoEnglish(run(language, "compare", Path.of("..", "baskets", "type-1-diabetes.json").toString()).out(), "HbA");
        for (String payer : List.of("employee", "employer", "self-payer", "state")) {
            assertNoEnglish(run(language, "contribution", "--payer", payer, "--month", "2026-03", "--income", "2500000").out());
        }
        assertNoEnglish(run(language, "diff", sample("pregnant-not-working"), "--to", "2026-12-31").out());
    }

    /** A run of every command; the test fails when a command has none. */
    private Map<String, List<String>> runs() throws IOException {
        Path people = folder.resolve("nowhere.jsonl");
        kepil("population", "--size", "30", "--as-of", "2026-03-10", people.toString());
        Path record = Files.writeString(folder.resolve("nowhere.json"), kepil("record", sample("tourist")).out()
                .replaceFirst("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"0000").replace("\"tmkkk\":\"DANGEROUS_ONLY\"", "\"tmkkk\":\"FULL\""));
        Path procedures = Path.of("..", "procedures");
        return Map.ofEntries(
                entry("check", List.of(sample("diabetes-2026-not-insured"))),
                entry("confirm", List.of(sample("diabetes-2026-not-insured"))),
                entry("forecast", List.of(sample("pregnant-not-working"))),
                entry("explain", List.of(sample("diabetes-2026-not-insured"), sample("woman-who-may-be-pregnant"), sample("esp-payer-2023"))),
                entry("batch", List.of(people.toString(), folder.resolve("out").toString())),
                entry("contribution", List.of("--payer", "self-payer", "--month", "2027-03", "--income", "1", "--locality", "city")),
                entry("refund", List.of(procedures.resolve("refund-incomplete-2023.json").toString())),
                entry("attach", List.of(procedures.resolve("attach-kandas.json").toString())),
                entry("sanction", List.of(procedures.resolve("sanction-diagnostics.json").toString())),
                entry("rules", List.of()),
                entry("diff", List.of(sample("pensioner"), sample("tourist"))),
                entry("ask", List.of()),
                entry("record", List.of("nowhere.json")),
                entry("replay", List.of(record.toString())),
                entry("compare", List.of(Path.of("..", "baskets", "type-1-diabetes.json").toString())),
                entry("sheet", List.of(sample("diabetes-2026-not-insured"), "--out", folder.resolve("sheet.html").toString())),
                entry("talk", List.of(sample("diabetes-2026-not-insured"))),
                entry("poster", List.of("--year", "2026", "--out", folder.resolve("posters").toString())),
                entry("answers", List.of()),
                entry("portrait", List.of(people.toString(), "--out", folder.resolve("portrait").toString())),
                entry("kit", List.of(people.toString(), "--lists", "--out", folder.resolve("kit").toString())),
                entry("population", List.of("--size", "1", "--as-of", "2030-01-01", folder.resolve("out").toString())),
                entry("pack", List.of("check", folder.resolve("nowhere").toString())),
                entry("schema", List.of("NOWHERE")),
                entry("bench", List.of("--rounds", "1")),
                entry("completion", List.of("nowhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everyCommandSpeaksTheLanguageAsked(String language) throws IOException {
        Map<String, List<String>> runs = runs();
        assertThat(runs.keySet()).as("a command without a run here").containsExactlyInAnyOrderElementsOf(COMMANDS);
        for (Map.Entry<String, List<String>> each : runs.entrySet()) {
            Run run = run(language, Stream.concat(Stream.of(each.getKey()), each.getValue().stream()).toArray(String[]::new));
            String said = (run.out() + run.err()).replace(folder.toString(), "");
            assertThat(said).as(each.getKey()).containsPattern("[а-я]{4}").doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}(?!\")|\\$\\.(?!asOf)");
            assertNoEnglish(said.replaceAll("(?m)^\\.\\./\\S+$|^(Қолданылуы|Использование):.*(\\n .*)*", ""), each.getKey(), "check", "out", "jsonl", "completion", "income", "locality", "as", "of");
        }
        assertNoEnglish(read(folder.resolve("portrait").resolve("index.html")), "nbsp", "mdash", "ndash");
        assertNoEnglish(read(folder.resolve("sheet.html")));
        try (Stream<Path> pages = Files.list(folder.resolve("kit")).filter(file -> file.toString().endsWith(".html"))) {
            for (Path page : pages.toList()) {
                assertNoEnglish(read(page));
            }
        }
        String hash = EntitlementEngine.create().pack().sha256().substring(0, 12);
        for (WallTopic topic : WallTopic.values()) {
            assertNoEnglish(read(folder.resolve("posters").resolve(Choice.word(topic) + ".html"))
                    .replaceAll("(?m)^ *[a-z]+(-[a-z]+)+,? *$", "").replace(hash, ""), "kepil");
        }
    }

    private static String read(Path page) throws IOException {
        return Files.readString(page).replaceAll("(?s)<style>.*?</style>|<script>.*?</script>|<[^>]*>", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void codesStandWhereTheyAreAskedForAndNoOtherEnglish(String language) {
        for (String[] args : new String[][] {{"check", sample("pensioner")}, {"explain", sample("pensioner")},
            {"diff", sample("pensioner"), "--to", "2026-12-31"}, {"rules", "SI-06"}}) {
            Run run = run(language, Stream.concat(Stream.of(args), args[0].equals("rules") ? Stream.of() : Stream.of("--codes")).toArray(String[]::new));
            assertThat(run.exitCode()).isZero();
            assertNoEnglish(run.out().replaceAll("(?s)\\[\\$\\..*?](?=[:\\s])", " ").replaceAll("English.*\\n( {4,}.*\\n)*|https?://\\S+|\\w[\\w-]*\\.drl:\\d+|\\[[^ ]*]?|\\$\\.\\S+", " "), "PREGNANT", "DIAGNOSIS");
        }
    }

    /** Each kind of file given to each command that takes another. */
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void aFileForAnotherCommandLeadsToThatCommand(String language) throws IOException {
        Path record = Files.writeString(folder.resolve("nowhere.json"), kepil("record", sample("tourist")).out());
        Map<String, String> files = Map.of("check", sample("newborn"), "refund", "../procedures/refund-not-used-2026.json",
                "attach", "../procedures/attach-kandas.json", "sanction", "../procedures/sanction-ambulance.json",
                "compare", "../baskets/type-1-diabetes.json", "replay", record.toString());
        for (String command : List.of("check", "confirm", "explain", "record", "refund", "attach", "sanction", "compare", "replay")) {
            files.forEach((right, file) -> {
                boolean same = right.equals(List.of("confirm", "explain", "record").contains(command) ? "check" : command);
                Run run = run(language, command, file);
                assertThat(run.exitCode()).as("%s %s", command, file).isEqualTo(same ? 0 : 2);
                if (!same) {
                    assertThat(run.err()).startsWith(file + ": ").endsWith(": kepil " + right + " " + file + "\n").hasLineCount(2);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void theInterviewSpeaksTheLanguageAsked(String language) {
        for (String answers : List.of("", "x\n", "2026-03-10\n970211448881\n\n\n1,3\nиә\n01.05.2025\n9\n\n", "10.03.2026\n01.05.1990\n2\n1\n\n\nжоқ\n3\n13.2025\n05.2025\nE10\nиә\n\n\n",
                "жетеді\n?\n10.03.2026\n?\n01.05.1976\n?\n1\n?\n7\n" + "?\n\n".repeat(3) + "1,2\n" + "?\n\n".repeat(2) + "1,2,3,4\n" + "?\n\n".repeat(40))) {
            Run run = kepil(answers.getBytes(StandardCharsets.UTF_8), "ask", "--lang", language);
            assertNoEnglish(run.out() + run.err());
        }
        assertNoEnglish(kepil("жоқ\n".getBytes(StandardCharsets.UTF_8), "ask", "--lang", language, sample("woman-who-may-be-pregnant")).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void helpSpeaksTheLanguageAsked(String language) {
        for (String command : COMMANDS) {
            String help = run(language, command, "--help").out();
            assertThat(help).contains("kepil " + command);
            assertNoEnglish(help.replaceAll("(?s)\n\\S+:\n  (printf|kepil).*", ""), "asOf", "attribute", "from", "TYPE", "employer", "employee",
                    "civil", "contract", "sole", "proprietor", "self", "payer", "esp", "platform", "state", "local", "budget", "city", "other",
                    "null", "yes", "no", "don", "know", "segments", "districts", "sex", "age", "steps", "replay", "record", "completion", "check", "confirm",
                    "going", "stopping", "unpaid", "months", "never", "paid", "lists", "kit", "conflicts", "mutate", "watch", "gz", "zst", "part", "pack", "init", "diff", "book",
                    "DRL", "YAML", command,
                    "SI");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void usageErrorsSpeakTheLanguageAsked(String language) throws IOException {
        Files.createDirectory(folder.resolve("nowhere"));
        String[][] wrong = {{"chekc"}, {"foo"}, {"foo", "bar"}, {"foo", "--lang", "kk", "bar"}, {"check"}, {"check", "--nonsense", "a.json"}, {"check", "--format"}, {"check", "--format", "xml", "a.json"},
            {"check", "--lang=kk", "a.json"}, {"contribution", "--payer", "nobody", "--month", "2026-03"},
            {"contribution", "--payer", "employee", "--month", "2026-13"}, {"contribution", "--payer", "employee", "--month", "2026-03", "--income", "x"},
            {"contribution", "--month", "2026-03"}, {"record", "a.json", "b.json"}, {"diff", "a.json"}, {"diff", "a.json", "--from", "2026-02-30"},
            {"diff", sample("newborn"), "--set", "x"}, {"diff", sample("newborn"), "--set", "asOf={"}, {"ask", "-"}, {"batch", "in.jsonl"},
            {"population", "--size", "0", "--as-of", "2026-01-01", "-"}, {"population", "--size", "x", "--as-of", "2026-01-01", "-"},
            {"population", "--size", "1", "--as-of", "2026-01-01", folder.resolve("nowhere").toString()},
            {"population", "--size", "1", "--as-of", "2026-01-01", folder.resolve("nowhere/nowhere/nowhere").toString()}};
        for (String[] args : wrong) {
            Run run = run(language, args);
            assertThat(run.exitCode()).as(String.join(" ", args)).isIn(1, 3);
            assertThat(run.out()).isEmpty();
            String said = run.err().replace(folder.toString(), "");
            assertThat(said).containsPattern("[а-я]{4}");
            assertNoEnglish(said.replaceAll("(?s)\n(Қолданылуы|Использование):.*?\n(?=\\p{IsCyrillic})", "\n"), Stream.concat(
                    Stream.concat(COMMANDS.stream(), Arrays.stream(args).flatMap(word -> Stream.of(word.split("[^A-Za-z]+")))),
                    Stream.of("employer", "employee", "civil", "contract", "sole", "proprietor", "self", "payer", "esp", "platform", "state", "local",
                            "budget", "asOf", "person", "legalStatus", "REFUGEE", "circumstances", "to", "null")).toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({"kk,Мүмкін", "ru,Возможно"})
    void anUnknownCommandIsToldInTheLanguageThatStandsBehindIt(String language, String maybe) {
        String said = kepil("foo", "--lang", language).err();
        assertThat(said).contains(maybe);
        assertNoEnglish(said, "foo", "help", "lang", "forecast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void badInquiriesAreExplainedInTheLanguageAsked(String language) throws IOException {
        Path lines = Files.writeString(folder.resolve("nowhere.jsonl"), "x\n\n[]\n{\"asOf\": \"2026-02-30\"}\n");
        Run batch = run(language, "batch", lines.toString(), "-");
        assertThat(batch.exitCode()).isEqualTo(2);
        assertNoEnglish(batch.out().replaceAll("\"(path|message|id|line|problems)\":|\"\\$[^\"]*\"", " "), "null", "asOf", "person", "birthDate",
                "legalStatus", "payments", "services", "message", "path", "UTF", "Windows");
        Run missing = run(language, "check", "nowhere.json");
        assertNoEnglish(missing.err());
        assertNoEnglish(run(language, "rules", "STA-77").err());
    }

    @Test
    void theLauncherSpeaksTheLanguageAsked() throws IOException, InterruptedException {
        Path script = Files.copy(Path.of("..", "..", "kepil"), folder.resolve("kepil"));
        assertThat(launched(script, "kk", "C")).startsWith("kepil: Java табылмады: ").contains("Мүмкін");
        assertThat(launched(script, "ru", "C")).startsWith("kepil: Java не найдена: ").contains("Возможно");
        assertThat(launched(script, null, "ru_RU.UTF-8")).startsWith("kepil: Java не найдена: ");
        assertThat(launched(script, null, "C")).startsWith("kepil: Java is missing: ").contains("Maybe");
        assertNoEnglish(launched(script, "kk", "C").replaceAll("/\\S*", ""));
        assertNoEnglish(launched(script, "ru", "C").replaceAll("/\\S*", ""));
    }

    private static String launched(Path script, String language, String locale) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString(), "check"));
        if (language != null) {
            command.addAll(List.of("--lang", language));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", "/nowhere");
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        return said;
    }
}
