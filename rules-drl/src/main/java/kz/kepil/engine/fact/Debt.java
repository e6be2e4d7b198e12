package kz.kepil.engine.fact;

/** All months for which the person was liable and which nothing covers, taken together. */
public final class Debt extends Fact {

    private final int law;
    private final boolean insuredWithoutPayments;
    private final boolean yearPrepaid;

    /**
     * The missed months of a person.
     *
     * @param law see {@link #getLaw()}
     * @param insuredWithoutPayments see {@link #isInsuredWithoutPayments()}
     * @param yearPrepaid see {@link #isYearPrepaid()}
     */
    public Debt(int law, boolean insuredWithoutPayments, boolean yearPrepaid) {
        this.law = law;
        this.insuredWithoutPayments = insuredWithoutPayments;
        this.yearPrepaid = yearPrepaid;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    public int getLaw() {
        return law;
    }

    /**
     * {@return whether on the inquiry's day the person is insured by another payer than the payments themselves: the state, the
     * local budget, or nobody, by exemption}
     */
    public boolean isInsuredWithoutPayments() {
        return insuredWithoutPayments;
    }

    /** {@return whether on the inquiry's day the person is insured by a prepaid year} */
    public boolean isYearPrepaid() {
        return yearPrepaid;
    }
}
