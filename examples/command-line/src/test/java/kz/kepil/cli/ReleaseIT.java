package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zip of a release runs in any folder, by a Java alone. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has kepil.cmd instead of a shell's script")
class ReleaseIT {

    @TempDir
    private static Path folder;
    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        Path place = Files.createDirectory(folder.resolve("Жаңа папка №1"));
        Path archive;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            archive = files.filter(file -> file.getFileName().toString().matches("kepil-.*\\.zip")).findFirst().orElseThrow();
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = place.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        home = place.resolve(archive.getFileName().toString().replaceFirst("\\.zip$", ""));
    }

    private static Run kepil(Path script, String... args) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sh", script.toString()));
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words).directory(Files.createDirectories(folder.resolve("басқа")).toFile());
        builder.environment().remove("MAVEN_HOME");
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8"));
        Process process = builder.redirectError(folder.resolve("err").toFile()).start();
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), printed, Files.readString(folder.resolve("err")));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Insured", "ru, Застрахован", "kk, Сақтандырылған"})
    void answersInThreeLanguagesFromAnotherFolder(String language, String says) throws IOException, InterruptedException {
        Run run = kepil(home.resolve("kepil"), "check", "--lang", language,
                home.resolve("examples/inquiries/pregnant-not-working.json").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(says);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void answersThroughALinkInALink() throws IOException, InterruptedException {
        Path first = Files.createSymbolicLink(folder.resolve("first"), home.resolve("kepil"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
        Run run = kepil(second, "contribution", "--payer", "employee", "--month", "2026-03", "--income", "100000");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void endsWithTheExitCodeOfTheCommand() throws IOException, InterruptedException {
        assertThat(kepil(home.resolve("kepil"), "check", "missing.json").exitCode()).isEqualTo(Kepil.BAD_INPUT);
    }

    @Test
    void holdsWhatItNeeds() {
        assertThat(home).isDirectoryContaining("glob:**/kepil.cmd").isDirectoryContaining("glob:**/LICENSE")
                .isDirectoryContaining("glob:**/README.kk.md");
    }
}
