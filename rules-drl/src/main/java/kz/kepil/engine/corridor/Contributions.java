package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Payer;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.DaysOfMonth;
import kz.kepil.engine.fact.Debt;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DebtFound;
import kz.kepil.engine.fact.Ledger;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.fact.Situation;
import kz.kepil.engine.fact.Situations;
import kz.kepil.engine.pack.CalendarMonth;
import kz.kepil.engine.pack.LawOfDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The ledger of a case: which months were paid or needed no payment, which are missed, and who owes them. */
final class Contributions {

    private static final int MONEY_DECIMALS = 2;

    /** A month that is a gap. */
    private record Missed(CalendarMonth month, boolean overdue, MissedMonth fact) {
    }

    private final Inquiry inquiry;
    private final Pack pack;
    private final LawOfDay law;
    private final Account account;
    private final Standing standing;
    private @Nullable Ledger ledger;
    /** Those of F … M-1, by how many months ago they were, for which the person was liable and which nothing covers. */
    private final BitSet gaps;
    private final BitSet overdueGaps;
    private List<Prepayment> prepayments = List.of();
    private List<Missed> missed = List.of();
    private @Nullable Debt debt;

    Contributions(Inquiry inquiry, Pack pack, LawOfDay law, Account account, Standing standing) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.law = law;
        this.account = account;
        this.standing = standing;
        this.gaps = new BitSet(law.lookBack() + 1);
        this.overdueGaps = new BitSet(law.lookBack() + 1);
    }

    /** The facts that the stage of the contributions looks at. */
    List<Fact> facts() {
        PersonOnDay today = standing.today();
        ledger = new Ledger(today, months().ago(0).month(), numbers(), standing.isStateInsuredToday());
        prepayments = account.prepayments(today, inquiry.asOf());
        if (prepayments.isEmpty()) {
            return List.of(ledger);
        }
        List<Fact> facts = new ArrayList<>(prepayments);
        facts.add(ledger);
        return facts;
    }

    private Months months() {
        return standing.months();
    }

    private Ledger.Numbers numbers() {
        int lookBack = months().lookBack();
        int none = lookBack + 1;
        BitSet paid = months().paid();
        BitSet covered = new BitSet(none);
        for (int ago = 0; ago <= lookBack; ago++) {
            if (paid.get(ago) || standing.neededNoPayment(ago)) {
                covered.set(ago);
            }
        }
        int first = covered.get(0) ? lookBack - 1 : lookBack;
        for (int ago = covered.nextClearBit(1); ago <= first; ago = covered.nextClearBit(ago + 1)) {
            if (liable(months().ago(ago))) {
                gaps.set(ago);
                overdueGaps.set(ago, overdue(ago));
            }
        }
        // The latest covered month before the oldest gap that is overdue; without such a gap, the latest of all.
        int covers = covered.nextSetBit(overdueGaps.length());
        int regular = covers < 0 || covers > first ? none : covers;
        int selfPaidRun = 0;
        while (selfPaidRun < lookBack && account.paid(selfPaidRun + 1, PaymentType.SELF_PAYER)) {
            selfPaidRun++;
        }
        int paidMonths = 0;
        for (int ago = paid.nextSetBit(regular); ago >= 0; ago = paid.nextSetBit(ago + 1)) {
            paidMonths++;
        }
        return new Ledger.Numbers(paidMonths, overdueGaps.cardinality(), regular,
                sinceLongPaid(regular, none), covered.nextClearBit(1) - 1, selfPaidRun, account.paid(0, PaymentType.ESP));
    }

    /** How many months ago the latest month was, no later than another, with which so many in a row were paid as prolong care. */
    private int sinceLongPaid(int from, int none) {
        int many = law.longPaidMonths();
        int last = from;
        for (int ago = from; last < none && ago - last < many; ago++) {
            if (!(ago <= months().lookBack() ? months().paid().get(ago) : account.paid(ago))) {
                last = ago + 1;
            }
        }
        return many == 0 || last >= none ? none : last;
    }

    /** From the beginning of payments on, in the legal status and alive. */
    private boolean liable(CalendarMonth month) {
        return standing.isInSystem(month) && !month.month().isBefore(pack.firstMonth());
    }

    private boolean overdue(int ago) {
        int dueDay = pack.parameters().get("due-day").at(months().ago(ago).first()).value().intValueExact();
        return ago > 1 || ago == 1 && inquiry.asOf().getDayOfMonth() > dueDay;
    }

    /** After the stage of the contributions. */
    void keep(Grounds grounds) {
        grounds.add(Objects.requireNonNull(ledger));
        prepayments.forEach(grounds::add);
    }

    /** The facts that the stage of the arrears looks at. */
    List<Fact> debts(Set<Payer> payers) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>(gaps.cardinality() + 1);
        missed = new ArrayList<>(gaps.cardinality());
        for (int ago = gaps.length() - 1; ago > 0; ago = gaps.previousSetBit(ago - 1)) {
            Missed each = new Missed(months().ago(ago), overdueGaps.get(ago), missedMonth(ago));
            missed.add(each);
            facts.add(each.fact());
        }
        boolean yearPrepaid = false;
        for (Prepayment run : prepayments) {
            yearPrepaid |= !run.findings().isEmpty();
        }
        debt = new Debt(standing.today().getLaw(), payers, yearPrepaid);
        facts.add(debt);
        return facts;
    }

    private MissedMonth missedMonth(int ago) {
        YearMonth month = months().ago(ago).month();
        DaysOfMonth days = pack.circumstances().months().missed();
        return new MissedMonth(standing.today().getLaw(), months().onAnyOf(days, ago, PersonOnDay::isEmployee),
                isLeaveWithoutPay(ago, days), months().onAnyOf(days, ago, PersonOnDay::isEntrepreneur),
                type -> account.missing(month, type));
    }

    private boolean isLeaveWithoutPay(int ago, DaysOfMonth days) {
        Situations situations = pack.circumstances().situations();
        if (pack.circumstances().months().leaveOnEveryDay()) {
            CalendarMonth month = months().ago(ago);
            return situations.lasts(Situation.LEAVE_WITHOUT_PAY, inquiry.person(), month.first(), month.last());
        }
        long leave = situations.bits(List.of(Situation.LEAVE_WITHOUT_PAY.name()));
        return months().onAnyOf(days, ago, day -> day.isAnyOf(leave));
    }

    /** The gaps whose day of payment is past, oldest first. */
    List<YearMonth> overdueMonths() {
        List<YearMonth> found = new ArrayList<>();
        for (int ago = overdueGaps.length() - 1; ago > 0; ago = overdueGaps.previousSetBit(ago - 1)) {
            found.add(months().ago(ago).month());
        }
        return found;
    }

    /** The month of a fact; empty for one that is no missed month. */
    List<YearMonth> monthOf(Fact fact) {
        return missed.stream().filter(each -> each.fact() == fact).map(each -> each.month().month()).toList();
    }

    /** What the stage of the arrears found, unless it is dormant; none before it has run. */
    Arrears arrears() {
        return isDormant() ? Arrears.NONE : owed();
    }

    /** The same while it is dormant. */
    Arrears dormant() {
        return isDormant() ? owed() : Arrears.NONE;
    }

    private boolean isDormant() {
        return debt != null && !debt.findings().isEmpty();
    }

    private Arrears owed() {
        if (missed.isEmpty()) {
            return Arrears.NONE;
        }
        List<ArrearsMonth> owed = new ArrayList<>(missed.size());
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < missed.size(); i++) {
            Missed each = missed.get(i);
            List<DebtFound> debts = each.fact().findings(DebtFound.class);
            for (int debtOf = 0; debtOf < debts.size(); debtOf++) {
                DebtFound found = debts.get(debtOf);
                BigDecimal amount = found.amount() == null ? null : money(found.amount());
                owed.add(new ArrearsMonth(each.month().month(), amount, found.obligor(), each.overdue()));
                total = amount == null ? total : total.add(amount);
            }
        }
        return owed.isEmpty() ? Arrears.NONE : new Arrears(owed, money(total));
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Hands over what was found of the missed months. */
    void found(Consumer<Finding> found) {
        for (int i = 0; i < missed.size(); i++) {
            hand(missed.get(i).fact(), found);
        }
        if (debt != null) {
            hand(debt, found);
        }
    }

    private static void hand(Fact fact, Consumer<Finding> found) {
        for (int i = 0; i < fact.findings().size(); i++) {
            found.accept(fact.findings().get(i));
        }
    }
}
