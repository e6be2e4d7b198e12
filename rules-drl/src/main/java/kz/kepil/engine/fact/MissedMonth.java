package kz.kepil.engine.fact;

import java.math.BigDecimal;

/** A month for which the person was liable and which nothing covers. */
public final class MissedMonth extends Fact {

    private final int law;
    private final boolean employee;
    private final boolean entrepreneur;
    private final boolean insuredWithoutPayments;
    private final boolean yearPrepaid;
    private final BigDecimal missingAsEntrepreneur;
    private final BigDecimal missingAsSelfPayer;

    /**
     * A missed month.
     *
     * @param law see {@link #getLaw()}
     * @param employee see {@link #isEmployee()}
     * @param entrepreneur see {@link #isEntrepreneur()}
     * @param insuredWithoutPayments see {@link #isInsuredWithoutPayments()}
     * @param yearPrepaid see {@link #isYearPrepaid()}
     * @param missingAsEntrepreneur see {@link #getMissingAsEntrepreneur()}
     * @param missingAsSelfPayer see {@link #getMissingAsSelfPayer()}
     */
    public MissedMonth(int law, boolean employee, boolean entrepreneur, boolean insuredWithoutPayments, boolean yearPrepaid,
            BigDecimal missingAsEntrepreneur, BigDecimal missingAsSelfPayer) {
        this.law = law;
        this.employee = employee;
        this.entrepreneur = entrepreneur;
        this.insuredWithoutPayments = insuredWithoutPayments;
        this.yearPrepaid = yearPrepaid;
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
     * Whether on the inquiry's day the person is insured by another payer than the payments themselves: the state, the local
     * budget, or nobody, by exemption.
     *
     * @return true when so
     */
    public boolean isInsuredWithoutPayments() {
        return insuredWithoutPayments;
    }

    /** {@return whether on the inquiry's day the person is insured by a prepaid year} */
    public boolean isYearPrepaid() {
        return yearPrepaid;
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
