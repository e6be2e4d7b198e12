package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads a text as one JSON value, strictly, and keeps what stands before an error. */
final class JsonTree {

    private static final int DEEPEST = 20;
    private static final int EXCERPT = 20;
    /** What some programs write where they have no number; the parser reports it after the word. */
    private static final Pattern NO_NUMBER = Pattern.compile("(NaN|-?Infinity)$");
    private static final int LONGEST_NO_NUMBER = "-Infinity".length();
    /** Names, texts and numbers are as short as the whole text, which the caller has limited. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            // A table of names shared by all texts would let a hostile one slow down the others.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Problems problems;
    /** Whether the text goes on with something that is no text; then it is no news that it ends too early. */
    private final boolean cutOff;
    private @Nullable Node root;

    private JsonTree(Problems problems, boolean cutOff) {
        this.problems = problems;
        this.cutOff = cutOff;
    }

    /** The value, possibly incomplete; null when there is none. */
    static @Nullable Node parse(byte[] utf8, Problems problems) {
        CharBuffer decoded = CharBuffer.allocate(utf8.length);
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
        decoded.flip();
        if (decoded.hasRemaining() && decoded.charAt(0) == '\uFEFF') {
            decoded.get();
        }
        String text = decoded.toString();
        if (result.isError()) {
            Node root = new JsonTree(problems, true).read(text);
            problems.add("$", line(text), 1, text.length(), Messages.withHint(
                    Messages.of("text.notUtf8", bytes.position(), String.format(Locale.ROOT, "%02X", utf8[bytes.position()])),
                    Messages.of("maybe.encoding")));
            return root;
        }
        if (text.isBlank()) {
            problems.add("$", 1, 1, 0, Messages.of("text.empty"));
            return null;
        }
        return new JsonTree(problems, false).read(text);
    }

    private static int line(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private @Nullable Node read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                if (parser.nextToken() == null) {
                    return null;
                }
                value(parser, null, null);
            } catch (JsonProcessingException broken) {
                JsonLocation location = location(broken, parser);
                if (!cutOff || offset(location, text) < text.length()) {
                    add(location, syntaxError(broken, location, text));
                }
                return root;
            }
            trailing(parser, text);
            return root;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void trailing(JsonParser parser, String text) throws IOException {
        JsonLocation location;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            location = parser.currentTokenLocation();
        } catch (JsonProcessingException broken) {
            location = location(broken, parser);
        }
        String rest = text.substring(offset(location, text));
        boolean another = rest.startsWith("{");
        add(location, Messages.withHint(
                Messages.of("text.trailing", location.getColumnNr(), excerpt(rest)), another ? Messages.of("maybe.lines") : null));
    }

    private static JsonLocation location(JsonProcessingException broken, JsonParser parser) {
        return broken.getLocation() == null ? parser.currentLocation() : broken.getLocation();
    }

    private static int offset(JsonLocation location, String text) {
        return (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
    }

    private void add(JsonLocation location, Texts message) {
        problems.add("$", location.getLineNr(), location.getColumnNr(), (int) location.getCharOffset(), message);
    }

    private static Texts syntaxError(JsonProcessingException broken, JsonLocation location, String text) {
        int column = location.getColumnNr();
        if (broken instanceof StreamConstraintsException) {
            return Messages.of("text.tooDeep", DEEPEST, column);
        }
        int offset = offset(location, text);
        if (broken instanceof JsonEOFException || offset == text.length()) {
            return Messages.withHint(Messages.of("text.endsEarly", column), Messages.of("maybe.incomplete"));
        }
        Matcher noNumber = NO_NUMBER.matcher(text.substring(Math.max(0, offset - LONGEST_NO_NUMBER), offset));
        if (noNumber.find()) {
            int length = noNumber.group().length();
            return Messages.withHint(Messages.of("text.malformed", column - length, excerpt(text.substring(offset - length))),
                    Messages.of("maybe.meant", "null"));
        }
        return Messages.withHint(Messages.of("text.malformed", column, excerpt(text.substring(offset))), hint(text, offset));
    }

    private static @Nullable Texts hint(String text, int offset) {
        String before = text.substring(0, offset).stripTrailing();
        return switch (text.charAt(offset)) {
            case '\'' -> Messages.of("maybe.doubleQuotes");
            case '"' -> before.matches("(?s).*[\\w\"}\\]]") ? Messages.of("maybe.commaMissing") : null;
            case '}', ']' -> before.endsWith(",") ? Messages.of("maybe.comma") : null;
            default -> null;
        };
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? Messages.shortened(text) : Messages.shortened(text.substring(0, EXCERPT)) + "…";
    }

    /** Reads the value at which the parser stands; the node is where it belongs before its parts are read. */
    private void value(JsonParser parser, @Nullable Node parent, @Nullable String name) throws IOException {
        Node.Kind kind = switch (parser.currentToken()) {
            case START_OBJECT -> Node.Kind.OBJECT;
            case START_ARRAY -> Node.Kind.LIST;
            case VALUE_STRING -> Node.Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
            case VALUE_NULL -> Node.Kind.NULL;
            default -> throw new IllegalStateException("Not the start of a value: " + parser.currentToken());
        };
        JsonLocation location = parser.currentTokenLocation();
        Node node = new Node(kind, parser.getText(), location.getLineNr(), location.getColumnNr(),
                (int) location.getCharOffset(), parent, name);
        place(node, parent, name);
        if (kind == Node.Kind.OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                value(parser, node, member);
            }
        } else if (kind == Node.Kind.LIST) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, node, null);
            }
        }
        node.complete = true;
    }

    private void place(Node node, @Nullable Node parent, @Nullable String name) {
        if (parent == null) {
            root = node;
        } else if (name == null) {
            parent.elements.add(node);
        } else if (parent.members.putIfAbsent(name, node) != null && !problems.isFull()) {
            problems.add(node, Messages.of("property.repeated", Messages.shortened(name)));
        }
    }
}
