package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackFolder;
import kz.kepil.api.ReloadableEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.AuditRecordWriter;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.ExplanationWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.IncrementalCompiler;
import kz.kepil.engine.rules.RulesCompiler;
import kz.kepil.engine.rules.check.PackCheck;
import kz.kepil.tests.kit.InquiryGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack in a folder: its copy judges as the built-in one does, an edit changes verdicts, and packs are swapped whole. */
class PackFolderTest {

    private static final int MANY = Seeds.times(500);

    private static final EntitlementEngine BUILT_IN = EntitlementEngine.create();

    @TempDir
    private static Path folder;

    private static Path copy;

    private static EntitlementEngine compiled;

    @BeforeAll
    static void compileACopy() throws IOException {
        copy = folder.resolve("copy");
        PackFolder.of(copy).copyBuiltIn();
        // All of it, unlike EntitlementEngine.create, which compiles only what is not built in.
        FolderFiles files = FolderFiles.read(copy);
        compiled = DroolsEntitlementEngineProvider.of(Pack.of(Corridor.stages(), files::open,
                RulesCompiler.compile(PackCheck.of(files, RulesCheck.facts()).rules())));
    }

    private static Path edited(String name, String file, String what, String by) throws IOException {
        Path pack = folder.resolve(name);
        PackFolder.of(pack).copyBuiltIn();
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(pack.resolve(file), text.replace(what, by));
        return pack;
    }

    @Test
    void aCopyHasNoProblem() throws IOException {
        assertThat(PackFolder.of(copy).check()).isEmpty();
    }

    @Test
    void aCopyIsTheSamePack() {
        assertThat(compiled.pack()).isEqualTo(BUILT_IN.pack());
        assertThat(compiled.rules().all()).isEqualTo(BUILT_IN.rules().all());
        assertThat(compiled.questions()).isEqualTo(BUILT_IN.questions());
        assertThat(compiled.supportedDays()).isEqualTo(BUILT_IN.supportedDays());
        assertThat(compiled.knownDays()).isEqualTo(BUILT_IN.knownDays());
    }

    @Test
    void aCopyGivesTheSameBytes() {
        Supplier<Inquiry> inquiries = Seeds.inTurn(seed -> InquiryGenerator.seeded(seed, BUILT_IN)::next);
        for (int i = 0; i < MANY; i++) {
            Inquiry inquiry = inquiries.get();
            assertThat(EntitlementWriter.rich(compiled).write(compiled.evaluate(inquiry))).as(() -> InquiryWriter.write(inquiry))
                    .isEqualTo(EntitlementWriter.rich(BUILT_IN).write(BUILT_IN.evaluate(inquiry)));
            if (i % 5 == 0) {
                assertThat(AuditRecordWriter.write(compiled.record(inquiry))).isEqualTo(AuditRecordWriter.write(BUILT_IN.record(inquiry)));
                assertThat(ExplanationWriter.write(compiled.explain(inquiry))).isEqualTo(ExplanationWriter.write(BUILT_IN.explain(inquiry)));
            }
        }
    }

    private static Inquiry ofAge(int age) {
        return InquiryReader.of(BUILT_IN).read("""
                {"asOf": "2026-05-15", "person": {"birthDate": "%d-05-14", "sex": "FEMALE", "legalStatus": "CITIZEN"}}""".formatted(2026 - age));
    }

    /** The status of one who is 18 and the dental care of one who is 17 tell by which pack they were judged. */
    private static List<String> judged(EntitlementEngine engine) {
        return List.of(EntitlementWriter.lean().write(engine.evaluate(ofAge(18))), EntitlementWriter.lean().write(engine.evaluate(ofAge(17))));
    }

