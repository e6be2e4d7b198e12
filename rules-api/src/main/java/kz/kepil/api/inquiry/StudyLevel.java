package kz.kepil.api.inquiry;

/** The level at which a full-time student studies. */
public enum StudyLevel {
    /** Secondary. */
    SECONDARY,
    /** Technical and vocational. */
    TECHNICAL,
    /** Post-secondary. */
    POST_SECONDARY,
    /** Higher. */
    HIGHER,
    /** Postgraduate. */
    POSTGRADUATE
}
