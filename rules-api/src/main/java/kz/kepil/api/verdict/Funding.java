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
    /** TMKKK or MAMS for some diseases, the person for others: asked without a disease (spec 04, SVC-11 and SVC-13). */
    BY_DISEASE,
    /** It depends on facts that the caller does not know (spec 11). */
    UNDETERMINED
}
