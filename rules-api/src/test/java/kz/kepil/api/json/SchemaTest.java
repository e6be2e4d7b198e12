package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas agree with the reader and the constants; more agreement is tested where inquiries are read and written. */
class SchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"inquiry", "entitlement", "entitlement-rich", "explanation", "audit-record", "bad-line",
        "refund-application", "refund-decision", "attachment-request", "attachment", "sanction-request", "sanction", "basket", "comparison", "difference",
        "forecast"})
    void isASchema(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/kz/kepil/schema/" + name + ".schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")).validate(schema,
                            InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void acceptsTheSample() {
        assertThat(Schemas.errors("inquiry", InquiryReaderTest.SAMPLE)).isEmpty();
    }

    /** Every constant in its place. */
    static Stream<Arguments> constants() {
        return Stream.of(
                each("\"sex\": \"%s\"", "", Sex.values()),
                each("\"legalStatus\": \"%s\"", "", LegalStatus.values()),
                each("\"riskFactors\": [\"%s\"]", "", RiskFactor.values()),
                each("\"unknown\": [\"%s\"]", "", CircumstanceType.values()),
                each("\"circumstances\": [{\"type\": \"HONOURED_MOTHER\", \"from\": \"2020-01-01\", \"award\": \"%s\"}]", "",
                        Award.values()),
                each("\"circumstances\": [{\"type\": \"DISABILITY\", \"from\": \"2020-01-01\", \"group\": \"%s\"}]", "",
                        DisabilityGroup.values()),
                each("\"circumstances\": [{\"type\": \"FULL_TIME_STUDENT\", \"from\": \"2020-01-01\", \"level\": \"%s\"}]", "",
                        StudyLevel.values()),
                each("\"circumstances\": [{\"type\": \"SOCIAL_LEVEL\", \"from\": \"2020-01-01\", \"level\": \"%s\"}]", "",
                        SocialLevel.values()),
                each("", "\"services\": [{\"service\": \"%s\"}]", ServiceType.values()),
                each("", "\"payments\": [{\"type\": \"%s\", \"month\": \"2023-01\", \"amount\": 1, \"paidOn\": \"2023-01-01\"}]",
                        PaymentType.values()),
                each("", "\"payments\": [{\"type\": \"ESP\", \"month\": \"2023-01\", \"amount\": 1, \"paidOn\": "
                        + "\"2023-01-01\", \"locality\": \"%s\"}]",
                        Locality.values()))
                .flatMap(List::stream);
    }

    private static List<Arguments> each(String ofPerson, String beside, Object[] constants) {
        return Arrays.stream(constants)
                .map(constant -> arguments(InquiryReaderTest.inquiry(ofPerson.formatted(constant), beside.formatted(constant))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void knowsEveryConstant(String json) {
        assertThat(InquiryReaderTest.read(json).problems()).isEmpty();
        assertThat(Schemas.errors("inquiry", json)).isEmpty();
    }

    /** Each type with each attribute: reader and schema agree on which belong, which are required and that null is nothing. */
    @Test
    void knowsTheAttributesOfEveryType() {
        int accepted = 0;
        for (CircumstanceType type : CircumstanceType.values()) {
            String bare = "\"type\": \"" + type + "\", \"from\": \"2020-01-01\"";
            accepted += agree(bare);
            for (Attribute attribute : Attribute.values()) {
                accepted += agree(bare + ", \"" + attribute.property() + "\": null");
                for (String value : List.of("\"2020-01-01\"", "true", "\"ANA_DANQY_I\"", "\"III\"", "\"TECHNICAL\"", "\"C\"", "7")) {
                    accepted += agree(bare + ", \"" + attribute.property() + "\": " + value);
                }
            }
        }
        // 20 types that need no attribute: bare, and with null for each of 9; one of them has one that is true. 8 types with one
        // right value for one attribute; two of them have a level, which two attributes go by.
        assertThat(accepted).isEqualTo(20 * 10 + 1 + 8 + 2);
    }

    private static int agree(String circumstance) {
        String json = InquiryReaderTest.inquiry("\"circumstances\": [{" + circumstance + "}]", "");
        boolean read = InquiryReaderTest.read(json).inquiry() != null;
        assertThat(Schemas.errors("inquiry", json).isEmpty()).as(circumstance).isEqualTo(read);
        return read ? 1 : 0;
    }
}