    @Test
    void aRuleThatIsEditedAndEditedBackJudgesAsBefore() throws IOException {
        IncrementalCompiler compiler = DroolsEntitlementEngineProvider.compiler();
        Path mypack = edited("back", "state-insured.drl", "inSystem, age < 18 )", "inSystem, age < 19 )");
        List<String> before = judged(BUILT_IN);
        assertThat(judged(DroolsEntitlementEngineProvider.of(DroolsEntitlementEngineProvider.pack(mypack, compiler)))).isNotEqualTo(before);
        Files.copy(copy.resolve("state-insured.drl"), mypack.resolve("state-insured.drl"), StandardCopyOption.REPLACE_EXISTING);
        EntitlementEngine back = DroolsEntitlementEngineProvider.of(DroolsEntitlementEngineProvider.pack(mypack, compiler));
        assertThat(judged(back)).isEqualTo(before);
        assertThat(back.pack()).isEqualTo(BUILT_IN.pack());
        assertThat(back.rules().all()).isEqualTo(BUILT_IN.rules().all());
    }

    @Test
    void anEditChangesVerdicts() throws IOException {
        Path mypack = edited("to-19", "state-insured.drl", "inSystem, age < 18 )", "inSystem, age < 19 )");
        EntitlementEngine engine = EntitlementEngine.create(mypack);
        assertThat(BUILT_IN.evaluate(ofAge(18)).insurance().status()).hasToString("NOT_INSURED");
        assertThat(engine.evaluate(ofAge(18)).insurance().status()).hasToString("INSURED");
        assertThat(engine.pack().sha256()).isNotEqualTo(BUILT_IN.pack().sha256());
    }

    @Test
    void packsAreSwappedWholeWhileOthersAsk() throws Exception {
        Path mypack = edited("other", "state-insured.drl", "inSystem, age < 18 )", "inSystem, age < 17 )");
        String scope = Files.readString(mypack.resolve("dental.drl"));
        Files.writeString(mypack.resolve("dental.drl"), scope.replace("age < 18 )", "age < 17 )"));
        ReloadableEngine holder = ReloadableEngine.of(EntitlementEngine.create());
        List<String> before = judged(BUILT_IN);
        AtomicBoolean done = new AtomicBoolean();
        Map<List<String>, Set<String>> seen = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> asking = () -> {
                int asked = 0;
                while (!done.get()) {
                    EntitlementEngine engine = holder.get();
                    seen.computeIfAbsent(judged(engine), verdicts -> ConcurrentHashMap.newKeySet()).add(engine.pack().sha256());
                    asked++;
                }
                return asked;
            };
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(asking));
            }
            holder.reload(mypack);
            holder.reload(copy);
            holder.reload(mypack);
            List<String> after = judged(holder.get());
            done.set(true);
            for (Future<Integer> each : asked) {
                assertThat(each.get()).isPositive();
            }
            assertThat(after).isNotEqualTo(before);
            assertThat(seen).containsOnlyKeys(before, after);
            assertThat(seen.get(before)).containsExactly(BUILT_IN.pack().sha256());
            assertThat(seen.get(after)).containsExactly(holder.get().pack().sha256());
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void aRefusedPackLeavesTheEngineInUse() throws IOException {
        Path broken = edited("broken", "dental.drl", "warVeteran )", "warVeterann )");
        ReloadableEngine engine = ReloadableEngine.of(BUILT_IN);
        InvalidPackException refused = catchThrowableOfType(InvalidPackException.class, () -> engine.reload(broken));
        assertThat(refused.problems()).isEqualTo(PackFolder.of(broken).check()).isNotEmpty();
        assertThat(refused).hasMessageContaining("dental.drl:").hasMessageContaining(": error: The word \"warVeterann\"");
        assertThat(engine.get()).isSameAs(BUILT_IN);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("scope.drl"), "mine");
        assertThatThrownBy(() -> PackFolder.of(there).copyBuiltIn()).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).isDirectoryNotContaining("glob:**.yaml");
        assertThat(there.resolve("scope.drl")).hasContent("mine");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> EntitlementEngine.create(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }
}
