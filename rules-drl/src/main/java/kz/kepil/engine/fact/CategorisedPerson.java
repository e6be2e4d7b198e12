package kz.kepil.engine.fact;

/** A person on a day of whom it is known whether a state category holds. */
public final class CategorisedPerson extends PersonOnDay {

    private final boolean stateInsured;

    /**
     * A person whose state categories are known.
     *
     * @param person the person on the day
     * @param stateInsured see {@link #isStateInsured()}
     */
    public CategorisedPerson(PersonOnDay person, boolean stateInsured) {
        super(person);
        this.stateInsured = stateInsured;
    }

    /** {@return whether a state category (SI) holds on the day} */
    public boolean isStateInsured() {
        return stateInsured;
    }
}
