package kz.kepil.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DebtFound;
import kz.kepil.engine.fact.Finding.InsuredFound;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.Finding.StepFound;
import kz.kepil.engine.fact.Guided;
import kz.kepil.engine.fact.Ledger;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** One inquiry on its way through the corridor: it makes the facts that a stage looks at and keeps what the stage found. */
final class Case {

    private static final int MONEY_DECIMALS = 2;
    private static final Comparator<NextStep> CHEAPEST_FIRST =
            Comparator.comparing(NextStep::cost, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(NextStep::code);

    /** A month that is a gap. */
    private record Missed(YearMonth month, MissedMonth fact) {
    }

    private final Inquiry inquiry;
    private final Pack pack;
    private final PersonOnDay today;
    private final Account account;
    private final int lookBack;
    /** The first in which the person lived and had the legal status. */
    private final YearMonth firstOwnMonth;

    private @Nullable ScopeFound scope;
    private @Nullable Months months;
    private @Nullable Ledger ledger;
    /** The days that the stage of the local budget looks at. */
    private List<PersonOnDay> uncoveredDays = List.of();
    /** The months, by how many months ago they were, for which the person was liable and which nothing covers. */
    private BitSet gaps = new BitSet();
    private List<Prepayment> prepayments = List.of();
    private final List<Missed> missed = new ArrayList<>();
    private final List<InsuredFound> insured = new ArrayList<>();
    /** The days, among those of the months, on which a state or local-budget category held. */
    private final Collection<PersonOnDay> stateDays = new ArrayList<>();
    private List<Finding> exemptions = List.of();
    private @Nullable Insurance insurance;
    private @Nullable Care care;
    private @Nullable Guided guided;

    Case(Inquiry inquiry, Pack pack) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.today = new PersonOnDay(inquiry.person(), inquiry.asOf(), inquiry.asOf());
        this.account = new Account(inquiry, pack);
        this.lookBack = pack.lookBack(inquiry.asOf());
        LocalDate since = inquiry.person().legalStatusSince();
        LocalDate birth = inquiry.person().birthDate();
        this.firstOwnMonth = YearMonth.from(since == null || since.isBefore(birth) ? birth : since);
    }

    PersonOnDay today() {
        return today;
    }

    /** After the scope stage. */
    void keepScope() {
        if (today.findings().size() != 1) {
            throw new IllegalStateException("Exactly one rule must tell the scope of " + inquiry.person().legalStatus() + " on "
                    + inquiry.asOf() + ", and these do: " + today.findings());
        }
        scope = (ScopeFound) today.findings().get(0);
        today.setMams(scope.mams());
        today.setTmkkkFull(scope.tmkkk() == TmkkkScope.FULL);
        months = new Months(inquiry.person(), today, inquiry.asOf(), lookBack, account::paid, scope.mams(), pack);
    }

    private ScopeFound scope() {
        return Objects.requireNonNull(scope);
    }

    private Months months() {
        return Objects.requireNonNull(months);
    }

    /** The days that the stage of the state categories looks at. */
    List<PersonOnDay> days() {
        return months().facts();
    }

    /** After the stage of the state categories. */
    void keepStateCategories() {
        for (PersonOnDay day : months().facts()) {
            day.setStateInsured(!day.findings().isEmpty());
            if (day.isStateInsured()) {
                stateDays.add(day);
            }
        }
        keepInsured(today);
    }

    /** The days that the stage of the local budget looks at: of those past, only such as no state category covers already. */
    List<PersonOnDay> daysWithoutStateCategory() {
        uncoveredDays = new ArrayList<>(days());
        uncoveredDays.removeIf(day -> day != today && day.isStateInsured());
        return uncoveredDays;
    }

    /** After the stage of the local budget. */
    void keepLocalBudget() {
        for (PersonOnDay day : uncoveredDays) {
            if (!day.findings().isEmpty()) {
                stateDays.add(day);
            }
        }
        keepInsured(today);
    }

    /** The facts that the stage of the contributions looks at. */
    List<Fact> paymentFacts() {
        ledger = new Ledger(today, months().ago(0), numbers(), isStateDay(today));
        prepayments = account.prepayments(today, inquiry.asOf());
        List<Fact> facts = new ArrayList<>(prepayments);
        facts.add(ledger);
        return facts;
    }

