package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @Test
    void theTableNamesEveryRuleWithItsPeriod() {
        Run run = kepil("rules", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(Run.engine().rules().all()).isNotEmpty().allSatisfy(rule -> assertThat(run.out()).contains(rule.code()));
        assertThat(run.out()).containsPattern("SI-06 +2021-01-01 – +Pregnant").containsPattern("STA-4 +2021-01-01 – 2023-12-31 +Single");
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void aCodeInAnyCaseIsShownInFull() {
        Run run = kepil("rules", "--lang", "ru", "si-11");
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).contains("SI-11.house-arrest", "SI-11.remand-prison");
        assertThat(run.out()).contains("Қазақша ", "Русский ", "English ", "Акт ", "Источники ", "Действует ")
                .containsPattern("Файл +\\S+\\.drl:\\d+");
    }

    @Test
    void aRuleLeadsToItsActAndToPublicPlaces() {
        Run run = kepil("rules", "--lang", "ru", "SI-11");
        assertThat(run.out()).contains("Закон РК от 16 ноября 2015 года № 405-V, ст. 26",
                "«Об обязательном социальном медицинском страховании»", "https://adilet.zan.kz/rus/docs/Z1500000405",
                "В открытых источниках", "prg.kz 35517925 18.03.2022");
        assertThat(kepil("rules", "--lang", "kk", "STA-5").out()).contains("5-баптың 3-2-тармағы",
                "https://adilet.zan.kz/kaz/docs/Z1500000405");
        assertThat(kepil("rules", "--lang", "kk", "SSD-14").out()).as("a title that was not seen").contains("ДСМ-108/2020").doesNotContain("«");
    }

    @ParameterizedTest
    @CsvSource({"kk", "ru"})
    void noActIsNamedInEnglish(String language) {
        for (String code : Run.engine().rules().codes()) {
            assertThat(kepil("rules", "--lang", language, code).outLines()).filteredOn(line -> !line.startsWith("English")
                    && line.matches(".*(Law |decree|Order |Code |, art\\. |On the |On approving).*")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"kk", "ru"})
    void noVerdictAndNoExplanationNamesAnActInEnglish(String language) throws IOException {
        try (Stream<Path> samples = Files.list(Run.SAMPLES)) {
            samples.map(Path::toString).forEach(sample -> {
                for (String command : List.of("check", "explain")) {
                    assertThat(kepil(command, "--lang", language, sample).out()).as("%s %s", command, sample)
                            .doesNotContainPattern("\\b(Law|decree|Order|Code|art\\.|of the|On the) ");
                }
                assertThat(kepil("explain", "--lang", language, sample).out()).contains("№ ");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"si06, SI-06", "EX9, EX-", "STA-77, STA-7"})
    void anUnknownCodeIsBadInputAndGetsSuggestions(String code, String suggestion) {
        Run run = kepil("rules", "--lang", "en", code);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("There is no rule with the code \"" + code + "\".\nMaybe ").contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | ЖҮКТІ әйел | SI-06 | SI-01", "ru | беременн неработ | SI-06 | DEN-E02", "en | pregnant working | SI-06 | DEN-E02",
        "en | si-1 remand | SI-11 | SI-06", "ru | S4 задолженность | ARR-4 | ARR-3", "en | migration | SVC-02 | SI-06"})
    void wordsFindTheRulesThatHaveThemAll(String language, String words, String found, String not) {
        Run run = kepil(Stream.concat(Stream.of("rules", "--lang", language), Stream.of(words.split(" "))).toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("  " + found).doesNotContain("  " + not + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Мәтінінде, кодында, актісінде не дереккөзінде «жоқсөз» бар қағида жоқ.¶Мүмкін",
        "ru | Нет правила, в тексте, коде, акте или источнике которого есть «жоқсөз».¶Возможно",
        "en | No rule has \"жоқсөз\" in its sentence, code, act or source.¶Maybe"})
    void whereNothingIsFoundAHintSaysWhatMayHelp(String language, String message) {
        Run run = kepil("rules", "жоқсөз", "--lang", language);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message.replace("¶", "\n"));
    }

    @Test
    void severalCodesAreShownInFull() {
        assertThat(kepil("rules", "SI-06", "si-07").out()).contains("English ", "SI-06\n", "SI-07");
    }

    @Test
    void jsonHoldsOneRuleALine() {
        Run run = kepil("rules", "--format", "json");
        assertThat(run.outLines()).hasSameSizeAs(Run.engine().rules().all());
        RuleInfo first = Run.engine().rules().all().get(0);
        assertThat(run.outLines()).first().asString()
                .startsWith("{\"id\":\"" + first.id() + "\",\"code\":\"" + first.code() + "\",\"name\":\"")
                .contains("\"inForce\":{\"from\":\"", "\"line\":" + first.line() + "}");
    }
}
