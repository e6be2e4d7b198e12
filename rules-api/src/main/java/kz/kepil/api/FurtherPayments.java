package kz.kepil.api;

/** What a forecast takes to be paid into the insurance fund after the inquiry's day. */
public enum FurtherPayments {
    /**
     * Payments go on as they are: for each type with a sufficient payment for the month of the day or the month before, a sufficient one
     * for every later month in which that type exists and that is not paid yet, paid on the first day of its month, with the same income.
     */
    GOING_ON,
    /** No further payment, as for whoever loses the work today. */
    STOPPING
}
