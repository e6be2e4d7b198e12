package kz.kepil.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;
import kz.kepil.engine.rules.RulesCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packs that would do something else than judge are refused, each with its reason, and nothing of them is executed: each would leave a
 * system property behind.
 */
class HostilePacksTest {

    private static final String TRACE = "kepil.hostile";

    @TempDir
    private Path folder;
    private Path pack;

    @BeforeEach
    void makeTheFolder() throws IOException {
        System.clearProperty(TRACE);
        pack = Files.createDirectory(folder.resolve("pack"));
    }

    @AfterEach
    void nothingWasExecuted() {
        assertThat(System.getProperty(TRACE)).isNull();
        assertThat(Path.of("kepil-hostile")).doesNotExist();
        assertThat(Path.of("/tmp/kepil-hostile")).doesNotExist();
    }

    static List<Edits.Edit> edits() {
        return Edits.read("hostile-packs.yaml", "hostile");
    }

    private List<PackProblem> refused() {
        return catchThrowableOfType(InvalidPackException.class, () -> EntitlementEngine.create(pack)).problems();
    }

    @Test
    void thereAreAsManyAsThereMustBe() {
        assertThat(edits()).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void isRefusedWithItsReason(Edits.Edit edit) throws IOException {
        String place = edit.make(pack);
        assertThat(refused()).hasSize(edit.problems()).filteredOn(each -> place.equals(each.file() + ":" + each.line() + ":" + each.column()))
                .first().satisfies(problem -> assertThat(problem.message()).isEqualTo(edit.says()));
    }

    /** Without the check the compiler takes such a pack, and it does what it is written for. Were it not so, the tests above would prove nothing. */
    @Test
    void theCompilerAloneWouldExecuteIt() {
        String evil = """
                package kz.kepil.pack.evil;
                import kz.kepil.engine.fact.Debt;
                import static kz.kepil.engine.fact.Consequences.isDormant;
                rule "EVIL-1 Evil"
                    @id("EVIL-1")
                when
                    $d : Debt( System.setProperty( "kepil.hostile", "x" ) == null )
                then
                    isDormant( $d );
                end
                """;
        RulesCompiler.compile(Map.of("evil.drl", evil)).find("evil", () -> evil).run(List.of(new kz.kepil.engine.fact.Debt(20260101, java.util.Set.of(), false)));
        assertThat(System.clearProperty(TRACE)).isEqualTo("x");
    }

    /** In Java an escape in a comment ends it; the compiler gets no comments. */
    @Test
    void whatHidesInACommentIsNotCompiled() {
        DrlFile file = new DrlFile("local-budget.drl", "package a; // \\u000a System.exit( 1 );\n/* * / eval( true ) */ import b; /**/");
        assertThat(file.plain()).isEqualTo("package a;" + " ".repeat(28) + "\n" + " ".repeat(23) + "import b;" + " ".repeat(5));
    }

    private void refuses(String file, String reason, Consumer<Path> make) throws IOException {
        Edits.copyBuiltIn(pack);
        make.accept(pack.resolve(file));
        assertThat(refused()).extracting(each -> each.texts().en()).anySatisfy(problem -> assertThat(problem).startsWith(file + ":1:1: error: " + reason));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void link(Path from, Path to) {
        try {
            Files.deleteIfExists(from);
            Files.createSymbolicLink(from, to);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "secret: value");
        refuses("services.yaml", "The link leads out of the folder of the pack", file -> link(file, outside));
    }

    @Test
    void aFolderThatIsALinkIsNotFollowed() throws IOException {
        refuses("suites", "The link leads out of the folder of the pack", file -> link(file, folder));
    }

    @Test
    void aLinkToNowhereIsNotFollowed() throws IOException {
        refuses("services.yaml", "The link leads out of the folder of the pack", file -> link(file, file));
    }

    @Test
    void aFolderInThePlaceOfAFileIsNotRead() throws IOException {
        refuses("evil.drl", "This folder has no place in a pack", file -> write(file.resolve("x.drl"), ""));
    }

    @Test
    void whatOtherCompilersWouldTakeIsNotRead() throws IOException {
        for (String name : List.of("Evil.java", "evil.jar", "evil.drl.xls", "evil.dsl", "evil.rdrl", "kmodule.xml", "services.yml", "EVIL.DRL")) {
            Path another = Files.createDirectories(folder.resolve(name + ".pack"));
            pack = another;
            refuses(name, "This file has no place in a pack and is not read", file -> write(file, "x"));
        }
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        refuses("services.yaml", "The file is larger than 1 MiB", file -> write(file, "x".repeat((1 << 20) + 1)));
    }

    @Test
    void tooManyFilesAreNotRead() throws IOException {
        for (int i = 0; i < 101; i++) {
            Files.writeString(pack.resolve("evil-" + i + ".drl"), "");
        }
        assertThat(refused()).singleElement().satisfies(problem -> assertThat(problem.message().en()).contains("more than 100 files"));
    }

    @Test
    void lettersThatAreNoneAreRefused() throws IOException {
        Edits.copyBuiltIn(pack);
        Files.write(pack.resolve("services.yaml"), new byte[] {'a', ':', '\n', ' ', (byte) 0xC0, (byte) 0x80});
        assertThat(refused()).singleElement().satisfies(problem ->
                assertThat(problem.texts().en()).isEqualTo("services.yaml:2:2: error: The file is not written in UTF-8 here"));
    }

    /** Neither depth nor length takes the stack or the memory. */
    @Test
    void deepAndLongConditionsAreRefused() throws IOException {
        Edits.copyBuiltIn(pack);
        String rules = Files.readString(pack.resolve("local-budget.drl"));
        for (String evil : List.of("!".repeat(100_000) + "working", "(".repeat(100_000) + "working", "working" + " || working".repeat(60_000),
                "working && ".repeat(60_000) + "working", ", ".repeat(300_000))) {
            Files.writeString(pack.resolve("local-budget.drl"), rules.replace("!stateInsured )", evil + " )"));
            assertThat(refused()).isNotEmpty();
        }
    }
}
