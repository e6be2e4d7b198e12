package kz.kepil.api.inquiry;

/** The sex entered in the person's documents. */
public enum Sex {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE
}
