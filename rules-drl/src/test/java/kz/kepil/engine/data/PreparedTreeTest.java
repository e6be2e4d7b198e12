package kz.kepil.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build has written down of the YAML files is what they say. */
class PreparedTreeTest {

    static Iterable<String> files() {
        return PackData.PREPARED;
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PreparedTreeTest.class.getResourceAsStream("/kz/kepil/pack/" + file), file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPreparedFileSaysWhatItsYamlSays(String file) throws IOException {
        try (InputStream yaml = open(file); DataInputStream prepared = new DataInputStream(open(PackData.prepared(file)))) {
            Node said = Objects.requireNonNull(YamlTree.parse(yaml, new Problems()));
            Node read = PreparedTree.read(prepared);
            assertThat(read.saysTheSameAs(said)).isTrue();
            assertThat(order(read)).isEqualTo(order(said));
            assertThat(prepared.read()).isEqualTo(-1);
        }
    }

    /** The names of all members in their order, which matters. */
    private static String order(Node node) {
        StringBuilder names = new StringBuilder();
        node.members.forEach((name, member) -> names.append(name).append('{').append(order(member)).append('}'));
        node.elements.forEach(element -> names.append('[').append(order(element)).append(']'));
        return names.toString();
    }
}
