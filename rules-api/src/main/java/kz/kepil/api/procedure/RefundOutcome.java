package kz.kepil.api.procedure;

/** What becomes of an application for a refund. */
public enum RefundOutcome {
    /** The money is paid back. */
    APPROVED,
    /** It is not. */
    REFUSED
}
