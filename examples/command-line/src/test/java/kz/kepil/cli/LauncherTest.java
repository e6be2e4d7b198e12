package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code kepil} among sources, with a Maven and JDKs that only tell how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has kepil.cmd instead of a shell's script")
class LauncherTest {

    private static final Path SCRIPT = Path.of("..", "..", "kepil");
    /** Of all that the command line is made of. */
    private static final List<String> SOURCES = List.of("pom.xml", "integrations/pom.xml", "examples/pom.xml",
            "rules-api/pom.xml", "rules-drl/pom.xml", "integrations/pages/pom.xml", "integrations/analyst/pom.xml", "examples/command-line/pom.xml",
            "rules-api/src/main/A.java", "rules-drl/src/main/a.drl", "integrations/pages/src/main/c.jte", "integrations/analyst/src/main/D.java",
            "examples/command-line/src/main/B.java");
    /** Only what the launcher asks for, so that neither the Maven nor the Java of this machine is found. */
    private static final List<String> TOOLS = List.of("sh", "cat", "cksum", "cut", "dirname", "basename", "find", "head", "locale", "mkdir",
            "mv", "pwd", "readlink", "rm", "rmdir", "sed", "sleep", "stty", "touch", "tr");

    @TempDir
    private Path folder;
    private Path home;
    private Path bin;

