package kz.kepil.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a YAML file of the pack that knows its line, so that every error can name it. */
final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode read(String file, InputStream in) {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new PackException(file + ": the file is empty");
            }
            return new YamlNode(file, root);
        } catch (YAMLException broken) {
            throw new PackException(file + ": not YAML: " + broken.getMessage(), broken);
        } catch (IOException unreadable) {
            throw new PackException(file + ": cannot be read", unreadable);
        }
    }

    /** The parts of a mapping by their names, in the file's order. */
    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected a mapping (name: value)");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.error("\"" + key.text() + "\" stands here for the second time");
            }
        }
        return entries;
    }

    /** The parts of a mapping that may have only the names given. */
    Map<String, YamlNode> entries(String... allowed) {
        Map<String, YamlNode> entries = entries();
        Set<String> unknown = new TreeSet<>(entries.keySet());
        Arrays.asList(allowed).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw entries.get(unknown.iterator().next()).error("unknown " + unknown + "; allowed: " + String.join(", ", allowed));
        }
        return entries;
    }

    /** The part of that name of a mapping. */
    YamlNode get(String name) {
        YamlNode part = find(name);
        if (part == null) {
            throw error("\"" + name + "\" is missing");
        }
        return part;
    }

    @Nullable YamlNode find(String name) {
        return entries().get(name);
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list");
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("expected a single value");
        }
        return scalar.getValue();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException malformed) {
            throw error("\"" + text() + "\" is not a date; expected YYYY-MM-DD");
        }
    }

    BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException malformed) {
            throw error("\"" + text() + "\" is not a number");
        }
    }

    Texts texts() {
        entries("kk", "ru", "en");
        return new Texts(get("kk").text(), get("ru").text(), get("en").text());
    }

    PackException error(String message) {
        return new PackException(file + ":" + (node.getStartMark().getLine() + 1) + ": " + message);
    }
}
