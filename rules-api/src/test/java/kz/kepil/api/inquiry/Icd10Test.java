package kz.kepil.api.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Icd10Test {

    @ParameterizedTest
    @CsvSource({"E10, E10", "E10.9, E10.9", "E109, E10.9", "e10.9, E10.9", "' m3321 ', M33.21", "M33.21, M33.21", "'\te10\n', E10"})
    void readsWhatPeopleWrite(String text, String code) {
        assertThat(Icd10.of(text).code()).isEqualTo(code);
        assertThat(Icd10.of(text)).hasToString(code);
        assertThat(Icd10.of(text).category()).isEqualTo(code.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "E1", "10", "E10.", "E10.123", "E10123", "E 10", "E10 .9", "EE10", "Е10", "E10,9", "ı10", "ſ10",
            "E1٠"})
    void rejectsWhatIsNoCode(String text) {
        assertThatThrownBy(() -> Icd10.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void isBuiltFromTheNormalFormAlone() {
        assertThat(new Icd10("E10.9")).isEqualTo(Icd10.of("e109"));
        assertThatThrownBy(() -> new Icd10("e10.9")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Icd10("E109")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsByCode() {
        assertThat(Icd10.of("E10")).isLessThan(Icd10.of("E10.9")).isLessThan(Icd10.of("I05"));
    }
}
