package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of spec 01, 04, 07, 08 and 09 worked out by hand on each side of the days on which the law turns. */
class EditionReferenceTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final Circumstance PENSION = Circumstance.of(CircumstanceType.PENSION_RECIPIENT, LONG_AGO);

    @Test
    void daysOf2027AreProvisional() {
        Expected known = Reference.judge(Inquiry.of(day("2026-12-31"), woman("1990-06-15")));
        assertThat(known.edition()).isEqualTo("2026");
        assertThat(known.warnings()).isEmpty();
        Expected provisional = Reference.judge(Inquiry.of(day("2027-01-01"), woman("1990-06-15")));
        assertThat(provisional.edition()).isEqualTo("2027");
        assertThat(provisional.warnings()).containsExactly(new Warning(WarningCode.PROVISIONAL_LAW, "$.asOf", "minimum-wage, mrp"));
        assertThat(provisional.nextSteps()).contains(new NextStep("GUI-02", new BigDecimal("51000.00"), null));
        Inquiry after = Inquiry.of(day("2028-01-01"), woman("1990-06-15"));
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.judge(after));
    }

    /** K31. */
    @ParameterizedTest
    @CsvSource({
        "EMERGENCY_INPATIENT, , false, 2026-12-31, TMKKK, MAMS",
        "EMERGENCY_INPATIENT, , false, 2027-01-01, PAID, MAMS",
        "EMERGENCY_INPATIENT, , true, 2027-01-01, TMKKK, MAMS",
        "EMERGENCY_INPATIENT, , , 2027-01-01, TMKKK, MAMS",
        "EMERGENCY_INPATIENT, A15, false, 2027-01-01, TMKKK, TMKKK",
        "DISTRICT_DOCTOR_OBSERVATION, , , 2026-12-31, TMKKK, TMKKK",
        "DISTRICT_DOCTOR_OBSERVATION, , , 2027-01-01, PAID, MAMS",
        "DISTRICT_DOCTOR_OBSERVATION, C50, , 2027-01-01, TMKKK, TMKKK",
        "DONOR_PREPARATION, A15, , 2026-12-31, TMKKK, MAMS",
        "DONOR_PREPARATION, , , 2027-01-01, PAID, MAMS",
        "PRIMARY_CARE, , , 2027-01-01, TMKKK, TMKKK",
        "REHABILITATION, F20, , 2025-12-31, PAID, MAMS",
        "REHABILITATION, F20, , 2026-01-01, TMKKK, TMKKK",
        "REHABILITATION, C50, , 2026-01-01, PAID, MAMS",
        "HOME_HOSPITAL, U07.1, , 2024-01-01, TMKKK, MAMS",
        "HOME_HOSPITAL, U07, , 2024-01-01, PAID, MAMS",
        "OUTPATIENT_MEDICINES, J00, , 2026-01-01, PAID, PAID",
        "OUTPATIENT_MEDICINES, I50.0, , 2026-01-01, PAID, MAMS",
        "OUTPATIENT_MEDICINES, Z21, , 2025-12-31, PAID, MAMS",
        "OUTPATIENT_MEDICINES, Z21, , 2026-01-01, TMKKK, TMKKK",
        "DYNAMIC_OBSERVATION, I63, , 2025-12-31, PAID, MAMS",
        "DYNAMIC_OBSERVATION, Q21.0, , 2026-01-01, PAID, PAID",
        "ISOLATION, A15, , 2024-01-01, TMKKK, TMKKK",
        "FOREIGN_SPECIALISTS, A15, , 2024-01-01, TMKKK, TMKKK",
    })
    void services(ServiceType service, @Nullable String icd10, @Nullable Boolean lifeThreatening, LocalDate asOf, Funding uninsured,
            Funding insured) {
        ServiceRequest request = new ServiceRequest(service, icd10 == null ? null : Icd10.of(icd10), lifeThreatening);
        assertThat(asked(asOf, woman("1990-06-15"), request).funding()).isEqualTo(uninsured);
        assertThat(asked(asOf, woman("1990-06-15", PENSION), request).funding()).isEqualTo(insured);
    }

    @Test
    void plannedInpatientCareOfEaeuWorkersAloneIsByAVoluntaryPolicy() {
        ServiceRequest request = new ServiceRequest(ServiceType.PLANNED_INPATIENT, null);
        for (LegalStatus status : LegalStatus.values()) {
            Person person = Person.builder(day("1990-06-15"), Sex.MALE, status).voluntaryPolicy(true)
                    .circumstances(Circumstance.of(CircumstanceType.EMPLOYEE, LONG_AGO)).build();
            boolean eaeu = status == LegalStatus.EAEU_WORKER || status == LegalStatus.EAEU_WORKER_FAMILY;
            assertThat(asked(day("2024-05-05"), person, request).funding()).as("%s", status)
                    .isEqualTo(eaeu ? Funding.VOLUNTARY : Funding.PAID);
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void referralIsNeededWhereAPackagePaysForTheSecondAndThirdLevel(ServiceType service) {
        boolean second = List.of("PLANNED_INPATIENT", "DAY_HOSPITAL", "SPECIALIST_CONSULTATION", "DIAGNOSTICS", "DYNAMIC_OBSERVATION",
                "REHABILITATION", "HIGH_TECHNOLOGY_CARE", "PROCEDURES", "TREATMENT_ABROAD").contains(service.name());
        ServiceRequest request = new ServiceRequest(service, Icd10.of("A15"));
        assertThat(asked(day("2024-05-05"), woman("1990-06-15", PENSION), request).referralRequired()).isEqualTo(second);
        Person visitor = Person.builder(day("1990-06-15"), Sex.MALE, LegalStatus.CIS_VISITOR).build();
        ServiceVerdict cold = asked(day("2024-05-05"), visitor, new ServiceRequest(service, Icd10.of("J00")));
        assertThat(cold.referralRequired()).isFalse();
    }

    @Test
    void plannedDentalCareNeedsItsReferralWhoeverPays() {
        ServiceRequest request = new ServiceRequest(ServiceType.DENTAL_PLANNED, null);
        Person pregnantWorker = woman("1990-06-15", Circumstance.of(CircumstanceType.PREGNANT, LONG_AGO),
                Circumstance.of(CircumstanceType.EMPLOYEE, LONG_AGO));
        ServiceVerdict verdict = asked(day("2022-12-31"), pregnantWorker, request);
        assertThat(verdict.funding()).isEqualTo(Funding.PAID);
        assertThat(verdict.referralRequired()).isTrue();
        assertThat(asked(day("2023-01-01"), pregnantWorker, request).referralRequired()).isFalse();
    }

    @Test
    void absentServicesAreAllOfThemAndTheExceptionsForTheOwnDiseases() {
        Person person = Person.builder(day("1990-06-15"), Sex.MALE, LegalStatus.CIS_VISITOR)
                .conditions(Stream.of("J00", "A15.0", "A15.0").map(Condition::of).toList()).build();
        List<ServiceVerdict> services = Reference.judge(Inquiry.of(day("2022-05-05"), person)).services();
        assertThat(services.subList(0, 32)).extracting(ServiceVerdict::service).containsExactly(ServiceType.values());
        assertThat(services.subList(0, 32)).extracting(ServiceVerdict::icd10).containsOnlyNulls();
        // All but the seven that SVC-00 leaves out and HIV_TB_DIAGNOSTICS, which is free to everyone anyway.
        assertThat(services.subList(32, services.size())).hasSize(24).allSatisfy(exception -> {
            assertThat(exception.icd10()).isEqualTo(Icd10.of("A15.0"));
            assertThat(exception.grounds()).containsExactly("CHR-D", "SVC-00");
        });
        Person withCold = Person.builder(day("1990-06-15"), Sex.FEMALE, LegalStatus.CITIZEN).circumstances(PENSION)
                .conditions(List.of(Condition.of("J00"))).build();
        assertThat(Reference.judge(Inquiry.of(day("2026-05-05"), withCold)).services().stream().skip(32))
                .extracting(ServiceVerdict::service, ServiceVerdict::funding).containsExactly(
                        tuple(ServiceType.OUTPATIENT_MEDICINES, Funding.PAID),
                        tuple(ServiceType.DYNAMIC_OBSERVATION, Funding.PAID));
        Inquiry asked = Inquiry.of(day("2026-05-05"), withCold).withServices(ServiceRequest.every());
        assertThat(Reference.judge(asked).services()).hasSize(32);
    }

    /** By completed years to 14 August 2025, then by the year in which the age is reached. */
    @ParameterizedTest
    @CsvSource({
        "1955-12-31, FEMALE, 2025-08-14, SCR-1 SCR-2 SCR-3 SCR-4 SCR-5 SCR-6",
        "1955-12-31, FEMALE, 2025-08-15, SCR-4 SCR-5 SCR-6 SCR-8",
        "1955-12-31, MALE, 2025-08-15, SCR-6 SCR-8 SCR-9",
        "1995-12-31, FEMALE, 2025-08-14, ''",
        "1995-12-31, FEMALE, 2025-08-15, SCR-4",
        "1996-01-01, FEMALE, 2025-12-31, ''",
        "1951-01-01, FEMALE, 2025-12-31, SCR-4 SCR-5 SCR-6 SCR-8",
        "1949-12-31, FEMALE, 2025-12-31, SCR-5 SCR-6 SCR-8",
        "1948-01-01, FEMALE, 2025-12-31, ''",
        "1984-06-15, FEMALE, 2026-01-01, SCR-4 SCR-5 SCR-8",
        "1985-06-15, FEMALE, 2026-01-01, ''",
        "2008-08-01, MALE, 2026-07-31, ''",
        "2008-08-01, MALE, 2026-08-01, SCR-7",
        "2008-08-02, MALE, 2026-08-01, ''",
        "1976-01-01, MALE, 2026-08-01, SCR-6 SCR-7 SCR-8 SCR-9",
    })
    void screenings(String birth, Sex sex, LocalDate asOf, String codes) {
        Person person = Person.builder(day(birth), sex, LegalStatus.CITIZEN).build();
        assertThat(String.join(" ", due(asOf, person))).isEqualTo(codes);
    }

    @Test
    void lungsAreScreenedOfSmokersFromAugust2026() {
        for (RiskFactor risk : List.of(RiskFactor.HEAVY_SMOKER, RiskFactor.HARMFUL_WORK)) {
            Person at50 = Person.builder(day("1976-01-01"), Sex.MALE, LegalStatus.CITIZEN).riskFactors(List.of(risk)).build();
            assertThat(due(day("2026-07-31"), at50)).containsExactly("SCR-6", "SCR-8", "SCR-9");
            assertThat(due(day("2026-08-01"), at50)).startsWith("SCR-10", "SCR-6");
            Person at72 = Person.builder(day("1954-01-01"), Sex.MALE, LegalStatus.CITIZEN).riskFactors(List.of(risk)).build();
            assertThat(due(day("2026-08-01"), at72)).doesNotContain("SCR-10");
        }
    }

    @Test
    void hepatitisIsForAllAdultsButRegisteredPregnantWomenFromAugust2026() {
        Person registered = woman("1993-01-01", Circumstance.pregnant(LONG_AGO, true));
        Person other = woman("1993-01-01", Circumstance.pregnant(LONG_AGO, false));
        assertThat(due(day("2026-07-31"), registered)).containsExactly("SCR-7");
        assertThat(due(day("2026-08-01"), registered)).isEmpty();
        assertThat(due(day("2026-08-01"), other)).containsExactly("SCR-7");
    }

    @ParameterizedTest
    @CsvSource({
        "SCR-5, 2024-01-01, 2025-08-14, true", "SCR-5, 2025-08-14, 2025-08-14, true", "SCR-5, 2025-01-01, 2025-08-15, false",
        "SCR-5, 2024-12-31, 2025-08-15, true", "SCR-1, 2025-01-01, 2025-08-15, true",
    })
    void whatWasDoneInTheYearIsNotDue(String done, LocalDate on, LocalDate asOf, boolean due) {
        Person person = Person.builder(day("1985-06-15"), Sex.FEMALE, LegalStatus.CITIZEN)
                .screened(List.of(new PastScreening(done, on))).build();
        assertThat(due(asOf, person).contains("SCR-5")).isEqualTo(due);
        assertThat(due(day("2025-12-31"), person).contains("SCR-8"))
                .isEqualTo(!(done.equals("SCR-1") && on.getYear() == 2025));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 2026-02-27, false", "2025-08-31, 2026-02-28, true", "2025-02-15, 2025-08-14, true", "2025-02-16, 2025-08-15, false",
        "2025-02-15, 2025-08-15, true", "2023-08-02, 2026-08-01, false", "2023-08-01, 2026-08-01, true",
    })
    void hepatitisIsDueAgainAfterSixMonthsAndFromAugust2026AfterThreeYears(LocalDate on, LocalDate asOf, boolean due) {
        Person person = Person.builder(day("1993-06-15"), Sex.MALE, LegalStatus.CITIZEN)
                .riskFactors(List.of(RiskFactor.DIALYSIS_PATIENT)).screened(List.of(new PastScreening("SCR-7", on))).build();
        assertThat(due(asOf, person).contains("SCR-7")).isEqualTo(due);
    }

    @Test
    void cancerScreeningIsGuaranteedBeforeTheOthers() {
        Person person = woman("1955-06-15");
        assertThat(Reference.judge(Inquiry.of(day("2025-12-31"), person)).screenings())
                .extracting(ScreeningVerdict::code, ScreeningVerdict::funding).containsExactly(
                        tuple("SCR-4", Funding.TMKKK), tuple("SCR-5", Funding.TMKKK),
                        tuple("SCR-6", Funding.TMKKK), tuple("SCR-8", Funding.PAID));
        assertThat(Reference.judge(Inquiry.of(day("2026-01-01"), woman("1956-06-15"))).screenings())
                .extracting(ScreeningVerdict::funding).containsOnly(Funding.TMKKK);
    }

    @Test
    void theGroupOfAChildEndsAt18() {
        Person child = Person.builder(day("2008-05-05"), Sex.MALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.disability(LONG_AGO, DisabilityGroup.CHILD)).build();
        Expected last = Reference.judge(Inquiry.of(day("2026-05-04"), child));
        assertThat(last.insurance().grounds()).extracting(InsuranceGround::code).containsExactly("SI-01", "SI-15");
        assertThat(last.insurance().validThrough()).isEqualTo("2026-05-04");
        assertThat(last.employerExemption().grounds()).containsExactly("EX-1", "EX-3");
        assertThat(last.nextSteps()).extracting(NextStep::code).containsExactly("GUI-08");
        Expected first = Reference.judge(Inquiry.of(day("2026-05-05"), child));
        assertThat(first.insurance().grounds()).isEmpty();
        assertThat(first.employerExemption().exempt()).isFalse();
    }

    @Test
    void aPregnancyInsuresOnceRegistered() {
        Circumstance pregnant = Circumstance.pregnant(LONG_AGO, false);
        Expected unregistered = Reference.judge(Inquiry.of(day("2025-05-05"), woman("1990-06-15", pregnant)));
        assertThat(unregistered.insurance().grounds()).isEmpty();
        assertThat(unregistered.nextSteps()).contains(new NextStep("GUI-12", new BigDecimal("0.00"), null));
        assertThat(unregistered.dental().planned().eligible()).isTrue();
        assertThat(Reference.judge(Inquiry.of(day("2025-05-05"), woman("1990-06-15", pregnant, PENSION))).nextSteps())
                .extracting(NextStep::code).containsExactly("GUI-12");
        assertThat(Reference.judge(Inquiry.of(day("2025-05-05"), woman("1990-06-15", Circumstance.pregnant(LONG_AGO, true))))
                .insurance().grounds()).extracting(InsuranceGround::code).containsExactly("SI-06");
    }

    @Test
    void theEmployersMonthsMayBePaidByOneself() {
        Person employee = woman("1990-06-15", Circumstance.of(CircumstanceType.EMPLOYEE, day("2025-03-01")));
        List<Payment> payments = Stream.concat(Dates.months(YearMonth.of(2024, 5), YearMonth.of(2025, 2)).stream()
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, new BigDecimal("4250"), month.atDay(1))), Stream.of(
                Payment.of(PaymentType.SELF_PAYER, YearMonth.of(2025, 3), new BigDecimal("250"), day("2025-03-01")))).toList();
        assertThat(Reference.judge(Inquiry.of(day("2025-06-10"), employee).withPayments(payments)).nextSteps()).containsExactly(
                new NextStep("GUI-14", new BigDecimal("12500.00"), null), new NextStep("GUI-04", null, null));
    }

    @Test
    void entrepreneurshipIsOfferedFrom2024() {
        assertThat(steps("2023-12-31")).doesNotContain("GUI-13");
        assertThat(steps("2024-01-01")).contains("GUI-13");
    }

    private static List<String> steps(String asOf) {
        return Reference.judge(Inquiry.of(day(asOf), woman("1990-06-15"))).nextSteps().stream().map(NextStep::code).toList();
    }

    @Test
    void sanctionsAndAttachment() {
        BigDecimal rate = new BigDecimal("1500");
        assertThat(sanction("2021-01-01", SanctionedService.PRIMARY_CARE, rate)).hasToString("PEN-1 45000.00");
        assertThat(sanction("2025-07-31", SanctionedService.AMBULANCE, rate)).hasToString("PEN-4 45000.00");
        assertThat(sanction("2025-08-01", SanctionedService.AMBULANCE, rate)).hasToString("PEN-4 150000.00");
        assertThat(sanction("2025-08-01", SanctionedService.OTHER, rate)).hasToString("PEN-5 4500.00");
        assertThat(ProcedureReference.attachment(new AttachmentRequest(
                day("2024-05-05"), LegalStatus.KANDAS, Set.of(InPersonGroup.PENSIONER))).waysAtTheClinic()).isEqualTo(1);
    }

    private static String sanction(String date, SanctionedService service, BigDecimal amount) {
        boolean byCost = service.measure().equals("cost");
        ProcedureReference.Sanction sanction = ProcedureReference.sanction(
                new SanctionRequest(day(date), service, 1, byCost ? amount : null, byCost ? null : amount));
        return sanction.code() + " " + sanction.amount();
    }

    private static ServiceVerdict asked(LocalDate asOf, Person person, ServiceRequest request) {
        return Reference.judge(Inquiry.of(asOf, person).withServices(List.of(request))).services().get(0);
    }

    private static List<String> due(LocalDate asOf, Person person) {
        return Reference.judge(Inquiry.of(asOf, person)).screenings().stream().map(ScreeningVerdict::code).toList();
    }

    private static Person woman(String birth, Circumstance... circumstances) {
        return Person.builder(day(birth), Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances).build();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
