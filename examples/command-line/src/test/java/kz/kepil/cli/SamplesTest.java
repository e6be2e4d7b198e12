package kz.kepil.cli;

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
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.verdict.Insurance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The sample inquiries say what their names promise; the verdicts expected are worked out by hand from the law. */
class SamplesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Stream.of("inquiry", "entitlement", "entitlement-rich", "explanation", "audit-record", "basket",
                            "comparison", "difference", "forecast", "refund-decision")
                    .collect(Collectors.toMap(name -> "urn:kepil:schema:" + name, SamplesTest::schema))));
    private static final String EXPECTED = "src/test/resources/kz/kepil/cli/samples.csv";

    @ParameterizedTest
    @CsvFileSource(files = EXPECTED, delimiter = '|', numLinesToSkip = 1)
    void everySampleGetsItsVerdict(
            String name, String status, String grounds, String validThrough, int monthsOwed, String total, String scope) throws IOException {
        var verdict = Run.engine().evaluate(InquiryReader.of(Run.engine()).read(Files.readString(Path.of(Run.sample(name)))));
        Insurance insurance = verdict.insurance();
        String found = String.join(" ", insurance.grounds().stream().map(ground -> ground.code() + ":" + ground.payer()).toList());
        assertThat(insurance.status()).hasToString(status);
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(grounds);
        assertThat(String.valueOf(insurance.validThrough())).isEqualTo(validThrough);
        assertThat(insurance.arrears().months()).hasSize(monthsOwed);
        assertThat(insurance.arrears().total()).isEqualByComparingTo(total);
        assertThat(verdict.scope().grounds()).containsExactly(scope);
        assertThat(verdict.id()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvFileSource(files = EXPECTED, delimiter = '|', numLinesToSkip = 1)
    void samplesAndVerdictsKeepToTheSchemas(String name) throws IOException {
        assertThat(errors("inquiry", Files.readString(Path.of(Run.sample(name))))).isEmpty();
        assertThat(errors("entitlement", Run.kepil("check", "--format", "json", Run.sample(name)).out())).isEmpty();
        assertThat(errors("entitlement-rich", Run.kepil("check", "--format", "rich", Run.sample(name)).out())).isEmpty();
        assertThat(errors("audit-record", Run.kepil("record", Run.sample(name)).out())).isEmpty();
        assertThat(errors("explanation", Run.kepil("explain", "--format", "json", Run.sample(name)).out())).isEmpty();
    }

    static List<String> errors(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of("urn:kepil:schema:" + schema)).validate(json, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }

    private static String schema(String name) {
        try (InputStream in = Objects.requireNonNull(SamplesTest.class.getResourceAsStream("/kz/kepil/schema/" + name + ".schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everySampleIsInTheTable() throws IOException {
        try (Stream<Path> samples = Files.list(Run.SAMPLES); Stream<String> table = Files.lines(Path.of(EXPECTED))) {
            assertThat(samples.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(table.skip(1).map(line -> line.split("\\|")[0].strip()).toList());
        }
    }
}
