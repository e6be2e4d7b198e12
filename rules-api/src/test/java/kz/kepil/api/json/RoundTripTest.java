package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.Sex;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final FakeEngine ENGINE = new FakeEngine();

    /** Without quotes, because a check of an inquiry cannot know which values a text has in quotes. */
    private static List<String> sorted(List<Problem> problems) {
        return problems.stream().map(problem -> problem.path() + " " + problem.message().en().replace("\"", "")).sorted().toList();
    }

    /** Five seeds in the build, one that is given, or a fresh one, as for the random tests of the rules. */
    private static LongStream seeds() {
        Long given = Long.getLong("kepil.seed");
        if (given == null && !Boolean.getBoolean("kepil.fresh")) {
            return LongStream.rangeClosed(1, 5);
        }
        long seed = given != null ? given : new SecureRandom().nextInt(1_000_000_000);
        System.out.println("Inquiries are written and read back with the seed " + seed + "; -Dkepil.seed=" + seed + " repeats it.");
        return LongStream.of(seed);
    }

    /** The reader finds exactly what the engine's own check finds, and loses nothing; the schema knows what is well formed. */
    @Test
    void whatIsWrittenIsReadBackOrRejectedForTheSameReasons() {
        List<RandomInquiries> inquiries = seeds().mapToObj(RandomInquiries::new).toList();
        int many = 2_000 * Integer.getInteger("kepil.times", 1);
        InquiryReader reader = InquiryReader.of(ENGINE);
        Set<String> kinds = new HashSet<>();
        int good = 0;
        for (int i = 0; i < many; i++) {
            Inquiry inquiry = inquiries.get(i % inquiries.size()).get();
            String json = InquiryWriter.write(inquiry);
            Reading reading = InquiryReaderTest.read(json);
            List<Problem> expected = ENGINE.problems(inquiry);
            assertThat(reading.id()).isEqualTo(inquiry.id());
            assertThat(sorted(reading.problems())).as(json).isEqualTo(sorted(expected));
            expected.forEach(problem -> kinds.add(problem.path().replaceAll("[0-9]+", "")));
            if (expected.isEmpty()) {
                good++;
                assertThat(reading.inquiry()).isEqualTo(inquiry);
                assertThat(reader.read(json)).isEqualTo(inquiry);
                assertThat(Schemas.errors("inquiry", json)).as(json).isEmpty();
            }
        }
        assertThat(good).isGreaterThan(50);
        assertThat(kinds).contains("$.asOf", "$.person.birthDate", "$.person.legalStatusSince", "$.person.district", "$.person.unknown",
                "$.person.unknown[]", "$.person.circumstances[].type", "$.person.circumstances[].from", "$.person.circumstances[].to",
                "$.person.circumstances[].level", "$.person.circumstances[].award", "$.person.conditions[].diagnosedOn",
                "$.payments[].amount", "$.payments[].income");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 1), Sex.MALE,
                LegalStatus.KANDAS).build());
        assertThat(InquiryWriter.write(inquiry)).isEqualTo(
                "{\"asOf\":\"2026-03-10\",\"person\":{\"birthDate\":\"1990-05-01\",\"sex\":\"MALE\",\"legalStatus\":\"KANDAS\"}}");
        assertThat(InquiryWriter.write(inquiry.withServices(List.of()))).endsWith(",\"services\":[]}");
    }

    @Test
    void writesAmountsPlainlyUnlessTheyAreHuge() {
        Payment payment = Payment.of(PaymentType.ESP, YearMonth.of(2023, 2), new BigDecimal("4250.50"), LocalDate.of(2023, 2, 20));
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 1), Sex.MALE,
                LegalStatus.KANDAS).build());
        assertThat(InquiryWriter.write(inquiry.withPayments(List.of(payment)))).contains("\"amount\":\"4250.50\"");
        Payment huge = Payment.of(PaymentType.ESP, YearMonth.of(2023, 2), new BigDecimal("1e999999999"), LocalDate.of(2023, 2, 20));
        assertThat(InquiryWriter.write(inquiry.withPayments(List.of(huge)))).contains("\"amount\":1E+999999999");
    }
}
