package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kepil.api.Citation;
import kz.kepil.api.PublicPlaces;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.text.Language;
import org.jspecify.annotations.Nullable;

/** Writes what the catalogue says of a rule, into an object that has begun. */
final class RuleText {

    private RuleText() {
    }

    /** The rule in full: id, code, texts, acts, sources, public places, period and where it stands. */
    static void write(JsonGenerator json, RuleInfo rule) throws IOException {
        JsonText.text(json, "id", rule.id());
        JsonText.text(json, "code", rule.code());
        JsonText.texts(json, rule.texts());
        acts(json, rule.acts());
        JsonText.strings(json, "sources", rule.sources());
        places(json, rule.places());
        json.writeObjectFieldStart("inForce");
        JsonText.text(json, "from", rule.inForce().from());
        JsonText.text(json, "to", rule.inForce().to());
        json.writeEndObject();
        place(json, rule);
    }

    /** The articles of the acts, each with the act's titles and where its text stands. */
    static void acts(JsonGenerator json, List<Citation> acts) throws IOException {
        JsonText.list(json, "acts", acts, cited -> {
            json.writeStartObject();
            JsonText.text(json, "act", cited.act().id());
            JsonText.text(json, "article", cited.article());
            JsonText.texts(json, cited.texts());
            byLanguage(json, "titles", cited.act().titles());
            byLanguage(json, "url", cited.act().links());
            json.writeEndObject();
        });
    }

    private static void byLanguage(JsonGenerator json, String name, Map<Language, ?> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<Language, ?> value : values.entrySet()) {
            json.writeStringField(value.getKey().name().toLowerCase(Locale.ROOT), value.getValue().toString());
        }
        json.writeEndObject();
    }

    private static void places(JsonGenerator json, @Nullable PublicPlaces places) throws IOException {
        if (places == null) {
            json.writeNullField("places");
            return;
        }
        json.writeObjectFieldStart("places");
        JsonText.text(json, "confidence", places.confidence());
        acts(json, places.text());
        JsonText.strings(json, "places", places.places());
        json.writeEndObject();
    }

    /** Where the rule stands. */
    static void place(JsonGenerator json, RuleInfo rule) throws IOException {
        json.writeObjectFieldStart("rule");
        JsonText.text(json, "name", rule.name());
        JsonText.text(json, "file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeEndObject();
    }
}
