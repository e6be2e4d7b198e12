package kz.kepil.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import kz.kepil.api.text.Texts;

/** Writes one JSON object on one line. */
final class JsonOutput {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Writes the properties of the object. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonOutput() {
    }

    static String of(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }

    static void texts(JsonGenerator json, String property, Texts texts) throws IOException {
        json.writeObjectFieldStart(property);
        json.writeStringField("kk", texts.kk());
        json.writeStringField("ru", texts.ru());
        json.writeStringField("en", texts.en());
        json.writeEndObject();
    }

    static void strings(JsonGenerator json, String property, List<String> values) throws IOException {
        json.writeArrayFieldStart(property);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
