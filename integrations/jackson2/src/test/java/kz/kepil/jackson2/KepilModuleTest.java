package kz.kepil.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.Forecast;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.json.AuditRecordWriter;
import kz.kepil.api.json.DifferenceWriter;
import kz.kepil.api.json.EntitlementReader;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.ExplanationReader;
import kz.kepil.api.json.ExplanationWriter;
import kz.kepil.api.json.ForecastWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import org.junit.jupiter.api.Test;

class KepilModuleTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EntitlementWriter LEAN = EntitlementWriter.lean();
    private static final String SAMPLE = """
            {"id": "A-1", "asOf": "2026-03-10",
             "person": {"iin": "061211600012", "birthDate": "2006-12-11", "sex": "FEMALE", "legalStatus": "CITIZEN",
               "circumstances": [{"type": "PREGNANT", "from": "2026-01-15"}],
               "conditions": [{"icd10": "e109", "diagnosedOn": "2024-05-01", "underObservation": true}],
               "unknown": ["REGISTERED_UNEMPLOYED"]},
             "payments": [{"type": "SELF_PAYER", "month": "2026-02", "amount": 4250, "paidOn": "2026-02-20"},
               {"type": "SELF_PAYER", "month": "2026-01", "amount": "4250.50", "paidOn": "2026-02-20"}]}""";

    /** As a program finds it, and set up otherwise in all that could change a shape. */
    private static final JsonMapper PLAIN = JsonMapper.builder().findAndAddModules().build();
    private static final JsonMapper OTHERWISE = JsonMapper.builder().findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .defaultDateFormat(new SimpleDateFormat("dd.MM.yyyy", Locale.ROOT))
            .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                    SerializationFeature.WRITE_ENUMS_USING_INDEX)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.USE_ANNOTATIONS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonMapper WITH_ENGINE = JsonMapper.builder().findAndAddModules().addModule(new KepilModule(ENGINE)).build();

    /** What a program may have: values of Kepil among its own. */
    record Container(String name, List<Inquiry> inquiries, Entitlement verdict) {
    }

    private static List<Inquiry> people() {
        PopulationGenerator people = PopulationGenerator.of(ENGINE, DAY, 7);
        return IntStream.range(0, 100).mapToObj(i -> people.next()).toList();
    }

    @Test
    void readsTheSample() throws JsonProcessingException {
        Inquiry expected = InquiryReader.of(ENGINE).read(SAMPLE);
        for (JsonMapper mapper : List.of(PLAIN, OTHERWISE, WITH_ENGINE)) {
            assertThat(mapper.readValue(SAMPLE, Inquiry.class)).isEqualTo(expected);
            assertThat(mapper.writeValueAsString(expected)).isEqualTo(InquiryWriter.write(expected));
        }
    }

    @Test
    void writesWhatTheWritersWriteAndReadsItBack() throws JsonProcessingException {
        for (Inquiry inquiry : people()) {
            Entitlement verdict = ENGINE.evaluate(inquiry);
            String lean = LEAN.write(verdict);
            for (JsonMapper mapper : List.of(PLAIN, OTHERWISE)) {
                assertThat(mapper.writeValueAsString(inquiry)).isEqualTo(InquiryWriter.write(inquiry));
                assertThat(mapper.readValue(InquiryWriter.write(inquiry), Inquiry.class)).isEqualTo(inquiry);
                assertThat(mapper.writeValueAsString(verdict)).isEqualTo(lean);
                assertThat(mapper.readValue(lean, Entitlement.class)).isEqualTo(EntitlementReader.read(lean));
            }
        }
    }

    @Test
    void readsTheRichFormToo() throws JsonProcessingException {
        Entitlement verdict = ENGINE.evaluate(PLAIN.readValue(SAMPLE, Inquiry.class));
        assertThat(verdict.rules()).isNotEmpty();
        assertThat(PLAIN.readValue(EntitlementWriter.rich(ENGINE).write(verdict), Entitlement.class)).isEqualTo(verdict);
    }

    @Test
    void explanationsDifferencesAndRecords() throws JsonProcessingException {
        ExplanationReader reader = ExplanationReader.of(ENGINE.rules());
        for (Inquiry inquiry : people().subList(0, 5)) {
            Explanation explanation = ENGINE.explain(inquiry);
            String json = ExplanationWriter.write(explanation);
            assertThat(OTHERWISE.writeValueAsString(explanation)).isEqualTo(json);
            assertThat(WITH_ENGINE.readValue(json, Explanation.class)).isEqualTo(reader.read(json));
            assertThat(WITH_ENGINE.writeValueAsString(WITH_ENGINE.readValue(json, Explanation.class))).isEqualTo(json);
            assertThat(OTHERWISE.writeValueAsString(ENGINE.record(inquiry))).isEqualTo(AuditRecordWriter.write(ENGINE.record(inquiry)));
            Difference difference = Difference.between(ENGINE.evaluate(inquiry), ENGINE.evaluate(inquiry.withAsOf(DAY.plusDays(90))));
            assertThat(OTHERWISE.writeValueAsString(difference)).isEqualTo(DifferenceWriter.write(difference));
        }
        String json = ExplanationWriter.write(ENGINE.explain(people().get(0)));
        assertThatThrownBy(() -> PLAIN.readValue(json, Explanation.class)).isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("new KepilModule(engine)");
    }

    @Test
    void standsAmongAProgramsOwnValues() throws JsonProcessingException {
        List<Inquiry> inquiries = people();
        Entitlement verdict = EntitlementReader.read(LEAN.write(ENGINE.evaluate(inquiries.get(0))));
        Container container = new Container("қала", inquiries, verdict);
        for (JsonMapper mapper : List.of(PLAIN, OTHERWISE)) {
            String json = mapper.writeValueAsString(container);
            assertThat(json).contains(LEAN.write(verdict)).contains(InquiryWriter.write(inquiries.get(99)));
            assertThat(mapper.readValue(json, Container.class)).isEqualTo(container);
            JsonNode tree = mapper.valueToTree(container);
            assertThat(mapper.treeToValue(tree, Container.class)).isEqualTo(container);
            assertThat(mapper.convertValue(inquiries, new TypeReference<List<Inquiry>>() { })).isEqualTo(inquiries);
        }
        List<Inquiry> gaps = new ArrayList<>(inquiries.subList(0, 1));
        gaps.add(null);
        assertThat(PLAIN.readValue(PLAIN.writeValueAsString(gaps), new TypeReference<List<Inquiry>>() { })).isEqualTo(gaps);
    }

    @Test
    void smallTypesStandAlone() throws JsonProcessingException {
        for (JsonMapper mapper : List.of(PLAIN, OTHERWISE)) {
            assertThat(mapper.writeValueAsString(Iin.of("061211600012"))).isEqualTo("\"061211600012\"");
            assertThat(mapper.readValue("\"061211600012\"", Iin.class)).isEqualTo(Iin.of("061211600012"));
            assertThat(mapper.writeValueAsString(Icd10.of("E10.9"))).isEqualTo("\"E10.9\"");
            assertThat(mapper.readValue("\"e109\"", Icd10.class)).isEqualTo(Icd10.of("E10.9"));
            assertThat(mapper.writeValueAsString(List.of(UnknownFact.PAYMENTS))).isEqualTo("[\"payments\"]");
            assertThat(mapper.readValue("\"payments\"", UnknownFact.class)).isEqualTo(UnknownFact.PAYMENTS);
            Inquiry inquiry = mapper.readValue(SAMPLE, Inquiry.class);
            assertThat(mapper.readValue(mapper.writeValueAsString(inquiry.person()), Person.class)).isEqualTo(inquiry.person());
            assertThat(mapper.writeValueAsString(inquiry.payments().get(1))).contains("\"amount\":\"4250.50\"");
            assertThat(mapper.readValue(mapper.writeValueAsString(inquiry.payments().get(1)), Payment.class))
                    .isEqualTo(inquiry.payments().get(1));
            Insurance insurance = ENGINE.evaluate(inquiry).insurance();
            assertThat(mapper.readValue(mapper.writeValueAsString(insurance), Insurance.class)).isEqualTo(insurance);
            Map<Iin, Icd10> byNumber = Map.of(Iin.of("061211600012"), Icd10.of("E10.9"));
            assertThat(mapper.writeValueAsString(byNumber)).isEqualTo("{\"061211600012\":\"E10.9\"}");
            assertThat(mapper.readValue("{\"061211600012\":\"E10.9\"}", new TypeReference<Map<Iin, Icd10>>() { })).isEqualTo(byNumber);
        }
        assertThatThrownBy(() -> PLAIN.readValue("{\"061211600013\":\"E10.9\"}", new TypeReference<Map<Iin, Icd10>>() { }))
                .isInstanceOf(JsonMappingException.class).hasMessageContaining("The check digit of the IIN is wrong");
    }

    @Test
    void proceduresAreAskedAndAnswer() throws JsonProcessingException {
        RefundApplication refund = new RefundApplication(DAY, RefundGrounds.WRONG_PAYER, true, false, true, false, LegalStatus.KANDAS);
        AttachmentRequest attachment = new AttachmentRequest(DAY, LegalStatus.CITIZEN, Set.of(InPersonGroup.values()[0]));
        SanctionRequest sanction = new SanctionRequest(DAY, SanctionedService.AMBULANCE, 3, null, new BigDecimal("30.5"));
        for (JsonMapper mapper : List.of(PLAIN, OTHERWISE, WITH_ENGINE)) {
            assertThat(mapper.readValue(mapper.writeValueAsString(refund), RefundApplication.class)).isEqualTo(refund);
            assertThat(mapper.readValue(mapper.writeValueAsString(attachment), AttachmentRequest.class)).isEqualTo(attachment);
            assertThat(mapper.readValue(mapper.writeValueAsString(sanction), SanctionRequest.class)).isEqualTo(sanction);
        }
        ProcedureWriter writer = ProcedureWriter.of(ENGINE);
        assertThat(WITH_ENGINE.writeValueAsString(ENGINE.procedures().refund(refund)))
                .isEqualTo(writer.write(ENGINE.procedures().refund(refund)));
        assertThat(WITH_ENGINE.writeValueAsString(ENGINE.procedures().attachment(attachment)))
                .isEqualTo(writer.write(ENGINE.procedures().attachment(attachment)));
        assertThat(WITH_ENGINE.writeValueAsString(ENGINE.procedures().sanction(sanction)))
                .isEqualTo(writer.write(ENGINE.procedures().sanction(sanction)));
        assertThatThrownBy(() -> PLAIN.writeValueAsString(ENGINE.procedures().refund(refund)))
                .isInstanceOf(JsonMappingException.class).hasMessageContaining("new KepilModule(engine)");
    }

    @Test
    void forecastsAreWrittenByWhoeverKnowsTheRules() throws JsonProcessingException {
        Forecast forecast = ENGINE.forecast(PLAIN.readValue(SAMPLE, Inquiry.class));
        assertThat(forecast.turningPoints()).isNotEmpty();
        assertThat(WITH_ENGINE.writeValueAsString(forecast)).isEqualTo(ForecastWriter.of(ENGINE).write(forecast));
        assertThatThrownBy(() -> PLAIN.writeValueAsString(forecast)).isInstanceOf(JsonMappingException.class).hasMessageContaining("new KepilModule(engine)");
    }

    @Test
    void tellsWhereWhatIsWrong() {
        String json = "{\"name\": \"x\", \"inquiries\": [" + SAMPLE + ",\n" + SAMPLE.replace("FEMALE", "FEMAL").replace("e109", "Е10.9")
                .replace("\"id\"", "\"ID\"") + "]}";
        JsonMappingException wrong = catchThrowableOfType(JsonMappingException.class, () -> OTHERWISE.readValue(json, Container.class));
        assertThat(wrong).hasMessageContaining("$.ID: There is no property \"ID\" here; allowed: id, asOf, person, payments, services")
                .hasMessageContaining("$.person.sex: \"FEMAL\" is not one of the values that are allowed: FEMALE, MALE\nMaybe FEMALE is meant")
                .hasMessageContaining("$.person.conditions[0].icd10: \"Е10.9\" is not an ICD-10 code")
                .hasMessageContaining("Container[\"inquiries\"]->java.util.ArrayList[1]");
        assertThat(wrong).cause().isInstanceOfSatisfying(InvalidInquiryException.class, invalid -> {
            assertThat(invalid.problems()).hasSize(3);
            assertThat(invalid.problems().get(1).message().ru()).startsWith("\"FEMAL\" не входит в число допустимых значений");
            assertThat(invalid.problems().get(1).line()).isEqualTo(9);
        });
    }

    @Test
    void refusesWhatStandsTwiceAndWhatIsCutOff() {
        assertThatThrownBy(() -> PLAIN.readValue(SAMPLE.replace("\"id\": \"A-1\",", "\"id\": \"A-1\", \"id\": \"A-2\","), Inquiry.class))
                .isInstanceOf(JsonMappingException.class).hasMessageContaining("The property \"id\" stands here more than once");
        assertThatThrownBy(() -> PLAIN.readValue(SAMPLE.substring(0, 100), Inquiry.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> PLAIN.readValue("[]", Inquiry.class)).isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("$: […] is a list […]; allowed: an object {…}");
    }

    @Test
    void whoeverKnowsAnEngineRefusesItsDays() throws JsonProcessingException {
        String json = SAMPLE.replace("2026-03-10", "2035-03-10");
        assertThat(PLAIN.readValue(json, Inquiry.class).asOf()).isEqualTo("2035-03-10");
        assertThatThrownBy(() -> WITH_ENGINE.readValue(json, Inquiry.class)).isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("$.asOf: The law of 2035-03-10 is not known here");
    }

    @Test
    void anEngineThatIsNullIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> new KepilModule(null)).withMessage("engine");
    }
}
