package kz.kepil.api.procedure;

/** A group whose members can ask a clinic for attachment in person, whatever legal status attaches online (S2). */
public enum InPersonGroup {
    /** A pensioner. */
    PENSIONER,
    /** A person with a disability. */
    PERSON_WITH_DISABILITY,
    /** A legal representative of a disabled child. */
    REPRESENTATIVE_OF_DISABLED_CHILD,
    /** A foster carer or guardian. */
    FOSTER_CARER_OR_GUARDIAN,
    /** A convict in a strict-regime colony. */
    CONVICT_IN_STRICT_REGIME_COLONY,
    /** A conscript. */
    CONSCRIPT,
    /** A student away from home. */
    STUDENT_AWAY_FROM_HOME,
    /** A student of a madrasa. */
    MADRASA_STUDENT,
    /** A child born abroad. */
    CHILD_BORN_ABROAD,
    /** A resident of a children's home, a boarding school or a home for the elderly. */
    RESIDENT_OF_HOME,
    /** A person who acts by power of attorney. */
    BY_POWER_OF_ATTORNEY
}
