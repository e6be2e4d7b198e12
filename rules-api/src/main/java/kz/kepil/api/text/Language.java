package kz.kepil.api.text;

/** The languages in which everything that a person reads exists. */
public enum Language {
    /** Kazakh. */
    KK,
    /** Russian. */
    RU,
    /** English. */
    EN
}
