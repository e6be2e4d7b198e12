package kz.kepil.jackson3;

import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.json.Shape;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads a value in its one shape, strictly. */
final class ShapeDeserializer<T> extends ValueDeserializer<T> {

    private final Shape<T> shape;

    ShapeDeserializer(Shape<T> shape) {
        this.shape = shape;
    }

    @Override
    public Class<T> handledType() {
        return shape.type();
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (shape.reading() == null) {
            throw DatabindException.from(parser, shape.type().getSimpleName() + " is written, not read");
        }
        Problems problems = new Problems();
        Node root = new Tree(parser, problems).value(null, null);
        try {
            return shape.read(root, problems);
        } catch (InvalidInquiryException | IllegalStateException unreadable) {
            throw DatabindException.from(parser, unreadable.getMessage(), unreadable);
        }
    }

    /** The type is known from the place; the schemas have no room for its name. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer type) {
        return deserialize(parser, context);
    }

    /** Makes a tree of what a parser reads. */
    private static final class Tree {
        private final JsonParser parser;
        private final Problems problems;
        /** Not every parser knows where it stands; that one value comes after another can be told all the same. */
        private int values;

        Tree(JsonParser parser, Problems problems) {
            this.parser = parser;
            this.problems = problems;
        }

        /** Reads the value at which the parser stands. */
        Node value(@Nullable Node parent, @Nullable String name) {
            JsonToken token = parser.currentToken();
            Node.Kind kind = switch (token) {
                case START_OBJECT -> Node.Kind.OBJECT;
                case START_ARRAY -> Node.Kind.LIST;
                case VALUE_STRING -> Node.Kind.TEXT;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
                case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
                case VALUE_NULL -> Node.Kind.NULL;
                default -> throw DatabindException.from(parser, "Not a value of JSON: " + token);
            };
            TokenStreamLocation location = parser.currentTokenLocation();
            Node node = new Node(kind, parser.getString(), Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()), values++,
                    parent, name);
            if (parent != null) {
                parent.add(node, problems);
            }
            if (kind == Node.Kind.OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String member = parser.currentName();
                    parser.nextToken();
                    value(node, member);
                }
            } else if (kind == Node.Kind.LIST) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(node, null);
                }
            }
            node.complete = true;
            return node;
        }
    }
}
