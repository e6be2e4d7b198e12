package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import kz.kepil.api.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @Test
    void theTableNamesEveryRuleWithItsPeriod() {
        Run run = kepil("rules", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(Run.engine().rules()).isNotEmpty().allSatisfy(rule -> assertThat(run.out()).contains(rule.code()));
        assertThat(run.out()).containsPattern("SI-06 +2021-01-01 – +Pregnant").containsPattern("STA-4 +2021-01-01 – 2023-12-31 +Single");
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void aCodeInAnyCaseIsShownInFull() {
        Run run = kepil("rules", "--lang", "ru", "si-11");
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).filteredOn("SI-11"::equals).hasSizeGreaterThan(1);
        assertThat(run.out()).contains("Қазақша ", "Русский ", "English ", "Акт ", "Источники ", "Действует ")
                .containsPattern("Файл +\\S+\\.drl:\\d+");
    }

    @ParameterizedTest
    @CsvSource({"si06, SI-06", "EX9, EX-", "STA-77, STA-7"})
    void anUnknownCodeIsBadInputAndGetsSuggestions(String code, String suggestion) {
        Run run = kepil("rules", "--lang", "en", code);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("There is no rule with the code \"" + code + "\".\nMaybe ").contains(suggestion);
    }

    @Test
    void jsonHoldsOneRuleALine() {
        Run run = kepil("rules", "--format", "json");
        assertThat(run.outLines()).hasSameSizeAs(Run.engine().rules());
        RuleInfo first = Run.engine().rules().get(0);
        assertThat(run.outLines()).first().asString()
                .startsWith("{\"code\":\"" + first.code() + "\",\"name\":\"")
                .contains("\"inForce\":{\"from\":\"", "\"line\":" + first.line() + "}");
    }
}
