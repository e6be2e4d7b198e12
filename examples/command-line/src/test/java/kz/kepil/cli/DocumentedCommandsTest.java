package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that the documents show does what they say. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\\w*\\n((?s:.*?))^```$");
    private static final Pattern INLINE = Pattern.compile("`(\\./kepil [^`]+)`");
    /** What of a command says that it is one to be typed, and not only named. */
    private static final Pattern COMPLETE = Pattern.compile("FILE|RECORD|CODE|SI-\\d|json|--payer|-$");
    private static final String SAMPLE = Run.sample("pregnant-not-working");
    /** To an interview from nothing: the day, the IIN, the legal status. */
    private static final String ANSWERS = "2026-03-10\n970211448881\n1\n";

    @TempDir
    private static Path folder;

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs")); Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md"))
                    // What the tutorial shows is one way, which its own test goes.
                    .filter(file -> !file.endsWith("tutorial-2027.md")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> shown(Path page) {
        return BLOCK.matcher(text(page)).results().flatMap(block -> block.group(1).lines()).filter(line -> line.startsWith("./kepil "));
    }

    private static Stream<String> named(Path page) {
        return INLINE.matcher(BLOCK.matcher(text(page)).replaceAll("")).results().map(MatchResult::group)
                .map(command -> command.substring(1, command.length() - 1));
    }

    static Set<String> commands() {
        Set<String> commands = new TreeSet<>();
        pages().forEach(page -> {
            shown(page).forEach(commands::add);
            named(page).filter(command -> COMPLETE.matcher(command).find()).forEach(commands::add);
        });
        // It ends with Ctrl-C alone; PackTestTest runs it.
        commands.removeIf(command -> command.startsWith("./kepil pack watch"));
        return commands;
    }

    static Set<String> mentions() {
        return pages().stream().flatMap(DocumentedCommandsTest::named).filter(command -> !COMPLETE.matcher(command).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @BeforeAll
    static void makeWhatCommandsRead() throws IOException {
        for (String name : List.of("IN.jsonl", "people.jsonl")) {
            assertThat(Run.kepil("population", "--size", "50", "--as-of", "2026-03-10", folder.resolve(name).toString()).exitCode()).isZero();
        }
        assertThat(Run.kepil("pack", "init", folder.resolve("mypack").toString()).exitCode()).isZero();
        Files.writeString(folder.resolve("RECORD"), Run.kepil("record", SAMPLE).out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsShownRuns(String command) throws IOException {
        String[] words = command.replace("…", command.contains("diff") ? " --to 2026-01-01" : "").split(" +");
        List<String> args = new ArrayList<>();
        args.add(words[1]);
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            args.addAll(arguments(words[1], word));
        }
        String pack = folder.resolve(command.contains("pack init") ? "fresh" : "mypack").toString();
        args.replaceAll(word -> word.equals("mypack") ? pack : word);
        byte[] in = args.equals(List.of("ask")) ? ANSWERS.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(Path.of(SAMPLE));
        Run run = Run.kepil(in, args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static List<String> arguments(String command, String word) throws IOException {
        if (word.startsWith("examples/")) {
            Path pattern = ROOT.resolve(word);
            List<String> files = new ArrayList<>();
            try (DirectoryStream<Path> found = Files.newDirectoryStream(pattern.getParent(), pattern.getFileName().toString())) {
                found.forEach(file -> files.add(file.toString()));
            }
            assertThat(files).as(word).isNotEmpty();
            return files;
        }
        return List.of(switch (word) {
            case "FILE" -> file(command);
            case "a.json", "A.json" -> SAMPLE;
            case "b.json", "B.json" -> Run.sample("pensioner");
            case "BASKET.json" -> Path.of("..", "baskets", "type-1-diabetes.json").toString();
            case "CODE" -> "SI-06";
            case "RECORD", "IN.jsonl", "OUT.jsonl", "people.jsonl", "verdicts.jsonl", "portrait", "kit", "posters", "sheet.html", "site", "impact",
                    "impact.html" -> folder.resolve(word).toString();
            default -> word;
        });
    }

    private static String file(String command) {
        Map<String, String> procedures = Map.of("refund", "refund-paid-twice-2022", "attach", "attach-pensioner",
                "sanction", "sanction-ambulance");
        return procedures.containsKey(command) ? Path.of("..", "procedures", procedures.get(command) + ".json").toString()
                : command.equals("ask") ? Run.sample("woman-who-may-be-pregnant") : SAMPLE;
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void whatIsNamedExists(String command) {
        String[] words = command.split(" +");
        String help = Run.kepil(words[1].startsWith("-") ? new String[] {"--help"} : new String[] {words[1], "--help"}).out();
        assertThat(help).startsWith("Usage: kepil");
        assertThat(Arrays.stream(words).filter(word -> word.startsWith("--"))).allMatch(help::contains);
    }

    @Test
    void theReadmeNamesEveryCommand() {
        String help = Run.kepil("--help").out();
        Set<String> commands = new TreeSet<>(Pattern.compile("(?m)^  ([a-z]+) +[A-Z].*").matcher(help.substring(help.indexOf("Commands:")))
                .results().map(found -> found.group(1)).toList());
        assertThat(commands).hasSizeGreaterThan(10);
        String table = text(ROOT.resolve("README.md")).lines().filter(line -> line.startsWith("| `./kepil")).collect(Collectors.joining());
        assertThat(commands).allMatch(command -> table.contains("`./kepil " + command) || table.contains("`" + command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "README.md            | Insured on                | check --lang en pregnant-not-working",
        "README.kk.md         | Сақтандырылған –          | check --lang kk pregnant-not-working",
        "README.ru.md         | Застрахован(а) –          | check --lang ru pregnant-not-working",
        "docs/explanations.md | What holds                | explain --lang en pregnant-not-working --codes",
        "docs/explanations.md | What did not hold         | explain --lang en carer-before-group-i --codes",
        "docs/explanations.md | Insured on                | forecast --lang en pregnant-not-working",
        "docs/errors.md       | person.json:4             | check --lang en person"})
    void whatIsShownIsPrinted(String page, String beginning, String command) throws IOException {
        Files.writeString(folder.resolve("carer-before-group-i.json"), """
                {"asOf": "2022-03-27", "person": {"birthDate": "1980-01-01", "sex": "FEMALE", "legalStatus": "CITIZEN",
                 "circumstances": [{"type": "CARING_FOR_GROUP_I", "from": "2021-06-01", "sinceChildhood": false}]}}""");
        Files.writeString(folder.resolve("person.json"), """
                {"asOf": "2026-03-10",
                 "person": {"birthDate": "1980-01-01",
                  "sex": "FEMALE",
                  "legalStatus": "CITIZN"}}""");
        String[] args = command.split(" ");
        Path sample = Path.of(Run.sample(args[3]));
        args[3] = (Files.exists(sample) ? sample : folder.resolve(args[3] + ".json")).toString();
        Run run = Run.kepil(args);
        List<String> printed = (run.out() + run.err().replace(folder + "/", "")).lines().map(DocumentedCommandsTest::words).toList();
        String shown = BLOCK.matcher(text(ROOT.resolve(page))).results().map(block -> block.group(1))
                .filter(block -> block.startsWith(beginning)).findFirst().orElseThrow();
        int from = 0;
        for (String line : shown.lines().map(DocumentedCommandsTest::words).filter(line -> !line.equals("…")).toList()) {
            Pattern pattern = Pattern.compile(Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
            int at = from;
            while (at < printed.size() && !pattern.matcher(printed.get(at)).matches()) {
                at++;
            }
            assertThat(at).as("\"%s\" is printed after line %s of %s", line, from, printed).isLessThan(printed.size());
            from = at + 1;
        }
    }

    private static String words(String line) {
        return line.replace('\u00A0', ' ').strip().replaceAll(" +", " ");
    }

    @Test
    void theExitCodesAreThoseOfTheHelp() {
        String help = Run.kepil("replay", "--lang", "en", "--help").out();
        List<String> helped = List.copyOf(Pattern.compile("(?m)^ +(\\d+) ").matcher(help.substring(help.indexOf("Exit codes:"))).results()
                .map(code -> code.group(1)).toList());
        List<String> stated = Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(text(ROOT.resolve("docs/errors.md"))).results()
                .map(code -> code.group(1)).toList();
        assertThat(stated).containsExactlyElementsOf(helped).contains(String.valueOf(Kepil.ANSWER_IS_NO), "130");
        assertThat(Run.kepil(new byte[0], "nonsense").exitCode()).isEqualTo(Integer.parseInt(stated.get(1)));
        assertThat(Run.kepil("{".getBytes(StandardCharsets.UTF_8), "check", "-").exitCode()).isEqualTo(Integer.parseInt(stated.get(2)));
    }
}
