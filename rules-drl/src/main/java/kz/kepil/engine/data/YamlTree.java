package kz.kepil.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a YAML text as a located tree. Every scalar is a text: what it means, the reader of the file knows. */
final class YamlTree {

    private final Problems problems;

    private YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** The root; null when there is none. */
    static @Nullable Node parse(InputStream in, Problems problems) throws IOException {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            org.yaml.snakeyaml.nodes.Node root = PlainYaml.parser().compose(reader);
            if (root == null) {
                problems.add("$", 1, 1, 0, Messages.of("yaml.empty"));
                return null;
            }
            return new YamlTree(problems).node(root, null, null);
        } catch (MarkedYAMLException broken) {
            YamlErrors error = YamlErrors.of(broken, List.of());
            problems.add("$", error.line(), error.column(), broken.getProblemMark().getIndex(), error.message());
        } catch (YAMLException unreadable) {
            problems.add("$", 1, 1, 0, Mistakes.of("yaml.other"));
        }
        return null;
    }

    private Node node(org.yaml.snakeyaml.nodes.Node yaml, @Nullable Node parent, @Nullable String name) {
        Mark start = yaml.getStartMark();
        Node node = new Node(kind(yaml), yaml instanceof ScalarNode scalar ? scalar.getValue() : "",
                start.getLine() + 1, start.getColumn() + 1, start.getIndex(), parent, name);
        if (yaml instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                Node value = node(tuple.getValueNode(), node, key);
                value.namedAt(tuple.getKeyNode().getStartMark().getLine() + 1, tuple.getKeyNode().getStartMark().getColumn() + 1);
                if (node.members.putIfAbsent(key, value) != null) {
                    problems.addAtName(value, Messages.of("property.repeated", Messages.shortened(key)));
                }
            }
        } else if (yaml instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> node.elements.add(node(element, node, null)));
        }
        node.complete = true;
        return node;
    }

    private static Node.Kind kind(org.yaml.snakeyaml.nodes.Node yaml) {
        return yaml instanceof MappingNode ? Node.Kind.OBJECT
                : yaml instanceof SequenceNode ? Node.Kind.LIST
                : yaml.getTag().equals(Tag.NULL) ? Node.Kind.NULL
                : Node.Kind.TEXT;
    }
}
