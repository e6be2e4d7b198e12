package kz.kepil.api.inquiry;

/** Who paid what into the insurance fund. */
public enum PaymentType {
    /** The employer's deduction for an employee (аударым). */
    EMPLOYER_DEDUCTION,
    /** The employee's contribution (жарна). */
    EMPLOYEE_CONTRIBUTION,
    /** The contribution on income from a civil-law contract. */
    CIVIL_CONTRACT,
    /** The contribution of a sole proprietor, a person in private practice or a head of a farm. */
    SOLE_PROPRIETOR,
    /** The contribution of a self-payer (дербес төлеуші). */
    SELF_PAYER,
    /** The single aggregated payment (БЖТ), to December 2023. */
    ESP,
    /** The contribution of a platform worker, from September 2024. */
    PLATFORM
}
