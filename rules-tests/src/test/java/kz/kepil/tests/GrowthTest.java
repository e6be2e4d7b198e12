package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.tests.kit.InquiryGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No answer grows faster than what is asked. Work is counted in bytes that are allocated, which do not depend on how busy the machine is.
 */
class GrowthTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final InquiryReader READER = InquiryReader.of(ENGINE);
    private static final EntitlementWriter WRITER = EntitlementWriter.lean();
    /** In the last year whose law is known. */
    private static final LocalDate DAY = Objects.requireNonNull(ENGINE.knownDays().to()).withMonth(5).withDayOfMonth(15);
    private static final Inquiry NOBODY = Inquiry.of(DAY, Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN).build());
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int MOST_FOR_FOUR_TIMES = 6;
    private static final int A_LITTLE = 4_096;

    /** What there can be many of, and how many at most there are here. */
    private enum Part {
        PAYMENTS(600, many -> NOBODY.withPayments(of(many, i -> {
            YearMonth month = YearMonth.from(DAY).minusMonths(1 + i % 48);
            return Payment.of(i % 2 == 0 ? PaymentType.SELF_PAYER : PaymentType.ESP, month, BigDecimal.TEN, month.atDay(1 + i % 28));
        }))),
        PAYMENTS_FOR_ONE_MONTH(600, many -> NOBODY.withPayments(of(many, i ->
                Payment.of(PaymentType.SELF_PAYER, YearMonth.from(DAY).minusMonths(1), BigDecimal.TEN, DAY.minusMonths(1).withDayOfMonth(1 + i % 28))))),
        CIRCUMSTANCES(600, many -> NOBODY.withPerson(NOBODY.person().withCircumstances(of(many, i ->
                Circumstance.of(CircumstanceType.EMPLOYEE, DAY.minusDays(3L * i + 3)).until(DAY.minusDays(3L * i + 1)))))),
        CONDITIONS(1_000, many -> NOBODY.withPerson(NOBODY.person().withConditions(of(many, i -> new Condition(code(i), null, i % 3 == 0, false))))),
        SERVICES(1_000, many -> NOBODY.withServices(of(many, i ->
                new ServiceRequest(ServiceType.values()[i % ServiceType.values().length], i % 2 == 0 ? null : code(i)))));

        private final int most;
        private final IntFunction<Inquiry> inquiry;

        Part(int most, IntFunction<Inquiry> inquiry) {
            this.most = most;
            this.inquiry = inquiry;
        }

        private static <T> List<T> of(int many, IntFunction<T> item) {
            return IntStream.range(0, many).mapToObj(item).toList();
        }

        /** Codes of all chapters in turn: many of one would grow with what the rules say of that chapter. */
        private static Icd10 code(int i) {
            int scattered = i * 7_919 % 26_000;
            return new Icd10("%c%02d.%d".formatted('A' + scattered / 1_000, scattered / 10 % 100, scattered % 10));
        }
    }

    private static long allocated(Consumer<Inquiry> question, Inquiry inquiry) {
        // What is looked up for the first time is kept.
        question.accept(inquiry);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        question.accept(inquiry);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void assertGrowsNoFaster(Part part, Consumer<Inquiry> question) {
        assertGrowsNoFaster(part.most, many -> allocated(question, part.inquiry.apply(many)));
    }

    /** What there is even of nothing is left out. What grows with the square would take sixteen times as much; buffers grow by doubling. */
    private static void assertGrowsNoFaster(int most, IntToLongFunction bytes) {
        long none = bytes.applyAsLong(0);
        // An answer may become shorter.
        long quarter = Math.max(0, bytes.applyAsLong(most / 4) - none);
        long whole = bytes.applyAsLong(most) - none;
        assertThat(whole).as("bytes for %d besides %d for none, of which a quarter takes %d", most, none, quarter)
                .isLessThan(quarter * MOST_FOR_FOUR_TIMES + A_LITTLE);
    }

    @ParameterizedTest
    @EnumSource
    void judging(Part part) {
        assertGrowsNoFaster(part, ENGINE::evaluate);
    }

    @ParameterizedTest
    @EnumSource
    void explaining(Part part) {
        assertGrowsNoFaster(part, ENGINE::explain);
    }

    @ParameterizedTest
    @EnumSource
    void recording(Part part) {
        assertGrowsNoFaster(part, ENGINE::record);
    }

    @ParameterizedTest
    @EnumSource
    void writing(Part part) {
        assertGrowsNoFaster(part, InquiryWriter::write);
    }

    @ParameterizedTest
    @EnumSource
    void reading(Part part) {
        assertGrowsNoFaster(part.most, many -> {
            String json = InquiryWriter.write(part.inquiry.apply(many));
            return allocated(inquiry -> READER.read(json), NOBODY);
        });
    }

    /** A mistake at the end has all read once more by the reader that knows where everything stands. */
    @ParameterizedTest
    @EnumSource
    void readingWhatHasAProblem(Part part) {
        assertGrowsNoFaster(part.most, many -> {
            String json = InquiryWriter.write(part.inquiry.apply(many)).replaceFirst("}$", ",\"unheardOf\":1}");
            return allocated(inquiry -> assertThatExceptionOfType(InvalidInquiryException.class).isThrownBy(() -> READER.read(json)), NOBODY);
        });
    }

    @ParameterizedTest
    @EnumSource
    void writingTheVerdict(Part part) {
        assertGrowsNoFaster(part.most, many -> {
            Entitlement verdict = ENGINE.evaluate(part.inquiry.apply(many));
            return allocated(inquiry -> WRITER.write(verdict), NOBODY);
        });
    }

    @Test
    void judgingManyPeople() {
        InquiryGenerator people = InquiryGenerator.seeded(405, ENGINE.supportedDays());
        List<Inquiry> many = Part.of(20_000, i -> people.next());
        ENGINE.evaluateBatch(many);
        assertGrowsNoFaster(many.size(), size -> allocated(inquiry -> ENGINE.evaluateBatch(many.subList(0, size)), NOBODY));
    }

    /** Each unknown fact doubles what may be so, and with it the work; it does no more than that. */
    @ParameterizedTest
    @MethodSource
    void unknownFacts(Consumer<Inquiry> question) {
        List<UnknownFact> facts = ENGINE.questions().stream().map(Question::fact).toList();
        for (int many = 4; many <= 8; many++) {
            long few = allocated(question, unknown(facts.subList(0, many)));
            assertThat(allocated(question, unknown(facts.subList(0, many + 2)))).as("bytes for %d unknown facts, of which two less take %d", many + 2, few)
                    .isLessThan(few * MOST_FOR_FOUR_TIMES);
        }
    }

    private static Inquiry unknown(List<UnknownFact> facts) {
        return NOBODY.withPerson(NOBODY.person().withUnknown(facts));
    }

    static Stream<Consumer<Inquiry>> unknownFacts() {
        return Stream.of(ENGINE::evaluate, ENGINE::explain, ENGINE::record);
    }
}
