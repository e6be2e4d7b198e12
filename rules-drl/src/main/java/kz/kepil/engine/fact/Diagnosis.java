package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import kz.kepil.api.inquiry.Condition;
import org.jspecify.annotations.Nullable;

/** A disease of a person on the inquiry's day, with the code lists that hold its code. */
public final class Diagnosis extends Fact {

    private final PersonOnDay person;
    private final Set<String> lists;
    private final int chronicGroup;
    private final boolean insured;
    private final @Nullable LocalDate diagnosedOn;
    private final int monthsSinceDiagnosis;
    private Set<String> socialCodes = Set.of();
    private boolean dangerous;
    private boolean guaranteed;

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
        this.monthsSinceDiagnosis = diagnosedOn == null ? 0 : completedMonths(diagnosedOn, day);
    }

    /** Whole months since a day, where a month ends as java.time adds it: one month after 31 January is 28 February. */
    private static int completedMonths(LocalDate since, LocalDate day) {
        int months = Days.months(YearMonth.from(since), YearMonth.from(day));
        return day.isBefore(since.plusMonths(months)) ? months - 1 : months;
    }

    /**
     * Tells what the stage of the diseases found.
     *
     * @param codes the codes of the socially significant diseases that hold
     * @param dangerousToOthers whether it is dangerous to others
     */
    public void setFound(Set<String> codes, boolean dangerousToOthers) {
        socialCodes = codes;
        dangerous = dangerousToOthers;
    }

    /**
     * Tells what the stage of the guarantee found.
     *
     * @param found whether the guaranteed volume takes the disease
     */
    public void setGuaranteed(boolean found) {
        guaranteed = found;
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
     * The names of the code lists of diseases.yaml that hold the disease's code.
     *
     * @return the names
     */
    public Set<String> getLists() {
        return lists;
    }

    /**
     * The number of the chronic group under dynamic observation, by code, age and operation.
     *
     * @return 1 to 25; 0 when there is none
     */
    public int getChronicGroup() {
        return chronicGroup;
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

    /**
     * Whether the day of the diagnosis is given.
     *
     * @return true when it is
     */
    public boolean isDiagnosisDateKnown() {
        return diagnosedOn != null;
    }

    /**
     * Completed months since the diagnosis, as java.time adds months.
     *
     * @return the months; 0 when the day is not given
     */
    public int getMonthsSinceDiagnosis() {
        return monthsSinceDiagnosis;
    }

    /**
     * The codes of the socially significant diseases (SSD) that hold; known to the stages after that of the diseases.
     *
     * @return the codes
     */
    public Set<String> getSocialCodes() {
        return socialCodes;
    }

    /**
     * Whether the disease is dangerous to others; known to the stages after that of the diseases.
     *
     * @return true when it is
     */
    public boolean isDangerous() {
        return dangerous;
    }

    /**
     * Whether the guaranteed volume takes the disease; known to the stages after that of the guarantee.
     *
     * @return true when it does
     */
    public boolean isGuaranteed() {
        return guaranteed;
    }
}
