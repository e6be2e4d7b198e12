package kz.kepil.engine.fact;

import java.util.Set;
import kz.kepil.api.verdict.Payer;

/** All months for which the person was liable and which nothing covers, taken together. */
@Untold
public final class Debt extends Fact implements Dated {

    private final int law;
    private final Set<Payer> payers;
    private final boolean yearPrepaid;

    /**
     * The missed months of a person.
     *
     * @param law see {@link #getLaw()}
     * @param payers see {@link #getPayers()}
     * @param yearPrepaid see {@link #isYearPrepaid()}
     */
    public Debt(int law, Set<Payer> payers, boolean yearPrepaid) {
        this.law = law;
        this.payers = payers;
        this.yearPrepaid = yearPrepaid;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return law;
    }

    /** {@return who pays for the insurance on the inquiry's day, one payer for each ground; empty when the person is not insured} */
    public Set<Payer> getPayers() {
        return payers;
    }

    /** {@return whether on the inquiry's day the person is insured by a prepaid year} */
    public boolean isYearPrepaid() {
        return yearPrepaid;
    }
}
