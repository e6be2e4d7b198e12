package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * As many months in a row as the law lets a self-payer prepay (parameter {@code prepaid-months}), each with one payment
 * made since that is possible whose amount suffices by the parameters of the month in which it was paid.
 */
public final class Prepayment extends Fact {

    private final PersonOnDay person;
    private final LocalDate day;
    private final YearMonth first;
    private final YearMonth last;
    private final LocalDate paidOn;

    /**
     * A prepaid run of months.
     *
     * @param person the person on the inquiry's day
     * @param day that day
     * @param first the first month
     * @param last the last month
     * @param paidOn see {@link #getMonthsFromPaymentToStart()}
     */
    public Prepayment(PersonOnDay person, LocalDate day, YearMonth first, YearMonth last, LocalDate paidOn) {
        this.person = person;
        this.day = day;
        this.first = first;
        this.last = last;
        this.paidOn = paidOn;
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
     * Months from the month of P to the first month of the run. P is the day of the last of these payments up to the end of that
     * month; where the run was not paid by then, the day on which it was.
     *
     * @return 0 when the run begins with the month of that payment; negative when it begins earlier
     */
    public int getMonthsFromPaymentToStart() {
        return Days.months(YearMonth.from(paidOn), first);
    }

    /** {@return whether the first month of the run has begun by the inquiry's day} */
    public boolean isBegun() {
        return !day.isBefore(first.atDay(1));
    }

    /**
     * Days from the inquiry's day to the last day of the run.
     *
     * @return 0 on that day itself; negative when it is past
     */
    public int getDaysLeft() {
        return (int) day.until(getLastDay(), ChronoUnit.DAYS);
    }

    /**
     * The first month of the run.
     *
     * @return the month
     */
    public YearMonth getFirst() {
        return first;
    }

    /**
     * The last month of the run.
     *
     * @return the month
     */
    public YearMonth getLast() {
        return last;
    }

    /**
     * The last day of the run.
     *
     * @return the last day of its last month
     */
    public LocalDate getLastDay() {
        return last.atEndOfMonth();
    }
}
