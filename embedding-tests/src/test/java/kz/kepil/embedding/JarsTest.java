package kz.kepil.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jars that docs/embedding.md lists are those that Maven resolves. */
class JarsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| (\\d+) \\|");
    private static final Pattern KEPIL = Pattern.compile("rules-(api|drl)");

    @Test
    void theDocumentListsEveryJarWithItsSize() throws Exception {
        List<String> resolved = new ArrayList<>();
        for (Path path : RuntimePath.classPath()) {
            Matcher kepil = KEPIL.matcher(path.toString());
            if (!kepil.find()) {
                resolved.add(path.getFileName().toString().replaceFirst("\\.jar$", "") + " " + Math.round(Files.size(path) / 1000.0));
            }
        }
        List<String> listed = new ArrayList<>();
        String document = Files.readString(Path.of("../docs/embedding.md"));
        Matcher row = ROW.matcher(document);
        while (row.find()) {
            listed.add(row.group(1) + " " + row.group(2));
        }
        assertThat(resolved).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(document).contains(" has " + RuntimePath.classPath().size() + " jars ");
    }

    @Test
    void noCompilerIsAmongThem() {
        assertThat(RuntimePath.classPath()).extracting(path -> path.getFileName().toString())
                .noneMatch(name -> name.matches("(drools-(compiler|drl|mvel|ecj|model-codegen)|ecj|javaparser|antlr).*"));
    }
}
