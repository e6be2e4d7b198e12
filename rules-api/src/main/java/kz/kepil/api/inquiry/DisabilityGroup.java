package kz.kepil.api.inquiry;

/** The group of a disability. */
public enum DisabilityGroup {
    /** Group I. */
    I,
    /** Group II. */
    II,
    /** Group III. */
    III,
    /** A disabled child. */
    CHILD
}