    private Ledger.Numbers numbers() {
        BitSet paid = months().paid();
        BitSet covered = monthsAgo(ago -> paid.get(ago) || months().onFirstOrLastDay(ago, this::isStateDay)
                || months().onFirstOrLastDay(ago, PersonOnDay::isSpecialService));
        gaps = monthsAgo(ago -> !covered.get(ago) && liable(months().ago(ago)));
        int sinceCovered = covered.isEmpty() ? lookBack + 1 : covered.nextSetBit(0);
        int gapsBefore = 0;
        int overdueAfter = 0;
        for (int ago = gaps.nextSetBit(1); ago > 0; ago = gaps.nextSetBit(ago + 1)) {
            if (ago > sinceCovered) {
                gapsBefore++;
            } else if (overdue(months().ago(ago))) {
                overdueAfter++;
            }
        }
        int paidRun = 0;
        while (!covered.isEmpty() && account.paid(months().ago(sinceCovered).minusMonths(paidRun))) {
            paidRun++;
        }
        int selfPaidRun = 0;
        while (selfPaidRun < lookBack && account.paid(months().ago(selfPaidRun + 1), PaymentType.SELF_PAYER)) {
            selfPaidRun++;
        }
        return new Ledger.Numbers(paid.cardinality(), sinceCovered, gapsBefore, overdueAfter, paidRun,
                covered.nextClearBit(1) - 1, selfPaidRun, account.paid(months().ago(0), PaymentType.ESP));
    }

    /** Those of the months M … M-12, by how many months ago they were, for which the condition holds. */
    private BitSet monthsAgo(IntPredicate condition) {
        BitSet found = new BitSet(lookBack + 1);
        for (int ago = 0; ago <= lookBack; ago++) {
            found.set(ago, condition.test(ago));
        }
        return found;
    }

    private boolean isStateDay(PersonOnDay day) {
        return stateDays.contains(day);
    }

    /** From the beginning of payments on, in the legal status and alive. */
    private boolean liable(YearMonth month) {
        return scope().mams() && !month.isBefore(pack.firstMonth()) && !month.isBefore(firstOwnMonth);
    }

    private boolean overdue(YearMonth month) {
        int dueDay = pack.parameters().get("due-day").at(month.atDay(1)).value().intValueExact();
        return inquiry.asOf().isAfter(month.plusMonths(1).atDay(dueDay));
    }

    /** After the stage of the contributions. */
    void keepContributions() {
        keepInsured(Objects.requireNonNull(ledger));
        prepayments.forEach(this::keepInsured);
    }

    private void keepInsured(Fact fact) {
        fact.findings().forEach(finding -> insured.add((InsuredFound) finding));
    }

    /** The facts that the stage of the arrears looks at. */
    List<MissedMonth> missedMonths() {
        boolean disregarded = insured.stream().anyMatch(found -> found.payer() != Payer.PAYMENTS)
                || prepayments.stream().anyMatch(run -> !run.findings().isEmpty());
        List<MissedMonth> facts = new ArrayList<>();
        for (int ago = gaps.length() - 1; ago > 0; ago = gaps.previousSetBit(ago - 1)) {
            YearMonth month = months().ago(ago);
            missed.add(new Missed(month, new MissedMonth(today.getLaw(), months().onFirstOrLastDay(ago, PersonOnDay::isEmployee),
                    months().onFirstOrLastDay(ago, PersonOnDay::isEntrepreneur), disregarded,
                    account.missing(month, PaymentType.SOLE_PROPRIETOR), account.missing(month, PaymentType.SELF_PAYER))));
            facts.add(missed.get(missed.size() - 1).fact());
        }
        return facts;
    }

    /** After the stage of the employer exemption. */
    void keepExemptions() {
        exemptions = today.findings();
    }

    /** After the insurance is known. */
    Care beginCare() {
        insurance = judgeInsurance();
        care = new Care(inquiry, pack, today, scope().tmkkk(), insurance.status() == InsuranceStatus.INSURED);
        return care;
    }

    /** The fact that the stage of the guidance looks at. */
    Guided guided() {
        Insurance known = insurance();
        Set<Obligor> obligors = EnumSet.noneOf(Obligor.class);
        BigDecimal owedByEntrepreneur = BigDecimal.ZERO;
        for (ArrearsMonth owed : known.arrears().months()) {
            obligors.add(owed.obligor());
            if (owed.obligor() == Obligor.SOLE_PROPRIETOR && owed.amount() != null) {
                owedByEntrepreneur = owedByEntrepreneur.add(owed.amount());
            }
        }
        boolean employerOwes = obligors.remove(Obligor.EMPLOYER);
        YearMonth month = months().ago(0);
        BigDecimal selfPayment = pack.payers().of(PaymentType.SELF_PAYER).amount(month, null, null);
        guided = new Guided(today, inquiry.person(), new Guided.Outlook(
                known.status() == InsuranceStatus.NOT_INSURED,
                !insured.isEmpty() && insured.stream().allMatch(InsuredFound::lapsing),
                !obligors.isEmpty(),
                employerOwes,
                obligors.contains(Obligor.SOLE_PROPRIETOR),
                known.arrears().total(),
                owedByEntrepreneur,
                Objects.requireNonNull(care).chronicGroups(),
                account.paidAny(PaymentType.ESP, inquiry.asOf().getYear() - 1),
                selfPayment.multiply(pack.prepaidMonths(inquiry.asOf())),
                selfPayment,
                pack.payers().of(PaymentType.SOLE_PROPRIETOR).amount(month, null, null)));
        return guided;
    }

