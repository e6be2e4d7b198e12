package kz.kepil.api.verdict;

/** How much of the guaranteed volume of free medical care (ТМККК) a legal status gives. */
public enum TmkkkScope {
    /** All of it. */
    FULL,
    /** Emergency care, and diseases dangerous to others. */
    EMERGENCY_AND_DANGEROUS,
    /** Diseases dangerous to others only. */
    DANGEROUS_ONLY
}
