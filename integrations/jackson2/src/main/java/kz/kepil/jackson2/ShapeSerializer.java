package kz.kepil.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import kz.kepil.api.internal.json.Output;
import kz.kepil.api.internal.json.Shape;

/** Writes a value in its one shape. */
final class ShapeSerializer<T> extends JsonSerializer<T> {

    private final Shape<T> shape;

    ShapeSerializer(Shape<T> shape) {
        this.shape = shape;
    }

    @Override
    public Class<T> handledType() {
        return shape.type();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        try {
            shape.writing().accept(new Generated(json), value);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** The type is known from the place; the schemas have no room for its name. */
    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
        serialize(value, json, provider);
    }

    private record Generated(JsonGenerator json) implements Output {

        @FunctionalInterface
        private interface Step {
            void run() throws IOException;
        }

        private static void write(Step step) {
            try {
                step.run();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void startObject() {
            write(json::writeStartObject);
        }

        @Override
        public void endObject() {
            write(json::writeEndObject);
        }

        @Override
        public void startList() {
            write(json::writeStartArray);
        }

        @Override
        public void endList() {
            write(json::writeEndArray);
        }

        @Override
        public void name(String name) {
            write(() -> json.writeFieldName(name));
        }

        @Override
        public void text(String text) {
            write(() -> json.writeString(text));
        }

        @Override
        public void number(long number) {
            write(() -> json.writeNumber(number));
        }

        @Override
        public void number(BigDecimal number) {
            write(() -> json.writeNumber(number));
        }

        @Override
        public void bool(boolean value) {
            write(() -> json.writeBoolean(value));
        }

        @Override
        public void nothing() {
            write(json::writeNull);
        }
    }
}
