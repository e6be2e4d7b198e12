package kz.kepil.api.inquiry;

/** The five awards of honoured mothers. */
public enum Award {
    /** «Алтын алқа», the gold pendant. */
    ALTYN_ALQA,
    /** «Күміс алқа», the silver pendant. */
    KUMIS_ALQA,
    /** «Батыр ана», the former title of mother heroine. */
    BATYR_ANA,
    /** «Ана даңқы» order, first degree. */
    ANA_DANQY_I,
    /** «Ана даңқы» order, second degree. */
    ANA_DANQY_II
}
