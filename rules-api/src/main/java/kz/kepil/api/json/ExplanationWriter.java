package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;

/** Writes explanations as interchange JSON: the lean verdict, the rules that hold and those that do not. */
public final class ExplanationWriter {

    private ExplanationWriter() {
    }

    /**
     * Writes an explanation on one line.
     *
     * @param explanation the explanation
     * @return a JSON object, as the schema {@code explanation} describes it
     */
    public static String write(Explanation explanation) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeFieldName("verdict");
            EntitlementWriter.lean().entitlement(json, explanation.verdict());
            JsonText.list(json, "granted", explanation.granted(), each -> granted(json, each));
            JsonText.list(json, "notGranted", explanation.notGranted(), each -> notGranted(json, each));
            json.writeEndObject();
        });
    }

    private static void granted(JsonGenerator json, Granted granted) throws IOException {
        json.writeStartObject();
        RuleText.write(json, granted.rule());
        JsonText.list(json, "facts", granted.facts(), fact -> reason(json, fact));
        json.writeEndObject();
    }

    private static void reason(JsonGenerator json, Reason fact) throws IOException {
        json.writeStartObject();
        JsonText.text(json, "path", fact.path());
        JsonText.text(json, "value", fact.value());
        JsonText.texts(json, fact.texts());
        json.writeEndObject();
    }

    private static void notGranted(JsonGenerator json, NotGranted refused) throws IOException {
        json.writeStartObject();
        JsonText.text(json, "id", refused.rule().id());
        JsonText.text(json, "code", refused.rule().code());
        JsonText.texts(json, refused.rule().texts());
        RuleText.place(json, refused.rule());
        JsonText.list(json, "failed", refused.failed(), constraint -> failed(json, constraint));
        json.writeEndObject();
    }

    private static void failed(JsonGenerator json, FailedConstraint constraint) throws IOException {
        json.writeStartObject();
        JsonText.text(json, "constraint", constraint.constraint());
        JsonText.texts(json, constraint.texts());
        json.writeEndObject();
    }
}
