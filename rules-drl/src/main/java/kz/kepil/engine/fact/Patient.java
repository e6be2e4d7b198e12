package kz.kepil.engine.fact;

import java.util.Set;
import kz.kepil.api.inquiry.RiskFactor;

/** A person on the inquiry's day whose diseases are known and classified. */
public final class Patient extends PersonOnDay {

    private final Diseases diseases;
    private final ScreeningHistory history;

    /**
     * What is known of a person's diseases; what each part means stands with the word of the same name.
     *
     * @param lists see {@link Patient#getLists()}
     * @param observedLists see {@link Patient#getObservedLists()}
     * @param sociallySignificant see {@link Patient#isSociallySignificant()}
     * @param dangerous see {@link Patient#isDangerous()}
     */
    public record Diseases(Set<String> lists, Set<String> observedLists, boolean sociallySignificant, boolean dangerous) {

        /** Of a person without any. */
        public static final Diseases NONE = new Diseases(Set.of(), Set.of(), false, false);
    }

    /**
     * A patient.
     *
     * @param person the person on the inquiry's day
     * @param diseases what is known of the diseases
     * @param history what is known of screenings done and of risks
     */
    public Patient(PersonOnDay person, Diseases diseases, ScreeningHistory history) {
        super(person);
        this.diseases = diseases;
        this.history = history;
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

    /** {@return the age that the person reaches in the day's calendar year} */
    public int getYearAge() {
        return history.yearAge();
    }

    /** {@return the groups at risk to which the person belongs} */
    public Set<RiskFactor> getRiskFactors() {
        return history.riskFactors();
    }

    /** {@return the codes of the screenings done in the day's calendar year} */
    public Set<String> getScreenedThisYear() {
        return history.thisYear();
    }

    /** {@return completed months since the last screening for hepatitis, as java.time adds months; very many when none is known} */
    public int getMonthsSinceHepatitisScreening() {
        return history.monthsSinceHepatitis();
    }
}
