package kz.kepil.engine.fact;

/** Whether a legal status opens the insurance system (МӘМС). */
public enum Access {
    /** It does. */
    WITH_MAMS,
    /** It does not. */
    WITHOUT_MAMS
}
