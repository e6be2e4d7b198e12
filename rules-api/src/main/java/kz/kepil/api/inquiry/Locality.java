package kz.kepil.api.inquiry;

/** Where a payer of the single aggregated payment (ESP) lives. */
public enum Locality {
    /** A city of republican or regional significance, or the capital. */
    CITY,
    /** Any other settlement. */
    OTHER
}
