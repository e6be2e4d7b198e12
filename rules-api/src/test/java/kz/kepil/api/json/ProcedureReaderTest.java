package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureReaderTest {

    private static final ProcedureReader READER = ProcedureReader.of(FakeEngine.SUPPORTED);
    private static final String REFUND = """
            {"date": "2024-05-20", "grounds": "WRONG_PAYER", "bankDetailsCorrect": true, "onPrescribedForm": false,
             "documentsComplete": true, "statedReasonCorrect": false, "legalStatus": "KANDAS"}""";

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong, as {@code path message}. */
    private static List<String> problems(Function<byte[], ?> read, String json) {
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> read.apply(utf8(json)));
        assertThat(invalid).as(json).isNotNull();
        assertThat(invalid.problems()).allSatisfy(problem -> assertThat(problem.line()).isNotNull());
        return invalid.problems().stream().map(problem -> problem.path() + " " + problem.message().en()).toList();
    }

    @Test
    void readsARefundApplication() {
        assertThat(READER.refund(utf8(REFUND))).isEqualTo(new RefundApplication(
                LocalDate.of(2024, 5, 20), RefundGrounds.WRONG_PAYER, true, false, true, false, LegalStatus.KANDAS));
        assertThat(Schemas.errors("refund-application", REFUND)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheGrounds(RefundGrounds grounds) {
        String json = REFUND.replace("WRONG_PAYER", grounds.name());
        assertThat(READER.refund(utf8(json)).grounds()).isEqualTo(grounds);
        assertThat(Schemas.errors("refund-application", json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "date", "grounds", "bankDetailsCorrect", "onPrescribedForm", "documentsComplete", "statedReasonCorrect", "legalStatus"})
    void everyPartOfARefundApplicationIsRequired(String property) {
        String json = REFUND.replaceFirst("(\"" + property + "\": )(\"[^\"]*\"|true|false)", "$1null");
        assertThat(problems(READER::refund, json)).singleElement().asString()
                .startsWith("$." + property + " The required property \"" + property + "\" is missing; allowed: ");
        assertThat(Schemas.errors("refund-application", json)).isNotEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnceWithLines() {
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> READER.refund(utf8("""
                {"date": "2020-12-31",
                 "grounds": "PAID_TWISE",
                 "bankDetailsCorrect": "true",
                 "documentsComplete": true, "documentsComplete": true, "statedReasonCorrect": true, "legalStatus": "CITIZEN",
                 "bank": 1}""")));
        assertThat(invalid.problems()).extracting(Problem::path, Problem::line).containsExactly(
                tuple("$.onPrescribedForm", 1),
                tuple("$.date", 1),
                tuple("$.grounds", 2),
                tuple("$.bankDetailsCorrect", 3),
                tuple("$.documentsComplete", 4),
                tuple("$.bank", 5));
        assertThat(invalid).hasMessageContaining("The law of 2020-12-31 is not known here; allowed: from 2021-01-01 to 2026-12-31")
                .hasMessageContaining("\nMaybe PAID_TWICE is meant").hasMessageContaining("\nMaybe the quotes are one too many: true");
        assertThat(invalid.problems()).allSatisfy(problem -> {
            assertThat(problem.message().kk()).isNotEqualTo(problem.message().en()).containsPattern("[а-яәғқңөұүһі]{3}");
            assertThat(problem.message().ru()).isNotEqualTo(problem.message().en()).containsPattern("[а-я]{3}");
        });
    }

    @Test
    void readsAnAttachmentRequest() {
        String json = "{\"date\": \"2021-01-01\", \"legalStatus\": \"CITIZEN\", \"groups\": [\"PENSIONER\", \"CONSCRIPT\", \"PENSIONER\"]}";
        assertThat(READER.attachment(utf8(json))).isEqualTo(new AttachmentRequest(LocalDate.of(2021, 1, 1), LegalStatus.CITIZEN,
                Set.of(InPersonGroup.CONSCRIPT, InPersonGroup.PENSIONER)));
        assertThat(Schemas.errors("attachment-request", json)).isEmpty();
        for (String groups : List.of("", ", \"groups\": null", ", \"groups\": []")) {
            String none = "{\"date\": \"2026-12-31\", \"legalStatus\": \"REFUGEE\"" + groups + "}";
            assertThat(READER.attachment(utf8(none)).groups()).isEmpty();
            assertThat(Schemas.errors("attachment-request", none)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheGroups(InPersonGroup group) {
        String json = "{\"date\": \"2024-05-20\", \"legalStatus\": \"CITIZEN\", \"groups\": [\"" + group + "\"]}";
        assertThat(READER.attachment(utf8(json)).groups()).containsExactly(group);
        assertThat(Schemas.errors("attachment-request", json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"legalStatus\": \"CITIZEN\"}                                     | $.date The required property \"date\" is missing",
        "{\"date\": \"2024-02-30\", \"legalStatus\": \"CITIZEN\"}           | $.date There is no day",
        "{\"date\": \"2027-01-01\", \"legalStatus\": \"CITIZEN\"}           | $.date The law of 2027-01-01 is not known",
        "{\"date\": \"2024-02-03\"}                                         | $.legalStatus The required property",
        "{\"date\": \"2024-02-03\", \"legalStatus\": \"CITIZEN\", \"groups\": \"PENSIONER\"} | $.groups \"PENSIONER\" is a text",
        "{\"date\": \"2024-02-03\", \"legalStatus\": \"CITIZEN\", \"groups\": [\"PENSION\"]} | $.groups[0] \"PENSION\" is not one of",
        "[{\"date\": \"2024-02-03\", \"legalStatus\": \"CITIZEN\"}]         | $ […] is a list […]; allowed: an object {…}",
        "{\"date\": \"2024-02-03\"                                          | $ The text ends too early"})
    void rejectsAWrongAttachmentRequest(String json, String problem) {
        assertThat(problems(READER::attachment, json)).singleElement().asString().startsWith(problem);
    }

    @Test
    void readsASanctionRequest() {
        String json = "{\"date\": \"2023-01-01\", \"service\": \"AMBULANCE\", \"cases\": 1000000000, \"perCapitaRate\": \"310.40\"}";
        assertThat(READER.sanction(utf8(json))).isEqualTo(new SanctionRequest(
                LocalDate.of(2023, 1, 1), SanctionedService.AMBULANCE, 1_000_000_000, null, new BigDecimal("310.40")));
        assertThat(Schemas.errors("sanction-request", json)).isEmpty();
    }

    @Test
    void readerAndSchemaAgreeOnWhatASanctionIsMeasuredBy() {
        List<String> read = new ArrayList<>();
        for (SanctionedService service : SanctionedService.values()) {
            for (String measures : List.of("", ", \"cost\": 5", ", \"perCapitaRate\": 5", ", \"cost\": 5, \"perCapitaRate\": 5",
                    ", \"cost\": null, \"perCapitaRate\": 5", ", \"cost\": 5, \"perCapitaRate\": null", ", \"cost\": null")) {
                String json = "{\"date\": \"2024-05-20\", \"service\": \"" + service + "\", \"cases\": 2" + measures + "}";
                boolean valid = Schemas.errors("sanction-request", json).isEmpty();
                if (valid) {
                    SanctionRequest request = READER.sanction(utf8(json));
                    assertThat(service.measure().equals("cost") ? request.cost() : request.perCapitaRate()).isEqualTo("5");
                    read.add(json);
                } else {
                    assertThat(problems(READER::sanction, json)).isNotEmpty();
                }
            }
        }
        assertThat(read).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000000001", "2147483648", "1e400", "1e99999999999", "0.00000000001", "\"3\"", "true"})
    void rejectsWhatIsNoNumberOfCases(String cases) {
        String json = "{\"date\": \"2024-05-20\", \"service\": \"PRIMARY_CARE\", \"cases\": " + cases + ", \"perCapitaRate\": 1500}";
        assertThat(problems(READER::sanction, json)).singleElement().asString().startsWith("$.cases ").contains("allowed: a ");
        if (!cases.contains("e")) {
            assertThat(Schemas.errors("sanction-request", json)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "7.0", "1e2"})
    void takesAWholeNumberOfCasesHoweverWritten(String cases) {
        String json = "{\"date\": \"2024-05-20\", \"service\": \"PRIMARY_CARE\", \"cases\": " + cases + ", \"perCapitaRate\": 1500}";
        assertThat(READER.sanction(utf8(json)).cases()).isEqualTo(new BigDecimal(cases).intValueExact());
        assertThat(Schemas.errors("sanction-request", json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "2024-05-20 | OTHER        | \"perCapitaRate\": null | $.cost OTHER needs the property \"cost\"",
        "2020-12-31 | AMBULANCE    | \"perCapitaRate\": 5   | $.date The law of 2020-12-31 is not known here",
        "2024-05-20 | AMBULANCE    | \"cost\": null         | $.perCapitaRate AMBULANCE needs the property \"perCapitaRate\"",
        "2024-05-20 | AMBULANCE    | \"perCapitaRate\": -5  | $.perCapitaRate The amount -5 is negative",
        "2024-05-20 | AMBULANCE    | \"perCapitaRate\": 1000000000000.01 | $.perCapitaRate The amount 1000000000000.01 is too large",
        "2024-05-20 | DENTAL_CARE  | \"perCapitaRate\": 5   | $.service \"DENTAL_CARE\" is not one of the values that are allowed"})
    void rejectsAWrongSanctionRequest(String date, String service, String measure, String problem) {
        String json = "{\"date\": \"" + date + "\", \"service\": \"" + service + "\", \"cases\": 1, " + measure + "}";
        assertThat(problems(READER::sanction, json)).singleElement().asString().startsWith(problem);
    }

    @Test
    void rejectsAHugeText() {
        assertThat(problems(READER::sanction, " ".repeat(InquiryReader.LONGEST + 1))).singleElement().asString()
                .startsWith("$ The text is longer than");
    }
}
