package kz.kepil.api.inquiry;

/** The services of the specification's table SVC, in its order. */
public enum ServiceType {
    /** Ambulance, air ambulance included (SVC-01). */
    AMBULANCE,
    /** Primary care (SVC-02). */
    PRIMARY_CARE,
    /** Immunisation (SVC-03). */
    IMMUNISATION,
    /** Urgent outpatient care: injury, poisoning, acute states (SVC-04). */
    URGENT_OUTPATIENT,
    /** Diagnostics of HIV and tuberculosis (SVC-05). */
    HIV_TB_DIAGNOSTICS,
    /** Emergency inpatient care, the admission department included (SVC-06). */
    EMERGENCY_INPATIENT,
    /** Planned inpatient care (SVC-07). */
    PLANNED_INPATIENT,
    /** Day hospital (SVC-08). */
    DAY_HOSPITAL,
    /** A specialist's consultation (SVC-09). */
    SPECIALIST_CONSULTATION,
    /** Diagnostics: laboratory, CT, MRI (SVC-10). */
    DIAGNOSTICS,
    /** Outpatient medicines, by the list of the order (SVC-11). */
    OUTPATIENT_MEDICINES,
    /** Hospital at home (SVC-12). */
    HOME_HOSPITAL,
    /** Dynamic observation of a chronic disease by the specialist (SVC-13). */
    DYNAMIC_OBSERVATION,
    /** Rehabilitation, first stage (SVC-14). */
    REHABILITATION_STAGE_1,
    /** Rehabilitation, later stages (SVC-15). */
    REHABILITATION,
    /** Palliative care (SVC-16). */
    PALLIATIVE_CARE,
    /** Pathology (SVC-17). */
    PATHOLOGY,
    /** Blood products (SVC-18). */
    BLOOD_PRODUCTS,
    /** Treatment abroad (SVC-19). */
    TREATMENT_ABROAD,
    /** Preventive screening (SVC-20). */
    PREVENTIVE_SCREENING,
    /** Emergency dental care (SVC-21). */
    DENTAL_EMERGENCY,
    /** Planned dental care (SVC-21). */
    DENTAL_PLANNED,
    /** Maternity emergency: threat to the life of woman or child, onset of labour (SVC-22). */
    MATERNITY_EMERGENCY,
    /** Registration of a pregnancy by district doctor or midwife (SVC-23). */
    PREGNANCY_REGISTRATION,
    /** An obstetrician-gynaecologist (SVC-24). */
    OBSTETRICIAN_GYNAECOLOGIST,
    /** Primary diagnosis of a socially significant disease (SVC-25). */
    PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE,
    /** Diagnosis, treatment and follow-up of common diseases, of pregnant and nursing women, by the own doctor or nurse (SVC-26). */
    DISTRICT_DOCTOR_OBSERVATION,
    /** Isolation of whoever was in contact with a disease dangerous to others (SVC-27). */
    ISOLATION,
    /** High-technology care (SVC-28). */
    HIGH_TECHNOLOGY_CARE,
    /** Listed procedures and manipulations (SVC-29). */
    PROCEDURES,
    /** Preparation of a donor of organs and tissue after death (SVC-30). */
    DONOR_PREPARATION,
    /** Foreign specialists invited for treatment in Kazakhstan (SVC-31). */
    FOREIGN_SPECIALISTS
}
