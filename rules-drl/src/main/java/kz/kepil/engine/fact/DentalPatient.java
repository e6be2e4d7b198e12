package kz.kepil.engine.fact;

/** A person whose right to dental care is known. */
@Untold
public final class DentalPatient extends Fact implements Dated {

    private final PersonOnDay person;
    private final boolean insured;
    private final boolean eligible;

    /**
     * A dental patient.
     *
     * @param person the person on the inquiry's day
     * @param insured see {@link #isInsured()}
     * @param eligible see {@link #isEligible()}
     */
    public DentalPatient(PersonOnDay person, boolean insured, boolean eligible) {
        this.person = person;
        this.insured = insured;
        this.eligible = eligible;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return person.getLaw();
    }

    /** {@return whether the person's insurance status is INSURED} */
    public boolean isInsured() {
        return insured;
    }

    /** {@return whether the person belongs to a group that has a right to emergency or to planned dental care} */
    public boolean isEligible() {
        return eligible;
    }
}
