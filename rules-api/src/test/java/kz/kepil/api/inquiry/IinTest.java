package kz.kepil.api.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IinTest {

    @ParameterizedTest
    @CsvSource({"061211600109, first weighting", "900115400109, first weighting", "061211600012, second weighting",
            "900115400006, second weighting"})
    void acceptsTheRightCheckDigitAlone(String digits, String why) {
        assertThat(Iin.of(digits).digits()).as(why).isEqualTo(digits);
        for (int last = 0; last < 10; last++) {
            String other = digits.substring(0, 11) + last;
            if (!other.equals(digits)) {
                assertThatThrownBy(() -> Iin.of(other)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("check digit");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"90011540002", "06121160005", "90011540193"})
    void hasNoCheckDigitWhenBothWeightingsGiveTen(String eleven) {
        for (int last = 0; last < 10; last++) {
            String digits = eleven + last;
            assertThatThrownBy(() -> Iin.of(digits)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "06121160010", "0612116001099", "06121160010x", " 061211600109", "٠٦١٢١١٦٠٠١٠٩"})
    void hasTwelveDigits(String text) {
        assertThatThrownBy(() -> Iin.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessage("An IIN has twelve digits");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "960229000005, -, -", "960229100001, 1896-02-29, MALE", "960229200008, 1896-02-29, FEMALE",
            "960229300004, 1996-02-29, MALE", "960229400000, 1996-02-29, FEMALE", "960229500007, 2096-02-29, MALE",
            "960229600003, 2096-02-29, FEMALE", "960229700109, -, -", "960229800006, -, -", "960229900002, -, -",
            "061311600003, -, FEMALE"})
    void tellsBirthDateAndSex(String digits, LocalDate birthDate, Sex sex) {
        assertThat(Iin.of(digits).birthDate()).isEqualTo(birthDate);
        assertThat(Iin.of(digits).sex()).isEqualTo(sex);
    }

    @Test
    void doesNotPrintTheNumber() {
        assertThat(Iin.of("061211600109")).hasToString("IIN …0109");
    }
}
