package kz.kepil.api.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Life;
import org.jspecify.annotations.Nullable;

/** Payments of the month of asOf and the twelve before it, as people of some discipline make them. */
final class Payments {

    /** The oldest month that the insurance status still looks at, counted back from asOf. */
    static final int OLDEST = 12;

    /** Since then twelve months may be paid beforehand. */
    private static final LocalDate PREPAYMENT_LAW = LocalDate.of(2022, 9, 4);
    private static final Set<PaymentType> WITH_PENSION = EnumSet.of(PaymentType.EMPLOYER_DEDUCTION, PaymentType.CIVIL_CONTRACT,
            PaymentType.SOLE_PROPRIETOR, PaymentType.ESP, PaymentType.PLATFORM);

    /** How somebody pays. */
    enum Discipline {
        /** Every month. */
        REGULAR,
        /** Every month except one, two or three. */
        WITH_GAPS,
        /** Every month until some months ago. */
        STOPPED,
        /** Four months in ten. */
        OCCASIONAL,
        /** Never. */
        NONE
    }

    private final Draws draws;
    private final Contributions contributions;

    Payments(Draws draws, Contributions contributions) {
        this.draws = draws;
        this.contributions = contributions;
    }

    /** Pays for the months from {@code oldest} back to {@code newest} back, as far as the payment existed and is known by asOf. */
    void monthly(Life life, PaymentType type, int oldest, int newest, Discipline discipline, @Nullable Locality locality) {
        if (discipline == Discipline.NONE) {
            return;
        }
        int last = discipline == Discipline.STOPPED ? Math.max(newest, draws.between(3, 9)) : newest;
        Set<Integer> missed = new HashSet<>();
        for (int i = discipline == Discipline.WITH_GAPS ? draws.between(1, 3) : 0; i > 0; i--) {
            missed.add(draws.between(2, OLDEST));
        }
        int tenthsOfMinimumWage = draws.of(10, 11, 12, 15, 15, 20, 20, 25, 30, 30, 40, 50, 60, 80, 120);
        for (int back = oldest; back >= last; back--) {
            YearMonth month = life.monthBefore(back);
            BigDecimal income = income(type, month, tenthsOfMinimumWage);
            BigDecimal amount = contributions.amount(type, month, income, locality);
            if (missed.contains(back) || amount == null || beforeStatus(life, month)
                    || discipline == Discipline.OCCASIONAL && draws.chance(60)) {
                continue;
            }
            LocalDate paidOn = type == PaymentType.SELF_PAYER
                    ? month.atDay(draws.between(1, 28))
                    : month.plusMonths(1).atDay(draws.between(1, 25));
            if (!paidOn.isAfter(life.asOf)) {
                life.payments.add(new Payment(type, month, amount, paidOn, income, locality));
            }
        }
    }

    private static boolean beforeStatus(Life life, YearMonth month) {
        return life.since != null && month.isBefore(YearMonth.from(life.since));
    }

    private @Nullable BigDecimal income(PaymentType type, YearMonth month, int tenthsOfMinimumWage) {
        return switch (type) {
            case EMPLOYER_DEDUCTION, EMPLOYEE_CONTRIBUTION, CIVIL_CONTRACT, PLATFORM ->
                    BigDecimal.valueOf(contributions.minimumWage(month).longValueExact() * tenthsOfMinimumWage / 10);
            case SOLE_PROPRIETOR, SELF_PAYER, ESP -> null;
        };
    }

    /** Pays twelve months at once, some day of the last year and a bit; months on end before the law knew prepayment. */
    void prepaidYear(Life life) {
        LocalDate paidOn = life.asOf.minusDays(draws.between(0, 400));
        if (paidOn.isBefore(PREPAYMENT_LAW)) {
            monthly(life, PaymentType.SELF_PAYER, OLDEST, 0, Discipline.REGULAR, null);
            return;
        }
        BigDecimal amount = Objects.requireNonNull(contributions.amount(PaymentType.SELF_PAYER, YearMonth.from(paidOn), null, null));
        YearMonth first = YearMonth.from(paidOn).plusMonths(draws.of(0, 1));
        for (int i = 0; i < 12; i++) {
            life.payments.add(Payment.of(PaymentType.SELF_PAYER, first.plusMonths(i), amount, paidOn));
        }
    }

    /** Whoever pays out of work pays for the pension too; others paid long ago, or never. */
    void decidePension(Life life) {
        YearMonth ofWork = life.payments.stream()
                .filter(payment -> WITH_PENSION.contains(payment.type()))
                .map(Payment::month)
                .max(Comparator.naturalOrder())
                .orElse(null);
        life.lastPensionContribution = ofWork != null || draws.chance(50) ? ofWork : life.monthBefore(draws.between(OLDEST + 1, 120));
    }
}
