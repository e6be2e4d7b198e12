package kz.kepil.api.comparison;

/** What an item of a basket is. */
public enum ItemKind {
    /** A medicine, or what it is taken and measured with. */
    MEDICINE,
    /** A medical service. */
    SERVICE
}
