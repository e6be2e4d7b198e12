package kz.kepil.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in JVMs of their own; not one prints a word to standard error. */
class ProgramsTest {

    private static final RuntimePath.Printed GOOD = new RuntimePath.Printed(0, Guest.ANSWER, "");

    private static final String MODULE = "guest/" + Guest.class.getName();

    @TempDir
    private Path folder;

    private void compile(String... arguments) {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    }

    private static List<Path> and(Path path) {
        List<Path> all = new ArrayList<>(RuntimePath.classPath());
        all.add(path);
        return all;
    }

    @Test
    void theClassPathJudges() throws Exception {
        assertThat(RuntimePath.java(folder, "-cp", RuntimePath.joined(and(RuntimePath.guests())), Guest.class.getName())).isEqualTo(GOOD);
    }

    @Test
    void theQuickstartRuns() throws Exception {
        Path source = Path.of("../examples/quickstart/src/main/java/kz/kepil/quickstart/Quickstart.java");
        compile("-d", folder.toString(), "-cp", RuntimePath.joined(RuntimePath.classPath()), source.toString());
        RuntimePath.Printed printed = RuntimePath.java(folder, "-cp", RuntimePath.joined(and(folder)), "kz.kepil.quickstart.Quickstart");
        assertThat(printed.out()).startsWith("INSURED" + System.lineSeparator() + "SI-06, payer STATE").contains("https://adilet.zan.kz/");
        assertThat(printed.err()).isEmpty();
    }

    /** What an IDE compiles has not what Maven's build writes down of the pack: the files themselves are judged by. */
    @Test
    void classesWithoutWhatTheBuildPreparesJudgeByTheFilesOfThePack() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<Path> path = new ArrayList<>(RuntimePath.classPath());
        Path built = path.stream().filter(each -> each.toString().contains("rules-drl")).findFirst().orElseThrow();
        path.set(path.indexOf(built), classes);
        path.add(RuntimePath.guests());
        Map<String, byte[]> entries = entries(List.of(built));
        assertThat(entries).containsKey("kz/kepil/pack/rules.index").containsKey("kz/kepil/pack/pack.tree");
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (!entry.getKey().endsWith(".index") && !entry.getKey().endsWith(".tree")) {
                Path file = classes.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        }
        assertThat(RuntimePath.java(folder, "-cp", RuntimePath.joined(path), Guest.class.getName())).isEqualTo(GOOD);
        Path pack = classes.resolve("kz/kepil/pack/pack.yaml");
        Files.writeString(pack, Files.readString(pack).replace("name: kepil", "name: {kepil"));
        assertThat(RuntimePath.java(folder, "-cp", RuntimePath.joined(path), Guest.class.getName()).err()).contains("pack.yaml");
    }

    /** What compiles rules is no dependency of those who judge by the built-in ones; the check of a folder does without. */
    @Test
    void aPackOfAFolderNamesTheCompilerThatIsMissing() throws Exception {
        Files.writeString(folder.resolve("Packs.java"), """
                import java.nio.file.Path;
                import kz.kepil.api.PackFolder;

                public class Packs {
                    public static void main(String[] args) throws Exception {
                        PackFolder pack = PackFolder.of(Path.of("%s"));
                        pack.copyBuiltIn();
                        System.out.println(pack.check());
                        try {
                            pack.engine();
                        } catch (IllegalStateException missing) {
                            System.out.println(missing.getMessage());
                        }
                    }
                }
                """.formatted(folder.resolve("pack").toString().replace("\\", "/")));
        compile("-d", folder.toString(), "-cp", RuntimePath.joined(RuntimePath.classPath()), folder.resolve("Packs.java").toString());
        RuntimePath.Printed printed = RuntimePath.java(folder, "-cp", RuntimePath.joined(and(folder)), "Packs");
        assertThat(printed.err()).isEmpty();
        assertThat(printed.out().lines()).containsExactly("[]", "The compiler of rules is missing, so no pack of a folder can be used.",
                "Maybe the run-time dependency org.drools:drools-model-codegen is missing, in the version of drools-core.");
    }

    private Path module() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src"));
        Path guest = Path.of("src/test/java/kz/kepil/embedding/Guest.java");
        Files.writeString(source.resolve("module-info.java"), "module guest { requires kz.kepil.api; }");
        Path classes = folder.resolve("classes");
        compile("-Xlint:all", "-Werror", "-cp", "", "-d", classes.toString(), "-p", RuntimePath.joined(RuntimePath.classPath()),
                source.resolve("module-info.java").toString(), guest.toString());
        return classes;
    }

    @Test
    void theModulePathJudgesWithoutFlags() throws Exception {
        assertThat(RuntimePath.java(folder, "-p", RuntimePath.joined(and(module())), "-m", MODULE)).isEqualTo(GOOD);
    }

    /** Maven puts on the class path what no module requires. */
    @Test
    void theModulePathJudgesWithAnEngineOnTheClassPath() throws Exception {
        List<Path> engine = RuntimePath.classPath().stream().filter(path -> !path.toString().contains("rules-api")).toList();
        List<Path> api = new ArrayList<>(RuntimePath.classPath());
        api.removeAll(engine);
        api.add(module());
        assertThat(RuntimePath.java(folder, "-p", RuntimePath.joined(api), "-cp", RuntimePath.joined(engine), "-m", MODULE))
                .isEqualTo(GOOD);
    }

    /** Everything in one jar, as the shade plugin makes it when it is told nothing more than to join the files of services. */
    @Test
    void aShadedJarJudges() throws Exception {
        Map<String, byte[]> entries = entries(and(RuntimePath.guests()));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Guest.class.getName());
        Path shaded = folder.resolve("shaded.jar");
        try (OutputStream out = Files.newOutputStream(shaded); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        assertThat(RuntimePath.java(folder, "-jar", shaded.toString())).isEqualTo(GOOD);
    }

    private static Map<String, byte[]> entries(List<Path> paths) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        add(entries, path.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            } else {
                addJar(entries, path);
            }
        }
        return entries;
    }

    private static void addJar(Map<String, byte[]> entries, Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    add(entries, entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private static void add(Map<String, byte[]> entries, String name, byte[] content) {
        if (name.startsWith("META-INF/services/")) {
            entries.merge(name, content, (one, other) -> (new String(one, UTF_8) + "\n" + new String(other, UTF_8)).getBytes(UTF_8));
        } else {
            entries.putIfAbsent(name, content);
        }
    }
}
