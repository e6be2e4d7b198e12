package kz.kepil.api.verdict;

/** The kinds of warnings. */
public enum WarningCode {
    /** The disease is covered for a time after the diagnosis, and its day is not given (spec 05). */
    DIAGNOSIS_DATE_MISSING,
    /** The birth date or the sex disagrees with the individual identification number (spec 01). */
    IIN_MISMATCH,
    /** The payment's type does not exist in its month; the payment was left out (spec 03). */
    PAYMENT_NOT_IN_FORCE,
    /** The day lies after the last of which the law is known; the law known last was taken (spec 01). */
    PROVISIONAL_LAW
}
