package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.AuditRecord;
import kz.kepil.api.internal.json.Forms;

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
        return Forms.AUDIT_RECORD.write(Objects.requireNonNull(record, "record"));
    }
}
