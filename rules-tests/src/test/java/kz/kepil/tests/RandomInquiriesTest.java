package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.tests.kit.InquiryGenerator;
import kz.kepil.tests.reference.Calculator;
import kz.kepil.tests.reference.Expected;
import kz.kepil.tests.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine and the reference judge the same random inquiries. {@code -Dkepil.random.inquiries=N} runs more or fewer; with
 * fewer than some twenty thousand a rare code may not come up.
 */
class RandomInquiriesTest {

    private static final int MANY = Seeds.times(Integer.getInteger("kepil.random.inquiries", 200_000));
    private static final int LEAST_GRANTED = 50;
    private static final int CHUNK = 4_096;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final Supplier<Inquiry> inquiries = Seeds.inTurn(seed -> InquiryGenerator.seeded(seed, engine)::next);

    @Test
    void engineAndReferenceAgree() {
        GrantTable table = new GrantTable(engine.supportedDays());
        for (int judged = 0; judged < MANY; judged += CHUNK) {
            List<Inquiry> inquiries = next(Math.min(CHUNK, MANY - judged));
            List<Expected> expected = inquiries.parallelStream().map(Reference::judge).toList();
            List<Expected> actual = new ArrayList<>(inquiries.size());
            engine.evaluateAll(inquiries, verdict -> actual.add(Expected.of(verdict)));
            assertThat(actual).hasSameSizeAs(expected);
            failOnDisagreement(inquiries, expected, actual);
            expected.forEach(table::add);
        }
        System.out.printf("Granted in %d random inquiries, by edition:%n%s%n", MANY, table);
        assertThat(table.mistakes(LEAST_GRANTED)).isEmpty();
    }

    /** Shows the simplest of the inquiries on which the two disagree. */
    private static void failOnDisagreement(List<Inquiry> inquiries, List<Expected> expected, List<Expected> actual) {
        List<Integer> disagreements = IntStream.range(0, inquiries.size())
                .filter(i -> !expected.get(i).equals(actual.get(i))).boxed().toList();
        disagreements.stream().min(Comparator.comparing(i -> InquiryWriter.write(inquiries.get(i)).length())).ifPresent(i -> fail("""
                %d of %d inquiries are judged differently. One of them:
                reference: %s
                engine:    %s
                The inquiry, which can be pasted into ./kepil check -
                %s""", disagreements.size(), inquiries.size(), expected.get(i), actual.get(i), InquiryWriter.write(inquiries.get(i))));
    }

    @Test
    void theGeneratorMakesOnlyValidInquiries() {
        assertThat(next(Seeds.times(5_000))).allSatisfy(inquiry -> assertThat(engine.problems(inquiry)).isEmpty());
    }

    @Test
    void anInquiryWrittenAndReadBackGivesTheSameVerdict() {
        InquiryReader reader = InquiryReader.of(engine);
        List<Inquiry> inquiries = next(Seeds.times(2_000));
        List<Inquiry> readBack = inquiries.stream().map(inquiry -> reader.read(InquiryWriter.write(inquiry))).toList();
        assertThat(engine.evaluateBatch(readBack)).isEqualTo(engine.evaluateBatch(inquiries));
    }

    @Test
    void theCalculatorsAgree() {
        List<BigDecimal> incomes = Stream.of("0", "0.50", "42500", "424999.99", "425000", "425001", "600000.01", "699999.75", "700000",
                "850000", "850000.01", "1699999.99", "1700000", "2500000", "3399999.50", "3400000", "3400001", "1000000000000")
                .map(BigDecimal::new).toList();
        for (YearMonth month = YearMonth.of(2020, 1); !month.isAfter(YearMonth.from(engine.supportedDays().to())); month = month.plusMonths(1)) {
            for (PaymentType type : PaymentType.values()) {
                for (BigDecimal income : incomes) {
                    assertSameAmount(type, month, income, null);
                    assertSameAmount(type, month, income, Locality.OTHER);
                }
            }
        }
    }

    private void assertSameAmount(PaymentType type, YearMonth month, BigDecimal income, @Nullable Locality locality) {
        if (Calculator.exists(type, month)) {
            assertThat(engine.contribution(type, month, income, locality).amount())
                    .as("%s for %s of %s", type, month, income)
                    .isEqualTo(Calculator.amount(type, month, income, locality));
        } else {
            assertThatThrownBy(() -> engine.contribution(type, month, income, locality)).isInstanceOf(InvalidInquiryException.class);
        }
    }

    private List<Inquiry> next(int many) {
        return Stream.generate(inquiries).limit(many).toList();
    }
}
