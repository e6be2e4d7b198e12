package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.verdict.InsuranceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationGeneratorTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int MOST_PAYMENTS = 14;
    private static final List<Inquiry> PEOPLE = some(DAY, 20_000);

    private static List<Inquiry> some(LocalDate asOf, int many) {
        return Seeds.draw(Seeds.times(many), seed -> PopulationGenerator.of(ENGINE, asOf, seed)::next);
    }

    private static List<Inquiry> seeded(long seed, LocalDate asOf, int many) {
        return Stream.generate(PopulationGenerator.of(ENGINE, asOf, seed)::next).limit(many).toList();
    }

    @Test
    void theSameSeedAndDayGiveTheSamePeopleOfWhomFewerAreTheFirst() {
        List<Inquiry> people = seeded(405, DAY, 20_000);
        assertThat(seeded(405, DAY, 500)).isEqualTo(people.subList(0, 500));
        assertThat(seeded(406, DAY, 500)).isNotEqualTo(people.subList(0, 500));
        assertThat(seeded(405, DAY.plusDays(1), 500)).isNotEqualTo(people.subList(0, 500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2021-12-31", "2022-09-04", "2023-06-15", "2024-02-29", "2025-01-31", "2026-12-31"})
    void everyInquiryIsValidAndReadBackAsWritten(LocalDate asOf) {
        InquiryReader reader = InquiryReader.of(ENGINE);
        for (Inquiry inquiry : some(asOf, 3_000)) {
            assertThat(ENGINE.problems(inquiry)).as(inquiry.toString()).isEmpty();
            assertThat(reader.read(InquiryWriter.write(inquiry))).isEqualTo(inquiry);
            assertThat(inquiry.asOf()).isEqualTo(asOf);
            assertThat(inquiry.payments()).hasSizeLessThanOrEqualTo(MOST_PAYMENTS);
            assertThat(inquiry.services()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-31", "2023-12-31", "2024-01-31", "2026-02-01"})
    void nobodyPaysInAWayThatDidNotExistOrBeforeThePaymentIsMade(LocalDate asOf) {
        List<Inquiry> people = some(asOf, 5_000);
        assertThat(people).flatExtracting(Inquiry::payments).isNotEmpty().allSatisfy(payment -> {
            assertThat(payment.paidOn()).isBeforeOrEqualTo(asOf);
            assertThat(payment.month()).isAfterOrEqualTo(YearMonth.of(2020, 1));
        });
        ENGINE.evaluateAll(people, verdict -> assertThat(verdict.warnings()).isEmpty());
        assertThat(people.stream().anyMatch(having(CircumstanceType.ESP_PAYER))).isEqualTo(asOf.isBefore(LocalDate.of(2025, 1, 1)));
        assertThat(people.stream().anyMatch(having(CircumstanceType.PLATFORM_WORKER))).isEqualTo(asOf.getYear() == 2026);
        assertThat(people.stream().anyMatch(having(CircumstanceType.SOCIAL_LEVEL))).isEqualTo(asOf.getYear() == 2026);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2028-01-01"})
    void aDayWhoseLawIsNotKnownIsRefused(LocalDate asOf) {
        assertThatThrownBy(() -> PopulationGenerator.of(ENGINE, asOf, 1)).isInstanceOfSatisfying(InvalidInquiryException.class,
                invalid -> assertThat(invalid.problems()).extracting(Problem::path).containsExactly("$.asOf"));
    }

    @Test
    void theSharesLieWhereTheyArePlausible() {
        assertShare(inquiry -> age(inquiry) < 18, 0.33, 0.36);
        assertShare(inquiry -> age(inquiry) >= 63, 0.07, 0.11);
        assertShare(inquiry -> inquiry.person().sex() == Sex.FEMALE, 0.49, 0.53);
        assertShare(inquiry -> inquiry.person().legalStatus() == LegalStatus.CITIZEN, 0.97, 0.99);
        assertShare(having(CircumstanceType.EMPLOYEE), 0.25, 0.35);
        assertShare(having(CircumstanceType.SOLE_PROPRIETOR), 0.03, 0.06);
        assertShare(having(CircumstanceType.CIVIL_CONTRACT), 0.01, 0.03);
        assertShare(having(CircumstanceType.PLATFORM_WORKER), 0.005, 0.02);
        assertShare(having(CircumstanceType.FULL_TIME_STUDENT), 0.06, 0.11);
        assertShare(having(CircumstanceType.PENSION_RECIPIENT), 0.07, 0.12);
        assertShare(having(CircumstanceType.DISABILITY), 0.025, 0.05);
        assertShare(having(CircumstanceType.HONOURED_MOTHER), 0.01, 0.03);
        assertShare(having(CircumstanceType.PREGNANT), 0.005, 0.02);
        assertShare(having(CircumstanceType.REGISTERED_UNEMPLOYED), 0.01, 0.03);
        assertShare(having(CircumstanceType.SOCIAL_LEVEL), 0.1, 0.25);
        assertShare(paying(PaymentType.SELF_PAYER), 0.03, 0.08);
        assertShare(inquiry -> inquiry.payments().isEmpty(), 0.5, 0.7);
        assertShare(inquiry -> ill(inquiry, "I10"), 0.05, 0.12);
        assertShare(inquiry -> ill(inquiry, "E11"), 0.015, 0.04);
        assertShare(inquiry -> ill(inquiry, "G80"), 0.0005, 0.003);
        assertThat(PEOPLE.stream().filter(inquiry -> ill(inquiry, "G80"))).allSatisfy(inquiry -> assertThat(age(inquiry)).isLessThan(18));
        assertThat(PEOPLE).extracting(inquiry -> inquiry.person().district()).contains("Қазығұрт", "Сайрам", "Түлкібас", "Шымкент қ.");
        assertThat(PEOPLE).extracting(inquiry -> inquiry.person().legalStatus()).contains(LegalStatus.values());
    }

    @Test
    void everyCircumstanceIsMet() {
        Set<CircumstanceType> met = new HashSet<>();
        PEOPLE.forEach(inquiry -> inquiry.person().circumstances().stream().map(Circumstance::type).forEach(met::add));
        some(LocalDate.of(2023, 3, 1), 2_000).forEach(
                inquiry -> inquiry.person().circumstances().stream().map(Circumstance::type).forEach(met::add));
        // Veterans of the war are too few by now, and newborn children too rarely adopted, to be counted on.
        assertThat(met).containsAll(ENGINE.circumstanceTypes().stream()
                .filter(type -> !Set.of(CircumstanceType.WAR_VETERAN, CircumstanceType.ADOPTION_LEAVE).contains(type)).toList());
    }

    @Test
    void mostAreInsuredAndSomeOfThePayersAreNot() {
        int[] counts = new int[InsuranceStatus.values().length];
        ENGINE.evaluateAll(PEOPLE, verdict -> counts[verdict.insurance().status().ordinal()]++);
        assertThat(1.0 * counts[InsuranceStatus.NOT_INSURED.ordinal()] / PEOPLE.size()).isBetween(0.1, 0.2);
        assertThat(counts[InsuranceStatus.NOT_IN_SYSTEM.ordinal()]).isPositive();
    }

    @Test
    void whoPaysOutOfWorkPaysForThePensionTooAndNobodyForAMonthToCome() {
        for (Inquiry inquiry : PEOPLE) {
            YearMonth last = inquiry.person().lastPensionContribution();
            assertThat(last == null || !last.isAfter(YearMonth.from(DAY))).isTrue();
            inquiry.payments().stream().filter(payment -> payment.type() != PaymentType.SELF_PAYER).map(Payment::month)
                    .forEach(month -> assertThat(last).isNotNull().isAfterOrEqualTo(month));
        }
    }

    @Test
    void theIinAgreesWithBirthAndSex() {
        assertThat(PEOPLE.stream().filter(inquiry -> inquiry.person().iin() != null).count()).isGreaterThan(PEOPLE.size() / 20 * 19);
        ENGINE.evaluateAll(PEOPLE, verdict -> assertThat(verdict.warnings()).isEmpty());
    }

    private static void assertShare(Predicate<Inquiry> of, double least, double most) {
        assertThat(1.0 * PEOPLE.stream().filter(of).count() / PEOPLE.size()).isBetween(least, most);
    }

    private static long age(Inquiry inquiry) {
        return ChronoUnit.YEARS.between(inquiry.person().birthDate(), inquiry.asOf());
    }

    private static Predicate<Inquiry> having(CircumstanceType type) {
        return inquiry -> inquiry.person().circumstances().stream().anyMatch(circumstance -> circumstance.type() == type);
    }

    private static Predicate<Inquiry> paying(PaymentType type) {
        return inquiry -> inquiry.payments().stream().anyMatch(payment -> payment.type() == type);
    }

    private static boolean ill(Inquiry inquiry, String icd10) {
        return inquiry.person().conditions().stream().anyMatch(condition -> condition.icd10().code().equals(icd10));
    }
}
