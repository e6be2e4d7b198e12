package kz.kepil.pages;

/** What a wall table is about (spec 12). */
public enum WallTopic {
    /** Diseases by who pays: TMKKK and MAMS side by side. */
    DISEASES,
    /** The chronic groups under dynamic observation. */
    CHRONIC_GROUPS,
    /** The categories for whom the state or the local budget pays. */
    CATEGORIES,
    /** What foreigners are entitled to, by their legal status. */
    FOREIGNERS,
    /** Who pays how much. */
    CONTRIBUTIONS,
    /** Who has a right to dental care. */
    DENTAL,
    /** Screening programmes. */
    SCREENING,
    /** Services by package. */
    SERVICES
}
