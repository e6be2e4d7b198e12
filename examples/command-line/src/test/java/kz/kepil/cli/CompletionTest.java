package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real shell completes what is typed. */
class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"kepil comp, compare completion", "kepil as, ask", "kepil ask --s, --save", "kepil ask --lang k, kk", "kepil check --format r, rich",
        "kepil contribution --payer sole, sole-proprietor"})
    void theShellCompletesCommandsOptionsAndValues(String typed, String completed) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion"), Run.kepil("completion").out());
        Process bash = new ProcessBuilder("bash", "-c", """
                source "$0"
                COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE=$1; COMP_POINT=${#1}
                complete -p kepil >/dev/null && _complete_kepil 2>/dev/null; echo "${COMPREPLY[@]}\"""", script.toString(), typed).start();
        String reply = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        assertThat(reply.strip()).isEqualTo(completed);
    }
}