    @BeforeEach
    void makeSources() throws IOException {
        home = Files.createDirectory(folder.resolve("Менің Kepil"));
        for (String source : SOURCES) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.writeString(home.resolve(source), "");
        }
        Files.writeString(Files.createDirectories(home.resolve("examples/inquiries")).resolve("a.json"), "");
        Files.copy(SCRIPT, home.resolve("kepil"));
        bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : List.of("/bin", "/usr/bin")) {
                if (Files.exists(Path.of(place, tool)) && !Files.exists(bin.resolve(tool))) {
                    program(bin.resolve(tool), "exec " + Path.of(place, tool) + " \"$@\"\n");
                }
            }
        }
        program(bin.resolve("mvn"), """
                echo built >>"$BUILDS"
                printf '\\033[0m\\033[0m'
                printf '\\033[0m' >&2
                sleep ${BUILD_SECONDS:-0}
                mkdir -p "$APP/lib"
                echo jar >"$APP/kepil.jar"
                """);
        jdk("jdk", "17.0.15");
    }

    /** It answers with its own name, and makes the archive that it is told to make. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        program(jdk.resolve("bin/java"), """
                case $1 in
                    -version) echo 'openjdk version "%s" 2026-01-01' >&2; exit ;;
                    -XX:ArchiveClassesAtExit=*) echo archived >>"$BUILDS"; echo x >"${1#*=}"; exit ;;
                esac
                echo "%s: $*"
                """.formatted(version, name));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=" + version);
        return jdk;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path app() {
        return home.resolve("examples/command-line/target");
    }

    private String told() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? String.join(" ", Files.readAllLines(builds)) : "";
    }

    private Process start(String jdk, Map<String, String> more, String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", home.resolve("kepil").toString()));
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "JAVA_HOME", folder.resolve(jdk).toString(), "APP", app().toString(),
                "BUILDS", folder.resolve("builds").toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(more);
        return builder.start();
    }

    private static Run end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private Run kepil(String... args) throws IOException, InterruptedException {
        return end(start("jdk", Map.of(), args));
    }

    /** Some versions of Maven reset colours that they were told not to set. */
    @Test
    void aBuildWritesNoColours() throws IOException, InterruptedException {
        Run first = kepil("check");
        assertThat(first.err()).contains("building").doesNotContain("\033");
        assertThat(first.out()).doesNotContain("\033");
    }

    @Test
    void buildsOnceAndAgainAfterAnEdit() throws IOException, InterruptedException {
        Run first = kepil("check", "a b.json");
        assertThat(first.err()).isEqualTo("kepil: building, which takes a minute the first time…\n");
        assertThat(first.out()).startsWith("jdk: ").contains(".jsa").endsWith(" check a b.json\n");
        assertThat(kepil("check").err()).isEmpty();
        assertThat(told()).isEqualTo("built archived");
        String builds = "built archived";
        for (String source : SOURCES) {
            FileTime before = Files.getLastModifiedTime(home.resolve(source));
            edit(source);
            kepil("check");
            builds += " built archived";
            assertThat(told()).as("after an edit of %s", source).isEqualTo(builds);
            Files.setLastModifiedTime(home.resolve(source), before);
        }
        edit("examples/inquiries/a.json");
        assertThat(kepil("check").err()).isEmpty();
    }

    private void edit(String source) throws IOException {
        Files.setLastModifiedTime(home.resolve(source),
                FileTime.fromMillis(Files.getLastModifiedTime(app().resolve("kepil.built")).toMillis() + 2000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | another kepil is building, waiting for it…",
        "ru | другой kepil ведёт сборку, ожидание её конца…",
        "kk | басқа kepil құрастырып жатыр, соның аяқталуы күтілуде…"})
    void aSecondOneWaitsForTheFirst(String language, String waits) throws IOException, InterruptedException {
        Process first = start("jdk", Map.of("BUILD_SECONDS", "3"), "check");
        while (told().isEmpty()) {
            Thread.sleep(20);
        }
        Run second = end(start("jdk", Map.of("BUILD_SECONDS", "3"), "check", "--lang", language));
        assertThat(end(first).exitCode()).isZero();
        assertThat(second.err()).isEqualTo("kepil: " + waits + "\n");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).startsWith("jdk: ");
        assertThat(told()).isEqualTo("built archived");
        assertThat(app().resolve("kepil.lock")).doesNotExist();
    }

    private void leaveLock() throws IOException, InterruptedException {
        Files.createDirectories(app());
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(app().resolve("kepil.lock"), dead.pid() + "\n");
    }

    @Test
    void theLockOfWhoeverDiedIsNoLock() throws IOException, InterruptedException {
        leaveLock();
        Run run = kepil("check");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("kepil: building, which takes a minute the first time…\n");
        assertThat(told()).isEqualTo("built archived");
        leaveLock();
        try (Stream<Path> archives = Files.list(app().resolve("lib"))) {
            for (Path archive : archives.toList()) {
                Files.delete(archive);
            }
        }
        assertThat(kepil("check").err()).isEmpty();
        assertThat(told()).isEqualTo("built archived archived");
        assertThat(app().resolve("kepil.lock")).doesNotExist();
    }

    @Test
    void ofManyThatFindALockLeftBehindOneBuilds() throws IOException, InterruptedException {
        leaveLock();
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(start("jdk", Map.of("BUILD_SECONDS", "1"), "check"));
        }
        for (Process each : all) {
            assertThat(end(each).exitCode()).isZero();
        }
        assertThat(told()).containsOnlyOnce("built");
        assertThat(app().resolve("kepil.lock")).doesNotExist();
        assertThat(app().resolve("kepil.lock.old")).doesNotExist();
    }

    @Test
    void theLockOfAnotherUserIsALock() throws IOException, InterruptedException {
        // Whoever may not send a signal to a process is told otherwise than when there is none.
        Files.createDirectories(app());
        Files.writeString(app().resolve("kepil.lock"), "1\n");
        String script = Files.readString(home.resolve("kepil")).replace("set -eu\n", """
                set -eu
                kill() { echo 'kill: Operation not permitted' >&2; return 1; }
                """);
        Files.writeString(home.resolve("kepil"), script);
        Process waiting = start("jdk", Map.of(), "check");
        assertThat(waiting.waitFor(3, TimeUnit.SECONDS)).isFalse();
        assertThat(told()).isEmpty();
        Files.delete(app().resolve("kepil.lock"));
        Run run = end(waiting);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("""
                kepil: another kepil is building, waiting for it…
                kepil: building, which takes a minute the first time…
                """);
    }

    @Test
    void anotherJavaGetsAnArchiveOfItsOwnAndNoBuild() throws IOException, InterruptedException {
        kepil("check");
        jdk("jdk-25", "25");
        assertThat(end(start("jdk-25", Map.of(), "check")).out()).startsWith("jdk-25: ");
        assertThat(kepil("check").err()).isEmpty();
        assertThat(told()).isEqualTo("built archived archived");
    }

    @Test
    void theSameJavaByAnotherNameIsTheSame() throws IOException, InterruptedException {
        kepil("check");
        Files.createSymbolicLink(folder.resolve("default-java"), folder.resolve("jdk"));
        assertThat(end(start("default-java", Map.of(), "check")).err()).isEmpty();
        Files.createSymbolicLink(bin.resolve("java"), folder.resolve("default-java/bin/java"));
        assertThat(end(start("jdk", Map.of("JAVA_HOME", ""), "check")).out()).startsWith("jdk: ");
        assertThat(told()).isEqualTo("built archived");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | may not be written to, so Kepil cannot be built.",
        "ru | нельзя писать, поэтому Kepil не собрать.",
        "kk | жазуға болмайды, сондықтан Kepil құрастырылмайды."})
    void sourcesThatMayNotBeWrittenToAreNotBuilt(String language, String says) throws IOException, InterruptedException {
        // A file in the place of a folder stops root, too.
        Files.writeString(home.resolve("rules-drl/target"), "");
        Run run = kepil("check", "--lang=" + language);
        assertThat(run.exitCode()).isEqualTo(Kepil.FAILED);
        assertThat(run.err()).startsWith("kepil: ").contains(says).hasLineCount(1);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no-jdk | en | Java is missing:",
        "no-jdk | ru | Java не найдена:",
        "no-jdk | kk | Java табылмады:",
        "jdk-11 | en | This Java is older than 17:",
        "jdk-11 | ru | Эта Java старше версии 17:",
        "jdk-11 | kk | Бұл Java 17-нұсқадан ескі:",
        "jdk-8  | en | This Java is older than 17:"})
    void withoutAJavaItSaysSo(String jdk, String language, String says) throws IOException, InterruptedException {
        jdk("jdk-11", "11.0.2");
        jdk("jdk-8", "1.8.0_402");
        for (boolean built : new boolean[] {false, true}) {
            Run run = end(start(jdk, Map.of("LC_ALL", language + "_KZ.UTF-8"), "check"));
            assertThat(run.exitCode()).isEqualTo(Kepil.FAILED);
            assertThat(run.err()).startsWith("kepil: " + says + " " + folder.resolve(jdk).resolve("bin/java")).hasLineCount(1);
            if (!built) {
                kepil("check");
            }
        }
    }

    @Test
    void withoutMavenItSaysSo() throws IOException, InterruptedException {
        Files.delete(bin.resolve("mvn"));
        Run run = kepil("check", "--lang", "ru");
        assertThat(run.exitCode()).isEqualTo(Kepil.FAILED);
        assertThat(run.err()).startsWith("kepil: Maven (mvn) не найден").hasLineCount(1);
    }

    @Test
    void aBuildThatFailsIsTriedAgain() throws IOException, InterruptedException {
        program(bin.resolve("mvn"), "echo 'no such word' >&2; exit 1\n");
        for (int time = 0; time < 2; time++) {
            Run run = kepil("check");
            assertThat(run.exitCode()).isEqualTo(Kepil.FAILED);
            assertThat(run.err()).endsWith("no such word\nkepil: the build failed, see above.\n");
        }
        assertThat(app().resolve("kepil.lock")).doesNotExist();
    }
}
