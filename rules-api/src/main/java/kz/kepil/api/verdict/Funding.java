package kz.kepil.api.verdict;

/** Who pays for care. */
public enum Funding {
    /** The guaranteed volume of free medical care. */
    TMKKK,
    /** Compulsory social health insurance. */
    MAMS,
    /** The person's policy of voluntary insurance. */
    VOLUNTARY,
    /** The person. */
    PAID,
    /** It depends on facts that the caller does not know (spec 11). */
    UNDETERMINED
}
