package kz.kepil.api.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "flaw, lawn, 2", "'', abc, 3", "abc, '', 3", "same, same, 0"})
    void countsLetters(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void hintsAtTheNearest() {
        assertThat(Nearest.hint("full-time student", List.of("PREGNANT",
                "FULL_TIME_STUDENT")).en()).isEqualTo("Maybe FULL_TIME_STUDENT is meant");
        assertThat(Nearest.hint("CITIZAN", List.of("CITY", "CITIZEN")).ru()).isEqualTo("Возможно, имеется в виду CITIZEN");
        assertThat(Nearest.hint("TOURIST", List.of("CITY", "CITIZEN"))).isNull();
        assertThat(Nearest.hint("", List.of("A", "B"))).isNull();
        assertThat(Nearest.hint("x".repeat(100_000), List.of("x".repeat(100_000)))).isNull();
    }
}
