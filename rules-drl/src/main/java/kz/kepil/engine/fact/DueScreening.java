package kz.kepil.engine.fact;

/** A screening that is due for a person. */
@Untold
public final class DueScreening extends Fact implements Dated {

    private final PersonOnDay person;
    private final boolean insured;
    private final boolean forCancer;

    /**
     * A screening.
     *
     * @param person the person on the inquiry's day
     * @param insured see {@link #isInsured()}
     * @param forCancer see {@link #isForCancer()}
     */
    public DueScreening(PersonOnDay person, boolean insured, boolean forCancer) {
        this.person = person;
        this.insured = insured;
        this.forCancer = forCancer;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return person.getLaw();
    }

    /** {@return whether the legal status gives the full guaranteed volume of free care} */
    public boolean isTmkkkFull() {
        return person.isTmkkkFull();
    }

    /** {@return whether the person's insurance status is INSURED} */
    public boolean isInsured() {
        return insured;
    }

    /** {@return whether the screening looks for cancer} */
    public boolean isForCancer() {
        return forCancer;
    }
}
