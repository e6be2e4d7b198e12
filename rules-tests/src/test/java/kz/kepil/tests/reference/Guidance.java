package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** The next steps of spec 09. */
final class Guidance {

    private static final Set<String> CARE_THAT_CONTINUES = Set.of("STA-2", "STA-3");
    private static final BigDecimal FREE = new BigDecimal("0.00");

    private final Inquiry inquiry;
    private final PersonAt at;
    private final Insurance insurance;
    private final boolean working;
    private final boolean full;
    private final List<NextStep> steps = new ArrayList<>();

    private Guidance(Inquiry inquiry, Insurance insurance) {
        this.inquiry = inquiry;
        this.insurance = insurance;
        at = new PersonAt(inquiry.person(), inquiry.asOf());
        working = at.working();
        full = Residency.of(inquiry).tmkkk() == TmkkkScope.FULL;
    }

    /** "Order: by cost (unknown last), then code." */
    static List<NextStep> of(Inquiry inquiry, Insurance insurance) {
        // "none at all for NOT_IN_SYSTEM"
        if (insurance.status() == InsuranceStatus.NOT_IN_SYSTEM) {
            return List.of();
        }
        Guidance guidance = new Guidance(inquiry, insurance);
        guidance.whateverTheStatus();
        if (guidance.needed()) {
            guidance.payments();
            guidance.categories();
            guidance.ofWork();
        }
        guidance.steps.sort(Comparator.comparing(NextStep::cost, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(NextStep::code));
        return guidance.steps;
    }

    /** "for NOT_INSURED, or insured only by STA-2 or STA-3". */
    private boolean needed() {
        return insurance.grounds().stream().allMatch(ground -> CARE_THAT_CONTINUES.contains(ground.code()));
    }

    private void whateverTheStatus() {
        // "age 16 or 17, no adult group, and DISABILITY CHILD or a condition of chronic group 17".
        boolean palsy = Diagnosis.all(inquiry).stream().anyMatch(disease -> Objects.equals(disease.chronicGroup(), 17));
        boolean child = !at.disabilities().isEmpty() && !at.adultGroup();
        offer("GUI-08", (at.age() == 16 || at.age() == 17) && !at.adultGroup() && (child || palsy), FREE);
        // "PREGNANT not registered, not working".
        offer("GUI-12", at.is(CircumstanceType.PREGNANT) && at.registeredPregnancies().isEmpty() && !working, FREE);
    }

    private void payments() {
        List<ArrearsMonth> arrears = insurance.arrears().months();
        // "arrears with at least one month that is not EMPLOYER's"; "arrears total"
        offer("GUI-01", arrears.stream().anyMatch(month -> month.obligor() != Obligor.EMPLOYER), insurance.arrears().total());
        // "asOf >= 2022-09-04, not working"; "12 × 5% × MW of asOf's year"
        BigDecimal month = thisMonth(PaymentType.SELF_PAYER);
        offer("GUI-02", !inquiry.asOf().isBefore(LocalDate.of(2022, 9, 4)) && !working, month.multiply(BigDecimal.valueOf(12)));
        // "an EMPLOYER month among the arrears"; "for each of them 5% × MW of its year, less a short SELF_PAYER payment"
        Ledger ledger = new Ledger(inquiry);
        List<YearMonth> employers = arrears.stream().filter(owed -> owed.obligor() == Obligor.EMPLOYER).map(ArrearsMonth::month).toList();
        offer("GUI-14", !employers.isEmpty(), employers.stream()
                .map(owed -> Debt.missing(ledger, owed, PaymentType.SELF_PAYER)).reduce(BigDecimal.ZERO, BigDecimal::add));
        // "the list of arrears is empty, not working"; "5% × MW"
        offer("GUI-11", arrears.isEmpty() && !working, month);
    }

    private void categories() {
        // "tmkkk FULL, not working, no REGISTERED_UNEMPLOYED, no SUBSIDISED_JOB"
        offer("GUI-03", full && !working && !at.is(CircumstanceType.REGISTERED_UNEMPLOYED)
                && !at.is(CircumstanceType.SUBSIDISED_JOB), FREE);
        // "2026-, tmkkk FULL, not working, noPensionContributions(3), SOCIAL_LEVEL absent"
        offer("GUI-05", inquiry.asOf().getYear() >= 2026 && full && !working && at.noPensionContributions(3)
                && !at.is(CircumstanceType.SOCIAL_LEVEL), FREE);
        // "FULL_TIME_STUDENT not confirmed"
        offer("GUI-06", at.now(CircumstanceType.FULL_TIME_STUDENT).stream()
                .anyMatch(study -> Boolean.FALSE.equals(study.confirmed())), FREE);
        // "PREGNANT and registered, not working, SI-06 fails only by pension contributions: the two-month rule, and when it will hold"
        YearMonth contribution = inquiry.person().lastPensionContribution();
        if (!at.registeredPregnancies().isEmpty() && !working && contribution != null && !at.noPensionContributions(2)) {
            steps.add(new NextStep("GUI-09", FREE, contribution.plusMonths(3).atDay(1)));
        }
    }

    private void ofWork() {
        // "an EMPLOYER month among the arrears"
        offer("GUI-04", insurance.arrears().months().stream().anyMatch(month -> month.obligor() == Obligor.EMPLOYER), null);
        // "sole proprietor, private practice or farm head"
        offer("GUI-07", at.is(CircumstanceType.SOLE_PROPRIETOR) || at.is(CircumstanceType.PRIVATE_PRACTICE)
                || at.is(CircumstanceType.FARM_HEAD), entrepreneursCost());
        // "asOf >= 2024-01-01, tmkkk FULL, not working"; "5% × 1.4 MW of this month"
        offer("GUI-13", inquiry.asOf().getYear() >= 2024 && full && !working, thisMonth(PaymentType.SOLE_PROPRIETOR));
        // "a payment of type ESP for 2023, and asOf in 2024"
        offer("GUI-10", inquiry.asOf().getYear() == 2024 && inquiry.payments().stream().anyMatch(payment ->
                payment.type() == PaymentType.ESP && payment.month().getYear() == 2023 && Ledger.known(payment, inquiry.asOf())), null);
    }

    /** "arrears of obligor SOLE_PROPRIETOR, or, where there are none, 5% × 1.4 MW of this month". */
    private BigDecimal entrepreneursCost() {
        return insurance.arrears().months().stream()
                .filter(month -> month.obligor() == Obligor.SOLE_PROPRIETOR)
                .map(month -> Objects.requireNonNull(month.amount(), "amount"))
                .reduce(BigDecimal::add)
                .orElseGet(() -> thisMonth(PaymentType.SOLE_PROPRIETOR));
    }

    private BigDecimal thisMonth(PaymentType type) {
        return Calculator.amount(type, YearMonth.from(inquiry.asOf()), null, null);
    }

    private void offer(String code, boolean open, @Nullable BigDecimal cost) {
        if (open) {
            steps.add(new NextStep(code, cost, null));
        }
    }
}
