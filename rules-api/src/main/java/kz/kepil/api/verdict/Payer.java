package kz.kepil.api.verdict;

/** Who pays the contribution on which a ground rests. */
public enum Payer {
    /** The state budget. */
    STATE,
    /** The local executive bodies, law 405-V art. 26-1. */
    LOCAL_BUDGET,
    /** The payers of contributions and deductions themselves. */
    PAYMENTS,
    /** Nobody: the person is exempt (special service). */
    EXEMPT
}
