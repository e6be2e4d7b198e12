package kz.kepil.api.verdict;

/** Who owes the contribution or deduction for a month. */
public enum Obligor {
    /** The employer. */
    EMPLOYER,
    /** The person as entrepreneur, in private practice or as head of a farm. */
    SOLE_PROPRIETOR,
    /** The person as self-payer. */
    SELF
}
