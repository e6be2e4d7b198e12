package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import kz.kepil.api.RuleInfo;

/** Writes what the catalogue says of a rule, into an object that has begun. */
final class RuleText {

    private RuleText() {
    }

    /** The rule in full: code, texts, act, sources, period and where it stands. */
    static void write(JsonGenerator json, RuleInfo rule) throws IOException {
        JsonText.text(json, "code", rule.code());
        JsonText.texts(json, rule.texts());
        JsonText.text(json, "act", rule.act());
        JsonText.strings(json, "sources", rule.sources());
        json.writeObjectFieldStart("inForce");
        JsonText.text(json, "from", rule.inForce().from());
        JsonText.text(json, "to", rule.inForce().to());
        json.writeEndObject();
        place(json, rule);
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
