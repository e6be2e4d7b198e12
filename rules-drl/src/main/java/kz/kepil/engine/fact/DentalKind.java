package kz.kepil.engine.fact;

/** The kinds of dental care. */
public enum DentalKind {
    /** Emergency dental care. */
    EMERGENCY,
    /** Planned dental care. */
    PLANNED
}
