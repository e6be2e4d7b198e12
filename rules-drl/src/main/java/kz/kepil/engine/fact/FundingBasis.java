package kz.kepil.engine.fact;

/** On what the funding of a service rests besides the row of the table: those grounds are stated with it. */
public enum FundingBasis {
    /** On the service's own row alone. */
    SERVICE_ALONE,
    /** On the disease's being dangerous to others: that ground is stated, and of the disease no other. */
    DANGEROUS_DISEASE,
    /** On the disease's being taken by the guaranteed volume. */
    GUARANTEED_DISEASE,
    /** On the person's right to that kind of dental care. */
    DENTAL_ELIGIBILITY,
    /** On the screenings that are due. */
    SCREENINGS
}
