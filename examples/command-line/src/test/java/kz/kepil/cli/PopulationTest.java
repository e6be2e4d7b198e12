package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class PopulationTest {

    @TempDir
    private Path folder;

    @Test
    void writesOneInquiryALineOfWhichFewerAreTheFirst() throws IOException {
        Path out = folder.resolve("people.jsonl");
        Run run = kepil("population", "--size", "1500", "--seed", "7", "--as-of", "2026-03-10", out.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(Files.readAllLines(out)).hasSize(1500).allSatisfy(line -> assertThat(line).contains("\"asOf\":\"2026-03-10\""));
        Run fewer = kepil("population", "--size", "20", "--seed", "7", "--as-of", "2026-03-10", "-");
        assertThat(fewer.outLines()).isEqualTo(Files.readAllLines(out).subList(0, 20));
        assertThat(kepil("population", "--size", "20", "--as-of", "2026-03-10", "-").outLines()).isNotEqualTo(fewer.outLines());
        assertThat(kepil("batch", out.toString(), "-").exitCode()).isZero();
    }

    @Test
    void theProgressBarShowsWhenSomebodyWatches() {
        String[] args = {"population", "--size", "5", "--as-of", "2026-03-10", folder.resolve("people.jsonl").toString()};
        assertThat(kepil(new byte[0], Ansi.OFF, 80, args).err()).contains("100%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--as-of 2026-03-10 -                    | Missing option: --size=N",
        "--size 5 -                              | Missing option: --as-of=YYYY-MM-DD",
        "--size 5 --as-of 2026-03-10             | Missing argument: OUT.jsonl",
        "--size 0 --as-of 2026-03-10 -           | There cannot be 0 people; allowed: 1 or more",
        "--size 5 --as-of 2026-02-30 -           | '2026-02-30' is not a date; allowed: a day that exists, like 2026-03-10",
        "--size 5 --seed x --as-of 2026-03-10 -  | 'x'; allowed: a whole number"})
    void wrongUsageIsExplained(String args, String message) {
        Run run = kepil(("population " + args).split(" +"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(message);
    }

    @Test
    void anOutputThatCannotBeWrittenEndsTheRun() {
        Run run = kepil("population", "--size", "5", "--as-of", "2026-03-10", ".");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("kepil: This is a directory, and cannot be written as a file: .\n    Maybe the name of a file in it is meant\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | %d жылғы 1 қаңтар күнгі заңнама", "ru | на 1 января %d года", "en | The law of 1 January %d is not known here; allowed: from 1 January 2021"})
    void aDayWhoseLawIsNotKnownIsBadInput(String language, String message) {
        Run run = kepil("population", "--lang", language, "--size", "5", "--as-of", Run.lastYear() + 1 + "-01-01", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("kepil population: --as-of: ").contains(message.formatted(Run.lastYear() + 1));
    }
}
