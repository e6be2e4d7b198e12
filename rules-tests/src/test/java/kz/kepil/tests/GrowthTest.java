package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No answer grows faster than what is asked. Work is counted in bytes that are allocated, which do not depend on how busy the machine is.
 */
class GrowthTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final InquiryReader READER = InquiryReader.of(ENGINE);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
    private static final Person.Builder PERSON = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What there can be many of, and how many at most there are here. */
    private enum Part {
        PAYMENTS(600, many -> Inquiry.of(DAY, PERSON.build()).withPayments(of(many, i -> {
            YearMonth month = YearMonth.from(DAY).minusMonths(1 + i % 48);
            return Payment.of(i % 2 == 0 ? PaymentType.SELF_PAYER : PaymentType.ESP, month, BigDecimal.TEN, month.atDay(1 + i % 28));
        }))),
        PAYMENTS_FOR_ONE_MONTH(600, many -> Inquiry.of(DAY, PERSON.build()).withPayments(of(many, i ->
                Payment.of(PaymentType.SELF_PAYER, YearMonth.of(2026, 4), BigDecimal.TEN, LocalDate.of(2026, 4, 1 + i % 28))))),
        CIRCUMSTANCES(100, many -> Inquiry.of(DAY, PERSON.build().withCircumstances(of(many, i ->
                Circumstance.of(CircumstanceType.EMPLOYEE, DAY.minusDays(3L * i + 3)).until(DAY.minusDays(3L * i + 1)))))),
        CONDITIONS(1_000, many -> Inquiry.of(DAY, PERSON.build().withConditions(of(many, i -> new Condition(code(i), null, i % 3 == 0, false))))),
        SERVICES(300, many -> Inquiry.of(DAY, PERSON.build()).withServices(of(many, i ->
                new ServiceRequest(ServiceType.values()[i % ServiceType.values().length], i % 2 == 0 ? null : code(10 * i)))));

        private final int most;
        private final IntFunction<Inquiry> inquiry;

        Part(int most, IntFunction<Inquiry> inquiry) {
            this.most = most;
            this.inquiry = inquiry;
        }

        private static <T> List<T> of(int many, IntFunction<T> item) {
            return IntStream.range(0, many).mapToObj(item).toList();
        }

        private static Icd10 code(int i) {
            return new Icd10("%c%02d.%d".formatted('A' + i / 1_000 % 26, i / 10 % 100, i % 10));
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
        long half = allocated(question, part.inquiry.apply(part.most / 2));
        long whole = allocated(question, part.inquiry.apply(part.most));
        assertThat(whole).as("bytes for %d, of which half takes %d", part.most, half).isLessThan(half * 5 / 2);
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
    void reading(Part part) {
        assertGrowsNoFaster(part, inquiry -> READER.read(InquiryWriter.write(inquiry)));
    }
}
