package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.tests.kit.InquiryGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spec 09: "taking an offered step … makes the person insured when asked again". */
class GuidanceStepsTest {

    private static final int MANY = Seeds.times(60_000);
    private static final int YEAR = 12;
    private static final int LEAST_TAKEN = 500;
    private static final int LEAST_UNINSURED = 20_000;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final EntitlementEngine engine = EntitlementEngine.create();

    /** A step that was offered, and the inquiry after it was taken. */
    private record Taken(String code, Inquiry before, Inquiry after) {
    }

    @Test
    void whoTakesAnOfferedStepIsInsured() {
        List<Inquiry> inquiries = Seeds.draw(MANY, seed -> {
            InquiryGenerator generator = InquiryGenerator.seeded(seed, engine);
            return () -> generator.next().withServices(List.of());
        });
        List<Entitlement> verdicts = judged(inquiries);
        List<Taken> taken = new ArrayList<>();
        int uninsured = 0;
        for (int i = 0; i < MANY; i++) {
            if (verdicts.get(i).insurance().status() == InsuranceStatus.NOT_INSURED) {
                uninsured++;
                taken.addAll(stepsTaken(inquiries.get(i), verdicts.get(i)));
            }
        }
        List<Entitlement> afterwards = judged(taken.stream().map(Taken::after).toList());
        Map<String, Integer> counts = new TreeMap<>();
        List<Taken> inVain = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            counts.merge(taken.get(i).code, 1, Integer::sum);
            if (afterwards.get(i).insurance().status() != InsuranceStatus.INSURED) {
                inVain.add(taken.get(i));
            }
        }
        System.out.printf("Steps taken by %d uninsured persons: %s%n", uninsured, counts);
        failOnStepsInVain(inVain);
        assertThat(uninsured).isGreaterThan(LEAST_UNINSURED);
        assertThat(counts).containsOnlyKeys("GUI-01", "GUI-02", "GUI-03", "GUI-05", "GUI-06", "GUI-11", "GUI-12", "GUI-14")
                .allSatisfy((code, many) -> assertThat(many).as(code).isGreaterThanOrEqualTo(LEAST_TAKEN));
    }

    /** Shows the simplest of the inquiries for which a step was offered in vain. */
    private static void failOnStepsInVain(List<Taken> inVain) {
        inVain.stream().min(Comparator.comparing(step -> InquiryWriter.write(step.before).length())).ifPresent(step -> fail("""
                %d steps were offered that do not insure. One of them is %s, for
                %s
                When it is taken, this is still not insured:
                %s""", inVain.size(), step.code, InquiryWriter.write(step.before), InquiryWriter.write(step.after)));
    }

    private List<Entitlement> judged(List<Inquiry> inquiries) {
        List<Entitlement> verdicts = new ArrayList<>(inquiries.size());
        engine.evaluateAll(inquiries, verdicts::add);
        return verdicts;
    }

    private List<Taken> stepsTaken(Inquiry inquiry, Entitlement verdict) {
        List<Taken> taken = new ArrayList<>();
        for (NextStep step : verdict.nextSteps()) {
            Inquiry after = after(step, inquiry, verdict);
            if (after != null) {
                taken.add(new Taken(step.code(), inquiry, after));
            }
        }
        return taken;
    }

    /** The inquiry with the one fact changed that the step changes; null when it changes none, or is not enough alone. */
    private @Nullable Inquiry after(NextStep step, Inquiry inquiry, Entitlement verdict) {
        LocalDate asOf = inquiry.asOf();
        YearMonth month = YearMonth.from(asOf);
        List<ArrearsMonth> arrears = verdict.insurance().arrears().months();
        return switch (step.code()) {
            // With a month of the employer among them the arrears are paid together with GUI-14.
            case "GUI-01" -> arrears.stream().anyMatch(GuidanceStepsTest::isEmployers)
                    ? null
                    : paying(inquiry, arrears.stream().map(owed -> owedPaid(owed, asOf)));
            case "GUI-02" -> {
                BigDecimal monthly = cost(step).divide(MONTHS, 2, RoundingMode.UNNECESSARY);
                yield paying(inquiry, IntStream.range(0, YEAR)
                        .mapToObj(i -> Payment.of(PaymentType.SELF_PAYER, month.plusMonths(i), monthly, asOf)));
            }
            case "GUI-14" -> {
                List<Payment> employers = arrears.stream().filter(GuidanceStepsTest::isEmployers)
                        .map(owed -> Payment.of(PaymentType.SELF_PAYER, owed.month(), missing(inquiry, owed.month()), asOf)).toList();
                assertThat(employers.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(cost(step));
                yield paying(inquiry, Stream.concat(employers.stream(),
                        arrears.stream().filter(owed -> !isEmployers(owed)).map(owed -> owedPaid(owed, asOf))));
            }
            case "GUI-12" -> contributedToPension(inquiry.person().lastPensionContribution(), month) ? null : registered(inquiry);
            case "GUI-03" -> with(inquiry, Circumstance.of(CircumstanceType.REGISTERED_UNEMPLOYED, asOf));
            case "GUI-05" -> with(inquiry, Circumstance.socialLevel(asOf, SocialLevel.D));
            case "GUI-06" -> confirmed(inquiry);
            case "GUI-11" -> paying(inquiry, Stream.of(Payment.of(PaymentType.SELF_PAYER, month, cost(step), asOf)));
            default -> null;
        };
    }

    private static boolean isEmployers(ArrearsMonth owed) {
        return owed.obligor() == Obligor.EMPLOYER;
    }

    /** Whether a pension contribution stands in the way of SI-06. */
    private static boolean contributedToPension(@Nullable YearMonth last, YearMonth month) {
        return last != null && !last.isBefore(month.minusMonths(2));
    }

    /** What is missing to the self-payer's contribution for a month. */
    private BigDecimal missing(Inquiry inquiry, YearMonth month) {
        BigDecimal due = engine.contribution(PaymentType.SELF_PAYER, month, null, null).amount();
        return inquiry.payments().stream()
                .filter(payment -> payment.type() == PaymentType.SELF_PAYER && payment.month().equals(month))
                .filter(payment -> !payment.paidOn().isAfter(inquiry.asOf()))
                .map(Payment::amount).reduce(due, BigDecimal::subtract);
    }

    private static Payment owedPaid(ArrearsMonth owed, LocalDate asOf) {
        PaymentType type = owed.obligor() == Obligor.SELF ? PaymentType.SELF_PAYER : PaymentType.SOLE_PROPRIETOR;
        return Payment.of(type, owed.month(), Objects.requireNonNull(owed.amount(), "amount"), asOf);
    }

    private static BigDecimal cost(NextStep step) {
        return Objects.requireNonNull(step.cost(), "cost");
    }

    private static Inquiry paying(Inquiry inquiry, Stream<Payment> payments) {
        return inquiry.withPayments(Stream.concat(inquiry.payments().stream(), payments).toList());
    }

    private static Inquiry with(Inquiry inquiry, Circumstance circumstance) {
        return withCircumstances(inquiry, Stream.concat(inquiry.person().circumstances().stream(), Stream.of(circumstance)));
    }

    private static Inquiry confirmed(Inquiry inquiry) {
        return withCircumstances(inquiry, inquiry.person().circumstances().stream()
                .map(circumstance -> circumstance.type() == CircumstanceType.FULL_TIME_STUDENT && circumstance.covers(inquiry.asOf())
                        ? Circumstance.fullTimeStudent(circumstance.from(), Objects.requireNonNull(circumstance.studyLevel()), true)
                        : circumstance));
    }

    private static Inquiry registered(Inquiry inquiry) {
        return withCircumstances(inquiry, inquiry.person().circumstances().stream()
                .map(circumstance -> circumstance.type() == CircumstanceType.PREGNANT && circumstance.covers(inquiry.asOf())
                        ? Circumstance.pregnant(circumstance.from(), true) : circumstance));
    }

    private static Inquiry withCircumstances(Inquiry inquiry, Stream<Circumstance> circumstances) {
        return inquiry.withPerson(inquiry.person().withCircumstances(circumstances.toList()));
    }
}
