package kz.kepil.tests.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.engine.corridor.Corridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that are built in keep to the rules of style. */
class BuiltInPackTest {

    private static final List<DrlFile> FILES = files();

    private static List<DrlFile> files() {
        try {
            URI manifest = Objects.requireNonNull(BuiltInPackTest.class.getResource("/kz/kepil/pack/pack.yaml")).toURI();
            if (manifest.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(manifest, Map.of())) {
                    return drlBeside(jar.provider().getPath(manifest));
                }
            }
            return drlBeside(Path.of(manifest));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<DrlFile> drlBeside(Path manifest) throws IOException {
        List<DrlFile> files = new ArrayList<>();
        try (Stream<Path> beside = Files.list(manifest.getParent())) {
            for (Path file : beside.filter(each -> each.toString().endsWith(".drl")).sorted().toList()) {
                files.add(DrlFile.parse(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void keepsTo(Check check) {
        assertThat(FILES).flatExtracting(DrlFile::rules).isNotEmpty();
        assertThat(check.on(FILES)).isEmpty();
    }

    @Test
    void everyTextThatARuleLooksForExists() throws IOException {
        Set<String> lists = new TreeSet<>();
        yaml("diseases.yaml").get("lists").fieldNames().forEachRemaining(lists::add);
        List<Complaint> complaints = new ArrayList<>();
        PackChecks.texts(FILES, lists, complaints::add);
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyFileIsAStageOrAProcedure() throws IOException {
        List<String> named = new ArrayList<>();
        JsonNode pack = yaml("pack.yaml");
        Corridor.stages().forEach(stage -> named.add(stage + ".drl"));
        pack.get("procedures").forEach(procedure -> named.add(procedure.asText() + ".drl"));
        assertThat(FILES).extracting(DrlFile::name).containsExactlyInAnyOrderElementsOf(named);
    }

    private static JsonNode yaml(String file) throws IOException {
        try (InputStream in = BuiltInPackTest.class.getResourceAsStream("/kz/kepil/pack/" + file)) {
            return new YAMLMapper().readTree(in);
        }
    }
}
