package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** Within a sentence nothing has a capital but names. */
class CapitalsTest {

    private static final int ALL_ON_ONE_LINE = 4_000;

    private static final Pattern CAPITAL = Pattern.compile("(?<=[\\p{L}\\d)»])(?:: |; |, | – )(\\p{Lu}\\p{Ll}+|A(?= )|[ВКОСУИ](?= \\p{Ll}))");

    /** Acts and ministers, banks and programs, months in English; in Kazakh a letter is that of a hepatitis. */
    private static final Map<String, Pattern> NAMES = Map.of(
            "en", Pattern.compile("January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Law|Order|Government|Minister|Kazakhstan|Kazpost|Kaspi|Kassa|Qoldau|Saqtandyry"),
            "kk", Pattern.compile("Қазақстан.*|Қазпошта|Еңбек|Kaspi|Kassa|Qoldau|Saqtandyry|В"),
            "ru", Pattern.compile("Казахстан.*|Закон|Приказ|Постановление|Кодекс|Министр.*|Казпочта|Kaspi|Kassa|Qoldau|Saqtandyry"));

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void nothingButANameHasACapitalWithinASentence(String language) throws IOException {
        try (Stream<Path> samples = Files.list(Run.SAMPLES)) {
            for (Path sample : samples.sorted().toList()) {
                for (List<String> command : List.of(List.of("check"), List.of("confirm", "--all"), List.of("forecast", "--payments", "stopping"),
                        List.of("explain"))) {
                    String[] args = Stream.concat(command.stream(), Stream.of("--lang", language, sample.toString())).toArray(String[]::new);
                    String text = kepil(new byte[0], Ansi.OFF, 0, ALL_ON_ONE_LINE, args).out();
                    assertThat(CAPITAL.matcher(text).results().filter(found -> !NAMES.get(language).matcher(found.group(1)).matches()).map(MatchResult::group))
                            .as("%s %s", command, sample).isEmpty();
                }
            }
        }
    }
}