    /** What of the inquiry a word of the vocabulary rests on for a fact: JSON paths and values. */
    Map<String, String> sources(String from, Fact fact) {
        return switch (from) {
            case "payments" -> fact instanceof Prepayment run ? Sources.payments(inquiry, run.getFirst(), run.getLast())
                    : Sources.payments(inquiry, months().ago(lookBack), months().ago(0));
            case "condition" -> Objects.requireNonNull(care).conditionSources(fact);
            case "service" -> Objects.requireNonNull(care).serviceSources(fact);
            default -> Character.isUpperCase(from.charAt(0)) ? Sources.circumstances(inquiry, CircumstanceType.valueOf(from))
                    : Sources.part(inquiry, from);
        };
    }

    /** The verdict, after the last stage. */
    Entitlement verdict() {
        Care known = Objects.requireNonNull(care);
        return new Entitlement(inquiry.id(), inquiry.asOf(), String.valueOf(inquiry.asOf().getYear()), insurance(),
                new Scope(scope().tmkkk(), scope().mams(), Findings.codes(List.of(scope()))),
                new EmployerExemption(!exemptions.isEmpty(), Findings.codes(exemptions)),
                known.dentalVerdict(), known.conditionVerdicts(), known.screeningVerdicts(), known.serviceVerdicts(), nextSteps(),
                List.of(), warnings(), ruleNames());
    }

    private List<NextStep> nextSteps() {
        List<NextStep> steps = new ArrayList<>();
        for (StepFound step : steps()) {
            steps.add(new NextStep(step.rule().code(), step.cost() == null ? null : money(step.cost()), step.firstDay()));
        }
        steps.sort(CHEAPEST_FIRST);
        return steps;
    }

    private List<StepFound> steps() {
        return Findings.only(StepFound.class, Objects.requireNonNull(guided).findings());
    }

    private List<String> ruleNames() {
        BitSet found = new BitSet();
        Consumer<Finding> take = finding -> found.set(finding.rule().rank());
        take.accept(scope());
        insured.forEach(take);
        exemptions.forEach(take);
        missed.forEach(month -> month.fact().findings().forEach(take));
        Objects.requireNonNull(care).found(take);
        steps().forEach(take);
        return pack.ruleNames(found);
    }

    /** The insurance status, once {@link #beginCare()} has asked for it. */
    Insurance insurance() {
        return Objects.requireNonNull(insurance);
    }

    private Insurance judgeInsurance() {
        if (!scope().mams()) {
            return new Insurance(InsuranceStatus.NOT_IN_SYSTEM, List.of(), null, Arrears.NONE, Arrears.NONE);
        }
        return insured.isEmpty() ? new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, arrears(), Arrears.NONE)
                : new Insurance(InsuranceStatus.INSURED, grounds(), validThrough(), arrears(), Arrears.NONE);
    }

    private List<InsuranceGround> grounds() {
        return insured.stream().map(found -> new InsuranceGround(found.rule().code(), found.payer()))
                .distinct().sorted(Comparator.comparing(InsuranceGround::code)).toList();
    }

    /** The latest of the grounds' last days; null when one has no end. */
    private @Nullable LocalDate validThrough() {
        LocalDate latest = LocalDate.MIN;
        for (InsuredFound found : insured) {
            if (found.lastDay() == null) {
                return null;
            }
            latest = found.lastDay().isAfter(latest) ? found.lastDay() : latest;
        }
        return latest;
    }

    private Arrears arrears() {
        List<ArrearsMonth> owed = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Missed each : missed) {
            for (Finding finding : each.fact().findings()) {
                DebtFound debt = (DebtFound) finding;
                BigDecimal amount = debt.amount() == null ? null : money(debt.amount());
                owed.add(new ArrearsMonth(each.month(), amount, debt.obligor(), overdue(each.month())));
                total = amount == null ? total : total.add(amount);
            }
        }
        return owed.isEmpty() ? Arrears.NONE : new Arrears(owed, money(total));
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    private List<Warning> warnings() {
        List<Warning> warnings = Objects.requireNonNull(care).warnings();
        Iin iin = inquiry.person().iin();
        if (iin != null && !(inquiry.person().birthDate().equals(iin.birthDate()) && inquiry.person().sex() == iin.sex())) {
            warnings.add(new Warning(WarningCode.IIN_MISMATCH, "$.person.iin", iin.digits()));
        }
        warnings.addAll(account.warnings());
        return warnings;
    }
}
