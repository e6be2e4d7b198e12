package kz.kepil.api.json;

import static kz.kepil.api.json.WrittenForm.member;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.AuditRecord;
import kz.kepil.api.AuditRecord.RuleFound;
import kz.kepil.api.DatedValue;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.law.Citation;
import kz.kepil.api.verdict.Entitlement;

/** Writes audit records; an equal record gives the same bytes. */
public final class AuditRecordWriter {

    private static final WrittenForm FORM = WrittenForm.full()
            .in(InquiryWriter.FORM, Inquiry.class)
            .in(EntitlementWriter.LEAN, Entitlement.class)
            .object(RuleFound.class, List.of(
                    member("id", found -> found.rule().id()),
                    member("code", found -> found.rule().code()),
                    member("name", found -> found.rule().name()),
                    member("holds", RuleFound::holds),
                    member("facts", RuleFound::facts),
                    member("failed", RuleFound::failed)))
            .without(Reason.class, "texts")
            .as(FailedConstraint.class, FailedConstraint::constraint)
            .as(BigDecimal.class, BigDecimal::toPlainString)
            .object(DatedValue.class, List.of(
                    member("name", DatedValue::name),
                    member("value", DatedValue::value),
                    member("unit", DatedValue::unit),
                    member("from", DatedValue::from),
                    member("checkedOn", DatedValue::checkedOn),
                    member("provisional", DatedValue::provisional),
                    member("act", value -> value.acts().stream().map(Citation::reference).collect(Collectors.joining("; "))),
                    member("sources", DatedValue::sources)));

    private AuditRecordWriter() {
    }

    /**
     * Writes a record on one line.
     *
     * @param record the record
     * @return a JSON object as the schema {@code audit-record.schema.json} describes it
     */
    public static String write(AuditRecord record) {
        return FORM.write(record);
    }
}
