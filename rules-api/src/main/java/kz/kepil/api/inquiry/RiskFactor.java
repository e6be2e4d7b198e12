package kz.kepil.api.inquiry;

/** Risk groups of the screenings for hepatitis B and C (SCR-7) and for lung cancer (SCR-10), spec 07. */
public enum RiskFactor {
    /** Has smoked for 20 pack-years, and smokes or stopped less than 15 years ago (SCR-10). */
    HEAVY_SMOKER,
    /** Has worked in harmful conditions for 10 years (SCR-10). */
    HARMFUL_WORK,
    /** A health worker who deals with blood or invasive procedures. */
    HEALTH_WORKER_AT_RISK,
    /** About to have an operation, planned or urgent. */
    SURGERY_PLANNED,
    /** A patient on dialysis. */
    DIALYSIS_PATIENT,
    /** A patient of a haematology, oncology, transplant or cardiothoracic unit. */
    HAEMATOLOGY_ONCOLOGY_TRANSPLANT_OR_CARDIOTHORACIC_PATIENT,
    /** Receives blood, organs, tissues or cells. */
    TRANSFUSION_OR_TRANSPLANT_RECIPIENT
}
