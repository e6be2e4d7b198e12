package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.tree.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryReaderTest {

    /** The sample of spec 01. */
    static final String SAMPLE = """
            {"id": "A-1", "asOf": "2026-03-10",
             "person": {
               "iin": "061211600012", "birthDate": "2006-12-11", "sex": "FEMALE",
               "legalStatus": "CITIZEN", "legalStatusSince": "2020-01-01",
               "emergencyCareAgreement": false, "voluntaryPolicy": false, "district": "Қазығұрт",
               "lastPensionContribution": "2025-11",
               "circumstances": [{"type": "PREGNANT", "from": "2026-01-15"}],
               "conditions": [{"icd10": "E10.9", "diagnosedOn": "2024-05-01", "underObservation": true, "postOperative": false}],
               "riskFactors": ["DIALYSIS_PATIENT"]},
             "payments": [{"type": "SELF_PAYER", "month": "2026-02", "amount": 4250, "paidOn": "2026-02-20",
               "income": null, "locality": null}],
             "services": [{"service": "SPECIALIST_CONSULTATION", "icd10": "E10.9"}]}
            """;

    private static final InquiryReader READER = InquiryReader.of(new FakeEngine());

    static Reading read(String json) {
        return READER.tryRead(json.getBytes(StandardCharsets.UTF_8));
    }

    /** An inquiry that is in order except for what is put into it. */
    static String inquiry(String ofPerson, String beside) {
        return "{\"id\": \"x\", \"asOf\": \"2026-03-10\",\n\"person\": {\"birthDate\": \"1990-05-01\""
                + (ofPerson.contains("\"legalStatus\"") ? "" : ", \"legalStatus\": \"CITIZEN\"")
                + (ofPerson.contains("\"sex\"") ? "" : ", \"sex\": \"FEMALE\"") + (ofPerson.isEmpty() ? "" : ",\n" + ofPerson) + "}"
                + (beside.isEmpty() ? "" : ",\n" + beside) + "}";
    }

    private static String circumstance(String members) {
        return inquiry("\"circumstances\": [{" + members + "}]", "");
    }

    private static String payment(String members) {
        return inquiry("", "\"payments\": [{\"type\": \"ESP\", \"month\": \"2023-02\", \"paidOn\": \"2023-02-20\", " + members + "}]");
    }

    @Test
    void readsTheSample() {
        Inquiry expected = new Inquiry("A-1", LocalDate.of(2026, 3, 10),
                Person.builder(LocalDate.of(2006, 12, 11), Sex.FEMALE, LegalStatus.CITIZEN)
                        .iin(Iin.of("061211600012"))
                        .legalStatusSince(LocalDate.of(2020, 1, 1))
                        .district("Қазығұрт")
                        .lastPensionContribution(YearMonth.of(2025, 11))
                        .circumstances(Circumstance.of(CircumstanceType.PREGNANT, LocalDate.of(2026, 1, 15)))
                        .conditions(List.of(new Condition(Icd10.of("E10.9"), LocalDate.of(2024, 5, 1), true, false)))
                        .riskFactors(List.of(RiskFactor.DIALYSIS_PATIENT))
                        .build(),
                List.of(Payment.of(PaymentType.SELF_PAYER, YearMonth.of(2026, 2), new BigDecimal("4250"), LocalDate.of(2026, 2, 20))),
                List.of(new ServiceRequest(ServiceType.SPECIALIST_CONSULTATION, Icd10.of("E10.9"))));
        assertThat(READER.read(SAMPLE)).isEqualTo(expected);
    }

    @Test
    void takesNullForAbsent() {
        Reading reading = read("""
                {"id": null, "asOf": "2026-03-10",
                 "person": {"iin": null, "birthDate": "2006-12-11", "sex": "MALE", "legalStatus": "CITIZEN",
                 "legalStatusSince": null, "emergencyCareAgreement": null, "voluntaryPolicy": null, "district": null,
                 "lastPensionContribution": null, "conditions": [{"icd10": "i10", "diagnosedOn": null, "underObservation": null}],
                 "circumstances": [{"type": "EMPLOYEE", "from": "2020-01-01", "to": null, "award": null, "level": null}],
                 "riskFactors": null, "unknown": null}, "payments": null, "services": null}""");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.inquiry()).isEqualTo(Inquiry.of(LocalDate.of(2026, 3, 10),
                Person.builder(LocalDate.of(2006, 12, 11), Sex.MALE, LegalStatus.CITIZEN)
                        .circumstances(Circumstance.of(CircumstanceType.EMPLOYEE, LocalDate.of(2020, 1, 1)))
                        .conditions(List.of(Condition.of("I10"))).build()));
    }

    @Test
    void tellsAbsentServicesFromNone() {
        assertThat(READER.read(inquiry("", "")).services()).isNull();
        assertThat(READER.read(inquiry("", "\"services\": []")).services()).isEmpty();
    }

    @Test
    void readsWhatIsOptionalOfPregnancyScreeningAndEmergency() {
        Reading reading = read(inquiry("\"circumstances\": [{\"type\": \"PREGNANT\", \"from\": \"2026-01-15\", \"registered\": false}], "
                + "\"screened\": [{\"code\": \"SCR-5\", \"on\": \"2025-03-10\"}], \"riskFactors\": [\"HEAVY_SMOKER\"]",
                "\"services\": [{\"service\": \"EMERGENCY_INPATIENT\", \"lifeThreatening\": false}]"));
        assertThat(reading.problems()).isEmpty();
        Inquiry read = reading.inquiry();
        assertThat(read.person().circumstances()).containsExactly(Circumstance.pregnant(LocalDate.of(2026, 1, 15), false));
        assertThat(read.person().screened()).containsExactly(new PastScreening("SCR-5", LocalDate.of(2025, 3, 10)));
        assertThat(read.services()).containsExactly(new ServiceRequest(ServiceType.EMERGENCY_INPATIENT, null, false));
    }

    @Test
    void rejectsScreeningsThatCannotBeAndUrgencyOfOtherServices() {
        Reading reading = read(inquiry("\"screened\": [{\"code\": \"SCR-11\", \"on\": \"2026-03-11\"}, {\"code\": \"SCR-5\"}]",
                "\"services\": [{\"service\": \"AMBULANCE\", \"lifeThreatening\": true}]"));
        assertThat(reading.problems()).extracting(Problem::path).containsExactly("$.person.screened[0].code", "$.person.screened[0].on",
                "$.person.screened[1].on", "$.services[0].lifeThreatening");
    }

    @Test
    void doesNotMindTheOrderOfProperties() {
        Reading reading = read("""
                {"person": {"circumstances": [{"level": "D", "from": "2026-01-01", "type": "SOCIAL_LEVEL"},
                 {"confirmed": false, "level": "HIGHER", "type": "FULL_TIME_STUDENT", "from": "2025-09-01"}],
                 "unknown": ["payments", "PREGNANT"],
                 "legalStatus": "KANDAS", "sex": "FEMALE", "birthDate": "2004-02-29"}, "asOf": "2026-12-31"}""");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.inquiry().person().circumstances()).extracting(Circumstance::studyLevel, Circumstance::socialLevel)
                .map(Object::toString).containsExactly("(null, D)", "(HIGHER, null)");
        assertThat(reading.inquiry().person().unknown()).containsExactly(UnknownFact.PAYMENTS, UnknownFact.of(CircumstanceType.PREGNANT));
    }

    @Test
    void acceptsWhatMayLieInTheFuture() {
        assertThat(read(inquiry("""
                "lastPensionContribution": "2027-01",
                "circumstances": [{"type": "CARING_FOR_CHILD", "from": "2026-05-01", "to": "2029-05-01", "childBirthDate": "2026-05-01"},
                  {"type": "CARING_FOR_CHILD", "from": "2026-05-01", "childBirthDate": "1900-01-01"}],
                "conditions": [{"icd10": "E10", "diagnosedOn": "1980-01-01"}]""", """
                "payments": [{"type": "ESP", "month": "2030-01", "amount": "0", "paidOn": "2031-01-01", "income": 1e12,
                  "locality": "OTHER"}]"""))
                .problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4250\"", "\"4250.50\"", "4250", "4.25e3", "0", "1000000000000", "\"1000000000000.00\"",
            "123456789012.123456789012345678", "0.00000000000000000001", "\"0004250\""})
    void readsAmountsExactly(String amount) {
        Reading reading = read(payment("\"amount\": " + amount));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.inquiry().payments().get(0).amount()).isEqualTo(new BigDecimal(amount.replace("\"", "")));
        assertThat(Schemas.errors("inquiry", payment("\"amount\": " + amount))).isEmpty();
    }

    /** What is read, where the problem is, on which line, what the English message starts with; and whether a schema can tell. */
    static Stream<Arguments> badInquiries() {
        return Stream.of(
                // Texts that are no inquiry at all.
                arguments("", "$", 1, "The text is empty; allowed: one JSON object", false),
                arguments(" \n\t ", "$", 1, "The text is empty", false),
                arguments("\uFEFF", "$", 1, "The text is empty", false),
                arguments("\n[" + inquiry("", "") + "]", "$", 2,
                        "[…] is a list […]; allowed: an object {…}\nMaybe these are several inquiries", true),
                arguments("\"x\"", "$", 1, "\"x\" is a text in quotes; allowed: an object {…}", true),
                arguments("null", "$", 1, "null is empty (null); allowed: an object {…}", true),
                arguments("42", "$", 1, "42 is a number; allowed: an object {…}", true),
                arguments(inquiry("", "") + "\n" + inquiry("", ""), "$", 3,
                        "More text follows the object, at column 1: {\"id\": \"x\", \"asOf\": …; allowed: one JSON object\n"
                                + "Maybe these are several inquiries; each stands on a line of its own and is read alone", false),
                arguments(inquiry("", "") + "}", "$", 2, "More text follows the object, at column 82: }; allowed", false),
                arguments(inquiry("", "") + " x", "$", 2, "More text follows the object, at column 83: x; allowed", false),
                // Malformed JSON.
                arguments(inquiry("", "\"payments\": [],"), "$", 3,
                        "Malformed JSON at column 16: } cannot stand here\nMaybe the comma before it is one too many", false),
                arguments(inquiry("", "'payments': []"), "$", 3,
                        "Malformed JSON at column 1: 'payments': []} cannot stand here\nMaybe double quotes belong here", false),
                arguments(inquiry("\"iin\": null \"district\": null", ""), "$", 3,
                        "Malformed JSON at column 13: \"district\": null}} cannot stand here\nMaybe a comma is missing before it", false),
                arguments(inquiry("", "\"payments\": nul"), "$", 3, "Malformed JSON at column 13: nul} cannot stand here", false),
                arguments(inquiry("", "\"payments\": NaN"), "$", 3,
                        "Malformed JSON at column 13: NaN} cannot stand here\nMaybe null is meant", false),
                arguments(inquiry("", "\"payments\": -Infinity"), "$", 3, "Malformed JSON at column 13: -Infinity} cannot stand here",
                        false),
                arguments(inquiry("", "// comment\n\"payments\": []"), "$", 3, "Malformed JSON at column 1: // comment", false),
                arguments(inquiry("\"district\": \"a\nb\"", ""), "$", 3, "Malformed JSON at column 15: \\u000ab\"}} cannot stand here",
                        false),
                arguments(payment("\"amount\": 007"), "$", 3, "Malformed JSON at column", false),
                arguments("{\"id\": \"x\"", "$", 1,
                        "The text ends too early, at column 11: the JSON is not complete\nMaybe a closing quote or bracket is missing",
                                false),
                arguments("{\"id\": \"x", "$", 1, "The text ends too early", false),
                // Properties.
                arguments(inquiry("", "\"payment\": []"), "$.payment", 3,
                        "There is no property \"payment\" here; allowed: id, asOf, person, payments, services\nMaybe payments is meant",
                                true),
                arguments(inquiry("\"birth_date\": \"1990-05-01\"", ""), "$.person.birth_date", 3,
                        "There is no property \"birth_date\" here; allowed: iin, birthDate, sex,", true),
                arguments(inquiry("\"it's\": 1", ""), "$.person['it\\'s']", 3, "There is no property \"it's\" here", true),
                arguments(inquiry("\"zzz\\u0000\": [[1], {}]", ""), "$.person['zzz\\u0000']", 3, "There is no property \"zzz\\u0000\" here",
                        true),
                arguments(inquiry("\"sex\": \"FEMALE\",\n\"sex\": \"FEMALE\"", ""), "$.person.sex", 4,
                        "The property \"sex\" stands here more than once; allowed: once", false),
                arguments("{\"person\": {\"birthDate\": \"1990-05-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}", "$.asOf", 1,
                        "The required property \"asOf\" is missing; allowed: a date as YYYY-MM-DD", true),
                arguments("{\"asOf\": \"2026-03-10\"}", "$.person", 1,
                        "The required property \"person\" is missing; allowed: an object {…}", true),
                arguments("{\"asOf\": \"2026-03-10\", \"person\":\n{\"birthDate\": null, \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}",
                        "$.person.birthDate", 2, "The required property \"birthDate\" is missing", true),
                arguments(inquiry("\"sex\": null", ""), "$.person.sex", 3,
                        "The required property \"sex\" is missing; allowed: FEMALE, MALE", true),
                arguments(circumstance("\"type\": \"EMPLOYEE\""), "$.person.circumstances[0].from", 3,
                        "The required property \"from\" is missing", true),
                arguments(circumstance("\"from\": \"2020-01-01\""), "$.person.circumstances[0].type", 3,
                        "The required property \"type\" is missing; allowed: EMPLOYEE, CIVIL_CONTRACT,", true),
                arguments(inquiry("\"conditions\": [{}]", ""), "$.person.conditions[0].icd10", 3,
                        "The required property \"icd10\" is missing; allowed: an ICD-10 code", true),
                arguments(payment("\"income\": 1"), "$.payments[0].amount", 3,
                        "The required property \"amount\" is missing; allowed: an amount in tenge", true),
                arguments(inquiry("", "\"services\": [{\"icd10\": \"E10\"}]"), "$.services[0].service", 3,
                        "The required property \"service\" is missing; allowed: AMBULANCE,", true),
                // Kinds of values.
                arguments(inquiry("", "\"services\": {}"), "$.services", 3, "{…} is an object {…}; allowed: a list […]", true),
                arguments(inquiry("", "\"services\": [null]"), "$.services[0]", 3, "null is empty (null); allowed: an object {…}", true),
                arguments(inquiry("\"circumstances\": [[]]", ""), "$.person.circumstances[0]", 3,
                        "[…] is a list […]; allowed: an object {…}", true),
                arguments(inquiry("\"riskFactors\": [null]", ""), "$.person.riskFactors[0]", 3,
                        "null is empty (null); allowed: a text in quotes", true),
                arguments(inquiry("\"district\": 7", ""), "$.person.district", 3,
                        "7 is a number; allowed: a text in quotes\nMaybe the quotes are missing: \"7\"", true),
                arguments(inquiry("\"voluntaryPolicy\": \"true\"", ""), "$.person.voluntaryPolicy", 3,
                        "\"true\" is a text in quotes; allowed: true or false\nMaybe the quotes are one too many: true", true),
                arguments(inquiry("\"emergencyCareAgreement\": 1", ""), "$.person.emergencyCareAgreement", 3,
                        "1 is a number; allowed: true or false", true),
                arguments(circumstance("\"type\": \"PRISONER\", \"from\": \"2020-01-01\", \"minimumSecurity\": \"no\""),
                        "$.person.circumstances[0].minimumSecurity", 3, "\"no\" is a text in quotes; allowed: true or false", true),
                arguments(inquiry("\"iin\": 900115400109", ""), "$.person.iin", 3, "900115400109 is a number; allowed: a text in quotes",
                        true),
                arguments(inquiry("\"district\": \"\\ud83d\"", ""), "$.person.district", 3, "\"\ud83d\" holds half of a character", false),
                // Constants.
                arguments(inquiry("\"sex\": \"female\"", ""), "$.person.sex", 3,
                        "\"female\" is not one of the values that are allowed: FEMALE, MALE\nMaybe FEMALE is meant", true),
                arguments(circumstance("\"type\": \"PREGNENT\", \"from\": \"2020-01-01\""), "$.person.circumstances[0].type", 3,
                        "\"PREGNENT\" is not one of the values that are allowed: EMPLOYEE, CIVIL_CONTRACT", true),
                arguments(circumstance("\"type\": \"DISABILITY\", \"from\": \"2020-01-01\", \"group\": \"IV\""),
                        "$.person.circumstances[0].group", 3, "\"IV\" is not one of the values that are allowed: I, II, III, CHILD", true),
                arguments(circumstance("\"type\": \"SOCIAL_LEVEL\", \"from\": \"2020-01-01\", \"level\": \"HIGHER\""),
                        "$.person.circumstances[0].level", 3, "\"HIGHER\" is not one of the values that are allowed: A, B, C, D, E", true),
                arguments(circumstance("\"type\": \"FULL_TIME_STUDENT\", \"from\": \"2020-01-01\", \"level\": \"D\""),
                        "$.person.circumstances[0].level", 3, "\"D\" is not one of the values that are allowed: SECONDARY, TECHNICAL,",
                                true),
                arguments(inquiry("\"riskFactors\": [\"DIALYSIS\"]", ""), "$.person.riskFactors[0]", 3, "\"DIALYSIS\" is not one of", true),
                arguments(inquiry("", "\"services\": [{\"service\": \"DENTAL PLANNED\"}]"), "$.services[0].service", 3,
                        "\"DENTAL PLANNED\" is not one of", true),
                arguments(payment("\"amount\": 1, \"locality\": \"VILLAGE\""), "$.payments[0].locality", 3,
                        "\"VILLAGE\" is not one of the values that are allowed: CITY, OTHER", true),
                // Dates and months.
                arguments(inquiry("\"legalStatusSince\": \"10.03.2020\"", ""), "$.person.legalStatusSince", 3,
                        "\"10.03.2020\" is not a date; allowed: YYYY-MM-DD, for example 2026-03-10\nMaybe 2020-03-10 is meant", true),
                arguments(inquiry("\"legalStatusSince\": \"2020-3-1T00:00\"", ""), "$.person.legalStatusSince", 3,
                        "\"2020-3-1T00:00\" is not a date; allowed: YYYY-MM-DD, for example 2026-03-10\nMaybe 2020-03-01 is meant", true),
                arguments(inquiry("\"legalStatusSince\": \"+12020-01-01\"", ""), "$.person.legalStatusSince", 3,
                        "\"+12020-01-01\" is not a date", true),
                arguments(inquiry("\"legalStatusSince\": \"-2020-01-01\"", ""), "$.person.legalStatusSince", 3,
                        "\"-2020-01-01\" is not a date", true),
                arguments(inquiry("\"legalStatusSince\": \"২০২০-01-01\"", ""), "$.person.legalStatusSince", 3,
                        "\"২০২০-01-01\" is not a date", true),
                arguments(inquiry("\"legalStatusSince\": \"2021-02-29\"", ""), "$.person.legalStatusSince", 3,
                        "There is no day \"2021-02-29\" in the calendar; allowed: a day that exists, as YYYY-MM-DD", true),
                arguments(inquiry("\"legalStatusSince\": \"2021-13-01\"", ""), "$.person.legalStatusSince", 3,
                        "There is no day \"2021-13-01\"", true),
                arguments(inquiry("\"legalStatusSince\": 20200101", ""), "$.person.legalStatusSince", 3, "20200101 is a number; allowed",
                        true),
                arguments(inquiry("\"lastPensionContribution\": \"2025-11-30\"", ""), "$.person.lastPensionContribution", 3,
                        "\"2025-11-30\" is not a month; allowed: YYYY-MM from 01 to 12, for example 2026-02\nMaybe 2025-11 is meant", true),
                arguments(inquiry("\"lastPensionContribution\": \"2025-13\"", ""), "$.person.lastPensionContribution", 3,
                        "\"2025-13\" is not a month", true),
                arguments(inquiry("", "").replace("2026-03-10", "2020-12-31"), "$.asOf", 1,
                        "The law of 2020-12-31 is not known here; allowed: from 2021-01-01 to 2026-12-31", false),
                arguments(inquiry("", "").replace("2026-03-10", "2027-01-01"), "$.asOf", 1, "The law of 2027-01-01 is not known here",
                        false),
                arguments(inquiry("", "").replace("1990-05-01", "2026-03-11"), "$.person.birthDate", 2,
                        "2026-03-11 is after the day of the inquiry; allowed: up to asOf, 2026-03-10", false),
                arguments(inquiry("\"legalStatusSince\": \"2026-03-11\"", ""), "$.person.legalStatusSince", 3,
                        "2026-03-11 is after the day of the inquiry", false),
                arguments(inquiry("\"legalStatusSince\": \"1990-04-30\"", ""), "$.person.legalStatusSince", 3,
                        "1990-04-30 is before the birth; allowed: from birthDate on, 1990-05-01", false),
                arguments(inquiry("\"conditions\": [{\"icd10\": \"E10\",\n\"diagnosedOn\": \"2026-03-11\"}]", ""),
                        "$.person.conditions[0].diagnosedOn", 4,
                        "2026-03-11 is after the day of the inquiry", false),
                arguments(circumstance("\"type\": \"EMPLOYEE\", \"from\": \"1990-04-30\""), "$.person.circumstances[0].from", 3,
                        "1990-04-30 is before the birth", false),
                arguments(circumstance("\"to\": \"2020-05-01\",\n\"type\": \"EMPLOYEE\", \"from\": \"2020-05-02\""),
                        "$.person.circumstances[0].to", 3,
                        "2020-05-01 is before the first day; allowed: from 2020-05-02 on\nMaybe the two dates were swapped", false),
                // Circumstances and their attributes.
                arguments(circumstance("\"type\": \"CARING_FOR_CHILD\", \"from\": \"2020-01-01\", \"childBirthDate\": null"),
                        "$.person.circumstances[0].childBirthDate", 3,
                        "CARING_FOR_CHILD needs the property \"childBirthDate\"; allowed: a date as YYYY-MM-DD", true),
                arguments(circumstance("\"type\": \"CARING_FOR_GROUP_I\", \"from\": \"2020-01-01\""),
                        "$.person.circumstances[0].sinceChildhood", 3,
                        "CARING_FOR_GROUP_I needs the property \"sinceChildhood\"; allowed: true, false", true),
                arguments(circumstance("\"type\": \"SOCIAL_LEVEL\", \"from\": \"2020-01-01\""), "$.person.circumstances[0].level", 3,
                        "SOCIAL_LEVEL needs the property \"level\"; allowed: A, B, C, D, E", true),
                arguments(circumstance("\"type\": \"FULL_TIME_STUDENT\", \"from\": \"2020-01-01\""), "$.person.circumstances[0].level", 3,
                        "FULL_TIME_STUDENT needs the property \"level\"; allowed: SECONDARY, TECHNICAL", true),
                arguments(circumstance("\"type\": \"MATERNITY_LEAVE\", \"from\": \"2020-01-01\",\n\"childBirthDate\": \"nonsense\""),
                        "$.person.circumstances[0].childBirthDate", 4,
                        "MATERNITY_LEAVE has no property \"childBirthDate\" with the value \"nonsense\"; allowed: only type, from and to\n"
                                + "Maybe another type is meant: CARING_FOR_CHILD, CHILDCARE_LEAVE", true),
                arguments(circumstance("\"type\": \"DISABILITY\", \"from\": \"2020-01-01\", \"group\": \"I\", \"level\": \"D\""),
                        "$.person.circumstances[0].level", 3, "DISABILITY has no property \"level\" with the value \"D\"; allowed: group\n"
                                + "Maybe another type is meant: FULL_TIME_STUDENT, SOCIAL_LEVEL", true),
                arguments(circumstance("\"type\": \"SOCIAL_LEVEL\", \"from\": \"2020-01-01\", \"level\": \"D\", \"confirmed\": false"),
                        "$.person.circumstances[0].confirmed", 3,
                                "SOCIAL_LEVEL has no property \"confirmed\" with the value false; allowed: level", true),
                arguments(inquiry("\"sex\": \"MALE\", \"circumstances\": [{\"type\": \"PREGNANT\", \"from\": \"2026-01-01\"}]", ""),
                        "$.person.circumstances[0].type", 3, "PREGNANT does not go with the sex MALE; allowed: FEMALE", true),
                arguments(inquiry("\"sex\": \"MALE\", \"circumstances\": [{\"type\": \"MATERNITY_LEAVE\", \"from\": \"2026-01-01\"}]", ""),
                        "$.person.circumstances[0].type", 3, "MATERNITY_LEAVE does not go with", true),
                arguments(inquiry("\"sex\": \"MALE\", \"circumstances\": [{\"type\": \"HONOURED_MOTHER\", \"from\": "
                        + "\"2026-01-01\", \"award\": \"BATYR_ANA\"}]", ""),
                        "$.person.circumstances[0].type", 3, "HONOURED_MOTHER does not go with", true),
                // IIN, ICD-10, district.
                arguments(inquiry("\"iin\": \"90011540010\"", ""), "$.person.iin", 3,
                        "\"90011540010\" is not an IIN; allowed: twelve digits", true),
                arguments(inquiry("\"iin\": \"900115400108\"", ""), "$.person.iin", 3,
                        "\"900115400108\" is not an IIN: its check digit is wrong", false),
                arguments(inquiry("\"conditions\": [{\"icd10\": \"E1\"}]", ""), "$.person.conditions[0].icd10", 3,
                        "\"E1\" is not an ICD-10 code; allowed: a letter, two digits", true),
                arguments(inquiry("\"conditions\": [{\"icd10\": \"Е10.9\"}]", ""), "$.person.conditions[0].icd10", 3,
                        "\"Е10.9\" is not an ICD-10 code; allowed: a letter, two digits and optionally one or two digits, "
                                + "for example E10 or E10.9\n"
                                + "Maybe E10.9 is meant, with a Latin letter", true),
                arguments(inquiry("", "\"services\": [{\"service\": \"DIAGNOSTICS\", \"icd10\": \"E10,9\"}]"), "$.services[0].icd10", 3,
                        "\"E10,9\" is not an ICD-10 code", true),
                arguments(inquiry("\"district\": \"" + "қ".repeat(101) + "\"", ""), "$.person.district", 3,
                        "The district \"" + "қ".repeat(80) + "…\" is too long; allowed: up to 100 characters", true),
                // Amounts.
                arguments(payment("\"amount\": -0.01"), "$.payments[0].amount", 3,
                        "The amount -0.01 is negative; allowed: from 0 to 1000000000000", true),
                arguments(payment("\"amount\": \"-5\""), "$.payments[0].amount", 3, "The amount -5 is negative", true),
                arguments(payment("\"amount\": 1, \"income\": -1"), "$.payments[0].income", 3, "The amount -1 is negative", true),
                arguments(payment("\"amount\": 1000000000000.01"), "$.payments[0].amount", 3, "The amount 1000000000000.01 is too large",
                        true),
                arguments(payment("\"amount\": \"1000000000001\""), "$.payments[0].amount", 3, "The amount 1000000000001 is too large",
                        true),
                arguments(payment("\"amount\": 1E+999999999"), "$.payments[0].amount", 3, "The amount 1E+999999999 is too large", false),
                arguments(payment("\"amount\": 1e99999999999"), "$.payments[0].amount", 3, "The amount 1e99999999999 has too many digits",
                        false),
                arguments(payment("\"amount\": 1e-999999999"), "$.payments[0].amount", 3,
                        "The amount 1E-999999999 has too many digits; allowed: up to 30 digits, 20 of them after the dot", false),
                arguments(payment("\"amount\": 0e-999999999"), "$.payments[0].amount", 3, "The amount 0E-999999999 has too many digits",
                        false),
                arguments(payment("\"amount\": 0e999999999"), "$.payments[0].amount", 3, "The amount 0E+999999999 has too many digits",
                        false),
                arguments(payment("\"amount\": 1." + "0".repeat(500_000)), "$.payments[0].amount", 3,
                        "The amount 1." + "0".repeat(78) + "… has too many digits", false),
                arguments(payment("\"amount\": " + "9".repeat(500_000)), "$.payments[0].amount", 3, "The amount " + "9".repeat(80)
                        + "… has", false),
                arguments(payment("\"amount\": \"4 250,50\""), "$.payments[0].amount", 3,
                        "\"4 250,50\" is not an amount; allowed: a number or digits in quotes, with a dot before the "
                                + "decimals, for example \"4250.50\"\n"
                                + "Maybe \"4250.50\" is meant", true),
                arguments(payment("\"amount\": \"4.25e3\""), "$.payments[0].amount", 3, "\"4.25e3\" is not an amount", true),
                arguments(payment("\"amount\": \"\""), "$.payments[0].amount", 3, "\"\" is not an amount", true),
                arguments(payment("\"amount\": true"), "$.payments[0].amount", 3, "true is not an amount", true),
                // Unknown facts (spec 11).
                arguments(inquiry("\"unknown\": [\"payment\"]", ""), "$.person.unknown[0]", 3,
                        "\"payment\" is not one of the values that are allowed", true),
                arguments(inquiry("\"unknown\": [\"payments\",\n\"payments\"]", ""), "$.person.unknown[1]", 4,
                        "payments is named as unknown more than once; allowed: once", true),
                arguments(inquiry("\"unknown\": [\"EMPLOYEE\"], \"circumstances\": [{\"type\": \"EMPLOYEE\", \"from\": \"2020-01-01\"}]",
                        ""),
                        "$.person.unknown[0]", 3,
                                "EMPLOYEE is named as unknown, but person.circumstances gives it; allowed: one of the two", false),
                arguments(inquiry("\"lastPensionContribution\": \"2025-11\", \"unknown\": [\"lastPensionContribution\"]", ""),
                        "$.person.unknown[0]", 3,
                                "lastPensionContribution is named as unknown, but person.lastPensionContribution gives it", false),
                arguments(inquiry("\"unknown\": [" + String.join(", ", Arrays.stream(CircumstanceType.values()).limit(17)
                                .map(type -> '"' + type.name() + '"').toList()) + "]", ""),
                        "$.person.unknown", 3, "The facts named as unknown are 17; allowed: up to 16", true));
    }

    @ParameterizedTest
    @MethodSource("badInquiries")
    void rejects(String json, String path, int line, String message, boolean schemaCanTell) {
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(json));
        assertThat(reading.inquiry()).isNull();
        assertThat(reading.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message().en()).startsWith(message);
            assertThat(problem.line()).isEqualTo(line);
            if (problem.message().en().contains("\n")) {
                assertThat(problem.message().en().lines().toList()).hasSize(2).last().asString().startsWith("Maybe ");
                assertThat(problem.message().ru().lines().toList()).hasSize(2).last().asString().startsWith("Возможно, ");
                assertThat(problem.message().kk().lines().toList()).hasSize(2).last().asString().startsWith("Мүмкін, ");
            }
        });
        if (schemaCanTell) {
            assertThat(Schemas.errors("inquiry", json)).isNotEmpty();
        }
    }

    @Test
    void reportsEverythingAtOnceInTheOrderOfTheText() {
        Reading reading = read("""
                {"services": [{"service": "DENTIST"}],
                 "person": {"circumstances": [
                    {"type": "PREGNANT", "from": "1990-01-01", "to": "1980-01-01", "group": 1},
                    {"type": "EMPLOYE", "from": "2020-02-30"}, null],
                  "unknown": ["PREGNANT", "PREGNANT", 5],
                  "sex": "MALE", "birthDate": "2000-01-01", "voluntaryPolicy": 0},
                 "asOf": "1999-03-10",
                 "id": 7,
                 "payments": [{"type": "ESP", "month": "2023", "amount": -1, "income": "x", "paidOn": "2023-01-01"}]}""");
        assertThat(reading.id()).isNull();
        assertThat(reading.problems()).extracting(Problem::line, Problem::path).containsExactly(
                tuple(1, "$.services[0].service"),
                tuple(2, "$.person.legalStatus"),
                tuple(3, "$.person.circumstances[0].type"),
                tuple(3, "$.person.circumstances[0].from"),
                tuple(3, "$.person.circumstances[0].to"),
                tuple(3, "$.person.circumstances[0].group"),
                tuple(4, "$.person.circumstances[1].type"),
                tuple(4, "$.person.circumstances[1].from"),
                tuple(4, "$.person.circumstances[2]"),
                tuple(5, "$.person.unknown[0]"),
                tuple(5, "$.person.unknown[1]"),
                tuple(5, "$.person.unknown[2]"),
                tuple(6, "$.person.birthDate"),
                tuple(6, "$.person.voluntaryPolicy"),
                tuple(7, "$.asOf"),
                tuple(8, "$.id"),
                tuple(9, "$.payments[0].month"),
                tuple(9, "$.payments[0].amount"),
                tuple(9, "$.payments[0].income"));
    }

    @Test
    void keepsWhatStandsBeforeASyntaxError() {
        Reading reading = read("""
                {"id": "A-7",
                 "person": {"sex": "male",
                  "circumstances": [{"type": "PRISONER", "from": "2020-01-01", oops""");
        assertThat(reading.id()).isEqualTo("A-7");
        assertThat(reading.problems()).extracting(Problem::line, Problem::path)
                .containsExactly(tuple(2, "$.person.sex"), tuple(3, "$"));
    }

    @Test
    void doesNotFollowDeepNesting() {
        for (String bracket : List.of("[", "{\"a\":")) {
            Reading reading = read(inquiry("", "\"payments\":\n" + bracket.repeat(100_000)));
            assertThat(reading.id()).isEqualTo("x");
            assertThat(reading.problems()).last().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo("$");
                assertThat(problem.line()).isEqualTo(4);
                assertThat(problem.message().en()).startsWith("Brackets are nested more than 20 deep at column ");
            });
        }
    }

    @Test
    void tellsWhereUtf8IsBroken() {
        String start = "{\"id\": \"Қ\",\n\"asOf\": \"2020-99-99\",\n\"person\": {\"district\": \"";
        byte[] json = concat(start.getBytes(StandardCharsets.UTF_8), "Қазығұрт\"}}".getBytes(Charset.forName("UTF-16LE")));
        json[start.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;
        Reading reading = READER.tryRead(json);
        assertThat(reading.id()).isEqualTo("Қ");
        assertThat(reading.problems()).extracting(Problem::line, Problem::path).containsExactly(tuple(2, "$.asOf"), tuple(3, "$"));
        assertThat(reading.problems().get(1).message().en()).isEqualTo("The byte at offset 59 (0xFF) is not valid UTF-8\n"
                + "Maybe the text was saved in another encoding, such as Windows-1251 or UTF-16");
    }

    @Test
    void acceptsNoUtf8ThatIsNotStrict() {
        for (int[] bytes : new int[][] {{0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0x80}, {0xD0}}) {
            byte[] bad = new byte[bytes.length];
            for (int i = 0; i < bad.length; i++) {
                bad[i] = (byte) bytes[i];
            }
            assertThat(READER.tryRead(concat(inquiry("", "").getBytes(StandardCharsets.UTF_8), bad)).problems())
                    .singleElement().satisfies(problem -> assertThat(problem.message().en()).contains("is not valid UTF-8"));
        }
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(read("\uFEFF" + SAMPLE).inquiry()).isEqualTo(READER.read(SAMPLE));
    }

    @Test
    void readsNoTextThatIsTooLong() {
        Reading reading = read(SAMPLE + " ".repeat(InquiryReader.LONGEST));
        assertThat(reading.id()).isEqualTo("A-1");
        assertThat(reading.problems()).extracting(Problem::path, problem -> problem.message().en()).containsExactly(tuple("$",
                "The text is longer than 1048576 bytes, the most that one inquiry may have\nMaybe the line breaks between "
                        + "inquiries are missing"));
    }

    @Test
    void listsOnlySoManyProblems() {
        for (String element : List.of("1", "{}", "{\"a\":1}")) {
            Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(5),
                    () -> read(inquiry("", "\"payments\": [" + (element + ",").repeat(100_000) + "1]")));
            assertThat(reading.problems()).hasSize(Problems.MOST + 1);
            assertThat(reading.problems().get(Problems.MOST).message().en())
                    .isEqualTo("Only the first 200 problems are listed; there are more");
        }
    }

    @Test
    void throwsNothingWhereverATextIsCutOrSpoilt() {
        byte[] sample = SAMPLE.strip().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < sample.length; i++) {
            Reading cut = READER.tryRead(Arrays.copyOf(sample, i));
            assertThat(cut.problems()).isNotEmpty();
            assertThat(cut.problems()).allSatisfy(problem -> assertThat(problem.path()).isEqualTo("$"));
            for (byte bad : new byte[] {0, '"', '}', (byte) 0xFF}) {
                byte[] spoilt = sample.clone();
                spoilt[i] = bad;
                assertThat(READER.tryRead(spoilt)).isNotNull();
            }
        }
    }

    @Test
    void readThrowsAllProblems() {
        assertThatThrownBy(() -> READER.read("{}"))
                .isInstanceOfSatisfying(InvalidInquiryException.class, invalid -> assertThat(invalid.problems()).hasSize(2))
                .hasMessageContaining("$.asOf: The required property \"asOf\" is missing");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The types with a child's birth date are about a child under three. */
    @Test
    void whoeverCaresForAChildWithADisabilityIsNotLedToAnotherType() {
        Reading reading = read(circumstance("\"type\": \"CARING_FOR_DISABLED_CHILD\", \"from\": \"2020-01-01\","
                + " \"childBirthDate\": \"2015-01-01\""));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message().kk()).contains("childBirthDate").doesNotContain("Мүмкін");
            assertThat(problem.message().ru()).contains("childBirthDate").doesNotContain("Возможно");
            assertThat(problem.message().en()).contains("childBirthDate").doesNotContain("Maybe");
        });
    }
}
