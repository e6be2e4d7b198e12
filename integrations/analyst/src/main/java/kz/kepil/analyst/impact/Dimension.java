package kz.kepil.analyst.impact;

/** The ways in which the people are divided. Each person stands in one group of each. */
public enum Dimension {
    /** All in one group, whose key is empty. */
    ALL,
    /** By the category that is gained, else lost, else held (the first by its code); empty without any. */
    CATEGORY,
    /** By work and payments: {@link kz.kepil.api.portrait.Segment}. */
    SEGMENT,
    /** By bands of age, as in the portrait. */
    AGE,
    /** By completed years. */
    YEARS,
    /** By sex. */
    SEX,
    /** By legal status. */
    LEGAL_STATUS,
    /** By district; empty where none is stated. */
    DISTRICT
}
