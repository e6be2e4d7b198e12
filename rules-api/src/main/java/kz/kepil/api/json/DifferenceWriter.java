package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import kz.kepil.api.Difference;

/** Writes what differs between two verdicts as JSON. */
public final class DifferenceWriter {

    private DifferenceWriter() {
    }

    /**
     * Writes a difference on one line.
     *
     * @param difference the difference
     * @return a JSON object, with both verdicts in the lean form
     */
    public static String write(Difference difference) {
        return JsonText.of(json -> difference(json, difference));
    }

    private static void difference(JsonGenerator json, Difference difference) throws IOException {
        EntitlementWriter lean = EntitlementWriter.lean();
        json.writeStartObject();
        json.writeFieldName("before");
        json.writeRawValue(lean.write(difference.before()));
        json.writeFieldName("after");
        json.writeRawValue(lean.write(difference.after()));
        both(json, "grounds", difference.groundsGained(), difference.groundsLost());
        both(json, "rules", difference.rulesGained(), difference.rulesLost());
        JsonText.list(json, "changes", difference.changes(), change -> change(json, change));
        json.writeEndObject();
    }

    private static void both(JsonGenerator json, String name, List<String> gained, List<String> lost) throws IOException {
        json.writeObjectFieldStart(name);
        JsonText.list(json, "gained", gained, json::writeString);
        JsonText.list(json, "lost", lost, json::writeString);
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Difference.Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", change.path());
        json.writeStringField("before", change.before());
        json.writeStringField("after", change.after());
        json.writeEndObject();
    }
}
