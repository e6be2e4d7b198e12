package kz.kepil.api.procedure;

/** A kind of service for which a provider is paid, by what the sanction is measured. */
public enum SanctionedService {
    /** Primary care. */
    PRIMARY_CARE("perCapitaRate"),
    /** Consultation and diagnostics. */
    CONSULTATION_AND_DIAGNOSTICS("cost"),
    /** Care in a hospital or a day hospital. */
    INPATIENT_AND_DAY_HOSPITAL("cost"),
    /** The ambulance. */
    AMBULANCE("perCapitaRate"),
    /** Any other service: rehabilitation, dental care, palliative care and so on (PEN-5). */
    OTHER("cost");

    private final String measure;

    SanctionedService(String measure) {
        this.measure = measure;
    }

    /**
     * What the sanction is measured by, which a request has to state.
     *
     * @return the name of a property of {@link SanctionRequest}: {@code cost} or {@code perCapitaRate}
     */
    public String measure() {
        return measure;
    }
}
