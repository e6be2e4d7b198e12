package kz.kepil.engine.fact;

/** A person for whom at least one screening is due. */
public final class ScreenedPerson extends Fact {

    private final PersonOnDay person;
    private final boolean insured;

    /**
     * A person to be screened.
     *
     * @param person the person on the inquiry's day
     * @param insured see {@link #isInsured()}
     */
    public ScreenedPerson(PersonOnDay person, boolean insured) {
        this.person = person;
        this.insured = insured;
    }

    /**
     * The inquiry's day as a number.
     *
     * @return for example 20220328
     */
    public int getLaw() {
        return person.getLaw();
    }

    /**
     * Whether the legal status gives the full guaranteed volume of free care.
     *
     * @return true when it does
     */
    public boolean isTmkkkFull() {
        return person.isTmkkkFull();
    }

    /**
     * Whether the person's insurance status is INSURED.
     *
     * @return true when it is
     */
    public boolean isInsured() {
        return insured;
    }
}
