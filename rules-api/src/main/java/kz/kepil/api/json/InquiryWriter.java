package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Writes inquiries as interchange JSON that {@link InquiryReader} reads back as equal. */
public final class InquiryWriter {

    private InquiryWriter() {
    }

    /**
     * Writes an inquiry on one line. Optional parts that are absent are left out.
     *
     * @param inquiry the inquiry
     * @return a JSON object
     */
    public static String write(Inquiry inquiry) {
        return JsonText.of(json -> inquiry(json, inquiry));
    }

    private static void inquiry(JsonGenerator json, Inquiry inquiry) throws IOException {
        json.writeStartObject();
        text(json, "id", inquiry.id());
        text(json, "asOf", inquiry.asOf());
        json.writeFieldName("person");
        person(json, inquiry.person());
        list(json, "payments", inquiry.payments(), payment -> payment(json, payment));
        if (inquiry.services() != null) {
            JsonText.list(json, "services", inquiry.services(), service -> service(json, service));
        }
        json.writeEndObject();
    }

    private static void person(JsonGenerator json, Person person) throws IOException {
        json.writeStartObject();
        text(json, "iin", person.iin() == null ? null : person.iin().digits());
        text(json, "birthDate", person.birthDate());
        text(json, "sex", person.sex());
        text(json, "legalStatus", person.legalStatus());
        text(json, "legalStatusSince", person.legalStatusSince());
        ifTrue(json, "emergencyCareAgreement", person.emergencyCareAgreement());
        ifTrue(json, "voluntaryPolicy", person.voluntaryPolicy());
        text(json, "district", person.district());
        text(json, "lastPensionContribution", person.lastPensionContribution());
        list(json, "circumstances", person.circumstances(), circumstance -> circumstance(json, circumstance));
        list(json, "conditions", person.conditions(), condition -> condition(json, condition));
        list(json, "screened", person.screened(), screening -> screening(json, screening));
        list(json, "riskFactors", person.riskFactors(), factor -> json.writeString(factor.name()));
        list(json, "unknown", person.unknown(), fact -> json.writeString(fact.name()));
        json.writeEndObject();
    }

    private static void circumstance(JsonGenerator json, Circumstance circumstance) throws IOException {
        json.writeStartObject();
        text(json, "type", circumstance.type());
        text(json, "from", circumstance.from());
        text(json, "to", circumstance.to());
        for (Attribute attribute : Attribute.values()) {
            Object value = circumstance.attribute(attribute);
            if (value instanceof Boolean yes) {
                json.writeBooleanField(attribute.property(), yes);
            } else {
                text(json, attribute.property(), value);
            }
        }
        json.writeEndObject();
    }

    private static void condition(JsonGenerator json, Condition condition) throws IOException {
        json.writeStartObject();
        text(json, "icd10", condition.icd10());
        text(json, "diagnosedOn", condition.diagnosedOn());
        ifTrue(json, "underObservation", condition.underObservation());
        ifTrue(json, "postOperative", condition.postOperative());
        json.writeEndObject();
    }

    private static void screening(JsonGenerator json, PastScreening screening) throws IOException {
        json.writeStartObject();
        text(json, "code", screening.code());
        text(json, "on", screening.on());
        json.writeEndObject();
    }

    private static void payment(JsonGenerator json, Payment payment) throws IOException {
        json.writeStartObject();
        text(json, "type", payment.type());
        text(json, "month", payment.month());
        amount(json, "amount", payment.amount());
        text(json, "paidOn", payment.paidOn());
        amount(json, "income", payment.income());
        text(json, "locality", payment.locality());
        json.writeEndObject();
    }

    private static void service(JsonGenerator json, ServiceRequest service) throws IOException {
        json.writeStartObject();
        text(json, "service", service.service());
        text(json, "icd10", service.icd10());
        if (service.lifeThreatening() != null) {
            json.writeBooleanField("lifeThreatening", service.lifeThreatening());
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void ifTrue(JsonGenerator json, String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }

    /** A plain text; only a number with an exponent keeps an exponent, lest a huge one be written out in full. */
    private static void amount(JsonGenerator json, String name, @Nullable BigDecimal amount) throws IOException {
        if (amount != null && amount.scale() >= 0 && amount.toString().indexOf('E') < 0) {
            json.writeStringField(name, amount.toString());
        } else if (amount != null) {
            json.writeFieldName(name);
            json.writeNumber(amount.toString());
        }
    }

    private static <T> void list(JsonGenerator json, String name, List<T> elements, JsonText.Part<T> part) throws IOException {
        if (!elements.isEmpty()) {
            JsonText.list(json, name, elements, part);
        }
    }
}
