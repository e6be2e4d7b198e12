package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.engine.fact.AdvisedPerson;
import kz.kepil.engine.fact.Finding.StepFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.Pack;

/** The end of a case: which steps are open to the person. */
final class Guidance {

    private static final Comparator<NextStep> CHEAPEST_FIRST =
            Comparator.comparing(NextStep::cost, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(NextStep::code);

    private final AdvisedPerson person;

    Guidance(Inquiry inquiry, Pack pack, PersonOnDay today, Insurance insurance, boolean lapsing, Set<Integer> chronicGroups, Account account) {
        Arrears arrears = insurance.arrears();
        Set<Obligor> obligors = EnumSet.noneOf(Obligor.class);
        BigDecimal owedByEntrepreneur = BigDecimal.ZERO;
        List<YearMonth> employersMonths = new ArrayList<>();
        for (ArrearsMonth owed : arrears.months()) {
            obligors.add(owed.obligor());
            if (owed.obligor() == Obligor.SOLE_PROPRIETOR && owed.amount() != null) {
                owedByEntrepreneur = owedByEntrepreneur.add(owed.amount());
            } else if (owed.obligor() == Obligor.EMPLOYER) {
                employersMonths.add(owed.month());
            }
        }
        boolean employerOwes = obligors.remove(Obligor.EMPLOYER);
        YearMonth month = YearMonth.from(inquiry.asOf());
        person = new AdvisedPerson(today, inquiry.person(), new AdvisedPerson.Outlook(
                insurance.status() == InsuranceStatus.NOT_INSURED,
                lapsing,
                !obligors.isEmpty(),
                employerOwes,
                obligors.contains(Obligor.SOLE_PROPRIETOR),
                arrears.total(),
                owedByEntrepreneur,
                type -> employersMonths.stream().map(owed -> account.missing(owed, type)).reduce(BigDecimal.ZERO, BigDecimal::add),
                chronicGroups,
                account.paidAny(PaymentType.ESP, inquiry.asOf().getYear() - 1),
                pack.payers().prepayable().amount(month, null, null).multiply(pack.prepaidMonths(inquiry.asOf())),
                type -> pack.payers().of(type).amount(month, null, null)));
    }

    /** The fact that the stage of the guidance looks at. */
    AdvisedPerson person() {
        return person;
    }

    /** After the stage of the guidance. */
    List<StepFound> steps() {
        return Findings.only(StepFound.class, person.findings());
    }

    List<NextStep> nextSteps() {
        List<StepFound> found = steps();
        if (found.isEmpty()) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>(found.size());
        for (StepFound step : found) {
            steps.add(new NextStep(step.rule().code(), step.cost() == null ? null : Contributions.money(step.cost()), step.firstDay()));
        }
        steps.sort(CHEAPEST_FIRST);
        return steps;
    }
}
