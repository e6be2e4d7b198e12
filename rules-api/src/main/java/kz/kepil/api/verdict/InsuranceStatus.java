package kz.kepil.api.verdict;

/** Whether a person is insured in the system of compulsory social health insurance (МӘМС). */
public enum InsuranceStatus {
    /** At least one ground holds. */
    INSURED,
    /** No ground holds. */
    NOT_INSURED,
    /** The legal status has no access to the insurance system. */
    NOT_IN_SYSTEM,
    /** It depends on facts that the caller does not know (spec 11). */
    UNDETERMINED
}
