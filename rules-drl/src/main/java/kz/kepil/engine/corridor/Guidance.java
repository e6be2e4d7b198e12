package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.LawOfDay;
import kz.kepil.engine.pack.Pack;

/** The end of a case: which steps are open to the person. */
final class Guidance {

    private static final Comparator<NextStep> CHEAPEST_FIRST =
            Comparator.comparing(NextStep::cost, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(NextStep::code);

    private final AdvisedPerson person;

    Guidance(Inquiry inquiry, Pack pack, LawOfDay law, PersonOnDay today, Insurance insurance, boolean lapsing, Set<Integer> chronicGroups, Account account) {
        boolean personOwes = false;
        boolean entrepreneurOwes = false;
        BigDecimal owedByEntrepreneur = BigDecimal.ZERO;
        List<YearMonth> employersMonths = List.of();
        Arrears arrears = insurance.arrears();
        for (int i = 0; i < arrears.months().size(); i++) {
            ArrearsMonth owed = arrears.months().get(i);
            if (owed.obligor() == Obligor.EMPLOYER) {
                employersMonths = employersMonths.isEmpty() ? new ArrayList<>() : employersMonths;
                employersMonths.add(owed.month());
                continue;
            }
            personOwes = true;
            if (owed.obligor() == Obligor.SOLE_PROPRIETOR) {
                entrepreneurOwes = true;
                owedByEntrepreneur = owed.amount() == null ? owedByEntrepreneur : owedByEntrepreneur.add(owed.amount());
            }
        }
        List<YearMonth> owedByEmployer = employersMonths;
        YearMonth month = law.month(0).month();
        person = new AdvisedPerson(today, inquiry.person(), new AdvisedPerson.Outlook(
                insurance.status() == InsuranceStatus.NOT_INSURED,
                lapsing,
                personOwes,
                !owedByEmployer.isEmpty(),
                entrepreneurOwes,
                arrears.total(),
                owedByEntrepreneur,
                type -> owedByEmployer.stream().map(owed -> account.missing(owed, type)).reduce(BigDecimal.ZERO, BigDecimal::add),
                chronicGroups,
                account.paidAnyLastYear(PaymentType.ESP),
                law.prepaidYear(),
                type -> pack.payers().of(type).amount(month, null, null)));
    }

    /** The fact that the stage of the guidance looks at. */
    AdvisedPerson person() {
        return person;
    }

    /** After the stage of the guidance. */
    List<StepFound> steps() {
        return person.findings(StepFound.class);
    }

    List<NextStep> nextSteps() {
        List<StepFound> found = steps();
        if (found.isEmpty()) {
            return List.of();
        }
        NextStep[] steps = new NextStep[found.size()];
        for (int i = 0; i < steps.length; i++) {
            StepFound step = found.get(i);
            steps[i] = new NextStep(step.rule().code(), step.cost() == null ? null : Contributions.money(step.cost()), step.firstDay());
        }
        Arrays.sort(steps, CHEAPEST_FIRST);
        return List.of(steps);
    }
}
