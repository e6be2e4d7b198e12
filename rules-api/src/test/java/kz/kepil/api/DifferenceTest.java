package kz.kepil.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Icd10 DIABETES = Icd10.of("E10.9");

    private static final Entitlement BEFORE = new Entitlement("A", LocalDate.of(2025, 12, 31), "2025",
            new Insurance(InsuranceStatus.INSURED,
                    List.of(new InsuranceGround("SI-04", Payer.STATE), new InsuranceGround("SI-09", Payer.STATE)), null, Arrears.NONE, Arrears.NONE),
            new Scope(TmkkkScope.FULL, true, List.of("RES-1")), new EmployerExemption(true, List.of("EX-2")),
            new Dental(new DentalCare(true, List.of("DEN-E07"), false), new DentalCare(false, List.of(), false), Funding.MAMS),
            List.of(new ConditionVerdict(DIABETES, 14, "SSD-05", false, false, Funding.TMKKK, List.of("CHR-G14", "CHR-T05"))),
            List.of(new ScreeningVerdict("SCR-2", Funding.MAMS, List.of("SCR-2"))),
            List.of(service(null, Funding.MAMS, "SVC-10"), service(DIABETES, Funding.TMKKK, "CHR-T05", "SVC-10"),
                    service(DIABETES, Funding.TMKKK, "CHR-T05", "SVC-10")),
            List.of(), List.of(), List.of(), List.of("RES-1 Citizen", "SI-04 Before 2026", "SI-09 Pension"));

    private static final Entitlement AFTER = new Entitlement("A", LocalDate.of(2026, 1, 1), "2026",
            new Insurance(InsuranceStatus.INSURED, List.of(new InsuranceGround("SI-04", Payer.LOCAL_BUDGET)), LocalDate.of(2026, 5, 1),
                    new Arrears(List.of(new ArrearsMonth(YearMonth.of(2025, 3), null, Obligor.EMPLOYER, true)), new BigDecimal("0.00")), Arrears.NONE),
            new Scope(TmkkkScope.FULL, true, List.of("RES-1")), new EmployerExemption(false, List.of()),
            new Dental(new DentalCare(false, List.of(), false), new DentalCare(true, List.of("DEN-P02"), true), Funding.MAMS),
            List.of(new ConditionVerdict(DIABETES, 14, null, false, false, Funding.MAMS, List.of("CHR-M01"))),
            List.of(new ScreeningVerdict("SCR-7", Funding.TMKKK, List.of("SCR-7"))),
            List.of(service(null, Funding.MAMS, "SVC-10"), service(DIABETES, Funding.TMKKK, "SVC-10", "CHR-T05"),
                    service(DIABETES, Funding.MAMS, "SVC-10")),
            List.of(new NextStep("GUI-04", null, null), new NextStep("GUI-11", new BigDecimal("4250.00"), null)),
            List.of(UnknownFact.PAYMENTS), List.of(new Warning(WarningCode.IIN_MISMATCH, "$.person.iin", "1")),
            List.of("RES-1 Citizen", "SI-04 From 2026"));

    private static ServiceVerdict service(Icd10 icd10, Funding funding, String... grounds) {
        return new ServiceVerdict(ServiceType.DIAGNOSTICS, icd10, funding, true, List.of(grounds));
    }

    @Test
    void everyFieldThatDiffersIsNamedAndNoOther() {
        assertThat(Difference.between(BEFORE, AFTER).changes()).containsExactly(
                new Change("$.asOf", "2025-12-31", "2026-01-01"),
                new Change("$.edition", "2025", "2026"),
                new Change("$.insurance.grounds[SI-04].payer", "STATE", "LOCAL_BUDGET"),
                new Change("$.insurance.grounds[SI-09].payer", "STATE", null),
                new Change("$.insurance.validThrough", null, "2026-05-01"),
                new Change("$.insurance.arrears.months[2025-03].obligor", null, "EMPLOYER"),
                new Change("$.insurance.arrears.months[2025-03].overdue", null, "true"),
                new Change("$.employerExemption.exempt", "true", "false"),
                new Change("$.employerExemption.grounds", "EX-2", null),
                new Change("$.dental.emergency.eligible", "true", "false"),
                new Change("$.dental.emergency.grounds", "DEN-E07", null),
                new Change("$.dental.planned.eligible", "false", "true"),
                new Change("$.dental.planned.grounds", null, "DEN-P02"),
                new Change("$.dental.planned.referralRequired", "false", "true"),
                new Change("$.conditions[E10.9].sociallySignificant", "SSD-05", null),
                new Change("$.conditions[E10.9].funding", "TMKKK", "MAMS"),
                new Change("$.conditions[E10.9].grounds", "CHR-G14, CHR-T05", "CHR-M01"),
                new Change("$.screenings[SCR-2].funding", "MAMS", null),
                new Change("$.screenings[SCR-2].grounds", "SCR-2", null),
                new Change("$.screenings[SCR-7].funding", null, "TMKKK"),
                new Change("$.screenings[SCR-7].grounds", null, "SCR-7"),
                new Change("$.services[DIAGNOSTICS, E10.9#2].funding", "TMKKK", "MAMS"),
                new Change("$.services[DIAGNOSTICS, E10.9#2].grounds", "CHR-T05, SVC-10", "SVC-10"),
                new Change("$.nextSteps", null, "GUI-04, GUI-11"),
                new Change("$.nextSteps[GUI-11].cost", null, "4250.00"),
                new Change("$.questions", null, "payments"),
                new Change("$.warnings[IIN_MISMATCH, $.person.iin].value", null, "1"));
    }

    @Test
    void aChangeKnowsPartEntryAndField() {
        assertThat(Difference.between(BEFORE, AFTER).changes())
                .extracting(change -> change.part() + " | " + change.entry() + " | " + change.field())
                .contains("asOf | null | asOf", "insurance | SI-04 | payer", "insurance | null | validThrough",
                        "insurance | 2025-03 | overdue", "employerExemption | null | exempt", "dental.planned | null | eligible",
                        "conditions | E10.9 | funding", "services | DIAGNOSTICS, E10.9#2 | grounds", "nextSteps | null | nextSteps",
                        "nextSteps | GUI-11 | cost", "warnings | IIN_MISMATCH, $.person.iin | value");
        assertThat(new Change("$.dental.funding", null, "MAMS").part()).isEqualTo("dental");
    }

    @Test
    void groundsAndRulesAreGainedAndLost() {
        Difference difference = Difference.between(BEFORE, AFTER);
        assertThat(difference.groundsGained()).containsExactly("CHR-M01", "DEN-P02", "SCR-7");
        assertThat(difference.groundsLost()).containsExactly("CHR-G14", "DEN-E07", "EX-2", "SCR-2", "SI-09");
        assertThat(difference.rulesGained()).containsExactly("SI-04 From 2026");
        assertThat(difference.rulesLost()).containsExactly("SI-04 Before 2026", "SI-09 Pension");
        assertThat(difference.before()).isEqualTo(BEFORE);
        assertThat(difference.after()).isEqualTo(AFTER);
    }

    @Test
    void theOtherWayRoundGainAndLossChangePlaces() {
        Difference there = Difference.between(BEFORE, AFTER);
        Difference back = Difference.between(AFTER, BEFORE);
        assertThat(back.groundsGained()).isEqualTo(there.groundsLost());
        assertThat(back.rulesLost()).isEqualTo(there.rulesGained());
        assertThat(back.changes()).containsExactlyInAnyOrderElementsOf(
                there.changes().stream().map(change -> new Change(change.path(), change.after(), change.before())).toList());
    }
}
