package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.portrait.Group;
import kz.kepil.api.portrait.NamedGroup;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.portrait.Segment;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Inquiry person(List<Circumstance> circumstances, Payment... payments) {
        Person person = Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN).circumstances(circumstances).build();
        return Inquiry.of(DAY, person).withPayments(List.of(payments));
    }

    private static Circumstance now(CircumstanceType type) {
        return Circumstance.of(type, DAY);
    }

    private static Payment paid(PaymentType type, String month, String paidOn) {
        return Payment.of(type, YearMonth.parse(month), new BigDecimal("4250"), LocalDate.parse(paidOn));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPLOYEE CIVIL_CONTRACT SOLE_PROPRIETOR ESP_PAYER, EMPLOYEE", "CIVIL_CONTRACT FARM_HEAD, CIVIL_CONTRACT",
        "SOLE_PROPRIETOR ESP_PAYER, SOLE_PROPRIETOR", "PRIVATE_PRACTICE, SOLE_PROPRIETOR", "FARM_HEAD, SOLE_PROPRIETOR",
        "ESP_PAYER, ESP_PAYER", "PLATFORM_WORKER SPECIAL_SERVICE, NEVER_PAID"})
    void theFirstSegmentThatFitsIsTaken(String types, Segment segment) {
        List<Circumstance> circumstances = Arrays.stream(types.split(" ")).map(type -> now(CircumstanceType.valueOf(type))).toList();
        assertThat(Segment.of(person(circumstances))).isEqualTo(segment);
        assertThat(Segment.of(person(circumstances, paid(PaymentType.SELF_PAYER, "2026-01", "2026-01-05"))))
                .isEqualTo(segment == Segment.NEVER_PAID ? Segment.SELF_PAYER : segment);
    }

    @Test
    void circumstancesCountOnTheDayAlone() {
        Circumstance ended = Circumstance.of(CircumstanceType.EMPLOYEE, DAY.minusYears(1)).until(DAY.minusDays(1));
        Circumstance toCome = Circumstance.of(CircumstanceType.CIVIL_CONTRACT, DAY.plusDays(1));
        assertThat(Segment.of(person(List.of(ended, toCome)))).isEqualTo(Segment.NEVER_PAID);
        assertThat(Segment.of(person(List.of(ended.until(DAY), toCome)))).isEqualTo(Segment.EMPLOYEE);
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_PAYER, 2025-03, 2025-03-05, SELF_PAYER", "SELF_PAYER, 2026-03, 2026-03-10, SELF_PAYER",
        "SELF_PAYER, 2025-02, 2025-02-05, OTHER", "SELF_PAYER, 2026-04, 2026-03-10, OTHER",
        "SELF_PAYER, 2026-03, 2026-03-11, NEVER_PAID", "EMPLOYER_DEDUCTION, 2026-01, 2026-02-05, OTHER"})
    void selfPayersPaidForOneOfTheMonthsBefore(PaymentType type, String month, String paidOn, Segment segment) {
        assertThat(Segment.of(person(List.of(), paid(type, month, paidOn)))).isEqualTo(segment);
    }

    private static Portrait portrait(List<Inquiry> inquiries) {
        Portrait portrait = new Portrait();
        List<Entitlement> verdicts = ENGINE.evaluateBatch(inquiries);
        IntStream.range(0, inquiries.size()).forEach(i -> portrait.add(inquiries.get(i), verdicts.get(i)));
        return portrait;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06-30", "2023-12-31", "2024-01-01", "2026-03-10"})
    void everyDivisionAddsUpToAllPeople(LocalDate asOf) {
        PopulationGenerator generator = PopulationGenerator.of(ENGINE, asOf, 3);
        Portrait portrait = portrait(IntStream.range(0, 3_000).mapToObj(i -> generator.next()).toList());
        assertThat(portrait.all().people()).isEqualTo(3_000);
        assertThat(portrait.all().notInsured()).isPositive().isEqualTo(portrait.having(InsuranceStatus.NOT_INSURED));
        assertThat(portrait.all().arrears()).isPositive();
        for (List<? extends NamedGroup<?>> groups
                : List.of(portrait.segments(), portrait.ages(), portrait.sexes(), portrait.districts())) {
            assertThat(groups.stream().map(NamedGroup::group).reduce(Group::plus)).contains(portrait.all());
        }
        assertThat(portrait.segments()).extracting(NamedGroup::key).containsExactly(Segment.values());
        assertThat(portrait.segments().get(Segment.ESP_PAYER.ordinal()).group().people() > 0)
                .isEqualTo(asOf.isBefore(LocalDate.of(2024, 1, 1)));
        assertThat(Arrays.stream(InsuranceStatus.values()).mapToLong(portrait::having).sum()).isEqualTo(3_000);
        assertThat(portrait.steps()).containsKeys("GUI-01", "GUI-03");
        assertThat(portrait.steps().values()).allSatisfy(people -> assertThat(people).isBetween(1L, portrait.all().notInsured()));
    }

    @Test
    void countsWhatTheVerdictsSay() {
        Inquiry neverPaid = person(List.of());
        Inquiry child = Inquiry.of(DAY,
                Person.builder(LocalDate.of(2008, 3, 11), Sex.FEMALE, LegalStatus.CITIZEN).district("Сайрам").build());
        Portrait portrait = portrait(List.of(neverPaid, neverPaid.withAsOf(DAY.plusMonths(1)), child));
        // Twelve months at 4250 each.
        assertThat(portrait.all().arrears()).isEqualTo("102000.00");
        assertThat(portrait.all().notInsured()).isEqualTo(2);
        assertThat(portrait.days()).hasToString("DateRange[from=2026-03-10, to=2026-04-10]");
        assertThat(named(portrait.ages())).containsExactly(
                "0-17 0 of 1", "18-24 0 of 0", "25-34 0 of 0", "35-44 2 of 2", "45-54 0 of 0", "55-62 0 of 0", "63+ 0 of 0");
        assertThat(named(portrait.sexes())).containsExactlyInAnyOrder("MALE 2 of 2", "FEMALE 0 of 1");
        assertThat(named(portrait.districts())).containsExactly("null 2 of 2", "Сайрам 0 of 1");
        assertThat(portrait.steps()).containsEntry("GUI-01", 2L).containsEntry("GUI-02", 2L).containsEntry("GUI-03", 2L)
                .containsEntry("GUI-05", 2L).containsEntry("GUI-13", 2L).hasSize(5);
    }

    private static List<String> named(List<? extends NamedGroup<?>> groups) {
        List<String> named = new ArrayList<>();
        for (NamedGroup<?> each : groups) {
            @Nullable Object key = each.key();
            named.add(key + " " + each.group().notInsured() + " of " + each.group().people());
        }
        return named;
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 33.3", "2, 3, 66.7", "1, 800, 0.1", "1, 3000, 0.0", "0, 0, 0.0", "5, 5, 100.0"})
    void percentsHaveOneDecimal(long part, long whole, String percent) {
        assertThat(Portrait.percent(part, whole)).isEqualTo(percent);
    }
}
