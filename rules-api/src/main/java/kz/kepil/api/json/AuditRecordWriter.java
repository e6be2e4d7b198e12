package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.Collectors;
import kz.kepil.api.AuditRecord;
import kz.kepil.api.AuditRecord.RuleFound;
import kz.kepil.api.Citation;
import kz.kepil.api.DatedValue;

/** Writes audit records; an equal record gives the same bytes. */
public final class AuditRecordWriter {

    private AuditRecordWriter() {
    }

    /**
     * Writes a record on one line.
     *
     * @param record the record
     * @return a JSON object as the schema {@code audit-record.schema.json} describes it
     */
    public static String write(AuditRecord record) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("engineVersion", record.engineVersion());
            json.writeObjectFieldStart("pack");
            json.writeStringField("name", record.pack().name());
            json.writeStringField("version", record.pack().version());
            json.writeStringField("sha256", record.pack().sha256());
            json.writeEndObject();
            json.writeFieldName("inquiry");
            json.writeRawValue(InquiryWriter.write(record.inquiry()));
            json.writeFieldName("verdict");
            json.writeRawValue(EntitlementWriter.lean().write(record.verdict()));
            JsonText.list(json, "rules", record.rules(), rule -> rule(json, rule));
            JsonText.list(json, "parameters", record.parameters(), value -> parameter(json, value));
            json.writeEndObject();
        });
    }

    private static void rule(JsonGenerator json, RuleFound found) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", found.rule().id());
        json.writeStringField("code", found.rule().code());
        json.writeStringField("name", found.rule().name());
        json.writeBooleanField("holds", found.holds());
        JsonText.list(json, "facts", found.facts(), fact -> {
            json.writeStartObject();
            json.writeStringField("path", fact.path());
            json.writeStringField("value", fact.value());
            json.writeEndObject();
        });
        JsonText.list(json, "failed", found.failed(), failed -> json.writeString(failed.constraint()));
        json.writeEndObject();
    }

    private static void parameter(JsonGenerator json, DatedValue value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", value.name());
        json.writeStringField("value", value.value().toPlainString());
        json.writeStringField("unit", value.unit());
        json.writeStringField("from", value.from().toString());
        json.writeStringField("checkedOn", value.checkedOn().toString());
        json.writeStringField("act", value.acts().stream().map(Citation::reference).collect(Collectors.joining("; ")));
        JsonText.list(json, "sources", value.sources(), json::writeString);
        json.writeEndObject();
    }
}
