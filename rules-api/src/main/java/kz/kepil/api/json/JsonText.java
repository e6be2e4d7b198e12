package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** What all writers share. */
final class JsonText {

    /** Writes a part of a text. */
    @FunctionalInterface
    interface Part<T> {
        void write(T part) throws IOException;
    }

    private JsonText() {
    }

    static String of(Part<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static <T> void list(JsonGenerator json, String name, List<T> elements, Part<T> part) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            part.write(element);
        }
        json.writeEndArray();
    }

    static void strings(JsonGenerator json, String name, List<String> strings) throws IOException {
        list(json, name, strings, json::writeString);
    }

    static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    static void texts(JsonGenerator json, Texts texts) throws IOException {
        texts(json, "texts", texts);
    }

    static void texts(JsonGenerator json, String name, Texts texts) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("kk", texts.kk());
        json.writeStringField("ru", texts.ru());
        json.writeStringField("en", texts.en());
        json.writeEndObject();
    }
}
