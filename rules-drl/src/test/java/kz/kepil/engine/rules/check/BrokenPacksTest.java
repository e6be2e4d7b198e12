package kz.kepil.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.PackFolder;
import kz.kepil.api.PackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of the pack with one thing wrong each: the problem is told at its line and column, in three languages. */
class BrokenPacksTest {

    private static final String DATA = "broken-packs.yaml";

    @TempDir
    private Path pack;

    static Stream<Edits.Edit> edits() {
        return Stream.of("typing-drl", "typing-yaml", "broken").flatMap(group -> Edits.read(DATA, group).stream());
    }

    @Test
    void thereAreAsManyAsThereMustBe() {
        assertThat(Edits.read(DATA, "typing-drl")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Edits.read(DATA, "typing-yaml")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Edits.read(DATA, "broken")).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theProblemIsToldWhereItStands(Edits.Edit edit) throws IOException {
        String place = edit.make(pack);
        List<PackProblem> problems = PackFolder.of(pack).check();
        assertThat(problems).filteredOn(each -> place.equals(each.file() + ":" + each.line() + ":" + each.column()))
                .as("at %s of %s", place, problems).first().satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo(edit.says());
                    assertThat(problem.texts().en()).startsWith(place + ": error: ");
                    assertThat(problem.texts().ru()).startsWith(place + ": ошибка: ");
                    assertThat(problem.texts().kk()).startsWith(place + ": қате: ");
                });
        assertThat(problems).as("one mistake is not told as several").hasSize(edit.problems());
    }
}
