package kz.kepil.engine.fact;

import java.util.Set;

/** A person on the inquiry's day whose diseases are known and classified. */
public final class Patient extends PersonOnDay {

    private final Diseases diseases;

    /**
     * What is known of a person's diseases; what each part means stands with the word of the same name.
     *
     * @param lists see {@link Patient#getLists()}
     * @param observedLists see {@link Patient#getObservedLists()}
     * @param sociallySignificant see {@link Patient#isSociallySignificant()}
     * @param dangerous see {@link Patient#isDangerous()}
     */
    public record Diseases(Set<String> lists, Set<String> observedLists, boolean sociallySignificant, boolean dangerous) {
    }

    /**
     * A patient.
     *
     * @param person the person on the inquiry's day
     * @param diseases what is known of the diseases
     */
    public Patient(PersonOnDay person, Diseases diseases) {
        super(person);
        this.diseases = diseases;
    }

    /** {@return the names of the code lists of diseases.yaml that hold any of the person's diseases} */
    public Set<String> getLists() {
        return diseases.lists();
    }

    /** {@return the names of the code lists of diseases.yaml that hold a disease for which the person is under observation} */
    public Set<String> getObservedLists() {
        return diseases.observedLists();
    }

    /** {@return whether any of the person's diseases is socially significant} */
    public boolean isSociallySignificant() {
        return diseases.sociallySignificant();
    }

    /** {@return whether any of the person's diseases is dangerous to others} */
    public boolean isDangerous() {
        return diseases.dangerous();
    }
}
