package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases worked out by hand from spec 03, 02 (EX) and 04 (RES). */
class ReferenceTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    private static final LocalDate BORN = LocalDate.of(1990, 6, 15);

    @ParameterizedTest
    @CsvSource({
        "2004-02-29, 2022-02-28, true, 2022-02-28",
        "2004-02-29, 2022-03-01, false, ",
        "2010-05-05, 2026-05-05, true, 2028-05-04",
    })
    void childrenAreInsuredToTheDayBeforeTheEighteenthBirthday(LocalDate birth, LocalDate asOf, boolean insured, @Nullable LocalDate end) {
        Insurance insurance = judge(asOf, Person.builder(birth, Sex.MALE, LegalStatus.CITIZEN).build());
        assertThat(codes(insurance).contains("SI-01")).isEqualTo(insured);
        assertThat(insurance.validThrough()).isEqualTo(end);
    }

    @Test
    void carersOfAChildAreInsuredToTheDayBeforeItsThirdBirthdayOrTheEndOfTheCare() {
        Circumstance care = Circumstance.caringForChild(LONG_AGO, date("2020-02-29"));
        assertThat(judge("2023-02-28", care).validThrough()).isEqualTo("2023-02-28");
        assertThat(codes(judge("2023-03-01", care))).isEmpty();
        assertThat(judge("2022-02-28", care.until(date("2022-05-05"))).validThrough()).isEqualTo("2022-05-05");
        assertThat(codes(judge("2022-02-28", care, working()))).isEmpty();
        Circumstance leave = Circumstance.childcareLeave(LONG_AGO, date("2020-02-29"));
        assertThat(codes(judge("2022-02-28", leave, working()))).containsExactly("SI-03");
        assertThat(codes(judge("2021-02-28", Circumstance.childcareLeave(LONG_AGO, date("2021-03-01"))))).isEmpty();
    }

    @Test
    void theUnemployedMoveToTheLocalBudgetIn2026AndThenNotWithASubsidisedJob() {
        Circumstance unemployed = Circumstance.of(CircumstanceType.REGISTERED_UNEMPLOYED, LONG_AGO);
        Circumstance subsidised = Circumstance.of(CircumstanceType.SUBSIDISED_JOB, LONG_AGO);
        assertThat(judge("2025-12-31", unemployed, subsidised).grounds()).containsExactly(new InsuranceGround("SI-04", Payer.STATE));
        assertThat(judge("2026-01-01", unemployed).grounds()).containsExactly(new InsuranceGround("SI-04", Payer.LOCAL_BUDGET));
        assertThat(codes(judge("2026-01-01", unemployed, subsidised))).isEmpty();
    }

    /** K8. */
    @Test
    void kandasAreLimitedToOneYearIn2021And2022() {
        assertThat(kandas("2021-02-27", "2020-02-29").validThrough()).isEqualTo("2021-02-27");
        assertThat(codes(kandas("2021-02-28", "2020-02-29"))).isEmpty();
        assertThat(codes(kandas("2022-12-31", "2021-12-31"))).isEmpty();
        assertThat(codes(kandas("2023-01-01", "2021-12-31"))).containsExactly("SI-05");
        assertThat(kandas("2023-01-01", "2022-12-31").validThrough()).isNull();
        assertThat(codes(kandas("2022-12-31", null))).containsExactly("SI-05");
    }

    @Test
    void pregnantWomenMayNotHavePensionContributionsInThreeMonths() {
        Circumstance pregnant = Circumstance.of(CircumstanceType.PREGNANT, LONG_AGO);
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            assertThat(codes(pensioned("2024-03-15", month, pregnant))).as(month).isEmpty();
        }
        assertThat(codes(pensioned("2024-03-15", "2023-12", pregnant))).containsExactly("SI-06");
    }

    /** K6, K7. */
    @Test
    void theLawOfMarch2022WidensCareAndArrest() {
        Circumstance care = Circumstance.caringForGroupI(LONG_AGO, false);
        Circumstance arrest = Circumstance.of(CircumstanceType.HOUSE_ARREST, LONG_AGO);
        assertThat(codes(judge("2022-03-27", care, arrest))).isEmpty();
        assertThat(codes(judge("2022-03-28", care, arrest))).containsExactly("SI-08", "SI-11");
        assertThat(codes(judge("2022-03-28", care, arrest, working()))).isEmpty();
        assertThat(codes(judge("2022-03-27", Circumstance.caringForGroupI(LONG_AGO, true)))).containsExactly("SI-08");
        Circumstance remand = Circumstance.of(CircumstanceType.REMAND_DETAINEE, LONG_AGO);
        assertThat(codes(judge("2021-05-05", remand, working()))).containsExactly("SI-11");
    }

    @Test
    void prisonersOfMinimumSecurityAndUnconfirmedStudentsAreNotInsured() {
        assertThat(codes(judge("2024-05-05", Circumstance.prisoner(LONG_AGO, true)))).isEmpty();
        assertThat(codes(judge("2024-05-05", Circumstance.prisoner(LONG_AGO, false)))).containsExactly("SI-10");
        assertThat(codes(judge("2024-05-05", Circumstance.fullTimeStudent(LONG_AGO, StudyLevel.HIGHER, false)))).isEmpty();
        assertThat(codes(judge("2024-05-05", new Circumstance(CircumstanceType.FULL_TIME_STUDENT, LONG_AGO, null, null, null, null, null,
                null, null, StudyLevel.HIGHER, null, null)))).containsExactly("SI-14");
    }

    /** K16: "not working in all years". */
    @Test
    void recipientsOfSocialAssistanceMayNotWork() {
        Circumstance assistance = Circumstance.of(CircumstanceType.SOCIAL_ASSISTANCE, LONG_AGO);
        assertThat(codes(judge("2021-05-05", assistance))).containsExactly("SI-13");
        assertThat(codes(judge("2021-05-05", assistance, working()))).isEmpty();
    }

    /** K10. */
    @Test
    void theSocialLevelCountsFrom2026WhereNoStateCategoryHolds() {
        Circumstance crisis = Circumstance.socialLevel(LONG_AGO, SocialLevel.D);
        Insurance insurance = judge("2026-01-01", crisis);
        assertThat(insurance.grounds()).containsExactly(new InsuranceGround("LB-1", Payer.LOCAL_BUDGET));
        assertThat(insurance.validThrough()).isEqualTo("2026-12-31");
        assertThat(codes(judge("2025-12-31", crisis))).isEmpty();
        assertThat(codes(judge("2026-01-01", Circumstance.socialLevel(LONG_AGO, SocialLevel.C)))).isEmpty();
        assertThat(codes(judge("2026-01-01", crisis, working()))).isEmpty();
        assertThat(codes(judge("2026-01-01", crisis, Circumstance.disability(LONG_AGO, DisabilityGroup.III)))).containsExactly("SI-15");
        assertThat(codes(pensioned("2026-04-10", "2026-01", crisis))).isEmpty();
        assertThat(codes(pensioned("2026-04-10", "2025-12", crisis))).containsExactly("LB-1");
    }

    @Test
    void severalCircumstancesLastAsLongAsTheLongest() {
        Circumstance pension = Circumstance.of(CircumstanceType.PENSION_RECIPIENT, LONG_AGO);
        Circumstance disability = Circumstance.disability(LONG_AGO, DisabilityGroup.I);
        assertThat(judge("2024-05-05", pension.until(date("2024-06-01")), pension.until(date("2024-07-01"))).validThrough())
                .isEqualTo("2024-07-01");
        assertThat(judge("2024-05-05", pension.until(date("2024-06-01")), disability.until(date("2024-08-01"))).validThrough())
                .isEqualTo("2024-08-01");
        assertThat(judge("2024-05-05", pension.until(date("2024-06-01")), disability).validThrough()).isNull();
    }

    @Test
    void nobodyIsInACategoryBeforeTheLegalStatusNorOwesForTheMonthsBeforeIt() {
        Person person = Person.builder(BORN, Sex.FEMALE, LegalStatus.PERMANENT_RESIDENT_FOREIGNER)
                .legalStatusSince(date("2024-03-20")).build();
        assertThat(judge(date("2024-05-26"), person).arrears().months()).extracting(ArrearsMonth::month, ArrearsMonth::overdue)
                .containsExactly(tuple(YearMonth.of(2024, 3), true), tuple(YearMonth.of(2024, 4), true));
    }

    @Test
    void paidMonthsWithoutAGapInsure() {
        assertThat(codes(paid("2024-05-10", "2023-06", "2024-05"))).containsExactly("STA-1");
        assertThat(codes(paid("2024-05-10", "2023-07", "2024-05"))).isEmpty();
        assertThat(codes(paid("2024-05-10", "2023-05", "2024-04"))).containsExactly("STA-1");
        assertThat(codes(paid("2024-05-10", "2023-06", "2024-04"))).isEmpty();
    }

    @Test
    void aMonthIsOverdueAfterThe25thOfTheNext() {
        assertThat(codes(paid("2024-05-25", "2023-05", "2024-03"))).containsExactly("STA-1");
        Insurance late = paid("2024-05-26", "2023-05", "2024-03");
        assertThat(codes(late)).containsExactly("STA-2");
        assertThat(late.validThrough()).isEqualTo("2024-06-30");
        assertThat(late.arrears()).isEqualTo(new Arrears(List.of(
                new ArrearsMonth(YearMonth.of(2024, 4), new BigDecimal("4250.00"), Obligor.SELF, true)), new BigDecimal("4250.00")));
    }

    @Test
    void careContinuesForThreeMonths() {
        assertThat(paid("2024-06-30", "2023-05", "2024-03").validThrough()).isEqualTo("2024-06-30");
        assertThat(codes(paid("2024-06-30", "2023-06", "2024-03"))).containsExactly("STA-2");
        assertThat(codes(paid("2024-07-01", "2023-07", "2024-03"))).isEmpty();
    }

    @Test
    void careContinuesForSixMonthsAfterSixtyPaidMonthsFrom2026() {
        Insurance retained = paid("2026-07-31", "2021-02", "2026-01");
        assertThat(codes(retained)).containsExactly("STA-3");
        assertThat(retained.validThrough()).isEqualTo("2026-07-31");
        assertThat(retained.arrears().months()).hasSize(5);
        assertThat(codes(paid("2026-07-31", "2021-03", "2026-01"))).isEmpty();
        assertThat(codes(paid("2026-08-01", "2021-02", "2026-01"))).isEmpty();
        assertThat(codes(paid("2026-04-30", "2021-02", "2026-01"))).containsExactly("STA-2");
        assertThat(codes(paid("2026-05-01", "2021-02", "2026-01"))).containsExactly("STA-3");
        assertThat(codes(paid("2025-07-31", "2020-02", "2025-01"))).isEmpty();
    }

    @Test
    void merelyCoveredMonthsGiveNoGroundByPayment() {
        Circumstance pension = Circumstance.of(CircumstanceType.PENSION_RECIPIENT, LONG_AGO).until(date("2024-04-30"));
        assertThat(codes(judge("2024-05-10", pension))).isEmpty();
        assertThat(codes(judge(date("2024-05-10"), adult(pension), selfPayer("2024-02", "2024-02")))).containsExactly("STA-1");
    }

    @Test
    void aStateMonthIsDecidedOnItsFirstAndLastDay() {
        Circumstance leave = Circumstance.of(CircumstanceType.MATERNITY_LEAVE, date("2024-01-02")).until(date("2024-01-30"));
        List<Payment> allButJanuary = new ArrayList<>(selfPayer("2023-05", "2023-12"));
        allButJanuary.addAll(selfPayer("2024-02", "2024-05"));
        assertThat(codes(judge(date("2024-05-10"), adult(leave), allButJanuary))).isEmpty();
        assertThat(codes(judge(date("2024-05-10"), adult(leave.until(date("2024-01-31"))), allButJanuary))).containsExactly("STA-1");
    }

    @Test
    void amountsAreAddedUpAndShortOnesCoverNothing() {
        List<Payment> payments = new ArrayList<>(selfPayer("2023-05", "2024-04"));
        payments.remove(5);
        YearMonth october = YearMonth.of(2023, 10);
        payments.add(Payment.of(PaymentType.SELF_PAYER, october, new BigDecimal("2000"), date("2023-11-01")));
        payments.add(Payment.of(PaymentType.SELF_PAYER, october, new BigDecimal("1499.99"), date("2023-11-02")));
        Insurance insurance = judge(date("2024-05-10"), adult(), payments);
        assertThat(insurance.arrears().months()).containsExactly(
                new ArrearsMonth(october, new BigDecimal("0.01"), Obligor.SELF, true));
        payments.add(Payment.of(PaymentType.SELF_PAYER, october, new BigDecimal("0.01"), date("2024-05-10")));
        assertThat(codes(judge(date("2024-05-10"), adult(), payments))).containsExactly("STA-1");
        payments.set(payments.size() - 1, Payment.of(PaymentType.SELF_PAYER, october, new BigDecimal("0.01"), date("2024-05-11")));
        assertThat(codes(judge(date("2024-05-10"), adult(), payments))).isEmpty();
    }

    @Test
    void theLargestIncomeDecidesWhatIsAsked() {
        Ledger ledger = ledger("2024-05-10",
                income("2024-04", "1000", "100000"), income("2024-04", "999.99", null),
                income("2024-03", "0.01", null), income("2024-02", "0", null));
        assertThat(ledger.sufficient(PaymentType.EMPLOYEE_CONTRIBUTION, YearMonth.of(2024, 4))).isFalse();
        assertThat(ledger.sufficient(PaymentType.EMPLOYEE_CONTRIBUTION, YearMonth.of(2024, 3))).isTrue();
        assertThat(ledger.sufficient(PaymentType.EMPLOYEE_CONTRIBUTION, YearMonth.of(2024, 2))).isFalse();
        assertThat(ledger("2024-05-10", income("2024-04", "1000", "100000"), income("2024-04", "1000", "99999"))
                .sufficient(PaymentType.EMPLOYEE_CONTRIBUTION, YearMonth.of(2024, 4))).isTrue();
    }

    /** K14. */
    @Test
    void aPaymentInAdvanceNeedsNoSurchargeFromSeptember2022() {
        YearMonth january = YearMonth.of(2023, 1);
        assertThat(advance("2022-12-31", "3000").sufficient(PaymentType.SELF_PAYER, january)).isTrue();
        assertThat(advance("2023-01-01", "3000").sufficient(PaymentType.SELF_PAYER, january)).isFalse();
        assertThat(advance("2022-09-04", "3000").sufficient(PaymentType.SELF_PAYER, january)).isTrue();
        assertThat(advance("2022-09-03", "3000").sufficient(PaymentType.SELF_PAYER, january)).isFalse();
        assertThat(advance("2022-09-03", "3500").sufficient(PaymentType.SELF_PAYER, january)).isTrue();
    }

    private static Ledger advance(String paidOn, String amount) {
        return ledger("2023-03-01", Payment.of(PaymentType.SELF_PAYER, YearMonth.of(2023, 1), new BigDecimal(amount), date(paidOn)));
    }

    /** K3, K20. */
    @Test
    void aPrepaidYearInsuresFromTheDayOfPaymentOrItsFirstDay() {
        Insurance prepaid = prepaid("2023-01-15", "2023-01-15", "2023-01", 12, "3500");
        assertThat(codes(prepaid)).containsExactly("STA-5");
        assertThat(prepaid.validThrough()).isEqualTo("2023-12-31");
        assertThat(prepaid.arrears()).isEqualTo(Arrears.NONE);
        assertThat(prepaid.dormant().months()).hasSize(11);
        assertThat(codes(prepaid("2023-01-31", "2023-01-15", "2023-02", 12, "3500"))).isEmpty();
        assertThat(codes(prepaid("2023-02-01", "2023-01-15", "2023-02", 12, "3500"))).containsExactly("STA-5");
        assertThat(codes(prepaid("2023-01-15", "2023-01-15", "2023-03", 12, "3500"))).isEmpty();
        assertThat(codes(prepaid("2023-01-15", "2023-01-15", "2022-12", 12, "3500"))).isEmpty();
        assertThat(codes(prepaid("2023-01-14", "2023-01-15", "2023-01", 12, "3500"))).isEmpty();
        assertThat(codes(prepaid("2023-01-15", "2023-01-15", "2023-01", 11, "3500"))).isEmpty();
        assertThat(codes(prepaid("2023-01-15", "2023-01-15", "2023-01", 12, "3499.99"))).isEmpty();
        assertThat(codes(prepaid("2023-12-31", "2023-01-15", "2023-01", 12, "3500"))).containsExactly("STA-1", "STA-5");
        assertThat(codes(prepaid("2024-01-01", "2023-01-15", "2023-01", 12, "3500"))).containsExactly("STA-1");
        assertThat(codes(prepaid("2023-08-01", "2022-09-03", "2022-09", 12, "3000"))).doesNotContain("STA-5");
        assertThat(codes(prepaid("2023-08-01", "2022-09-04", "2022-09", 12, "3000"))).contains("STA-5");
    }

    @Test
    void theLatestPrepaidRunDecidesTheEnd() {
        List<Payment> payments = new ArrayList<>(run("2023-01-15", "2023-01", 12, "3500"));
        payments.addAll(run("2023-05-20", "2023-06", 12, "3500"));
        assertThat(judge(date("2023-07-01"), adult(), payments).validThrough()).isEqualTo("2024-05-31");
        // The second run leans on the months of the first: January to December 2023, then January to May 2024 paid in May.
        List<Payment> leaning = new ArrayList<>(run("2023-01-15", "2023-01", 12, "3500"));
        leaning.addAll(run("2023-05-20", "2024-01", 5, "3500"));
        assertThat(judge(date("2023-07-01"), adult(), leaning).validThrough()).isEqualTo("2024-05-31");
    }

    @Test
    void espNeedsThisMonthAndThreeCoveredOnes() {
        assertThat(codes(esp("2021-05-20", 2, 4))).isEmpty();
        assertThat(codes(esp("2021-05-20", 2, 5))).containsExactly("STA-4");
        assertThat(codes(esp("2021-05-20", 3, 5))).isEmpty();
        assertThat(esp("2021-05-20", 2, 5).arrears().months()).hasSize(8);
    }

    private static Insurance esp(String asOf, int first, int last) {
        List<Payment> payments = Dates.months(YearMonth.of(2021, first), YearMonth.of(2021, last)).stream()
                .map(month -> Payment.of(PaymentType.ESP, month, new BigDecimal("2917"), month.atDay(20))).toList();
        return judge(date(asOf), adult(), payments);
    }

    /** Born in July: April to June are covered by nothing, although nobody was 18 in them. */
    @Test
    void nobodyIsInACategoryBeforeTheBirth() {
        Person child = Person.builder(date("2021-07-05"), Sex.MALE, LegalStatus.CITIZEN).build();
        List<Payment> payments = List.of(
                Payment.of(PaymentType.ESP, YearMonth.of(2021, 8), new BigDecimal("2917"), date("2021-08-10")),
                Payment.of(PaymentType.ESP, YearMonth.of(2021, 5), new BigDecimal("2917"), date("2021-08-10")));
        assertThat(codes(judge(date("2021-08-20"), child, payments))).containsExactly("SI-01", "STA-1");
    }

    @Test
    void threeMonthsOfASelfPayerWereEnoughToJune2021() {
        assertThat(codes(judge(date("2021-06-30"), adult(), selfPayer("2021-03", "2021-05")))).containsExactly("STA-6");
        assertThat(codes(judge(date("2021-07-01"), adult(), selfPayer("2021-03", "2021-06")))).isEmpty();
        assertThat(codes(judge(date("2021-06-30"), adult(), selfPayer("2021-04", "2021-06")))).isEmpty();
    }

    @Test
    void specialServiceIsExemptAndFreesOfArrears() {
        Circumstance service = Circumstance.of(CircumstanceType.SPECIAL_SERVICE, date("2024-05-05"));
        Insurance insurance = judge("2024-05-05", service.until(date("2025-01-01")));
        assertThat(insurance.grounds()).containsExactly(new InsuranceGround("STA-7", Payer.EXEMPT));
        assertThat(insurance.validThrough()).isEqualTo("2025-01-01");
        assertThat(insurance.arrears()).isEqualTo(Arrears.NONE);
        // June to December 2023 and January to April 2024.
        assertThat(insurance.dormant().months()).hasSize(11);
        assertThat(insurance.dormant().total()).isEqualTo("41500.00");
    }

    @Test
    void arrearsNameTheirObligor() {
        Arrears arrears = judge("2024-05-25",
                Circumstance.of(CircumstanceType.FARM_HEAD, date("2023-07-01")).until(date("2023-09-29")),
                Circumstance.of(CircumstanceType.EMPLOYEE, date("2023-09-01")).until(date("2023-12-31"))).arrears();
        assertThat(arrears.months()).hasSize(12);
        assertThat(arrears.months().subList(0, 5)).containsExactly(
                new ArrearsMonth(YearMonth.of(2023, 5), new BigDecimal("3500.00"), Obligor.SELF, true),
                new ArrearsMonth(YearMonth.of(2023, 6), new BigDecimal("3500.00"), Obligor.SELF, true),
                new ArrearsMonth(YearMonth.of(2023, 7), new BigDecimal("4900.00"), Obligor.SOLE_PROPRIETOR, true),
                new ArrearsMonth(YearMonth.of(2023, 8), new BigDecimal("4900.00"), Obligor.SOLE_PROPRIETOR, true),
                new ArrearsMonth(YearMonth.of(2023, 9), null, Obligor.EMPLOYER, true));
        assertThat(arrears.months().get(11)).isEqualTo(
                new ArrearsMonth(YearMonth.of(2024, 4), new BigDecimal("4250.00"), Obligor.SELF, false));
        assertThat(arrears.total()).isEqualTo("33800.00");
    }

    @Test
    void arrearsGoBackNoFurtherThanJanuary2020AndTheBirth() {
        assertThat(judge("2021-01-10").arrears().months()).extracting(ArrearsMonth::month).first().isEqualTo(YearMonth.of(2020, 1));
        assertThat(judge("2021-01-10").arrears().total()).isEqualTo("25500.00");
    }

    @Test
    void exemptionIsForFiveGroups() {
        Person mother = adult(Circumstance.honouredMother(LONG_AGO, Award.ANA_DANQY_II), working());
        assertThat(Reference.judge(Inquiry.of(date("2024-05-05"), mother)).employerExemption().grounds()).containsExactly("EX-5");
        Person veteran = adult(Circumstance.of(CircumstanceType.WAR_VETERAN, LONG_AGO),
                Circumstance.fullTimeStudent(LONG_AGO, StudyLevel.HIGHER, false));
        assertThat(Reference.judge(Inquiry.of(date("2024-05-05"), veteran)).employerExemption().exempt()).isFalse();
        Person child = Person.builder(date("2010-01-01"), Sex.MALE, LegalStatus.FOREIGN_VISITOR)
                .circumstances(Circumstance.disability(LONG_AGO, DisabilityGroup.CHILD)).build();
        Expected expected = Reference.judge(Inquiry.of(date("2024-05-05"), child));
        assertThat(expected.employerExemption().grounds()).containsExactly("EX-1", "EX-3");
        assertThat(expected.insurance()).isEqualTo(new Insurance(InsuranceStatus.NOT_IN_SYSTEM, List.of(), null, Arrears.NONE, Arrears.NONE));
    }

    /** K9, K18. */
    @ParameterizedTest
    @CsvSource({
        "CITIZEN, 2021-01-01, true, FULL, RES-1",
        "REFUGEE, 2022-12-31, true, FULL, RES-4",
        "REFUGEE, 2023-01-01, true, FULL, RES-4",
        "CITIZEN, 2027-12-31, true, FULL, RES-1",
        "EAEU_WORKER_FAMILY, 2024-01-01, true, EMERGENCY_AND_DANGEROUS, RES-5",
        "CIS_VISITOR, 2022-12-31, false, DANGEROUS_ONLY, RES-6",
        "CIS_VISITOR, 2023-01-01, false, EMERGENCY_AND_DANGEROUS, RES-6",
        "FOREIGN_VISITOR, 2022-12-31, true, DANGEROUS_ONLY, RES-7",
        "FOREIGN_VISITOR, 2023-01-01, true, EMERGENCY_AND_DANGEROUS, RES-7",
        "FOREIGN_VISITOR, 2023-01-01, false, DANGEROUS_ONLY, RES-7",
        "ASYLUM_SEEKER, 2024-01-01, true, DANGEROUS_ONLY, RES-8",
    })
    void residency(LegalStatus status, LocalDate asOf, boolean agreement, TmkkkScope tmkkk, String code) {
        Person person = Person.builder(BORN, Sex.MALE, status).emergencyCareAgreement(agreement).build();
        Expected expected = Reference.judge(Inquiry.of(asOf, person));
        assertThat(expected.scope().tmkkk()).isEqualTo(tmkkk);
        assertThat(expected.scope().grounds()).containsExactly(code);
        assertThat(expected.edition()).isEqualTo(Integer.toString(asOf.getYear()));
    }

    @Test
    void warningsNameTheNumberAndThePaymentsThatCannotBe() {
        Person person = Person.builder(date("2006-12-12"), Sex.FEMALE, LegalStatus.REFUGEE).iin(Iin.of("061211600012")).build();
        List<Payment> payments = List.of(
                Payment.of(PaymentType.ESP, YearMonth.of(2024, 1), BigDecimal.TEN, date("2024-01-20")),
                Payment.of(PaymentType.ESP, YearMonth.of(2023, 12), BigDecimal.TEN, date("2024-01-20")),
                Payment.of(PaymentType.PLATFORM, YearMonth.of(2024, 8), BigDecimal.TEN, date("2026-01-20")),
                Payment.of(PaymentType.PLATFORM, YearMonth.of(2024, 8), BigDecimal.TEN, date("2026-01-21")),
                Payment.of(PaymentType.SELF_PAYER, YearMonth.of(2019, 12), BigDecimal.TEN, date("2026-01-20")));
        assertThat(Reference.judge(Inquiry.of(date("2026-01-20"), person).withPayments(payments)).warnings()).containsExactly(
                new Warning(WarningCode.IIN_MISMATCH, "$.person.iin", "061211600012"),
                new Warning(WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[0]", "ESP 2024-01"),
                new Warning(WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[2]", "PLATFORM 2024-08"),
                new Warning(WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[4]", "SELF_PAYER 2019-12"));
    }

    private static List<String> codes(Insurance insurance) {
        return insurance.grounds().stream().map(InsuranceGround::code).toList();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Circumstance working() {
        return Circumstance.of(CircumstanceType.EMPLOYEE, LONG_AGO);
    }

    private static Person adult(Circumstance... circumstances) {
        return Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances).build();
    }

    private static Insurance judge(String asOf, Circumstance... circumstances) {
        return judge(date(asOf), adult(circumstances));
    }

    private static Insurance judge(LocalDate asOf, Person person) {
        return judge(asOf, person, List.of());
    }

    private static Insurance judge(LocalDate asOf, Person person, List<Payment> payments) {
        return Reference.judge(Inquiry.of(asOf, person).withPayments(payments)).insurance();
    }

    private static Insurance kandas(String asOf, @Nullable String since) {
        return judge(date(asOf), Person.builder(BORN, Sex.FEMALE, LegalStatus.KANDAS)
                .legalStatusSince(since == null ? null : date(since)).build());
    }

    private static Insurance pensioned(String asOf, String lastContribution, Circumstance circumstance) {
        return judge(date(asOf), Person.builder(BORN, Sex.FEMALE, LegalStatus.CITIZEN)
                .lastPensionContribution(YearMonth.parse(lastContribution)).circumstances(circumstance).build());
    }

    /** A self-payer who paid for these months in full and on the 10th of each. */
    private static Insurance paid(String asOf, String first, String last) {
        return judge(date(asOf), adult(), selfPayer(first, last));
    }

    private static List<Payment> selfPayer(String first, String last) {
        return Dates.months(YearMonth.parse(first), YearMonth.parse(last)).stream()
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, selfPayerAmount(month.getYear()), month.atDay(10))).toList();
    }

    private static BigDecimal selfPayerAmount(int year) {
        return BigDecimal.valueOf(switch (year) {
            case 2020, 2021 -> 2_125;
            case 2022 -> 3_000;
            case 2023 -> 3_500;
            default -> 4_250;
        });
    }

    private static Insurance prepaid(String asOf, String paidOn, String first, int months, String amount) {
        return judge(date(asOf), adult(), run(paidOn, first, months, amount));
    }

    private static List<Payment> run(String paidOn, String first, int months, String amount) {
        YearMonth start = YearMonth.parse(first);
        return Dates.months(start, start.plusMonths(months - 1)).stream()
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, new BigDecimal(amount), date(paidOn))).toList();
    }

    private static Payment income(String month, String amount, @Nullable String income) {
        return new Payment(PaymentType.EMPLOYEE_CONTRIBUTION, YearMonth.parse(month), new BigDecimal(amount), date("2024-05-01"),
                income == null ? null : new BigDecimal(income), null);
    }

    private static Ledger ledger(String asOf, Payment... payments) {
        return new Ledger(Inquiry.of(date(asOf), adult()).withPayments(List.of(payments)));
    }
}
