package kz.kepil.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.text.Texts;
import org.yaml.snakeyaml.Yaml;

/** Copies of the built-in pack with one edit each, as the data of the tests has them. */
final class Edits {

    private static final String MARK = "▶";

    /**
     * An edit.
     *
     * @param name what it does
     * @param file the file
     * @param replace what is replaced, which stands there once
     * @param by what takes its place, with a mark where the problem stands
     * @param says what is said there
     * @param problems how many problems there are
     */
    record Edit(String name, String file, String replace, String by, Texts says, int problems) {

        @Override
        public String toString() {
            return file + ": " + name;
        }

        /** Makes the pack in a folder; gives the place of the problem, {@code file:line:column}. */
        String make(Path pack) throws IOException {
            copyBuiltIn(pack);
            String text = Files.readString(pack.resolve(file));
            assertThat(text).containsOnlyOnce(replace);
            String marked = text.replace(replace, by);
            int at = marked.indexOf(MARK);
            assertThat(marked).containsOnlyOnce(MARK);
            Files.writeString(pack.resolve(file), marked.replace(MARK, ""));
            return file + ":" + (1 + marked.substring(0, at).chars().filter(each -> each == '\n').count()) + ":" + (at - marked.lastIndexOf('\n', at - 1));
        }
    }

    private Edits() {
    }

    static Path builtIn() {
        try {
            return Path.of(Objects.requireNonNull(Edits.class.getResource("/kz/kepil/pack/pack.yaml")).toURI()).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void copyBuiltIn(Path pack) throws IOException {
        try (Stream<Path> files = Files.list(builtIn())) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(drl|yaml)")).toList()) {
                Files.copy(file, pack.resolve(file.getFileName().toString()));
            }
        }
    }

    static List<Edit> read(String file, String group) {
        try (InputStream in = Objects.requireNonNull(Edits.class.getResourceAsStream(file), file)) {
            Map<String, List<Map<String, Object>>> groups = new Yaml().load(in);
            return Objects.requireNonNull(groups.get(group), group).stream().map(each -> new Edit(text(each, "name"), text(each, "file"),
                    text(each, "replace"), text(each, "by"), new Texts(text(each, "kk"), text(each, "ru"), text(each, "en")),
                    (Integer) each.getOrDefault("problems", 1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Map<String, Object> edit, String key) {
        return Objects.requireNonNull(edit.get(key), key).toString();
    }
}
