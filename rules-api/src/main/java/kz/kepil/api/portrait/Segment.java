package kz.kepil.api.portrait;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;

/** The segments of the portrait, in the order in which the first that fits is taken (spec 09, POR; S4). */
public enum Segment {
    /** Wage workers. */
    EMPLOYEE,
    /** Earns under a civil-law contract. */
    CIVIL_CONTRACT,
    /** Sole proprietors, private practice and heads of farms. */
    SOLE_PROPRIETOR,
    /** Payers of the single aggregated payment. */
    ESP_PAYER,
    /** Paid as a self-payer for one of the months M-12 … M. */
    SELF_PAYER,
    /** No payment at all. */
    NEVER_PAID,
    /** All others. */
    OTHER;

    private static final int MONTHS_BACK = 12;

    /**
     * The segment of a person on the day of the inquiry; payments that are made later are not yet known.
     *
     * @param inquiry the person, with the payments
     * @return the first segment that fits
     */
    public static Segment of(Inquiry inquiry) {
        Objects.requireNonNull(inquiry, "inquiry");
        Set<CircumstanceType> now = new HashSet<>();
        inquiry.person().circumstances().stream().filter(each -> each.covers(inquiry.asOf())).map(Circumstance::type).forEach(now::add);
        if (now.contains(CircumstanceType.EMPLOYEE)) {
            return EMPLOYEE;
        }
        if (now.contains(CircumstanceType.CIVIL_CONTRACT)) {
            return CIVIL_CONTRACT;
        }
        if (now.stream().anyMatch(CircumstanceType::isEntrepreneur)) {
            return SOLE_PROPRIETOR;
        }
        if (now.contains(CircumstanceType.ESP_PAYER)) {
            return ESP_PAYER;
        }
        List<Payment> known = inquiry.payments().stream().filter(payment -> !payment.paidOn().isAfter(inquiry.asOf())).toList();
        YearMonth last = YearMonth.from(inquiry.asOf());
        YearMonth first = last.minusMonths(MONTHS_BACK);
        if (known.stream().anyMatch(payment -> payment.type() == PaymentType.SELF_PAYER
                && !payment.month().isBefore(first) && !payment.month().isAfter(last))) {
            return SELF_PAYER;
        }
        return known.isEmpty() ? NEVER_PAID : OTHER;
    }
}
