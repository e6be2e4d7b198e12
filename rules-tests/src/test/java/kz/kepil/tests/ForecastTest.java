package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.forecast.Forecasts;
import kz.kepil.engine.pack.Pack;
import kz.kepil.tests.kit.InquiryGenerator;
import kz.kepil.tests.reference.Calculator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A forecast is the engine asked day by day, no more and no less (spec 12). */
class ForecastTest {

    /** In the build few, with {@code -Pfresh-seed} 2,000; a year of each in both modes is some 730 verdicts. */
    private static final int MANY = Seeds.times(Integer.getInteger("kepil.forecasts", 200));
    private static final int MANY_UNKNOWN = Seeds.times(20);
    private static final EntitlementEngine ENGINE = EntitlementEngine.create();

    private static List<Inquiry> people(int many) {
        return Seeds.draw(many, seed -> InquiryGenerator.seeded(seed, ENGINE)::next);
    }

    @ParameterizedTest
    @EnumSource
    void aYearIsThatOfAskingDayByDay(FurtherPayments payments) {
        Map<String, Integer> turns = new TreeMap<>();
        for (Inquiry inquiry : people(MANY)) {
            Forecast forecast = ENGINE.forecast(inquiry, payments, inquiry.asOf().plusYears(1));
            assertSame(forecast.turningPoints(), dayByDay(inquiry, payments, forecast.until()), payments + " " + InquiryWriter.write(inquiry));
            forecast.turningPoints().forEach(turn -> turn.difference().changes().forEach(change -> turns.merge(change.part(), 1, Integer::sum)));
        }
        // Were nothing to turn, the two would agree, too.
        assertThat(turns.keySet()).contains("insurance", "employerExemption", "dental", "conditions", "screenings", "services");
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWithUnknownFacts(FurtherPayments payments) {
        Random random = new Random(1);
        List<UnknownFact> facts = Stream.of("CHILDCARE_LEAVE", "EMPLOYEE", "REGISTERED_UNEMPLOYED", "PREGNANT", "lastPensionContribution", "payments")
                .map(UnknownFact::new).toList();
        for (Inquiry each : people(MANY_UNKNOWN)) {
            UnknownFact fact = facts.get(random.nextInt(facts.size()));
            boolean given = each.person().circumstances().stream().anyMatch(known -> known.type() == fact.circumstance())
                    || fact.equals(UnknownFact.LAST_PENSION_CONTRIBUTION) && each.person().lastPensionContribution() != null;
            Inquiry inquiry = given ? each : each.withPerson(each.person().withUnknown(List.of(fact)));
            Forecast forecast = ENGINE.forecast(inquiry, payments, inquiry.asOf().plusMonths(6));
            assertSame(forecast.turningPoints(), dayByDay(inquiry, payments, forecast.until()), payments + " " + InquiryWriter.write(inquiry));
        }
    }

    /** First the days, in few words; then everything. */
    private static void assertSame(List<TurningPoint> forecast, List<TurningPoint> dayByDay, String what) {
        assertThat(forecast.stream().map(TurningPoint::day).toList()).as(what).isEqualTo(dayByDay.stream().map(TurningPoint::day).toList());
        for (int i = 0; i < forecast.size(); i++) {
            Difference before = Difference.between(forecast.get(i).before(), dayByDay.get(i).before());
            assertThat(before.changes()).as(what).isEmpty();
            assertThat(forecast.get(i).equals(dayByDay.get(i))).as("%s on %s", what, forecast.get(i).day()).isTrue();
        }
    }

    /** "A year costs no more than forty verdicts": so many are asked for, the inquiry's own among them. */
    @ParameterizedTest
    @EnumSource
    void aYearAsksForNoMoreThanFortyVerdicts(FurtherPayments payments) {
        Forecasts forecasts = new Forecasts(Pack.builtIn(Corridor.stages()));
        IntSummaryStatistics asked = new IntSummaryStatistics();
        for (Inquiry inquiry : people(MANY)) {
            forecasts.of(inquiry, payments, inquiry.asOf().plusYears(1), ENGINE.supportedDays(), inquiries -> {
                asked.accept(inquiries.size());
                return ENGINE.evaluateBatch(inquiries);
            });
        }
        assertThat(asked.getMax()).as("%s: %s", payments, asked).isBetween(20, 40);
    }

    private static List<TurningPoint> dayByDay(Inquiry inquiry, FurtherPayments payments, LocalDate until) {
        Inquiry ahead = ahead(inquiry, payments, until);
        List<Inquiry> days = new ArrayList<>();
        days.add(inquiry);
        inquiry.asOf().plusDays(1).datesUntil(until.plusDays(1)).forEach(day -> days.add(ahead.withAsOf(day)));
        List<Entitlement> verdicts = ENGINE.evaluateBatch(days);
        List<TurningPoint> turns = new ArrayList<>();
        for (int i = 1; i < verdicts.size(); i++) {
            if (!Told.of(verdicts.get(i - 1)).equals(Told.of(verdicts.get(i)))) {
                turns.add(new TurningPoint(verdicts.get(i - 1), verdicts.get(i)));
            }
        }
        return turns;
    }

    /** What changes on a turning point, by the words of the spec. */
    private record Told(List<@Nullable Object> parts) {

        static Told of(Entitlement verdict) {
            Insurance insurance = verdict.insurance();
            List<@Nullable Object> parts = new ArrayList<>();
            parts.add(insurance.status());
            parts.add(insurance.grounds());
            parts.add(insurance.validThrough());
            parts.addAll(List.of(verdict.scope(), verdict.employerExemption(), verdict.conditions(), verdict.dental(), verdict.screenings(),
                    verdict.services()));
            return new Told(parts);
        }
    }

    /** Spec 12: "for each type with a sufficient payment for M-1 or M, a sufficient one for every later month, … with the same income". */
    private static Inquiry ahead(Inquiry inquiry, FurtherPayments payments, LocalDate until) {
        List<Payment> known = inquiry.payments().stream().filter(payment -> !payment.paidOn().isAfter(inquiry.asOf())).toList();
        // A payment that the inquiry dates later is known on no day.
        List<Payment> all = new ArrayList<>(inquiry.payments().stream().map(payment -> known.contains(payment) ? payment
                : new Payment(payment.type(), payment.month(), payment.amount(), until.plusYears(1), payment.income(), payment.locality())).toList());
        YearMonth now = YearMonth.from(inquiry.asOf());
        for (PaymentType type : payments == FurtherPayments.STOPPING ? new PaymentType[0] : PaymentType.values()) {
            YearMonth latest = isSufficient(type, now, known) ? now : now.minusMonths(1);
            if (!isSufficient(type, latest, known)) {
                continue;
            }
            for (YearMonth month = latest.plusMonths(1); !month.isAfter(YearMonth.from(until)); month = month.plusMonths(1)) {
                if (Calculator.exists(type, month) && !isSufficient(type, month, known)) {
                    BigDecimal income = max(income(type, latest, known), income(type, month, known));
                    Locality locality = locality(type, latest, known);
                    BigDecimal amount = isIncomeBased(type) && income == null ? BigDecimal.ONE : Calculator.amount(type, month, income, locality);
                    all.add(new Payment(type, month, amount, month.atDay(1), income, locality));
                }
            }
        }
        return inquiry.withPayments(all);
    }

    private static boolean isIncomeBased(PaymentType type) {
        return switch (type) {
            case EMPLOYER_DEDUCTION, EMPLOYEE_CONTRIBUTION, CIVIL_CONTRACT, PLATFORM -> true;
            case SOLE_PROPRIETOR, SELF_PAYER, ESP -> false;
        };
    }

    private static Stream<Payment> of(PaymentType type, YearMonth month, List<Payment> payments) {
        return payments.stream().filter(payment -> payment.type() == type && payment.month().equals(month));
    }

    private static @Nullable BigDecimal max(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static @Nullable BigDecimal income(PaymentType type, YearMonth month, List<Payment> payments) {
        return of(type, month, payments).map(Payment::income).reduce(null, ForecastTest::max);
    }

    private static @Nullable Locality locality(PaymentType type, YearMonth month, List<Payment> payments) {
        return of(type, month, payments).anyMatch(payment -> payment.locality() == Locality.OTHER) ? Locality.OTHER : null;
    }

    private static boolean isSufficient(PaymentType type, YearMonth month, List<Payment> payments) {
        if (!Calculator.exists(type, month) || of(type, month, payments).findAny().isEmpty()) {
            return false;
        }
        boolean inAdvance = type == PaymentType.SELF_PAYER && of(type, month, payments).anyMatch(payment ->
                YearMonth.from(payment.paidOn()).isBefore(month) && !payment.paidOn().isBefore(LocalDate.of(2022, 9, 4))
                        && payment.amount().compareTo(Calculator.amount(type, YearMonth.from(payment.paidOn()), null, null)) >= 0);
        BigDecimal sum = of(type, month, payments).map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal income = income(type, month, payments);
        return inAdvance || (isIncomeBased(type) && income == null ? sum.signum() > 0
                : sum.compareTo(Calculator.amount(type, month, income, locality(type, month, payments))) >= 0);
    }

    private static final Circumstance DISABLED = Circumstance.disability(LocalDate.of(2012, 1, 1), DisabilityGroup.CHILD);

    private static Inquiry girl(LocalDate asOf) {
        return Inquiry.of(asOf, Person.builder(LocalDate.of(2009, 6, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(List.of(DISABLED)).build());
    }

    /** S2: a disabled child at 18. */
    @Test
    void aDisabledChildAtEighteen() {
        Forecast forecast = ENGINE.forecast(girl(LocalDate.of(2027, 1, 10)));
        assertThat(forecast.until()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(forecast.endOfLaw()).isTrue();
        assertThat(forecast.provisionalFrom()).isEqualTo(LocalDate.of(2027, 1, 10));
        TurningPoint turn = forecast.next().orElseThrow();
        assertThat(turn.day()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(turn.stepsBefore()).extracting(NextStep::code).containsExactly("GUI-08");
        assertThat(turn.steps()).extracting(NextStep::code).contains("GUI-03").doesNotContain("GUI-08");
        assertThat(turn.difference().groundsLost()).contains("SI-01", "SI-15");
        assertThat(turn.difference().rulesLost()).contains("SI-01");
        assertThat(turn.difference().changes()).contains(new Difference.Change("$.insurance.status", "INSURED", "NOT_INSURED"))
                .extracting(Difference.Change::part).doesNotContain("asOf", "nextSteps", "warnings");
    }

    @Test
    void whoeverLosesTheWorkTodayIsInsuredForSomeMonthsMore() {
        LocalDate asOf = LocalDate.of(2025, 3, 10);
        Person person = Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN).build();
        Inquiry inquiry = Inquiry.of(asOf, person).withPayments(Stream.iterate(YearMonth.of(2024, 2), month -> month.plusMonths(1)).limit(13)
                .map(month -> Payment.of(PaymentType.EMPLOYER_DEDUCTION, month, BigDecimal.TEN, month.atEndOfMonth())).toList());
        assertThat(statuses(ENGINE.forecast(inquiry, FurtherPayments.GOING_ON, asOf.plusYears(1)))).doesNotContain("$.insurance.status");
        Forecast stopping = ENGINE.forecast(inquiry, FurtherPayments.STOPPING, asOf.plusYears(1));
        assertThat(stopping.next().orElseThrow().difference().groundsGained()).contains("STA-2");
        TurningPoint end = stopping.turningPoints().stream()
                .filter(turn -> turn.before().insurance().status() != turn.after().insurance().status()).findFirst().orElseThrow();
        assertThat(end.day()).isEqualTo(end.before().insurance().validThrough().plusDays(1));
        assertThat(end.stepsBefore()).isNotEmpty();
    }

    private static List<String> statuses(Forecast forecast) {
        return forecast.turningPoints().stream().flatMap(turn -> turn.difference().changes().stream()).map(Difference.Change::path).toList();
    }

    @Test
    void theLawEndsForAStrictEngineEarlier() {
        Forecast forecast = ENGINE.strict().forecast(girl(LocalDate.of(2026, 3, 10)));
        assertThat(forecast.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(forecast.endOfLaw()).isTrue();
        assertThat(forecast.provisionalFrom()).isNull();
        Forecast further = ENGINE.forecast(girl(LocalDate.of(2026, 3, 10)));
        assertThat(further.until()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(further.endOfLaw()).isFalse();
        assertThat(further.provisionalFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void onTheLastDayOfTheLawNothingIsAhead() {
        Inquiry inquiry = girl(LocalDate.of(2027, 12, 31));
        Forecast forecast = ENGINE.forecast(inquiry);
        assertThat(forecast.turningPoints()).isEmpty();
        assertThat(forecast.next()).isEmpty();
        assertThat(forecast.verdict()).isEqualTo(ENGINE.evaluate(inquiry));
        assertThat(forecast.endOfLaw()).isTrue();
    }

    @Test
    void aForecastBackwardsAndOneOfABadInquiryAreRefused() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThatThrownBy(() -> ENGINE.forecast(girl(day), FurtherPayments.GOING_ON, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2026-03-09");
        assertThat(ENGINE.forecast(girl(day), FurtherPayments.GOING_ON, day).turningPoints()).isEmpty();
        assertThatThrownBy(() -> ENGINE.forecast(girl(LocalDate.of(2030, 1, 1)))).isInstanceOf(InvalidInquiryException.class);
    }
}
