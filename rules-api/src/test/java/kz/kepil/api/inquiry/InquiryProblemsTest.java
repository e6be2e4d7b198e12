package kz.kepil.api.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class InquiryProblemsTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void findsNoneOnBoundaryDays() {
        Person person = Person.builder(DAY, Sex.FEMALE, LegalStatus.KANDAS).legalStatusSince(DAY).district("x".repeat(100))
                .circumstances(Circumstance.of(CircumstanceType.PREGNANT, DAY).until(DAY),
                        Circumstance.fullTimeStudent(DAY, StudyLevel.HIGHER, false))
                .conditions(List.of(new Condition(Icd10.of("E10"), DAY, true, true)))
                .unknown(List.of(UnknownFact.PAYMENTS, UnknownFact.LAST_PENSION_CONTRIBUTION))
                .build();
        Payment payment = Payment.of(PaymentType.ESP, YearMonth.of(2023, 2), new BigDecimal("1e12"), DAY.plusDays(1));
        assertThat(Inquiry.of(DAY, person).withPayments(List.of(payment)).problems()).isEmpty();
    }

    @Test
    void findsAllAtOnceInTheOrderOfTheInterchange() {
        Person person = Person.builder(BORN, Sex.MALE, LegalStatus.KANDAS)
                .legalStatusSince(BORN.minusDays(1))
                .district("x".repeat(101))
                .lastPensionContribution(YearMonth.of(2025, 11))
                .circumstances(
                        Circumstance.honouredMother(BORN.minusDays(1), Award.BATYR_ANA).until(BORN.minusDays(2)),
                        new Circumstance(CircumstanceType.SOCIAL_LEVEL, BORN, null, true, null, null, null, null, null, StudyLevel.HIGHER,
                                null, null))
                .conditions(List.of(new Condition(Icd10.of("E10"), DAY.plusDays(1), false, false)))
                .screened(List.of(new PastScreening("SCR-10", DAY), new PastScreening("SCR-11", DAY.plusDays(1))))
                .unknown(List.of(UnknownFact.of(CircumstanceType.SOCIAL_LEVEL), UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS,
                        UnknownFact.PAYMENTS))
                .build();
        Payment payment = new Payment(PaymentType.ESP, YearMonth.of(2023, 2), new BigDecimal("-1"), DAY, new BigDecimal("1e999999999"),
                null);
        assertThat(Inquiry.of(DAY, person).withPayments(List.of(payment)).withServices(List.of(
                new ServiceRequest(ServiceType.EMERGENCY_INPATIENT, null, false), new ServiceRequest(ServiceType.AMBULANCE, null, true)))
                .problems()).extracting(Problem::path, Problem::line).containsExactly(
                tuple("$.person.legalStatusSince", null),
                tuple("$.person.district", null),
                tuple("$.person.circumstances[0].type", null),
                tuple("$.person.circumstances[0].from", null),
                tuple("$.person.circumstances[0].to", null),
                tuple("$.person.circumstances[1].registered", null),
                tuple("$.person.circumstances[1].level", null),
                tuple("$.person.circumstances[1].level", null),
                tuple("$.person.conditions[0].diagnosedOn", null),
                tuple("$.person.screened[1].code", null),
                tuple("$.person.screened[1].on", null),
                tuple("$.person.unknown[0]", null),
                tuple("$.person.unknown[1]", null),
                tuple("$.person.unknown[3]", null),
                tuple("$.payments[0].amount", null),
                tuple("$.payments[0].income", null),
                tuple("$.services[1].lifeThreatening", null));
    }

    @Test
    void countsCharactersNotHalves() {
        Person person = Person.builder(BORN, Sex.MALE, LegalStatus.KANDAS).district("😀".repeat(100)).build();
        assertThat(Inquiry.of(DAY, person).problems()).isEmpty();
    }

    @Test
    void speaksThreeLanguages() {
        Inquiry inquiry = Inquiry.of(DAY, Person.builder(DAY.plusDays(1), Sex.MALE, LegalStatus.CITIZEN).build());
        assertThat(inquiry.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()
                    .kk()).isEqualTo("2026-03-11 сұрау күнінен кейін; рұқсат етілетіні: asOf күнінен кеш емес, 2026-03-10");
            assertThat(problem.message().ru()).isEqualTo("2026-03-11 позже дня запроса; допускается: не позже asOf, 2026-03-10");
            assertThat(problem.message().en()).isEqualTo("2026-03-11 is after the day of the inquiry; allowed: up to asOf, 2026-03-10");
        });
    }
}
