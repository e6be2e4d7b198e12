package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class BenchTest {

    @ParameterizedTest
    @CsvSource({"en, One person, verdicts a second, unknown facts", "ru, Один человек, ответов в секунду, неизвестные факты",
        "kk, Бір адам, секундына жауап, белгісіз деректер"})
    void printsATable(String language, String person, String second, String unknown) {
        Run run = kepil(new byte[0], Ansi.OFF, 80, "bench", "--lang", language, "--rounds", "1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("100%");
        assertThat(run.out()).contains(person, second, unknown + ": 0 → 2 → 8");
        if (!language.equals("en")) {
            LanguagesTest.assertNoEnglish(run.out());
        }
    }

    @Test
    void answersInJson() throws JsonProcessingException {
        Run run = kepil("bench", "--rounds", "1", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).hasSize(1);
        JsonNode measured = new ObjectMapper().readTree(run.out());
        assertThat(measured.at("/people").asInt()).isEqualTo(512);
        assertThat(measured.at("/rounds").asInt()).isEqualTo(1);
        assertThat(measured.at("/onAllCores").asLong()).isPositive();
        assertThat(measured.at("/person").findValuesAsText("work")).isEqualTo(List.of("reading", "alone", "batches", "writing", "explaining"));
        assertThat(measured.at("/growth")).hasSize(5 * 3 * 2);
        assertThat(measured.at("/person")).allSatisfy(work -> {
            assertThat(work.get("micros").asDouble()).isPositive();
            assertThat(work.get("bytes").asLong()).isPositive();
        });
    }

    @Test
    void wrongUsageIsExplained() {
        Run run = kepil("bench", "--rounds", "0");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("There cannot be 0 rounds; allowed: 1 or more");
    }
}
