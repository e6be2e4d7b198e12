package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DebtFound;
import kz.kepil.engine.fact.Ledger;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The ledger of a case: which months were paid or needed no payment, which are missed, and who owes them. */
final class Contributions {

    private static final int MONEY_DECIMALS = 2;

    /** A month that is a gap. */
    private record Missed(YearMonth month, MissedMonth fact) {
    }

    private final Inquiry inquiry;
    private final Pack pack;
    private final Account account;
    private final Standing standing;
    private @Nullable Ledger ledger;
    /** The months, by how many months ago they were, for which the person was liable and which nothing covers. */
    private BitSet gaps = new BitSet();
    private List<Prepayment> prepayments = List.of();
    private final List<Missed> missed = new ArrayList<>();

    Contributions(Inquiry inquiry, Pack pack, Account account, Standing standing) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.account = account;
        this.standing = standing;
    }

    /** The facts that the stage of the contributions looks at. */
    List<Fact> facts() {
        PersonOnDay today = standing.today();
        ledger = new Ledger(today, months().ago(0), numbers(), standing.isStateDay(today));
        prepayments = account.prepayments(today, inquiry.asOf());
        List<Fact> facts = new ArrayList<>(prepayments);
        facts.add(ledger);
        return facts;
    }

    private Months months() {
        return standing.months();
    }

    private Ledger.Numbers numbers() {
        int lookBack = months().lookBack();
        BitSet paid = months().paid();
        BitSet covered = monthsAgo(ago -> paid.get(ago) || standing.neededNoPayment(ago));
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
        int lookBack = months().lookBack();
        BitSet found = new BitSet(lookBack + 1);
        for (int ago = 0; ago <= lookBack; ago++) {
            found.set(ago, condition.test(ago));
        }
        return found;
    }

    /** From the beginning of payments on, in the legal status and alive. */
    private boolean liable(YearMonth month) {
        return standing.isInSystem(month) && !month.isBefore(pack.firstMonth());
    }

    private boolean overdue(YearMonth month) {
        int dueDay = pack.parameters().get("due-day").at(month.atDay(1)).value().intValueExact();
        return inquiry.asOf().isAfter(month.plusMonths(1).atDay(dueDay));
    }

    /** After the stage of the contributions. */
    void keep(Grounds grounds) {
        grounds.add(Objects.requireNonNull(ledger));
        prepayments.forEach(grounds::add);
    }

    /** Those of the months back from M that nothing covers and whose day of payment is past, oldest first. */
    List<YearMonth> overdueMonths() {
        List<YearMonth> found = new ArrayList<>();
        for (int ago = gaps.length() - 1; ago > 0; ago = gaps.previousSetBit(ago - 1)) {
            if (overdue(months().ago(ago))) {
                found.add(months().ago(ago));
            }
        }
        return found;
    }

    /** The month of a missed month's fact; empty for another fact. */
    List<YearMonth> monthOf(Fact fact) {
        return missed.stream().filter(each -> each.fact() == fact).map(Missed::month).toList();
    }

    /** The facts that the stage of the arrears looks at. */
    List<MissedMonth> missedMonths(boolean insuredWithoutPayments) {
        boolean yearPrepaid = prepayments.stream().anyMatch(run -> !run.findings().isEmpty());
        for (int ago = gaps.length() - 1; ago > 0; ago = gaps.previousSetBit(ago - 1)) {
            YearMonth month = months().ago(ago);
            missed.add(new Missed(month, new MissedMonth(standing.today().getLaw(),
                    months().onFirstOrLastDay(ago, PersonOnDay::isEmployee), months().onFirstOrLastDay(ago, PersonOnDay::isEntrepreneur),
                    insuredWithoutPayments, yearPrepaid,
                    account.missing(month, PaymentType.SOLE_PROPRIETOR), account.missing(month, PaymentType.SELF_PAYER))));
        }
        return missed.stream().map(Missed::fact).toList();
    }

    /** Those that the stage of the arrears found; none before it has run. */
    Arrears arrears() {
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

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Hands over what was found of the missed months. */
    void debts(Consumer<Finding> found) {
        missed.forEach(month -> month.fact().findings().forEach(found));
    }
}
