package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kz.kepil.api.EntitlementEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

class UsageTest {

    private static final List<String> SUBCOMMANDS = Arrays.stream(Kepil.class.getAnnotation(Command.class).subcommands())
            .map(command -> command.getAnnotation(Command.class).name()).toList();

    /** Words that an English sentence hardly does without. */
    private static final String ENGLISH = "\\b(the|and|is|are|with|for|in|Default|Usage|Examples)\\b";

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "explain", "batch", "contribution", "refund", "attach", "sanction", "rules",
        "record", "replay", "compare", "portrait", "kit", "population", "diff", "ask", "confirm", "completion", "pack"})
    void everyCommandHasHelpAndVersion(String command) {
        String[] name = command.isEmpty() ? new String[0] : new String[] {command};
        Run help = kepil(with(name, "--help"));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: kepil", "--help", "--version", "Exit codes:", "bad input");
        assertThat(help.err()).isEmpty();
        Run version = kepil(with(name, "--version"));
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("Kepil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "explain", "batch", "contribution", "refund", "attach", "sanction", "rules",
        "record", "replay", "compare", "portrait", "kit", "population", "diff", "ask", "confirm", "completion", "pack"})
    void everyCommandHasHelpInTheLanguageAsked(String command) {
        Run kazakh = kepil(command, "--lang=kk", "--help");
        assertThat(kazakh.exitCode()).isZero();
        assertThat(kazakh.out()).startsWith("Қолданылуы: kepil " + command).contains("Жауап тілі", "Аяқталу кодтары:")
                .doesNotContainPattern(ENGLISH);
        Run russian = kepil(command, "--lang", "ru", "--help");
        assertThat(russian.exitCode()).isZero();
        assertThat(russian.out()).startsWith("Использование: kepil " + command).contains("Язык ответа", "Коды завершения:")
                .doesNotContainPattern(ENGLISH);
    }

    private static String[] with(String[] name, String option) {
        return name.length == 0 ? new String[] {option} : new String[] {name[0], option};
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "                                                        | Missing command; allowed: check, confirm, ",
        "chekc                                                   | Maybe check",
        "check                                                   | Missing argument: FILE",
        "check --format xml a.json                               | 'xml' is none of text, json, rich",
        "explain                                                 | Missing argument: FILE",
        "explain --format rich a.json                            | 'rich' is none of text, json",
        "check --lang de a.json                                  | 'de' is none of kk, ru, en",
        "check --nonsense a.json                                 | Unknown option: '--nonsense'",
        "batch in.jsonl                                          | Missing argument: OUT.jsonl",
        "contribution --month 2026-03                            | Missing option: --payer=PAYER",
        "contribution --payer employee                           | Missing option: --month=YYYY-MM",
        "contribution --payer nobody --month 2026-03             | 'nobody' is none of employer, employee, civil-contract, ",
        "contribution --payer employee --month 2026-13           | '2026-13' is not a month; allowed: a year and a month",
        "contribution --payer employee --month 2026-3 --income x | is not a month",
        "contribution --payer employee --month 2026-03 --income 2,5 | '2,5' is not an amount; allowed: digits",
        "diff a.json                                            | Nothing to compare with: OTHER, --from, --to, --set or",
        "diff a.json --from 2026-02-30                          | '2026-02-30' is not a date; allowed: a day that exists, like 2026-03-10",
        "confirm                                                | Missing argument: FILE",
        "contribution --payer employee --month                  | The option --month needs a value",
        "check --lang en --lang ru a.json                       | The option --lang may be given once only",
        "population --size x --as-of 2026-01-01 -               | Wrong value of --size: 'x'; allowed: a whole number",
        "ask -                                                  | '-' is standard input, from which the answers come",
        "refund                                                  | Missing argument: FILE",
        "attach a.json b.json                                    | Unexpected argument: 'b.json'",
        "sanction --format rich a.json                           | 'rich' is none of text, json",
        "record a.json b.json                                    | Unexpected argument: 'b.json'"})
    void wrongUsageIsExplainedAndEndsWithOne(String args, String message) {
        Run run = kepil(args == null ? new String[0] : args.split(" "));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "kk | Белгісіз команда: chek | Мүмкін, дұрысы – check", "ru | Неизвестная команда: chek | Возможно, имеется в виду check",
        "en | Unknown command: 'chek' | Maybe check"})
    void aMistypedCommandLeadsToTheNearestOne(String language, String unknown, String maybe) {
        assertThat(kepil("chek", "x", "--lang", language).err().lines()).startsWith(unknown, maybe);
    }

    /** Where words stand in a line of their own length they are not broken where it is shorter. */
    @ParameterizedTest
    @CsvSource({"kk, 80", "ru, 80", "en, 80"})
    void noWordOfTheHelpIsBroken(String language, int width) {
        for (String command : SUBCOMMANDS) {
            List<String> args = new ArrayList<>(List.of("--lang", language, "--help"));
            args.add(0, command);
            Set<String> whole = words(Run.kepil(new byte[0], Ansi.OFF, 0, 1000, args.toArray(String[]::new)));
            Run narrow = Run.kepil(new byte[0], Ansi.OFF, 0, width, args.toArray(String[]::new));
            assertThat(whole).as("%s %s", command, language).containsAll(words(narrow));
            assertThat(narrow.outLines()).filteredOn(line -> !line.startsWith("  kepil ") && !line.startsWith("  printf "))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    private static Set<String> words(Run help) {
        // What stands above the description, picocli breaks as it pleases.
        return new TreeSet<>(List.of(help.out().replaceFirst("^.*(\n  .*)*", "").strip().split("\\s+")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Қағидалар мен деректер: kepil | 2021 жылғы 1 қаңтар – %d жылғы 31 желтоқсан | %d жылғы 31 желтоқсан күніне дейін",
        "ru | Правила и данные: kepil | с 1 января 2021 года по 31 декабря %d года | известно по 31 декабря %d года",
        "en | Rules and data: kepil | from 1 January 2021 to 31 December %d | known to 31 December %d"})
    void theVersionTellsTheRulesAndTheDaysOfTheLaw(String language, String pack, String days, String known) {
        for (String[] args : new String[][] {{"--version", "--lang", language}, {"check", "--version", "--lang", language}}) {
            Run version = kepil(args);
            assertThat(version.exitCode()).isZero();
            assertThat(version.out().replaceAll("\\s+", " ")).contains(pack, days.formatted(Run.lastYear()), known.formatted(Run.knownYear()));
            assertThat(version.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void theTopHelpTellsEveryExitCode() {
        assertThat(kepil("--help").out()).contains("\n  0 ", "\n  1 ", "\n  2 ", "\n  3 ", "\n  4 ", "\n  130 ", "\n  141 ");
    }

    @ParameterizedTest
    @CsvSource({"kk, КОМАНДА", "ru, КОМАНДА", "en, COMMAND"})
    void theSynopsisNamesACommandInTheLanguageAsked(String language, String command) {
        for (String[] args : new String[][] {{"--lang", language, "--help"}, {"pack", "--lang", language, "--help"}}) {
            assertThat(kepil(args).outLines().get(0)).endsWith(" " + command);
        }
        assertThat(kepil("chek", "--lang", language).err()).contains(" " + command + "\n");
    }

    /** What was typed is in the message, and not what the help calls its place. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void noErrorCallsAPlaceByItsNameInTheHelp(String language) throws IOException {
        try (InputStream in = Kepil.class.getResourceAsStream("errors_" + language + ".properties")) {
            Properties errors = new Properties();
            errors.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            // What is missing has no other name.
            errors.keySet().removeAll(Set.of("diff.nothing", "pack.diff.nothing", "change.no-attribute"));
            assertThat(errors.values()).allSatisfy(text -> assertThat((String) text).doesNotContainPattern("\\b(IN|OUT|DIR|FILE|OTHER)\\b"));
        }
    }

    @Test
    void anErrorInsideHasALineForEachMistakeAndEndsWithThree() {
        assertFails(() -> {
            throw new IllegalStateException("acts.yaml:1:2: broken\nMaybe whole is meant\n  acts.yaml:3:4: broken\n");
        }, "kepil: an error inside Kepil: acts.yaml:1:2: broken\n    Maybe whole is meant\n    acts.yaml:3:4: broken\n");
        assertFails(() -> {
            throw new StackOverflowError();
        }, "kepil: an error inside Kepil: StackOverflowError\n");
    }

    private static void assertFails(Supplier<EntitlementEngine> engine, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8), Ansi.OFF, 0, 80);
        assertThat(Kepil.run(terminal, engine, "rules")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(message);
    }
}
