package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2004-02-29, 2022-02-28, 17",
        "2004-02-29, 2022-03-01, 18",
        "2008-02-29, 2024-02-28, 15",
        "2008-02-29, 2024-02-29, 16",
        "2006-12-11, 2024-12-10, 17",
        "2006-12-11, 2024-12-11, 18",
        "2024-05-05, 2024-05-05, 0",
    })
    void age(LocalDate birth, LocalDate day, int age) {
        assertThat(Dates.age(birth, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-28, false",
        "2020-02-29, 2020-02-29, true",
        "2020-02-29, 2023-02-28, true",
        "2020-02-29, 2023-03-01, false",
    })
    void bornAndYoungerThanThree(LocalDate birth, LocalDate day, boolean so) {
        assertThat(Dates.bornAndYoungerThan(3, birth, day)).isEqualTo(so);
    }
}
