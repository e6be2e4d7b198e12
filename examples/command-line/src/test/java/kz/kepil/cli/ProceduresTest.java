package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

/** The commands refund, attach and sanction. */
class ProceduresTest {

    private static final Path SAMPLES = Path.of("..", "procedures");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Stream.of("inquiry", "entitlement", "entitlement-rich", "refund-application", "refund-decision",
                            "attachment-request", "attachment", "sanction-request", "sanction")
                    .collect(Collectors.toMap(name -> "urn:kepil:schema:" + name, ProceduresTest::schema))));

    @TempDir
    private Path folder;

    private static String schema(String name) {
        String file = "/kz/kepil/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(ProceduresTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> errors(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of("urn:kepil:schema:" + schema)).validate(json, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name + ".json").toString();
    }

    private static String command(String sample) {
        return sample.substring(0, sample.indexOf('-'));
    }

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    /** Worked out by hand from the specification. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "refund-paid-twice-2022    | No reason to refuse: the contribution is refunded – as of 14 November 2022 | within 5 working days",
        "refund-over-ceiling-2024  | No reason to refuse: the contribution is refunded – as of 20 May 2024 | within 15 working days",
        "refund-incomplete-2023    | There are reasons to refuse the refund – as of 1 March 2023 | The documents are incomplete",
        "refund-not-used-2026      | There are reasons to refuse the refund – as of 2 April 2026 | Not having used care is no ground",
        "attach-pensioner          | Attachment to a clinic is possible – as of 16 February 2026 | In person at the clinic: a pensioner",
        "attach-kandas             | Attachment to a clinic is possible – as of 2 September 2024 | Certificate of a kandas",
        "attach-eaeu-worker-2021   | Attachment to a clinic is possible – as of 4 October 2021 | Labour contract",
        "attach-tourist            | Attachment to a clinic is not provided for – as of 12 July 2025 | No attachment for visitors",
        "sanction-primary-care     | 91,245.00 ₸ – as of 3 June 2024 | 30 × 1,520.75 ₸ × 2 cases = 91,245.00 ₸",
        "sanction-diagnostics      | 12,201.00 ₸ – as of 1 January 2023 | 300% × 4,067 ₸ × 1 case = 12,201.00 ₸",
        "sanction-day-hospital     | 886,500.00 ₸ – as of 18 May 2026 | 3 × 98,500 ₸ × 3 cases = 886,500.00 ₸",
        "sanction-ambulance        | 31,040.00 ₸ – as of 31 December 2025 | 100 × 310.40 ₸ × 1 case = 31,040.00 ₸"})
    void everySampleGetsItsAnswer(String sample, String title, String row) {
        Run run = kepil(command(sample), "--lang", "en", sample(sample));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace('\u00A0', ' ')).startsWith(title + "\n").contains(row);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesAndAnswersKeepToTheSchemas(String sample) throws IOException {
        String input = Files.readString(Path.of(sample(sample)));
        Run run = kepil(command(sample), "--format", "json", sample(sample));
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).hasSize(1);
        switch (command(sample)) {
            case "refund" -> {
                assertThat(errors("refund-application", input)).isEmpty();
                assertThat(errors("refund-decision", run.out())).isEmpty();
            }
            case "attach" -> {
                assertThat(errors("attachment-request", input)).isEmpty();
                assertThat(errors("attachment", run.out())).isEmpty();
            }
            default -> {
                assertThat(errors("sanction-request", input)).isEmpty();
                assertThat(errors("sanction", run.out())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLanguageAnswersInFull(String sample) {
        Run kazakh = kepil(command(sample), "--lang", "kk", sample(sample));
        assertThat(kazakh.out()).containsPattern("[әғқңөұүһі]");
        assertThat(kepil(command(sample), "--lang", "ru", sample(sample)).out()).containsPattern("[а-я]{3}")
                .doesNotContainPattern("[әғңөұүһі]");
        // Names of sites and applications are written in Latin letters in every language.
        assertThat(kazakh.out().replaceAll("[A-Z]{3}-[0-9]|gov4c\\.kz|fms\\.kz|eGov\\.kz|eGov mobile|Kaspi|Qiwi|Kassa24|SaqtandyryBot|Qoldau|Order|S0|L1", ""))
                .doesNotContainPattern("[A-Za-z]");
        assertThat(kazakh.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void aRefundTellsWhereToApplyAndHowToLookUpTheStatus() {
        assertThat(kepil("refund", "--lang", "en", sample("refund-incomplete-2023")).out())
                .contains("Why             The bank details in the application are wrong\n")
                .contains("Where to apply  The State Corporation “Government for Citizens”")
                .contains("Good to know    Proof of payment goes with the application")
                .doesNotContain("Ways to pay").contains("The call centre 1406").doesNotContain("Considered");
    }

    @Test
    void aSanctionTellsItsSourceAndWhatToDo() {
        assertThat(kepil("sanction", "--lang", "en", sample("sanction-ambulance")).out())
                .containsPattern("Act +Order № ҚР ДСМ-321/2020 of the acting Minister of Health of\\s+24 December 2020;\\s+[^\n]*№ 68")
                .containsPattern("Sources +one public place\n")
                .containsPattern("The patient +The patient may turn to the patient support service")
                .containsPattern("The health worker +Corrects the data");
    }

    @Test
    void jsonIsWhatTheLibraryWrites() throws IOException {
        byte[] input = Files.readAllBytes(Path.of(sample("attach-pensioner")));
        String expected = ProcedureWriter.of(Run.engine())
                .write(Run.engine().procedures().attachment(ProcedureReader.of(Run.engine()).attachment(input)));
        assertThat(kepil(input, "attach", "--format", "json", "-").out()).isEqualTo(expected + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "refund   | ''                                         | -:1: $: The text is empty",
        "refund   | {\"date\": \"2023-05-01\"}                 | -:1: $.grounds: The required property \"grounds\" is missing",
        "attach   | {\"date\": \"2020-05-01\", \"legalStatus\": \"CITIZEN\"} | -:1: $.date: The law of 2020-05-01 is not known here",
        "attach   | {\"date\": \"2021-05-01\", \"legalStatus\": \"CITISEN\"} | Maybe CITIZEN is meant",
        "sanction | {\"date\": \"2020-12-31\", \"service\": \"AMBULANCE\", \"cases\": 1, \"perCapitaRate\": 5}"
            + " | -:1: $.date: The law of 2020-12-31 is not known here"})
    void badInputIsExplainedAndEndsWithTwo(String command, String json, String message) {
        Run run = kepil(json.getBytes(StandardCharsets.UTF_8), command, "--lang", "en", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void problemsAreToldTogetherAndInTheLanguageAsked() {
        byte[] wrong = "{\"date\": \"2024-01-01\",\n\"service\": \"AMBULANCE\", \"cases\": 0, \"perCapitaRate\": -1}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(kepil(wrong, "sanction", "--lang", "kk", "-").err().lines()).hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("-:2: $.cases: 0 жағдайлар саны емес"),
                        line -> assertThat(line).startsWith("-:2: $.perCapitaRate: -1 сомасы теріс"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        Path missing = folder.resolve("missing.json");
        assertThat(kepil("refund", "--lang", "en", missing.toString()))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).isEqualTo(missing + ": there is no such file\n"));
    }

    @Test
    void coloursFollowTheTerminal() {
        assertThat(kepil(new byte[0], Ansi.ON, 0, "refund", sample("refund-not-used-2026")).out()).contains("\u001B[");
        assertThat(kepil(new byte[0], Ansi.ON, 0, "refund", "--format", "json", sample("refund-not-used-2026")).out())
                .doesNotContain("\u001B");
    }
}
