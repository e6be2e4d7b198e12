package kz.kepil.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.portrait.Segment;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of inquiry, verdict and procedures against the API and the engine, row by row. */
class ModelTablesTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Page MODEL = Page.of("docs/model.md");
    private static final Page PROCEDURES = Page.of("docs/procedures.md");

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(String text) {
        return new TreeSet<>(Page.found("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b", text));
    }

    private static Page.Row property(String name) {
        return MODEL.rows("property").stream().filter(row -> row.key().equals("`" + name + "`")).findFirst().orElseThrow();
    }

    private static String sentence(String property) {
        return property(property).get("meaning").split("\\. ")[0];
    }

    @Test
    void enumerationsAreListedInFull() {
        Map<String, Enum<?>[]> lists = new HashMap<>();
        lists.put("legalStatus", LegalStatus.values());
        lists.put("payments[].type", PaymentType.values());
        lists.put("riskFactors", RiskFactor.values());
        lists.forEach((property, values) -> assertThat(constants(sentence(property))).as(property).isEqualTo(names(values)));
        Map<String, Enum<?>[]> among = new HashMap<>();
        among.put("payments[].locality", Locality.values());
        among.put("insurance.status", InsuranceStatus.values());
        among.put("insurance.grounds", Payer.values());
        among.put("scope", TmkkkScope.values());
        among.put("warnings", WarningCode.values());
        among.forEach((property, values) ->
                assertThat(constants(property(property).get("meaning"))).as(property).containsAll(names(values)));
        Set<String> funding = names(Funding.values());
        funding.remove("UNDETERMINED");
        assertThat(constants(property("services").get("meaning"))).isEqualTo(funding);
        assertThat(constants(PROCEDURES.text())).containsAll(names(RefundGrounds.values())).containsAll(names(InPersonGroup.values()));
        assertThat(Page.of("docs/portrait.md").rows("segment")).extracting(Page.Row::key)
                .containsExactlyElementsOf(Arrays.stream(Segment.values()).map(Enum::name).toList());
    }

    @Test
    void everyPartOfAVerdictIsExplained() {
        Set<String> explained = MODEL.rows("property").stream().map(row -> row.key().replaceAll("[`]|[.\\[].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).containsAll(Arrays.stream(Entitlement.class.getRecordComponents()).map(part -> part.getName())
                .filter(name -> !Set.of("id", "asOf", "rules").contains(name)).toList());
    }

    static List<Page.Row> circumstances() {
        return MODEL.rows("circumstance");
    }

    @ParameterizedTest
    @MethodSource("circumstances")
    void aCircumstanceHasItsAttributes(Page.Row row) {
        Map<Attribute, Enum<?>[]> values = Map.of(Attribute.AWARD, Award.values(), Attribute.GROUP, DisabilityGroup.values(),
                Attribute.STUDY_LEVEL, StudyLevel.values(), Attribute.SOCIAL_LEVEL, SocialLevel.values());
        for (String type : constants(row.key().replaceAll("\\(.*?\\)", ""))) {
            Set<Attribute> attributes = CircumstanceType.valueOf(type).attributes();
            assertThat(Page.found("(?<=`)\\w+(?=`)", row.get("attributes"))).as(type)
                    .isEqualTo(attributes.stream().map(Attribute::property).toList());
            Set<String> named = attributes.stream().filter(values::containsKey).flatMap(each -> names(values.get(each)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(constants(row.get("attributes"))).as(type).isEqualTo(named);
        }
    }

    @Test
    void everyCircumstanceIsThere() {
        assertThat(circumstances().stream().flatMap(row -> constants(row.key().replaceAll("\\(.*?\\)", "")).stream()))
                .containsExactlyInAnyOrderElementsOf(ENGINE.circumstanceTypes().stream().map(CircumstanceType::name).toList());
    }

    @Test
    void whatIsAssumedIsWhatThePackAssumes() {
        String stated = MODEL.rows("unknown").stream().map(row -> row.get("assumed so").replace("`", "")).collect(Collectors.joining("\n"));
        Set<String> assumed = new TreeSet<>();
        PackFiles.yaml("circumstances.yaml").get("assumed").forEach(attributes ->
                attributes.properties().forEach(each -> assumed.add(each.getKey() + " = " + each.getValue().asText())));
        assertThat(new TreeSet<>(Page.found("\\w+ = \\w+", stated))).isEqualTo(assumed);
    }

    static List<Page.Row> legalStatuses() {
        return Page.of("docs/scope.md").rows("code", "legal status");
    }

    @ParameterizedTest
    @MethodSource("legalStatuses")
    void aLegalStatusHasItsScope(Page.Row row) {
        Set<String> scopes = new TreeSet<>();
        for (String status : constants(row.get("legal status"))) {
            for (LocalDate day : List.of(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1))) {
                for (boolean agreement : new boolean[] {false, true}) {
                    Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.MALE, LegalStatus.valueOf(status))
                            .emergencyCareAgreement(agreement).build();
                    Entitlement verdict = ENGINE.evaluate(Inquiry.of(day, person));
                    assertThat(verdict.scope().grounds()).containsExactly(row.key());
                    assertThat(verdict.scope().mams()).isEqualTo(row.get("`mams`").startsWith("yes")
                            || row.get("`mams`").contains("from 2023 yes") && day.getYear() >= 2023);
                    scopes.add(verdict.scope().tmkkk().name());
                }
            }
        }
        assertThat(constants(row.get("`tmkkk`").replaceAll("\\(K\\d+\\)", ""))).isEqualTo(scopes);
    }

    @Test
    void everyLegalStatusIsThere() {
        assertThat(legalStatuses().stream().flatMap(row -> constants(row.get("legal status")).stream()))
                .containsExactlyInAnyOrderElementsOf(names(LegalStatus.values()));
    }

    @Test
    void aServiceHasItsCode() {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN).build();
        Map<String, String> codes = new HashMap<>();
        ENGINE.evaluate(Inquiry.of(LocalDate.of(2026, 3, 10), person)).services()
                .forEach(each -> codes.put(each.service().name(), each.grounds().stream().filter(code -> code.startsWith("SVC")).findFirst()
                        .orElseThrow()));
        assertThat(codes.keySet()).isEqualTo(names(ServiceType.values()));
        Map<String, String> stated = new HashMap<>();
        for (Page.Row row : Page.of("docs/care.md").rows("code", "service")) {
            Page.found("\\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*\\b", row.get("service").replaceAll("\\(.*?\\)", ""))
                    .forEach(service -> stated.put(service, row.key()));
        }
        assertThat(stated).isEqualTo(codes);
    }

    @Test
    void anAttachmentHasItsCode() {
        Map<String, String> stated = new HashMap<>();
        PROCEDURES.rows("code", "legal status").forEach(row ->
                constants(row.get("legal status")).forEach(status -> stated.put(status, row.key())));
        Map<String, String> found = new HashMap<>();
        for (LegalStatus status : LegalStatus.values()) {
            Attachment attachment = ENGINE.procedures().attachment(new AttachmentRequest(LocalDate.of(2026, 3, 10), status, Set.of()));
            found.put(status.name(), Stream.concat(attachment.ways().stream().map(Attachment.Way::ground), attachment.refusals().stream())
                    .map(ground -> ground.code()).distinct().collect(Collectors.joining(" ")));
        }
        assertThat(stated).isEqualTo(found);
    }

    @Test
    void aSanctionHasItsCodeAndItsMeasure() {
        List<Page.Row> rows = PROCEDURES.rows("code", "`service`");
        assertThat(rows).extracting(row -> row.get("`service`"))
                .containsExactlyElementsOf(Arrays.stream(SanctionedService.values()).map(Enum::name).toList());
        for (Page.Row row : rows) {
            SanctionedService service = SanctionedService.valueOf(row.get("`service`"));
            boolean byCost = service.measure().equals("cost");
            BigDecimal hundred = BigDecimal.valueOf(100);
            assertThat(ENGINE.procedures().sanction(new SanctionRequest(LocalDate.of(2023, 1, 1), service, 1,
                    byCost ? hundred : null, byCost ? null : hundred)).ground().code()).isEqualTo(row.key());
            assertThat(row.get("stated by")).isEqualTo("`" + service.measure() + "`");
        }
    }

    @Test
    void theVerdictOfTheModelIsThatOfItsInquiry() throws IOException {
        List<String> samples = MODEL.code("json");
        Entitlement verdict = ENGINE.evaluate(InquiryReader.of(ENGINE).read(samples.get(0)));
        JsonNode found = JSON.readTree(EntitlementWriter.lean().write(verdict));
        assertThat(found).isEqualTo(JSON.readTree(samples.get(1)));
    }

    @Test
    void whatTheRichFormHasBesidesIsNamed() throws IOException {
        Entitlement verdict = ENGINE.evaluate(InquiryReader.of(ENGINE).read(MODEL.code("json").get(0)));
        JsonNode rich = JSON.readTree(EntitlementWriter.rich(ENGINE).write(verdict));
        Set<String> added = new TreeSet<>();
        rich.fieldNames().forEachRemaining(added::add);
        JSON.readTree(EntitlementWriter.lean().write(verdict)).fieldNames().forEachRemaining(added::remove);
        Stream.of(rich.get("granted").get(0), rich.get("granted").get(0).get("rule"), rich.get("advice"))
                .forEach(part -> part.fieldNames().forEachRemaining(added::add));
        String stated = Page.found("(?s)The \\*\\*rich form\\*\\*.*?(?=\\n\\nIn a )", MODEL.text()).get(0);
        assertThat(Page.found("(?<=`)\\w+(?=`)", stated)).containsAll(added);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theQuestionsToProceduresCanBeAsked() {
        List<String> samples = PROCEDURES.code("json");
        assertThat(samples).hasSize(3);
        ProcedureReader reader = ProcedureReader.of(ENGINE);
        ENGINE.procedures().refund(reader.refund(bytes(samples.get(0))));
        ENGINE.procedures().attachment(reader.attachment(bytes(samples.get(1))));
        assertThat(ENGINE.procedures().sanction(reader.sanction(bytes(samples.get(2)))).calculation())
                .isEqualTo(Page.found("300% × 4067 × 1 = [\\d.]+", PROCEDURES.text()).get(0));
    }
}
