package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a person in the months back from M, the month of the inquiry's day, reduced to a few numbers.
 *
 * <p>A month is <em>paid</em> when a payment of some type suffices for it; <em>covered</em> when it is paid, or a state or
 * local-budget category held, or special service lasted, on its first or last day; a <em>gap</em> when the person was
 * liable for it and it is not covered. L, the last covered month, is sought among M-12 … M.
 */
public final class Ledger extends Fact {

    private final PersonOnDay person;
    private final YearMonth lastCovered;
    private final Numbers numbers;
    private final boolean stateInsured;

    /**
     * The numbers of a ledger; what each means stands with the word of the same name.
     *
     * @param paidMonths see {@link Ledger#getPaidMonths()}
     * @param monthsSinceCovered see {@link Ledger#getMonthsSinceCovered()}
     * @param gapsBeforeLastCovered see {@link Ledger#getGapsBeforeLastCovered()}
     * @param overdueGapsAfterLastCovered see {@link Ledger#getOverdueGapsAfterLastCovered()}
     * @param paidRunToLastCovered see {@link Ledger#getPaidRunToLastCovered()}
     * @param coveredRunBeforeThisMonth see {@link Ledger#getCoveredRunBeforeThisMonth()}
     * @param selfPaidRunBeforeThisMonth see {@link Ledger#getSelfPaidRunBeforeThisMonth()}
     * @param espThisMonth see {@link Ledger#isEspThisMonth()}
     */
    public record Numbers(
            int paidMonths,
            int monthsSinceCovered,
            int gapsBeforeLastCovered,
            int overdueGapsAfterLastCovered,
            int paidRunToLastCovered,
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
        this.lastCovered = month.minusMonths(numbers.monthsSinceCovered());
        this.numbers = numbers;
        this.stateInsured = stateInsured;
    }

    /**
     * The inquiry's day as a number.
     *
     * @return for example 20220328
     */
    public int getLaw() {
        return person.getLaw();
    }

    /**
     * Whether the legal status gives access to the insurance system.
     *
     * @return true when it does
     */
    public boolean isInSystem() {
        return person.isInSystem();
    }

    /**
     * Whether a state or local-budget category (SI, LB) holds on the inquiry's day.
     *
     * @return true when one holds
     */
    public boolean isStateInsured() {
        return stateInsured;
    }

    /**
     * Whether SPECIAL_SERVICE covers the inquiry's day.
     *
     * @return true when it does
     */
    public boolean isSpecialService() {
        return person.isSpecialService();
    }

    /**
     * The last day of the special service.
     *
     * @return the day; null when no end is known
     */
    public @Nullable LocalDate getLastDayOfSpecialService() {
        return person.lastDayOf(Situation.SPECIAL_SERVICE);
    }

    /**
     * How many of the months M-12 … M are paid.
     *
     * @return 0 to 13; at least one is needed for L to exist
     */
    public int getPaidMonths() {
        return numbers.paidMonths();
    }

    /**
     * M - L: months from the last covered month to this one.
     *
     * @return 0 to 12; 13 when none of M-12 … M is covered
     */
    public int getMonthsSinceCovered() {
        return numbers.monthsSinceCovered();
    }

    /**
     * How many of the months M-12 … L are gaps.
     *
     * @return the number
     */
    public int getGapsBeforeLastCovered() {
        return numbers.gapsBeforeLastCovered();
    }

    /**
     * How many of the months L+1 … M-1 are gaps that are overdue.
     *
     * @return the number
     */
    public int getOverdueGapsAfterLastCovered() {
        return numbers.overdueGapsAfterLastCovered();
    }

    /**
     * How many months in a row, ending with L, are paid (not merely covered).
     *
     * @return the number
     */
    public int getPaidRunToLastCovered() {
        return numbers.paidRunToLastCovered();
    }

    /**
     * How many months in a row, ending with M-1, are covered; none before M-12 is looked at.
     *
     * @return 0 to 12
     */
    public int getCoveredRunBeforeThisMonth() {
        return numbers.coveredRunBeforeThisMonth();
    }

    /**
     * How many months in a row, ending with M-1, have a sufficient payment as self-payer; none before M-12 is looked at.
     *
     * @return 0 to 12
     */
    public int getSelfPaidRunBeforeThisMonth() {
        return numbers.selfPaidRunBeforeThisMonth();
    }

    /**
     * Whether M has a sufficient single aggregated payment.
     *
     * @return true when it has
     */
    public boolean isEspThisMonth() {
        return numbers.espThisMonth();
    }

    /**
     * The last day of a month after L.
     *
     * @param months how many months after
     * @return the day
     */
    public LocalDate endOfMonthAfterLastCovered(int months) {
        return lastCovered.plusMonths(months).atEndOfMonth();
    }
}
