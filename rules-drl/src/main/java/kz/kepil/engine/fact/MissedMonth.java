package kz.kepil.engine.fact;

import java.math.BigDecimal;

/** A month for which the person was liable and which nothing covers. */
public final class MissedMonth extends Fact {

    private final int law;
    private final boolean employee;
    private final boolean entrepreneur;
    private final boolean debtDisregarded;
    private final BigDecimal missingAsEntrepreneur;
    private final BigDecimal missingAsSelfPayer;

    /**
     * A missed month.
     *
     * @param law see {@link #getLaw()}
     * @param employee see {@link #isEmployee()}
     * @param entrepreneur see {@link #isEntrepreneur()}
     * @param debtDisregarded see {@link #isDebtDisregarded()}
     * @param missingAsEntrepreneur see {@link #getMissingAsEntrepreneur()}
     * @param missingAsSelfPayer see {@link #getMissingAsSelfPayer()}
     */
    public MissedMonth(int law, boolean employee, boolean entrepreneur, boolean debtDisregarded, BigDecimal missingAsEntrepreneur,
            BigDecimal missingAsSelfPayer) {
        this.law = law;
        this.employee = employee;
        this.entrepreneur = entrepreneur;
        this.debtDisregarded = debtDisregarded;
        this.missingAsEntrepreneur = missingAsEntrepreneur;
        this.missingAsSelfPayer = missingAsSelfPayer;
    }

    /**
     * The inquiry's day as a number.
     *
     * @return for example 20220328
     */
    public int getLaw() {
        return law;
    }

    /**
     * Whether EMPLOYEE held on the month's first or last day.
     *
     * @return true when it did
     */
    public boolean isEmployee() {
        return employee;
    }

    /**
     * Whether SOLE_PROPRIETOR, PRIVATE_PRACTICE or FARM_HEAD held on the month's first or last day.
     *
     * @return true when one did
     */
    public boolean isEntrepreneur() {
        return entrepreneur;
    }

    /**
     * Whether on the inquiry's day the person is insured by a payer other than the payments themselves (state, local
     * budget, exemption) or by a prepayment, so that debt is not counted.
     *
     * @return true when debt is not counted
     */
    public boolean isDebtDisregarded() {
        return debtDisregarded;
    }

    /**
     * What is missing to the entrepreneur's contribution for the month after the entrepreneur's own payments.
     *
     * @return tenge
     */
    public BigDecimal getMissingAsEntrepreneur() {
        return missingAsEntrepreneur;
    }

    /**
     * What is missing to the self-payer's contribution for the month after the self-payer's own payments.
     *
     * @return tenge
     */
    public BigDecimal getMissingAsSelfPayer() {
        return missingAsSelfPayer;
    }
}
