package kz.kepil.analyst.suite;

import com.fasterxml.jackson.core.JsonLocation;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.YamlErrors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A YAML file as a JSON tree that knows where each value stands. Dates stay text. */
final class YamlFile {

    /** Makes nodes; numbers are made apart, so that they keep their decimals. */
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Position START = new Position(1, 1);

    /**
     * Where something stands.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    record Position(int line, int column) {
    }

    private final Path path;
    private final SuiteProblems problems;
    private final Map<String, Position> positions = new HashMap<>();

    private YamlFile(Path path, SuiteProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param problems takes what is wrong
     * @return the place of the file's root; null when the file is not YAML
     */
    static @Nullable Place read(Path path, SuiteProblems problems) {
        YamlFile file = new YamlFile(path, problems);
        try {
            return file.root(Files.readString(path));
        } catch (CharacterCodingException e) {
            problems.add(path, START, "", SuiteProblems.message("encoding"));
        } catch (NoSuchFileException e) {
            problems.add(path, START, "", SuiteProblems.message("file.none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private @Nullable Place root(String text) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                wrong("", SuiteProblems.message("empty"));
                return null;
            }
            return new Place(this, "", node(parser, ""));
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof MarkedYAMLException broken) {
                YamlErrors error = YamlErrors.of(broken, text.lines().toList());
                problems.add(path, error.line(), error.column(), error.message());
            } else {
                problems.add(path, position(e.getLocation()), "", SuiteProblems.message("yaml"));
            }
            return null;
        }
    }

    /** Where a value stands, or the nearest value around it. */
    Position position(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Position position = positions.get(at);
            if (position != null) {
                return position;
            }
        }
        return START;
    }

    private static Position position(@Nullable JsonLocation location) {
        return location == null ? START : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    void wrong(String pointer, Texts message) {
        String below = pointer.replaceFirst("^/scenarios(/\\d+)?", "").replaceFirst("^/", "");
        wrongAt(position(pointer), below.replaceAll("/(\\d+)", "[$1]").replace('/', '.'), message);
    }

    void wrongAt(Position position, String where, Texts message) {
        problems.add(path, position, where, message);
    }

    private JsonNode node(JsonParser parser, String pointer) throws IOException {
        positions.putIfAbsent(pointer, position(parser.currentTokenLocation()));
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    String at = pointer + "/" + name;
                    positions.put(at, position(parser.currentTokenLocation()));
                    if (object.has(name)) {
                        wrong(at, SuiteProblems.message("twice"));
                    }
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
