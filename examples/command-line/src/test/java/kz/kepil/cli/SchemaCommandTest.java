package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.json.JsonSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCommandTest {

    private static final Pattern REFERENCE = Pattern.compile("urn:kepil:schema:([a-z-]+)");

    private static final Set<String> NAMES = Arrays.stream(JsonSchema.values()).map(Choice::word).collect(Collectors.toSet());

    /** Whoever has a schema can get those to which it refers. */
    @ParameterizedTest
    @EnumSource
    void everySchemaIsPrintedWithWhateverItRefersTo(JsonSchema schema) {
        Run run = kepil("schema", Choice.word(schema));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"$id\": \"urn:kepil:schema:" + Choice.word(schema) + "\"");
        assertThat(REFERENCE.matcher(run.out()).results().map(found -> found.group(1))).isSubsetOf(NAMES);
    }

    @Test
    void theHelpNamesEachOfThem() {
        for (String language : new String[] {"kk", "ru", "en"}) {
            String help = kepil("schema", "--lang", language, "--help").out().replaceAll("\\s+", " ");
            String names = help.substring(help.indexOf(": inquiry") + 2);
            assertThat(Stream.of(names.substring(0, names.indexOf('.')).split(", "))).containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }
}
