package kz.kepil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
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
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.ScreeningVerdict;
import org.junit.jupiter.api.Test;

/** What the law says stands in the pack: whoever edits a copy of it gets another verdict. */
class LawInThePackTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final EntitlementEngine BUILT_IN = EntitlementEngine.create();

    private static Inquiry inquiry(LocalDate day, LegalStatus status, Circumstance... circumstances) {
        return Inquiry.of(day, Person.builder(LocalDate.of(1980, 5, 1), Sex.MALE, status).build().withCircumstances(List.of(circumstances)));
    }

    private static Inquiry citizen(Circumstance... circumstances) {
        return inquiry(DAY, LegalStatus.CITIZEN, circumstances);
    }

    /** Payments of an amount for each of the months before that of the day. */
    private static List<Payment> twelveMonths(PaymentType type, String amount) {
        return IntStream.rangeClosed(1, 12).mapToObj(YearMonth.from(DAY)::minusMonths)
                .map(month -> Payment.of(type, month, new BigDecimal(amount), month.atDay(20))).toList();
    }

    private static List<String> grounds(EntitlementEngine engine, Inquiry inquiry) {
        return engine.evaluate(inquiry).insurance().grounds().stream().map(InsuranceGround::code).toList();
    }

    private static List<YearMonth> owed(EntitlementEngine engine, Inquiry inquiry) {
        return engine.evaluate(inquiry).insurance().arrears().months().stream().map(ArrearsMonth::month).toList();
    }

    private static List<Obligor> obligors(EntitlementEngine engine, Inquiry inquiry) {
        return engine.evaluate(inquiry).insurance().arrears().months().stream().map(ArrearsMonth::obligor).distinct().toList();
    }

    @Test
    void whichPaymentSufficesWithoutAnIncome() {
        Inquiry paid = citizen().withPayments(twelveMonths(PaymentType.EMPLOYEE_CONTRIBUTION, "0.01"));
        assertThat(grounds(BUILT_IN, paid)).containsExactly("STA-1");
        String employee = "ceiling: employee-ceiling\n  incomeNotStated: %s\n  formula:\n    kk: \"қызметкердің";
        assertThat(grounds(new EditedPack().with("payers.yaml", employee.formatted("ANY_AMOUNT"), employee.formatted("NO_AMOUNT"))
                .engine(), paid)).isEmpty();
    }

    /** A year was prepaid in December 2023, and the amount rose in January 2024. */
    @Test
    void whetherALaterRiseAsksForASurcharge() {
        LocalDate day = LocalDate.of(2024, 6, 10);
        Inquiry prepaid = inquiry(day, LegalStatus.CITIZEN).withPayments(IntStream.range(0, 12).mapToObj(YearMonth.of(2023, 12)::plusMonths)
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, new BigDecimal("3500"), LocalDate.of(2023, 12, 5))).toList());
        assertThat(grounds(BUILT_IN, prepaid)).contains("STA-5");
        assertThat(grounds(new EditedPack().with("payers.yaml", "amountOf: MONTH_OF_PAYMENT}", "amountOf: MONTH_PAID_FOR}").engine(), prepaid))
                .isEmpty();
    }

    @Test
    void whoCanPayInAdvance() {
        Inquiry prepaid = inquiry(DAY, LegalStatus.CITIZEN).withPayments(IntStream.range(0, 12).mapToObj(YearMonth.of(2025, 3)::plusMonths)
                .map(month -> Payment.of(PaymentType.SOLE_PROPRIETOR, month, new BigDecimal("5950"), LocalDate.of(2025, 3, 5))).toList());
        assertThat(grounds(BUILT_IN, prepaid)).doesNotContain("STA-5");
        String prepayment = "  prepaid: {months: prepaid-months, amountOf: MONTH_OF_PAYMENT}\n";
        assertThat(grounds(new EditedPack().with("payers.yaml", prepayment, "")
                .with("payers.yaml", "  base: entrepreneur-base\n", "  base: entrepreneur-base\n" + prepayment).engine(), prepaid)).contains("STA-5");
    }

    /** On the first day of January 2025, but not on the last. */
    private static Circumstance inJanuary(CircumstanceType type) {
        return Circumstance.of(type, LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 1, 20));
    }

    @Test
    void onWhichDaysAMonthIsLookedAt() {
        Inquiry january = citizen(inJanuary(CircumstanceType.PENSION_RECIPIENT));
        YearMonth month = YearMonth.of(2025, 1);
        assertThat(owed(BUILT_IN, january)).doesNotContain(month).hasSize(11);
        assertThat(owed(new EditedPack().with("circumstances.yaml", "withoutPayment: {onAnyOf: [FIRST_DAY, LAST_DAY]", "withoutPayment: {onAnyOf: [LAST_DAY]")
                .engine(), january)).contains(month).hasSize(12);
    }

    @Test
    void whosePaymentAndWhichServiceMakeAMonthNeedNone() {
        YearMonth month = YearMonth.of(2025, 1);
        Inquiry pension = citizen(inJanuary(CircumstanceType.PENSION_RECIPIENT));
        EntitlementEngine noState = new EditedPack().with("circumstances.yaml", "payers: [STATE, LOCAL_BUDGET]", "payers: [LOCAL_BUDGET]").engine();
        assertThat(owed(noState, pension)).contains(month);
        Inquiry service = citizen(inJanuary(CircumstanceType.SPECIAL_SERVICE));
        assertThat(owed(BUILT_IN, service)).doesNotContain(month);
        assertThat(owed(noState, service)).doesNotContain(month);
        EntitlementEngine work = new EditedPack().with("circumstances.yaml", "words: [SPECIAL_SERVICE]", "words: [WORKING]").engine();
        assertThat(owed(work, service)).doesNotContain(month);
        EntitlementEngine noService = new EditedPack().with("circumstances.yaml", "words: [SPECIAL_SERVICE]", "words: []").engine();
        assertThat(owed(noService, service)).contains(month);
    }

    @Test
    void whoOwesAMonthByWhichOfItsDays() {
        Inquiry employee = citizen(inJanuary(CircumstanceType.EMPLOYEE));
        assertThat(obligors(BUILT_IN, employee)).contains(Obligor.EMPLOYER);
        assertThat(obligors(new EditedPack().with("circumstances.yaml", "missed: {onAnyOf: [FIRST_DAY, LAST_DAY]", "missed: {onAnyOf: [LAST_DAY]").engine(),
                employee)).containsExactly(Obligor.SELF);
        Inquiry leave = citizen(Circumstance.of(CircumstanceType.EMPLOYEE, LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 1, 31)),
                inJanuary(CircumstanceType.LEAVE_WITHOUT_PAY));
        assertThat(obligors(BUILT_IN, leave)).contains(Obligor.EMPLOYER);
        assertThat(obligors(new EditedPack().with("circumstances.yaml", "leaveWithoutPay: EVERY_DAY", "leaveWithoutPay: ANY_OF_THESE").engine(), leave))
                .containsExactly(Obligor.SELF);
    }

    /** A refugee is in the system since 2023. */
    @Test
    void onWhichDayOfAMonthTheSystemMustBeOpen() {
        Inquiry refugee = inquiry(LocalDate.of(2023, 3, 10), LegalStatus.REFUGEE);
        assertThat(owed(BUILT_IN, refugee)).containsExactly(YearMonth.of(2023, 1), YearMonth.of(2023, 2));
        assertThat(owed(new EditedPack().with("circumstances.yaml", "liable: {onAnyOf: [LAST_DAY]}", "liable: {onAnyOf: []}").engine(), refugee)).isEmpty();
    }

    @Test
    void forWhomADiseaseIsGuaranteed() {
        Inquiry visitor = Inquiry.of(DAY, Person.builder(LocalDate.of(1980, 5, 1), Sex.MALE, LegalStatus.FOREIGN_VISITOR)
                .conditions(List.of(new Condition(Icd10.of("C50"), null, true, false))).build())
                .withServices(List.of(new ServiceRequest(ServiceType.PLANNED_INPATIENT, Icd10.of("C50"))));
        assertThat(BUILT_IN.evaluate(visitor).services().get(0).funding()).isEqualTo(Funding.PAID);
        Entitlement edited = new EditedPack().with("disease-guarantee.drl", "tmkkkFull, socialCodes contains \"SSD-04\"", "socialCodes contains \"SSD-04\"")
                .engine().evaluate(visitor);
        assertThat(edited.services().get(0).funding()).isEqualTo(Funding.TMKKK);
        assertThat(edited.services().get(0).grounds()).contains("CHR-T04");
    }

    private static BigDecimal cost(EntitlementEngine engine, Inquiry inquiry, String step) {
        return engine.evaluate(inquiry).nextSteps().stream().filter(each -> each.code().equals(step)).map(NextStep::cost).findFirst().orElseThrow();
    }

    @Test
    void atWhoseAmountStepsAndMonthsAreReckoned() {
        Inquiry employee = citizen(inJanuary(CircumstanceType.EMPLOYEE));
        assertThat(cost(BUILT_IN, employee, "GUI-14")).isEqualByComparingTo("4250");
        assertThat(cost(new EditedPack().with("guidance.drl", "$g.employersMonthsAs( SELF_PAYER )", "$g.employersMonthsAs( SOLE_PROPRIETOR )").engine(),
                employee, "GUI-14")).isEqualByComparingTo("5950");
        Inquiry nothing = citizen();
        assertThat(cost(BUILT_IN, nothing, "GUI-01")).isEqualByComparingTo("51000");
        assertThat(cost(new EditedPack().with("arrears.drl", "$m.missingAs( PaymentType.SELF_PAYER )", "$m.missingAs( PaymentType.SOLE_PROPRIETOR )")
                .engine(), nothing, "GUI-01")).isEqualByComparingTo("71400");
    }

    @Test
    void whichScreeningIsThatForHepatitis() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        Inquiry screened = Inquiry.of(day, Person.builder(LocalDate.of(1980, 5, 1), Sex.MALE, LegalStatus.CITIZEN)
                .riskFactors(List.of(RiskFactor.DIALYSIS_PATIENT)).screened(List.of(new PastScreening("SCR-7", day.minusMonths(2)))).build());
        assertThat(BUILT_IN.evaluate(screened).screenings()).extracting(ScreeningVerdict::code).doesNotContain("SCR-7");
        assertThat(new EditedPack().with("services.yaml", "hepatitisScreening: SCR-7", "hepatitisScreening: SCR-6").engine().evaluate(screened)
                .screenings()).extracting(ScreeningVerdict::code).contains("SCR-7");
    }

    @Test
    void whichPayersMakeDebtSleep() {
        Inquiry pension = citizen(Circumstance.of(CircumstanceType.PENSION_RECIPIENT, DAY));
        assertThat(BUILT_IN.evaluate(pension).insurance().dormant().months()).isNotEmpty();
        Entitlement edited = new EditedPack().with("arrears.drl", "payers contains Payer.STATE || ", "").engine().evaluate(pension);
        assertThat(edited.insurance().dormant().months()).isEmpty();
        assertThat(edited.insurance().arrears().months()).isNotEmpty();
    }

    /** Who is asked about what: by age, day of birth, and while a payment exists. */
    @Test
    void ofWhomAFactIsWorthAsking() {
        EntitlementEngine edited = new EditedPack()
                .with("questions.yaml", "  PRIVATE_PRACTICE:\n    worthAsking: { from: 14 }", "  PRIVATE_PRACTICE:\n    worthAsking: { from: 45, under: 46 }")
                .with("questions.yaml", "bornBefore: 1945-05-09", "bornBefore: 1980-05-02")
                .with("questions.yaml", "payment: ESP", "payment: SELF_PAYER").engine();
        assertThat(worthAsking(BUILT_IN, 2025)).contains("PRIVATE_PRACTICE").doesNotContain("WAR_VETERAN", "ESP_PAYER");
        assertThat(worthAsking(edited, 2025)).doesNotContain("PRIVATE_PRACTICE").contains("WAR_VETERAN", "ESP_PAYER");
        assertThat(worthAsking(edited, 2026)).contains("PRIVATE_PRACTICE");
        assertThat(edited.worthAsking(inquiry(LocalDate.of(2025, 5, 1), LegalStatus.CITIZEN))).contains(UnknownFact.of(CircumstanceType.PRIVATE_PRACTICE));
        assertThat(edited.worthAsking(inquiry(LocalDate.of(2026, 5, 1), LegalStatus.CITIZEN))).doesNotContain(UnknownFact.of(CircumstanceType.PRIVATE_PRACTICE));
        assertThat(worthAsking(BUILT_IN, 2023)).contains("ESP_PAYER");
    }

    private static List<String> worthAsking(EntitlementEngine engine, int year) {
        return engine.worthAsking(inquiry(DAY.withYear(year), LegalStatus.CITIZEN)).stream().map(UnknownFact::name).toList();
    }
}
