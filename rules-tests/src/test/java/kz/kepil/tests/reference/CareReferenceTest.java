package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases worked out by hand from spec 04 (services), 05, 06, 07 and 09. */
class CareReferenceTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final LocalDate BORN = LocalDate.of(1980, 6, 15);

    /** On each side of a range's end, of a dot, and of the turn to 2026; null and nothing where nothing holds. */
    @ParameterizedTest
    @CsvSource({
        "E10.9, 2025-12-31, SSD-05, 14, TMKKK, CHR-G14 CHR-T05",
        "E10.9, 2026-01-01, , 14, PAID, CHR-P01",
        "E15, 2025-12-31, , , PAID, CHR-P01",
        "M12.3, 2025-05-05, SSD-09, 12, TMKKK, CHR-G12 CHR-T09",
        "M12.31, 2025-05-05, SSD-09, 12, TMKKK, CHR-G12 CHR-T09",
        "M12, 2025-05-05, , 12, TMKKK, CHR-G12",
        "M32.1, 2026-05-05, SSD-13, 13, TMKKK, CHR-T13",
        "M32.1, 2025-05-05, SSD-13, 13, TMKKK, CHR-G13 CHR-T10 CHR-T13",
        "M32, 2026-05-05, , 13, PAID, CHR-P01",
        "G35, 2026-05-05, SSD-13, , TMKKK, CHR-T12 CHR-T13",
        "G40.4, 2026-05-05, SSD-13, 16, TMKKK, CHR-T13 CHR-T14",
        "G40.4, 2025-05-05, SSD-13, 16, TMKKK, CHR-G16 CHR-T13",
        "G40, 2026-05-05, SSD-14, 16, TMKKK, CHR-T14",
        "A15.0, 2026-05-05, SSD-01, , TMKKK, CHR-D CHR-T01",
        "B18.8, 2026-05-05, SSD-03, 1, TMKKK, CHR-T03",
        "B18.9, 2025-05-05, , , PAID, CHR-P01",
        "K74.6, 2025-05-05, SSD-03, 11, TMKKK, CHR-G11 CHR-T03",
        "Q80, 2025-05-05, SSD-13, , TMKKK, CHR-T13",
    })
    void conditions(String code, String asOf, @Nullable String significant, @Nullable Integer group, Funding funding, String grounds) {
        ConditionVerdict verdict = judge(asOf, ill(new Condition(Icd10.of(code), null, false, false))).conditions().get(0);
        assertThat(verdict.sociallySignificant()).isEqualTo(significant);
        assertThat(verdict.chronicGroup()).isEqualTo(group);
        assertThat(verdict.funding()).isEqualTo(funding);
        assertThat(verdict.grounds()).containsExactly(grounds.split(" "));
        assertThat(verdict.orphan()).isEqualTo("SSD-13".equals(significant));
        assertThat(verdict.dangerous()).isEqualTo(grounds.startsWith("CHR-D"));
    }

    @ParameterizedTest
    @CsvSource({
        "I21.9, 2024-02-28, 2023-08-29, true",
        "I21.9, 2024-02-29, 2023-08-31, false",
        "I22, 2023-02-28, 2022-08-31, false",
        "I22, 2023-02-27, 2022-08-31, true",
        "I63, 2026-03-09, 2025-03-10, true",
        "I63, 2026-03-10, 2025-03-10, false",
        "I63, 2025-12-31, 2025-12-30, false",
        "I65, 2026-03-09, 2026-03-01, false",
    })
    void someDiseasesAreSignificantForATime(String code, String asOf, LocalDate diagnosedOn, boolean significant) {
        Person person = ill(new Condition(Icd10.of(code), diagnosedOn, false, false));
        assertThat(judge(asOf, person).conditions().get(0).sociallySignificant() != null).isEqualTo(significant);
    }

    @ParameterizedTest
    @CsvSource({
        "Q21.0, true, 2024-06-14, 24", "Q21.0, true, 2024-06-15, ", "Q21.0, false, 2024-06-14, 25", "Q29, true, 2024-06-14, 25",
        "Q19.9, true, 2024-06-14, 25", "P27.1, true, 2024-06-15, 23", "P27, true, 2024-06-14, ",
    })
    void malformationsAreAGroupOfChildren(String code, boolean postOperative, String asOf, @Nullable Integer group) {
        Person child = Person.builder(LocalDate.of(2006, 6, 15), Sex.MALE, LegalStatus.CITIZEN)
                .conditions(List.of(new Condition(Icd10.of(code), null, false, postOperative))).build();
        assertThat(judge(asOf, child).conditions().get(0).chronicGroup()).isEqualTo(group);
    }

    @Test
    void onlyTheFullScopePaysForMoreThanDangerousDiseases() {
        Person worker = Person.builder(BORN, Sex.FEMALE, LegalStatus.EAEU_WORKER).circumstances(pension())
                .conditions(List.of(Condition.of("C50"), Condition.of("A15"))).build();
        assertThat(judge("2024-05-05", worker).conditions()).extracting(ConditionVerdict::grounds)
                .containsExactly(List.of("CHR-M01"), List.of("CHR-D"));
    }

    @Test
    void dentalGroups() {
        Dental dental = dental("2022-12-31", Circumstance.of(CircumstanceType.PREGNANT, LONG_AGO), pension(),
                Circumstance.honouredMother(LONG_AGO, Award.KUMIS_ALQA), Circumstance.disability(LONG_AGO, DisabilityGroup.III));
        assertThat(dental.emergency().grounds()).containsExactly("DEN-E02", "DEN-E04", "DEN-E05", "DEN-E07");
        assertThat(dental.emergency().referralRequired()).isFalse();
        assertThat(dental.planned().grounds()).containsExactly("DEN-P02");
        assertThat(dental.planned().referralRequired()).isTrue();
        assertThat(dental.funding()).isEqualTo(Funding.MAMS);
        assertThat(dental("2023-01-01", Circumstance.of(CircumstanceType.PREGNANT, LONG_AGO)).planned().referralRequired()).isFalse();
        Dental none = dental("2022-12-31", Circumstance.honouredMother(LONG_AGO, Award.BATYR_ANA),
                Circumstance.disability(LONG_AGO, DisabilityGroup.CHILD), Circumstance.caringForGroupI(LONG_AGO, false));
        assertThat(none.emergency().eligible()).isFalse();
        assertThat(none.planned().referralRequired()).isFalse();
        assertThat(none.funding()).isEqualTo(Funding.PAID);
        Circumstance work = Circumstance.of(CircumstanceType.EMPLOYEE, LONG_AGO);
        assertThat(dental("2026-01-01", Circumstance.caringForGroupI(LONG_AGO, false)).emergency().grounds()).containsExactly("DEN-E10");
        assertThat(dental("2026-01-01", Circumstance.caringForGroupI(LONG_AGO, false), work).emergency().grounds()).isEmpty();
        assertThat(dental("2024-01-01", Circumstance.of(CircumstanceType.SOCIAL_ASSISTANCE, LONG_AGO), work).emergency().grounds())
                .containsExactly("DEN-E06");
    }

    @Test
    void dentalDiseasesAndLegalStatus() {
        assertThat(judge("2024-05-05", ill(Condition.of("B99"))).dental().emergency().grounds()).containsExactly("DEN-E08");
        assertThat(judge("2025-12-31", ill(Condition.of("E11"))).dental().emergency().grounds()).containsExactly("DEN-E08");
        assertThat(judge("2026-01-01", ill(Condition.of("E11"))).dental().emergency().grounds()).isEmpty();
        Person refugee = Person.builder(LocalDate.of(2015, 1, 1), Sex.MALE, LegalStatus.REFUGEE).build();
        assertThat(judge("2021-05-05", refugee).dental().emergency().grounds()).isEmpty();
        assertThat(judge("2021-05-05", refugee).dental().planned().referralRequired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1994-06-16, MALE, 2024-06-15, ''",
        "1994-06-15, MALE, 2024-06-15, SCR-1",
        "1984-06-15, FEMALE, 2024-06-15, SCR-1 SCR-2 SCR-3 SCR-4 SCR-5",
        "1974-06-15, MALE, 2024-06-15, SCR-1 SCR-2 SCR-3 SCR-6",
        "1953-06-16, FEMALE, 2024-06-15, SCR-1 SCR-2 SCR-3 SCR-4 SCR-5 SCR-6",
        "1953-06-15, FEMALE, 2024-06-15, ''",
    })
    void screeningsByAgeAndSex(LocalDate birth, Sex sex, String asOf, String codes) {
        assertThat(screenings(asOf, Person.builder(birth, sex, LegalStatus.CITIZEN).build())).isEqualTo(split(codes));
    }

    @Test
    void screeningsByDiseaseRiskAndStatus() {
        Person.Builder child = Person.builder(LocalDate.of(2015, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN);
        assertThat(screenings("2024-05-05", child.riskFactors(List.of(RiskFactor.SURGERY_PLANNED)).build())).containsExactly("SCR-7");
        assertThat(screenings("2024-05-05", child.conditions(List.of(new Condition(Icd10.of("B18.21"), null, true, false))).build()))
                .isEmpty();
        assertThat(screenings("2024-05-05", child.riskFactors(List.of()).conditions(List.of(Condition.of("Z21"))).build()))
                .containsExactly("SCR-7");
        List<Condition> watched = Stream.of("I15.1", "H42", "D06", "D05", "C21.8")
                .map(code -> new Condition(Icd10.of(code), null, true, false)).toList();
        Person.Builder woman = Person.builder(LocalDate.of(1970, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN);
        assertThat(screenings("2024-05-05", woman.conditions(watched).build())).containsExactly("SCR-1");
        assertThat(screenings("2024-05-05", woman.conditions(List.of(Condition.of("I15"), Condition.of("H42"))).build())).hasSize(6);
        assertThat(funding("2025-08-14", LegalStatus.CITIZEN)).containsOnly(Funding.PAID);
        assertThat(funding("2025-08-14", LegalStatus.CITIZEN, pension())).containsOnly(Funding.MAMS);
        assertThat(funding("2026-01-01", LegalStatus.CITIZEN)).containsOnly(Funding.TMKKK);
        assertThat(funding("2026-01-01", LegalStatus.REFUGEE)).containsOnly(Funding.TMKKK);
        assertThat(funding("2026-01-01", LegalStatus.EAEU_WORKER, pension())).containsOnly(Funding.MAMS);
        assertThat(funding("2026-01-01", LegalStatus.CIS_VISITOR)).isEmpty();
    }

    /** Each service for somebody without and with insurance, of full and of emergency scope, and for a visitor; no disease. */
    @ParameterizedTest
    @CsvSource({
        "AMBULANCE, TMKKK, TMKKK, TMKKK, PAID, SVC-01",
        "PRIMARY_CARE, TMKKK, TMKKK, VOLUNTARY, VOLUNTARY, SVC-02",
        "IMMUNISATION, TMKKK, TMKKK, PAID, PAID, SVC-03",
        "URGENT_OUTPATIENT, TMKKK, TMKKK, TMKKK, PAID, SVC-04",
        "HIV_TB_DIAGNOSTICS, TMKKK, TMKKK, TMKKK, TMKKK, SVC-05",
        "EMERGENCY_INPATIENT, TMKKK, MAMS, MAMS, VOLUNTARY, SVC-06",
        "PLANNED_INPATIENT, PAID, MAMS, MAMS, PAID, SVC-07",
        "DAY_HOSPITAL, PAID, MAMS, MAMS, PAID, SVC-08",
        "SPECIALIST_CONSULTATION, PAID, MAMS, MAMS, PAID, SVC-09",
        "DIAGNOSTICS, PAID, MAMS, MAMS, PAID, SVC-10",
        "OUTPATIENT_MEDICINES, BY_DISEASE, BY_DISEASE, BY_DISEASE, PAID, SVC-11",
        "HOME_HOSPITAL, PAID, MAMS, MAMS, PAID, SVC-12",
        "DYNAMIC_OBSERVATION, BY_DISEASE, BY_DISEASE, BY_DISEASE, PAID, SVC-13",
        "REHABILITATION_STAGE_1, TMKKK, TMKKK, MAMS, PAID, SVC-14",
        "REHABILITATION, PAID, MAMS, MAMS, PAID, SVC-15",
        "PALLIATIVE_CARE, TMKKK, TMKKK, PAID, PAID, SVC-16",
        "PATHOLOGY, TMKKK, MAMS, MAMS, PAID, SVC-17",
        "BLOOD_PRODUCTS, TMKKK, TMKKK, MAMS, PAID, SVC-18",
        "TREATMENT_ABROAD, TMKKK, TMKKK, PAID, PAID, SVC-19",
        "MATERNITY_EMERGENCY, TMKKK, MAMS, MAMS, PAID, SVC-22",
        "PREGNANCY_REGISTRATION, TMKKK, TMKKK, PAID, PAID, SVC-23",
        "OBSTETRICIAN_GYNAECOLOGIST, PAID, MAMS, MAMS, PAID, SVC-24",
        "PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE, PAID, MAMS, MAMS, PAID, SVC-25",
        "DISTRICT_DOCTOR_OBSERVATION, TMKKK, TMKKK, VOLUNTARY, VOLUNTARY, SVC-26",
        "ISOLATION, TMKKK, TMKKK, TMKKK, TMKKK, SVC-27",
        "HIGH_TECHNOLOGY_CARE, PAID, MAMS, MAMS, PAID, SVC-28",
        "PROCEDURES, PAID, MAMS, MAMS, PAID, SVC-29",
        "DONOR_PREPARATION, TMKKK, MAMS, MAMS, PAID, SVC-30",
        "FOREIGN_SPECIALISTS, TMKKK, TMKKK, PAID, PAID, SVC-31",
    })
    void services(ServiceType service, Funding uninsured, Funding insured, Funding insuredWorker, Funding visitor, String code) {
        ServiceVerdict verdict = service("2025-05-05", LegalStatus.CITIZEN, false, service, null);
        assertThat(verdict.funding()).isEqualTo(uninsured);
        assertThat(verdict.grounds()).containsExactly(code);
        assertThat(service("2025-05-05", LegalStatus.CITIZEN, true, service, null).funding()).isEqualTo(insured);
        assertThat(service("2025-05-05", LegalStatus.EAEU_WORKER, true, service, null).funding()).isEqualTo(insuredWorker);
        assertThat(service("2025-05-05", LegalStatus.ASYLUM_SEEKER, false, service, null).funding()).isEqualTo(visitor);
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN, false, 2025-05-05, PLANNED_INPATIENT, K74, TMKKK, CHR-G11 CHR-T03 SVC-07",
        "CITIZEN, true, 2025-05-05, DAY_HOSPITAL, K74, TMKKK, CHR-G11 CHR-T03 SVC-08",
        "CITIZEN, true, 2026-05-05, OUTPATIENT_MEDICINES, E10, MAMS, SVC-11",
        "CITIZEN, false, 2026-05-05, OUTPATIENT_MEDICINES, E10, PAID, SVC-11",
        "CITIZEN, false, 2025-05-05, REHABILITATION, K74, PAID, SVC-15",
        "CITIZEN, false, 2025-05-05, DYNAMIC_OBSERVATION, A15, TMKKK, CHR-D SVC-00",
        "STATELESS_VISITOR, false, 2025-05-05, REHABILITATION, A15, TMKKK, CHR-D SVC-00",
        "STATELESS_VISITOR, false, 2025-05-05, TREATMENT_ABROAD, A15, PAID, SVC-19",
        "EAEU_WORKER, false, 2025-05-05, SPECIALIST_CONSULTATION, K74, PAID, SVC-09",
        "REFUGEE, false, 2025-05-05, SPECIALIST_CONSULTATION, K74, TMKKK, CHR-G11 CHR-T03 SVC-09",
        "CITIZEN, false, 2026-05-05, PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE, C50, TMKKK, SVC-25",
        "CITIZEN, true, 2024-05-05, DENTAL_EMERGENCY, A15, MAMS, DEN-E07 SVC-21",
        "CITIZEN, true, 2024-05-05, DENTAL_PLANNED, A15, PAID, SVC-21",
        "CITIZEN, true, 2024-05-05, PREVENTIVE_SCREENING, A15, MAMS, SCR-1 SCR-2 SCR-3 SCR-4 SCR-5 SVC-20",
        "CITIZEN, false, 2026-05-05, PREVENTIVE_SCREENING, A15, TMKKK, SCR-4 SCR-5 SCR-8 SVC-20",
        "CITIZEN, false, 2024-05-05, PREVENTIVE_SCREENING, A15, PAID, SVC-20",
    })
    void servicesForADisease(
            LegalStatus status, boolean insured, String asOf, ServiceType service, String icd10, Funding funding, String grounds) {
        ServiceVerdict verdict = service(asOf, status, insured, service, icd10);
        assertThat(verdict.icd10()).isEqualTo(Icd10.of(icd10));
        assertThat(verdict.funding()).isEqualTo(funding);
        assertThat(verdict.grounds()).isEqualTo(split(grounds));
    }

    @Test
    void aServiceTakesTheFirstListedConditionOfTheCode() {
        Person person = ill(new Condition(Icd10.of("I21"), LocalDate.of(2024, 5, 1), false, false),
                new Condition(Icd10.of("I21"), LocalDate.of(2022, 5, 1), false, false),
                new Condition(Icd10.of("I22"), null, false, false), new Condition(Icd10.of("I22"), LocalDate.of(2024, 5, 1), false, false));
        Inquiry inquiry = Inquiry.of(LocalDate.of(2024, 6, 1), person).withServices(Stream.of("I21", "I22", "I23", "I23", "I21.1", "I60")
                .map(code -> new ServiceRequest(ServiceType.DIAGNOSTICS, Icd10.of(code))).toList());
        Expected expected = Reference.judge(inquiry);
        assertThat(expected.services()).extracting(ServiceVerdict::grounds).startsWith(
                List.of("CHR-G03", "CHR-T08", "SVC-10"), List.of("CHR-G03", "SVC-10"));
        assertThat(expected.warnings()).containsExactly(
                new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, "$.person.conditions[2]", "I22"),
                new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, "$.services[2]", "I23"),
                new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, "$.services[4]", "I21.1"));
        assertThat(Reference.judge(inquiry.withAsOf(LocalDate.of(2026, 1, 1))).warnings()).hasSize(4);
    }

    @Test
    void stepsOfSomebodyWithoutWork() {
        assertThat(steps("2022-09-03")).containsExactly(free("GUI-03"), step("GUI-01", "32500.00"));
        assertThat(steps("2022-09-04")).containsExactly(free("GUI-03"), step("GUI-01", "32500.00"), step("GUI-02", "36000.00"));
        assertThat(steps("2026-05-05", Circumstance.fullTimeStudent(LONG_AGO, StudyLevel.HIGHER, false))).containsExactly(
                free("GUI-03"), free("GUI-05"), free("GUI-06"), step("GUI-13", "5950.00"),
                step("GUI-01", "51000.00"), step("GUI-02", "51000.00"));
        assertThat(steps("2026-05-05", Circumstance.socialLevel(LONG_AGO, SocialLevel.C),
                Circumstance.of(CircumstanceType.SUBSIDISED_JOB, LONG_AGO)))
                .extracting(NextStep::code).containsExactly("GUI-13", "GUI-01", "GUI-02");
        assertThat(steps("2024-05-05", pension())).isEmpty();
    }

    @Test
    void stepsOfTheWorking() {
        assertThat(steps("2024-05-05", Circumstance.of(CircumstanceType.EMPLOYEE, LONG_AGO))).containsExactly(
                step("GUI-14", "45000.00"), step("GUI-04", null));
        assertThat(steps("2024-05-05", Circumstance.of(CircumstanceType.FARM_HEAD, LocalDate.of(2024, 3, 31)))).containsExactly(
                step("GUI-07", "11900.00"), step("GUI-01", "48400.00"));
        assertThat(steps("2024-05-05", Circumstance.of(CircumstanceType.PRIVATE_PRACTICE, LocalDate.of(2024, 5, 1)))).containsExactly(
                step("GUI-07", "5950.00"), step("GUI-01", "45000.00"));
    }

    @Test
    void thePregnantLearnWhenTheRuleOfTwoMonthsWillHold() {
        Person.Builder woman = Person.builder(BORN, Sex.FEMALE, LegalStatus.EAEU_WORKER)
                .circumstances(Circumstance.of(CircumstanceType.PREGNANT, LONG_AGO));
        Person lately = woman.lastPensionContribution(YearMonth.of(2024, 3)).build();
        assertThat(judge("2024-05-05", lately).nextSteps())
                .contains(new NextStep("GUI-09", new BigDecimal("0.00"), LocalDate.of(2024, 6, 1)));
        assertThat(judge("2024-06-01", lately).nextSteps()).isEmpty();
    }

    @Test
    void cerebralPalsyBeforeEighteen() {
        Person.Builder boy = Person.builder(LocalDate.of(2008, 5, 5), Sex.MALE, LegalStatus.CITIZEN)
                .conditions(List.of(Condition.of("G80.9")));
        assertThat(judge("2024-05-04", boy.build()).nextSteps()).isEmpty();
        assertThat(judge("2024-05-05", boy.build()).nextSteps()).containsExactly(free("GUI-08"));
        assertThat(judge("2026-05-04", boy.build()).nextSteps()).containsExactly(free("GUI-08"));
        Circumstance child = Circumstance.disability(LONG_AGO, DisabilityGroup.CHILD);
        Circumstance adult = Circumstance.disability(LONG_AGO, DisabilityGroup.III);
        assertThat(judge("2024-05-05", boy.circumstances(child).build()).nextSteps()).containsExactly(free("GUI-08"));
        assertThat(judge("2024-05-05", boy.circumstances(child, adult).build()).nextSteps()).isEmpty();
        assertThat(judge("2024-05-05", boy.conditions(List.of()).circumstances(child).build()).nextSteps())
                .containsExactly(free("GUI-08"));
        Person asylum = Person.builder(LocalDate.of(2008, 5, 5), Sex.MALE, LegalStatus.ASYLUM_SEEKER)
                .conditions(List.of(Condition.of("G80.9"))).build();
        assertThat(judge("2024-05-05", asylum).nextSteps()).isEmpty();
    }

    @Test
    void stepsByPayments() {
        Payment esp = Payment.of(PaymentType.ESP, YearMonth.of(2023, 12), BigDecimal.ONE, LocalDate.of(2024, 1, 20));
        assertThat(paying("2024-01-20", esp)).extracting(NextStep::code).endsWith("GUI-10");
        assertThat(paying("2024-01-19", esp)).extracting(NextStep::code).doesNotContain("GUI-10");
        assertThat(paying("2025-01-01", esp)).extracting(NextStep::code).doesNotContain("GUI-10");
        Person newcomer = Person.builder(BORN, Sex.FEMALE, LegalStatus.EAEU_WORKER).legalStatusSince(LocalDate.of(2024, 5, 2)).build();
        assertThat(judge("2024-05-05", newcomer).nextSteps()).containsExactly(step("GUI-11", "4250.00"), step("GUI-02", "51000.00"));
        List<Payment> stopped = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2023, 2); month.getYear() < 2024; month = month.plusMonths(1)) {
            stopped.add(Payment.of(PaymentType.SELF_PAYER, month, new BigDecimal("4250"), month.atDay(1)));
        }
        // Insured by STA-2 to the end of March, and owes for January alone that is overdue on 26 February.
        assertThat(paying("2024-02-26", stopped.toArray(Payment[]::new)))
                .extracting(NextStep::code).containsExactly("GUI-03", "GUI-01", "GUI-13", "GUI-02");
        assertThat(paying("2024-02-25", stopped.toArray(Payment[]::new))).isEmpty();
    }

    private static List<NextStep> paying(String asOf, Payment... payments) {
        Person person = Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN).build();
        return Reference.judge(Inquiry.of(LocalDate.parse(asOf), person).withPayments(List.of(payments))).nextSteps();
    }

    private static List<NextStep> steps(String asOf, Circumstance... circumstances) {
        return judge(asOf, Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances).build()).nextSteps();
    }

    private static NextStep step(String code, @Nullable String cost) {
        return new NextStep(code, cost == null ? null : new BigDecimal(cost), null);
    }

    private static NextStep free(String code) {
        return step(code, "0.00");
    }

    private static ServiceVerdict service(String asOf, LegalStatus status, boolean insured, ServiceType service, @Nullable String icd10) {
        Person.Builder person = Person.builder(BORN, Sex.FEMALE, status).voluntaryPolicy(true);
        Inquiry inquiry = Inquiry.of(LocalDate.parse(asOf), (insured ? person.circumstances(pension()) : person).build());
        return Reference.judge(inquiry.withServices(List.of(new ServiceRequest(service, icd10 == null ? null : Icd10.of(icd10)))))
                .services().get(0);
    }

    private static List<String> screenings(String asOf, Person person) {
        return judge(asOf, person).screenings().stream().map(ScreeningVerdict::code).toList();
    }

    private static List<Funding> funding(String asOf, LegalStatus status, Circumstance... circumstances) {
        return judge(asOf, Person.builder(BORN, Sex.FEMALE, status).circumstances(circumstances).build())
                .screenings().stream().map(ScreeningVerdict::funding).toList();
    }

    private static Dental dental(String asOf, Circumstance... circumstances) {
        return judge(asOf, Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances).build()).dental();
    }

    private static Person ill(Condition... conditions) {
        return Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN).conditions(List.of(conditions)).build();
    }

    private static Circumstance pension() {
        return Circumstance.of(CircumstanceType.PENSION_RECIPIENT, LONG_AGO);
    }

    private static List<String> split(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    private static Expected judge(String asOf, Person person) {
        return Reference.judge(Inquiry.of(LocalDate.parse(asOf), person));
    }
}
