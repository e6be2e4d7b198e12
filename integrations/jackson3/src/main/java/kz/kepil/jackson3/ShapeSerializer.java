package kz.kepil.jackson3;

import java.math.BigDecimal;
import kz.kepil.api.internal.json.Output;
import kz.kepil.api.internal.json.Shape;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a value in its one shape. */
final class ShapeSerializer<T> extends ValueSerializer<T> {

    private final Shape<T> shape;

    ShapeSerializer(Shape<T> shape) {
        this.shape = shape;
    }

    @Override
    public Class<T> handledType() {
        return shape.type();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        try {
            shape.writing().accept(new Generated(json), value);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            throw DatabindException.from(json, refused.getMessage(), refused);
        }
    }

    /** The type is known from the place; the schemas have no room for its name. */
    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializationContext context, TypeSerializer type) {
        serialize(value, json, context);
    }

    private record Generated(JsonGenerator json) implements Output {

        @Override
        public void startObject() {
            json.writeStartObject();
        }

        @Override
        public void endObject() {
            json.writeEndObject();
        }

        @Override
        public void startList() {
            json.writeStartArray();
        }

        @Override
        public void endList() {
            json.writeEndArray();
        }

        @Override
        public void name(String name) {
            json.writeName(name);
        }

        @Override
        public void text(String text) {
            json.writeString(text);
        }

        @Override
        public void number(long number) {
            json.writeNumber(number);
        }

        @Override
        public void number(BigDecimal number) {
            json.writeNumber(number);
        }

        @Override
        public void bool(boolean value) {
            json.writeBoolean(value);
        }

        @Override
        public void nothing() {
            json.writeNull();
        }
    }
}
