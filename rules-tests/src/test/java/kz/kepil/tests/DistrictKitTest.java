package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.IrregularPayers;
import kz.kepil.api.portrait.OpenStep;
import kz.kepil.api.portrait.Segment;
import kz.kepil.api.portrait.SegmentSteps;
import kz.kepil.api.portrait.UnpaidMonths;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Obligor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The district's kit of small populations that are counted by hand (spec 09, POR; S4). */
class DistrictKitTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final YearMonth NOW = YearMonth.from(DAY);

    private static Inquiry person(@Nullable String id, @Nullable String district, LegalStatus status, Circumstance... circumstances) {
        return Inquiry.of(DAY, Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, status).district(district)
                .circumstances(List.of(circumstances)).build()).withId(id);
    }

    private static Inquiry employee(String id, @Nullable String district) {
        return person(id, district, LegalStatus.CITIZEN, Circumstance.of(CircumstanceType.EMPLOYEE, LocalDate.of(2020, 1, 1)));
    }

    /** With the month of the inquiry (0) and those before it, by how many months ago they were; each paid in its month. */
    private static Inquiry paid(Inquiry inquiry, PaymentType type, int... monthsAgo) {
        List<Payment> payments = new ArrayList<>();
        for (int ago : monthsAgo) {
            YearMonth month = NOW.minusMonths(ago);
            payments.add(Payment.of(type, month, new BigDecimal(100_000), month.atDay(5)));
        }
        return inquiry.withPayments(payments);
    }

    private static int[] all(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private static DistrictKit kit(Inquiry... people) {
        DistrictKit kit = new DistrictKit(ENGINE);
        for (Inquiry each : people) {
            kit.add(each, ENGINE.evaluate(each));
        }
        return kit;
    }

    @Test
    void whoPaidSomeOfTheTwelveMonthsAndNotOthersIsAnIrregularPayer() {
        Inquiry regular = paid(employee("regular", "Сайрам"), PaymentType.EMPLOYER_DEDUCTION, all(0, 14));
        Inquiry missedTwo = paid(employee("missed-two", "Сайрам"), PaymentType.EMPLOYER_DEDUCTION, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        Inquiry never = employee("never", "Сайрам");
        Inquiry trader = paid(person("trader", "Келес", LegalStatus.CITIZEN, Circumstance.of(CircumstanceType.SOLE_PROPRIETOR, LocalDate.of(2020, 1, 1))),
                PaymentType.SOLE_PROPRIETOR, all(7, 12));
        Inquiry selfPayer = paid(person("self", "Келес", LegalStatus.CITIZEN), PaymentType.SELF_PAYER, 1, 3);
        DistrictKit kit = kit(regular, missedTwo, never, trader, selfPayer);
        assertThat(kit.irregularPayers()).containsExactly(new IrregularPayers("Келес", 0, 1, 1), new IrregularPayers("Сайрам", 1, 0, 0));
        assertThat(kit.unpaidMonths()).extracting(UnpaidMonths::id).containsExactly("missed-two", "trader");
        assertThat(kit.unpaidMonths().get(0).months()).extracting(ArrearsMonth::month).containsExactly(NOW.minusMonths(2), NOW.minusMonths(1));
        assertThat(kit.unpaidMonths().get(0).months()).extracting(ArrearsMonth::obligor).containsOnly(Obligor.EMPLOYER);
        assertThat(kit.unpaidMonths().get(0).months()).extracting(ArrearsMonth::overdue).containsExactly(true, false);
        assertThat(kit.unpaidMonths().get(1).months()).hasSize(6).extracting(ArrearsMonth::obligor).containsOnly(Obligor.SOLE_PROPRIETOR);
    }

    @Test
    void theTwelfthMonthBackCountsThoughTheVerdictNoLongerLooksAtIt() {
        Inquiry inquiry = paid(employee("a", null), PaymentType.EMPLOYER_DEDUCTION, all(0, 11));
        assertThat(ENGINE.evaluate(inquiry).insurance().arrears().months()).isEmpty();
        assertThat(kit(inquiry).unpaidMonths()).singleElement().satisfies(payer -> assertThat(payer.months()).extracting(ArrearsMonth::month)
                .containsExactly(NOW.minusMonths(12)));
        // Paid in the month of the inquiry, it is paid.
        List<Payment> payments = new ArrayList<>(inquiry.payments());
        payments.add(Payment.of(PaymentType.EMPLOYER_DEDUCTION, NOW.minusMonths(12), new BigDecimal(100_000), DAY));
        assertThat(kit(inquiry.withPayments(payments)).irregularPayers()).isEmpty();
        assertThat(kit(paid(employee("a", null), PaymentType.EMPLOYER_DEDUCTION, all(0, 12))).irregularPayers()).isEmpty();
        // Nothing is known of a payment that is made later, nor is a month asked for in which somebody was not liable.
        assertThat(kit(paid(employee("a", null), PaymentType.EMPLOYER_DEDUCTION, all(13, 20))).irregularPayers()).isEmpty();
    }

    /** A disease, a screening or a legal status of this month is no reason not to look at the month before. */
    @Test
    void whatIsNewThisMonthStandsInNobodysWay() {
        Inquiry paid = paid(employee("a", null), PaymentType.EMPLOYER_DEDUCTION, all(0, 11));
        Inquiry ill = paid.withPerson(paid.person().withConditions(List.of(new Condition(Icd10.of("E11"), DAY, true, true)))
                .withScreened(List.of(new PastScreening("SCR-4", DAY))));
        assertThat(kit(ill).unpaidMonths()).isEqualTo(kit(paid).unpaidMonths()).hasSize(1);
        Inquiry kandas = paid(Inquiry.of(DAY, Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.KANDAS).legalStatusSince(DAY)
                .circumstances(Circumstance.of(CircumstanceType.EMPLOYEE, LocalDate.of(2020, 1, 1))).build()), PaymentType.EMPLOYER_DEDUCTION, all(0, 11));
        assertThat(kit(kandas).unpaidMonths()).isEmpty();
    }

    @Test
    void theListsHoldIdsAloneAndNeverAPersonsNumber() {
        Inquiry neverPaid = person("P-1", null, LegalStatus.CITIZEN);
        Inquiry foreigner = paid(person("P-2", null, LegalStatus.PERMANENT_RESIDENT_FOREIGNER), PaymentType.SELF_PAYER, 9);
        Inquiry insured = paid(person("P-3", null, LegalStatus.PERMANENT_RESIDENT_FOREIGNER), PaymentType.SELF_PAYER, all(0, 12));
        Inquiry visitor = person("P-4", null, LegalStatus.FOREIGN_VISITOR);
        Inquiry nameless = person(null, null, LegalStatus.CITIZEN);
        Inquiry numbered = person("970211448881", null, LegalStatus.CITIZEN);
        Inquiry hidden = Inquiry.of(DAY, Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN)
                .iin(Iin.of("970211448881")).build()).withId("no. 970211448881");
        Inquiry spaced = person("970211 448881", null, LegalStatus.CITIZEN);
        Inquiry named = person("Somebody, 970211448881", null, LegalStatus.CITIZEN);
        DistrictKit kit = kit(neverPaid, foreigner, insured, visitor, nameless, numbered, hidden, spaced, named);
        assertThat(kit.neverPaid()).containsExactly("P-1");
        assertThat(kit.foreigners()).containsExactly("P-2");
        assertThat(kit.withoutId()).isEqualTo(5);
        assertThat(kit.unpaidMonths()).isEmpty();
    }

    @Test
    void ofEverySegmentTheStepThatMostHaveOpenComesFirst() {
        Inquiry neverPaid = person("P-1", null, LegalStatus.CITIZEN);
        Inquiry unemployed = person("P-2", null, LegalStatus.CITIZEN, Circumstance.of(CircumstanceType.REGISTERED_UNEMPLOYED, DAY));
        Inquiry student = person("P-3", null, LegalStatus.CITIZEN, Circumstance.of(CircumstanceType.SUBSIDISED_JOB, DAY));
        DistrictKit kit = kit(neverPaid, unemployed, student, employee("P-4", null));
        SegmentSteps segment = kit.segments().get(Segment.NEVER_PAID.ordinal());
        assertThat(segment.notInsured()).isEqualTo(2);
        // Free is cheaper than the arrears; but registering is open to one of the two alone.
        assertThat(segment.main()).contains(new OpenStep("GUI-05", "GUI-05", 2, new BigDecimal("0.00"), new BigDecimal("0.00")));
        assertThat(segment.steps()).extracting(OpenStep::code).containsExactly("GUI-05", "GUI-13", "GUI-01", "GUI-02", "GUI-03");
        assertThat(kit.segments().get(Segment.EMPLOYEE.ordinal()).steps()).extracting(OpenStep::code).contains("GUI-04", "GUI-14");
        assertThat(kit.segments().get(Segment.ESP_PAYER.ordinal()).main()).isEmpty();
        assertThat(kit.segments()).extracting(SegmentSteps::segment).containsExactly(Segment.values());
    }

    @Test
    void theNumbersOfAPopulationAddUp() {
        PopulationGenerator generator = PopulationGenerator.of(ENGINE, DAY, 5);
        DistrictKit kit = new DistrictKit(ENGINE);
        long notInsured = 0;
        long workers = 0;
        for (int i = 0; i < 1_000; i++) {
            Inquiry inquiry = generator.next();
            kit.add(inquiry, ENGINE.evaluate(inquiry));
            Segment segment = Segment.of(inquiry);
            workers += segment == Segment.EMPLOYEE || segment == Segment.SOLE_PROPRIETOR ? 1 : 0;
            notInsured += ENGINE.evaluate(inquiry).insurance().grounds().isEmpty() && ENGINE.evaluate(inquiry).scope().mams() ? 1 : 0;
        }
        assertThat(kit.segments().stream().mapToLong(SegmentSteps::notInsured).sum()).isEqualTo(notInsured).isPositive();
        assertThat(kit.irregularPayers().stream().mapToLong(IrregularPayers::people).sum()).isBetween(1L, workers);
        assertThat(kit.segments()).allSatisfy(segment -> assertThat(segment.steps()).allSatisfy(step ->
                assertThat(step.people()).isBetween(1L, segment.notInsured())));
        assertThat(kit.withoutId()).isZero();
    }
}
