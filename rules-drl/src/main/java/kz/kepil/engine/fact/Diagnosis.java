package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.util.Set;
import kz.kepil.api.inquiry.Condition;
import org.jspecify.annotations.Nullable;

/** A disease of a person on the inquiry's day, with the code lists that hold its code. */
public sealed class Diagnosis extends Fact implements Dated permits ClassifiedDisease {

    private final PersonOnDay person;
    private final Set<String> lists;
    private final int chronicGroup;
    private final boolean insured;
    private final @Nullable LocalDate diagnosedOn;
    private final int monthsSinceDiagnosis;

    /**
     * A disease.
     *
     * @param person the person on the inquiry's day
     * @param day that day
     * @param condition the disease as the inquiry gives it
     * @param lists see {@link #getLists()}
     * @param chronicGroup see {@link #getChronicGroup()}
     * @param insured see {@link #isInsured()}
     */
    public Diagnosis(PersonOnDay person, LocalDate day, Condition condition, Set<String> lists, int chronicGroup, boolean insured) {
        this.person = person;
        this.lists = lists;
        this.chronicGroup = chronicGroup;
        this.insured = insured;
        this.diagnosedOn = condition.diagnosedOn();
        this.monthsSinceDiagnosis = diagnosedOn == null ? 0 : Days.completedMonths(diagnosedOn, day);
    }

    /** The same disease, of which more is known. */
    Diagnosis(Diagnosis known) {
        this.person = known.person;
        this.lists = known.lists;
        this.chronicGroup = known.chronicGroup;
        this.insured = known.insured;
        this.diagnosedOn = known.diagnosedOn;
        this.monthsSinceDiagnosis = known.monthsSinceDiagnosis;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return person.getLaw();
    }

    /** {@return the names of the code lists of diseases.yaml that hold the disease's code} */
    public Set<String> getLists() {
        return lists;
    }

    /** {@return the number of the chronic group under dynamic observation, by code, age and operation; 1 to 25; 0 when there is none} */
    public int getChronicGroup() {
        return chronicGroup;
    }

    /** {@return whether the disease is in one of the 25 chronic groups} */
    public boolean isChronic() {
        return chronicGroup > 0;
    }

    /** {@return whether the legal status gives the full guaranteed volume of free care} */
    public boolean isTmkkkFull() {
        return person.isTmkkkFull();
    }

    /** {@return whether the person's insurance status is INSURED} */
    public boolean isInsured() {
        return insured;
    }

    /** {@return whether the day of the diagnosis is given} */
    public boolean isDiagnosisDateKnown() {
        return diagnosedOn != null;
    }

    /** {@return completed months since the diagnosis, as java.time adds months; 0 when the day is not given} */
    public int getMonthsSinceDiagnosis() {
        return monthsSinceDiagnosis;
    }
}
