package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.util.function.Function;
import kz.kepil.api.inquiry.PaymentType;

/** A month for which the person was liable and which nothing covers. */
@Untold
public final class MissedMonth extends Fact implements Dated {

    private final int law;
    private final boolean employee;
    private final boolean leaveWithoutPay;
    private final boolean entrepreneur;
    private final Function<PaymentType, BigDecimal> missing;

    /**
     * A missed month.
     *
     * @param law see {@link #getLaw()}
     * @param employee see {@link #isEmployee()}
     * @param leaveWithoutPay see {@link #isLeaveWithoutPay()}
     * @param entrepreneur see {@link #isEntrepreneur()}
     * @param missing see {@link #missingAs(PaymentType)}
     */
    public MissedMonth(int law, boolean employee, boolean leaveWithoutPay, boolean entrepreneur,
            Function<PaymentType, BigDecimal> missing) {
        this.law = law;
        this.employee = employee;
        this.leaveWithoutPay = leaveWithoutPay;
        this.entrepreneur = entrepreneur;
        this.missing = missing;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return law;
    }

    /** {@return whether EMPLOYEE held on the days of the month on which it is looked, as circumstances.yaml says} */
    public boolean isEmployee() {
        return employee;
    }

    /** {@return whether LEAVE_WITHOUT_PAY held for the month, as circumstances.yaml says, so that there was no wage that could be a base} */
    public boolean isLeaveWithoutPay() {
        return leaveWithoutPay;
    }

    /** {@return whether ENTREPRENEUR held on the days of the month on which it is looked, as circumstances.yaml says} */
    public boolean isEntrepreneur() {
        return entrepreneur;
    }

    /**
     * What is missing to a contribution for the month after the payments of its own type.
     *
     * @param type whose contribution; its amount depends on no income
     * @return tenge
     */
    public BigDecimal missingAs(PaymentType type) {
        return missing.apply(type);
    }
}
