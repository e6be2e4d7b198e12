package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * As many months in a row as the law lets a self-payer prepay (parameter {@code prepaid-months}), each with one payment
 * made since that is possible whose amount suffices by the parameters of the month in which it was paid.
 */
public final class Prepayment extends Fact implements Dated {

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

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return person.getLaw();
    }

    /** {@return whether the legal status gives access to the insurance system} */
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

    /** {@return days from the inquiry's day to the last day of the run; 0 on that day itself; negative when it is past} */
    public int getDaysLeft() {
        return (int) day.until(getLastDay(), ChronoUnit.DAYS);
    }

    /** {@return the first month of the run} */
    public YearMonth getFirst() {
        return first;
    }

    /** {@return the last month of the run} */
    public YearMonth getLast() {
        return last;
    }

    /** {@return the last day of the run} */
    public LocalDate getLastDay() {
        return last.atEndOfMonth();
    }
}
