package kz.kepil.api.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.junit.jupiter.api.Test;

/** Holds the reader and the writer of the text against a library that has read and written JSON for long. */
class JsonTreeTest {

    private static final JsonFactory LIBRARY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build()).build();
    private static final List<String> SAMPLES = List.of(
            "{\"id\": \"A-1\", \"list\": [1, -2.50, 3e7, 0.1E-2, -0, true, false, null, {}, []], \"o\": {\"ä\": \"қ😀\"}}",
            "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u04E8\\ud83d\\uDe00\", {\"a\\u0062\":\r\n\t{\"c\": [[[]]]}}]",
            " null ", "\"x\"", "0", "-12.5e+3", "[" + "[".repeat(18) + "]".repeat(18) + "]", "[".repeat(21) + "]".repeat(21));
    private static final String PIECES = "{}[]\",:\\/-+.eE0123456789truefalsn ul\n\t\r\u0000\u001f\u007f'x#қ";

    /** The values in the order of the text; null when the library refuses the text. */
    private static List<String> byLibrary(String text) throws IOException {
        List<String> values = new ArrayList<>();
        int roots = 0;
        int depth = 0;
        try (JsonParser parser = LIBRARY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                roots += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values.add(token == JsonToken.FIELD_NAME ? parser.currentName() + ":" : token.isScalarValue()
                        ? (token == JsonToken.VALUE_STRING ? "\"" : "") + parser.getText() : parser.getText());
            }
        } catch (JsonProcessingException refused) {
            return null;
        }
        return roots == 1 ? values : null;
    }

    private static void add(Node node, List<String> values) {
        switch (node.kind) {
            case OBJECT -> {
                values.add("{");
                node.members.forEach((name, member) -> {
                    values.add(name + ":");
                    add(member, values);
                });
                values.add("}");
            }
            case LIST -> {
                values.add("[");
                node.elements.forEach(element -> add(element, values));
                values.add("]");
            }
            case TEXT -> values.add("\"" + node.text);
            default -> values.add(node.text);
        }
    }

    private static String changed(String sample, Random random) {
        StringBuilder text = new StringBuilder(sample);
        for (int i = random.nextInt(3); i >= 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            char piece = PIECES.charAt(random.nextInt(PIECES.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, piece);
                case 2 -> text.setCharAt(at, piece);
                default -> text.setLength(at);
            }
        }
        // Half a character is none in UTF-8.
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void readsAndRefusesWhatTheLibraryReadsAndRefuses() throws IOException {
        Random random = new Random(1);
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            String sample = SAMPLES.get(i % SAMPLES.size());
            String text = i < SAMPLES.size() ? sample : changed(sample, random);
            Problems problems = new Problems();
            Node root = JsonTree.parse(text.getBytes(StandardCharsets.UTF_8), problems);
            List<String> expected = byLibrary(text);
            if (problems.inOrder().stream().anyMatch(problem -> problem.message().en().contains("more than once"))) {
                continue;
            }
            assertThat(problems.isEmpty()).as(text).isEqualTo(expected != null);
            if (expected != null && root != null) {
                List<String> found = new ArrayList<>();
                add(root, found);
                assertThat(found).as(text).isEqualTo(expected);
                read++;
            }
        }
        assertThat(read).isGreaterThan(5_000).isLessThan(40_000);
    }

    @Test
    void writesWhatTheLibraryWrites() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80)));
            }
            String value = text.toString();
            StringWriter expected = new StringWriter();
            try (JsonGenerator library = LIBRARY.createGenerator(expected)) {
                library.writeStartArray();
                library.writeString(value);
                library.writeNumber(i);
                library.writeStartObject();
                library.writeFieldName(value);
                library.writeNull();
                library.writeFieldName("n");
                library.writeNumber(new BigDecimal("1E+9"));
                library.writeEndObject();
                library.writeBoolean(true);
                library.writeStartArray();
                library.writeEndArray();
                library.writeEndArray();
            }
            JsonText json = new JsonText();
            write(json, value, i);
            assertThat(json.toString()).isEqualTo(expected.toString());
            JsonBytes bytes = new JsonBytes();
            // More than the array has at first, twice, and then nothing of what was there.
            for (int j = 0; j < (i == 0 ? 10_000 : 1); j++) {
                write(bytes, value, i);
                bytes.endLine();
            }
            bytes.clear();
            write(bytes, value, i);
            bytes.endLine();
            assertThat(new String(bytes.array(), 0, bytes.size(), StandardCharsets.UTF_8))
                    .isEqualTo(new String((expected + "\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private static void write(Output json, String value, int i) {
        json.startList();
        json.text(value);
        json.number(i);
        json.startObject();
        json.name(value);
        json.nothing();
        json.name(Output.Name.of("n"));
        json.number(new BigDecimal("1E+9"));
        json.endObject();
        json.bool(true);
        json.startList();
        json.endList();
        json.endList();
    }

    @Test
    void copiesWhatComesAgain() {
        JsonBytes bytes = new JsonBytes();
        List<String> values = List.of("a", "b", "қ");
        bytes.startList();
        for (int i = 0; i < 9; i++) {
            bytes.again(values.get(i % 3), (json, value) -> json.text(value + "!"));
        }
        bytes.endList();
        assertThat(new String(bytes.array(), 0, bytes.size(), StandardCharsets.UTF_8))
                .isEqualTo("[\"a!\",\"b!\",\"қ!\",\"a!\",\"b!\",\"қ!\",\"a!\",\"b!\",\"қ!\"]");
    }
}
