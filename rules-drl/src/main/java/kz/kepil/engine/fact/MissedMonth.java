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

    /** {@return the inquiry's day as a number, for example 20220328} */
    public int getLaw() {
        return law;
    }

    /** {@return whether EMPLOYEE held on the month's first or last day} */
    public boolean isEmployee() {
        return employee;
    }

    /** {@return whether LEAVE_WITHOUT_PAY held on all days of the month, so that there was no wage that could be a base} */
    public boolean isLeaveWithoutPay() {
        return leaveWithoutPay;
    }

    /** {@return whether the person was an entrepreneur, as circumstances.yaml says, on the month's first or last day} */
    public boolean isEntrepreneur() {
        return entrepreneur;
    }

    /** {@return what is missing to the entrepreneur's contribution for the month after the entrepreneur's own payments, in tenge} */
    public BigDecimal getMissingAsEntrepreneur() {
        return missingAsEntrepreneur;
    }

    /** {@return what is missing to the self-payer's contribution for the month after the self-payer's own payments, in tenge} */
    public BigDecimal getMissingAsSelfPayer() {
        return missingAsSelfPayer;
    }
}
