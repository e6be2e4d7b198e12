package kz.kepil.engine.fact;

import java.math.BigDecimal;

/** A month for which the person was liable and which nothing covers. */
public final class MissedMonth extends Fact {

    private final int law;
    private final boolean employee;
    private final boolean leaveWithoutPay;
    private final boolean entrepreneur;
    private final BigDecimal missingAsEntrepreneur;
    private final BigDecimal missingAsSelfPayer;

    /**
     * A missed month.
     *
     * @param law see {@link #getLaw()}
     * @param employee see {@link #isEmployee()}
     * @param leaveWithoutPay see {@link #isLeaveWithoutPay()}
     * @param entrepreneur see {@link #isEntrepreneur()}
     * @param missingAsEntrepreneur see {@link #getMissingAsEntrepreneur()}
     * @param missingAsSelfPayer see {@link #getMissingAsSelfPayer()}
     */
    public MissedMonth(int law, boolean employee, boolean leaveWithoutPay, boolean entrepreneur,
            BigDecimal missingAsEntrepreneur, BigDecimal missingAsSelfPayer) {
        this.law = law;
        this.employee = employee;
        this.leaveWithoutPay = leaveWithoutPay;
        this.entrepreneur = entrepreneur;
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

    /** {@return whether LEAVE_WITHOUT_PAY held on all days of the month, so that there was no wage that could be a base} */
    public boolean isLeaveWithoutPay() {
        return leaveWithoutPay;
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
