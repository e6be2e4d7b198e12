package kz.kepil.tests.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that are built in keep to the rules of style. */
class BuiltInPackTest {

    private static final URL MANIFEST = Objects.requireNonNull(BuiltInPackTest.class.getResource("/kz/kepil/pack/pack.yaml"));
    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        try {
            URI manifest = MANIFEST.toURI();
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

    private static Map<String, String> drlBeside(Path manifest) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> beside = Files.list(manifest.getParent())) {
            for (Path file : beside.filter(each -> each.toString().endsWith(".drl")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource
    void keepsTo(Check check) {
        List<DrlFile> files = FILES.entrySet().stream().map(file -> DrlFile.parse(file.getKey(), file.getValue())).toList();
        assertThat(files).flatExtracting(DrlFile::rules).isNotEmpty();
        assertThat(check.on(files)).isEmpty();
    }

    @Test
    void everyFileIsAStage() throws IOException {
        List<String> stages = new ArrayList<>();
        try (InputStream manifest = MANIFEST.openStream()) {
            for (JsonNode stage : new YAMLMapper().readTree(manifest).get("stages")) {
                stages.add(stage.asText() + ".drl");
            }
        }
        assertThat(stages).containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }
}
