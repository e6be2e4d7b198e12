package kz.kepil.tests.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML file as a JSON tree that knows on which line each value stands. Dates stay text. */
final class YamlFile {

    /** Makes nodes; numbers are made apart, so that they keep their decimals. */
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Path path;
    private final List<String> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlFile(Path path, List<String> problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param problems takes what is wrong
     * @return the place of the file's root; null when the file is not YAML
     */
    static @Nullable Place read(Path path, List<String> problems) {
        YamlFile file = new YamlFile(path, problems);
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(path))) {
            if (parser.nextToken() == null) {
                file.wrong("", "the file is empty\nMaybe it should begin with \"scenarios:\".");
                return null;
            }
            return new Place(file, "", file.node(parser, ""));
        } catch (CharacterCodingException e) {
            problems.add(path + ": not UTF-8\nMaybe the editor saved it in another encoding.");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(path + ":" + line + ": not YAML: " + e.getOriginalMessage().lines().findFirst().orElse("")
                    + "\nMaybe an indentation, a quote or a bracket is amiss.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    /** The line of a value, or of the nearest value around it. */
    int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    void wrong(String pointer, String message) {
        String below = pointer.replaceFirst("^/scenarios(/\\d+)?", "").replaceFirst("^/", "");
        String where = below.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        wrongAt(line(pointer), (where.isEmpty() ? "" : where + ": ") + message);
    }

    void wrongAt(int line, String message) {
        problems.add(path + ":" + line + ": " + message);
    }

    private JsonNode node(JsonParser parser, String pointer) throws IOException {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    String at = pointer + "/" + name;
                    if (object.has(name)) {
                        lines.put(at, parser.currentTokenLocation().getLineNr());
                        wrong(at, "stands here twice\nMaybe one of the two is left over.");
                    }
                    lines.put(at, parser.currentTokenLocation().getLineNr());
                    parser.nextToken();
                    object.set(name, node(parser, at));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(node(parser, pointer + "/" + array.size()));
                }
                yield array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }
}
