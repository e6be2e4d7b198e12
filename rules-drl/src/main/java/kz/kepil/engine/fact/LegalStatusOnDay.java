package kz.kepil.engine.fact;

import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;

/** The legal status of a person on a day: all that the scope rests on. */
public final class LegalStatusOnDay extends Fact implements Dated {

    private final int law;
    private final LegalStatus legalStatus;
    private final boolean emergencyCareAgreement;

    /**
     * The legal status of a person.
     *
     * @param person the person
     * @param law see {@link #getLaw()}
     */
    public LegalStatusOnDay(Person person, int law) {
        this.law = law;
        this.legalStatus = person.legalStatus();
        this.emergencyCareAgreement = person.emergencyCareAgreement();
    }

    /** {@return the day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return law;
    }

    /** {@return the legal status} */
    public LegalStatus getLegalStatus() {
        return legalStatus;
    }

    /** {@return whether the state in which the person resides has an agreement on emergency care} */
    public boolean isEmergencyCareAgreement() {
        return emergencyCareAgreement;
    }
}
