package kz.kepil.api.inquiry;

/** The risk groups of the screening for hepatitis B and C (spec SCR-7, S1). */
public enum RiskFactor {
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
