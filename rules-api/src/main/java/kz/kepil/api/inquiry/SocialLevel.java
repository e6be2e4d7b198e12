package kz.kepil.api.inquiry;

/** A family's level of well-being; D is the level of crisis, E of emergency (S2). */
public enum SocialLevel {
    /** Level A. */
    A,
    /** Level B. */
    B,
    /** Level C. */
    C,
    /** Level D, crisis. */
    D,
    /** Level E, emergency. */
    E
}
