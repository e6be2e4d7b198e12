package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a person in the months back from M, the month of the inquiry's day, reduced to a few numbers.
 *
 * <p>A month is <em>paid</em> when a payment of some type suffices for it; <em>covered</em> when it is paid, or a state or
 * local-budget category held, or special service lasted, on its first or last day; a <em>gap</em> when the person was
 * liable for it and it is not covered, and <em>overdue</em> when its day of payment is past. The window F … M, or F … M-1 while M
 * is not covered, has twelve months; R, the <em>regular</em> month, is the latest covered one of it before which no gap is overdue.
 */
public final class Ledger extends Fact implements Dated {

    private final PersonOnDay person;
    private final YearMonth month;
    private final Numbers numbers;
    private final boolean stateInsured;

    /**
     * The numbers of a ledger; what each means stands with the word of the same name.
     *
     * @param paidMonths see {@link Ledger#getPaidMonths()}
     * @param overdueGaps see {@link Ledger#getOverdueGaps()}
     * @param monthsSinceRegular see {@link Ledger#getMonthsSinceRegular()}
     * @param monthsSinceLongPaid see {@link Ledger#getMonthsSinceLongPaid()}
     * @param coveredRunBeforeThisMonth see {@link Ledger#getCoveredRunBeforeThisMonth()}
     * @param selfPaidRunBeforeThisMonth see {@link Ledger#getSelfPaidRunBeforeThisMonth()}
     * @param espThisMonth see {@link Ledger#isEspThisMonth()}
     */
    public record Numbers(
            int paidMonths,
            int overdueGaps,
            int monthsSinceRegular,
            int monthsSinceLongPaid,
            int coveredRunBeforeThisMonth,
            int selfPaidRunBeforeThisMonth,
            boolean espThisMonth) {
    }

    /**
     * A ledger.
     *
     * @param person the person on the inquiry's day
     * @param month M, the month of that day
     * @param numbers the numbers
     * @param stateInsured whether a state or local-budget category holds on that day
     */
    public Ledger(PersonOnDay person, YearMonth month, Numbers numbers, boolean stateInsured) {
        this.person = person;
        this.month = month;
        this.numbers = numbers;
        this.stateInsured = stateInsured;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return person.getLaw();
    }

    /** {@return whether the legal status gives access to the insurance system} */
    public boolean isInSystem() {
        return person.isInSystem();
    }

    /** {@return whether a state or local-budget category (SI, LB) holds on the inquiry's day} */
    public boolean isStateInsured() {
        return stateInsured;
    }

    /** {@return whether SPECIAL_SERVICE covers the inquiry's day} */
    public boolean isSpecialService() {
        return person.isSpecialService();
    }

    /** {@return the last day of the special service; null when no end is known} */
    public @Nullable LocalDate getLastDayOfSpecialService() {
        return person.lastDayOf(Situation.SPECIAL_SERVICE);
    }

    /**
     * How many of the months M-12 … R are paid.
     *
     * @return 0 to 13; 0 also where no month is regular. At least one is needed for a ground by payment.
     */
    public int getPaidMonths() {
        return numbers.paidMonths();
    }

    /** {@return how many of the months F … M-1 are gaps that are overdue; all of them are later than R; 0 to 12} */
    public int getOverdueGaps() {
        return numbers.overdueGaps();
    }

    /** {@return M - R: months from the regular month to this one; 0 to 12; 13 where no month is regular} */
    public int getMonthsSinceRegular() {
        return numbers.monthsSinceRegular();
    }

    /**
     * {@return M - Q: months to this one from the latest month, not after R, with which as many months in a row were paid (not
     * merely covered) as prolong care (parameter {@code long-paid-months}); 0 to 12; 13 where there is no such month}
     */
    public int getMonthsSinceLongPaid() {
        return numbers.monthsSinceLongPaid();
    }

    /** {@return how many months in a row, ending with M-1, are covered; none before M-12 is looked at; 0 to 12} */
    public int getCoveredRunBeforeThisMonth() {
        return numbers.coveredRunBeforeThisMonth();
    }

    /**
     * {@return how many months in a row, ending with M-1, have a sufficient payment as self-payer; none before M-12 is looked at; 0
     * to 12}
     */
    public int getSelfPaidRunBeforeThisMonth() {
        return numbers.selfPaidRunBeforeThisMonth();
    }

    /** {@return whether M has a sufficient single aggregated payment} */
    public boolean isEspThisMonth() {
        return numbers.espThisMonth();
    }

    /**
     * The last day of a month after R.
     *
     * @param months how many months after
     * @return the day
     */
    public LocalDate endOfMonthAfterRegular(int months) {
        return month.minusMonths(numbers.monthsSinceRegular() - (long) months).atEndOfMonth();
    }

    /**
     * The last day of a month after Q, see {@link #getMonthsSinceLongPaid()}.
     *
     * @param months how many months after
     * @return the day
     */
    public LocalDate endOfMonthAfterLongPaid(int months) {
        return month.minusMonths(numbers.monthsSinceLongPaid() - (long) months).atEndOfMonth();
    }
}
