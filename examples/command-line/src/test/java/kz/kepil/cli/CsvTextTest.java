package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    /** A table program would compute what begins like a formula. */
    @Test
    void noTextIsAFormula() {
        assertThat(CsvText.of(List.of("id", "number"), Stream.of(List.of("=1+1", -5), List.of("+7", 3), List.of("a=b", 0))))
                .isEqualTo("id,number\n'=1+1,-5\n'+7,3\na=b,0\n");
    }
}
