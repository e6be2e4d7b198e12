package kz.kepil.engine.unknown;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.engine.data.Circumstances.AssumedPayments;
import kz.kepil.engine.data.Circumstances;
import kz.kepil.engine.data.PayerRule;
import kz.kepil.engine.pack.Pack;

/** What an unknown fact is taken to be when it is so, and when it is not (spec 11). */
public final class Assumptions {

    private final Pack pack;
    private final Circumstances meanings;

    /**
     * Assumptions by a pack.
     *
     * @param pack the pack
     */
    public Assumptions(Pack pack) {
        this(pack, pack.circumstances());
    }

    /** Assumptions by a pack in which circumstances mean something else. */
    Assumptions(Pack pack, Circumstances meanings) {
        this.pack = pack;
        this.meanings = meanings;
    }

    /**
     * Answers a question.
     *
     * @param inquiry an inquiry in which a fact is not known
     * @param fact the fact
     * @param so whether it is so
     * @return the inquiry in which it is known
     */
    public Inquiry assume(Inquiry inquiry, UnknownFact fact, boolean so) {
        Person person = inquiry.person();
        Inquiry known = inquiry.withPerson(person.withUnknown(person.unknown().stream().filter(each -> !each.equals(fact)).toList()));
        return so ? assumeSo(known, fact) : known;
    }

    /** With the fact taken to be so, and nothing else changed; what cannot be of the person is never so. */
    Inquiry assumeSo(Inquiry inquiry, UnknownFact fact) {
        CircumstanceType type = fact.circumstance();
        if (fact.equals(UnknownFact.PAYMENTS)) {
            return inquiry.withPayments(withPaymentsForAllMonths(inquiry));
        }
        if (type == null) {
            return inquiry.withPerson(inquiry.person().withLastPensionContribution(meanings.assumedPensionContribution(inquiry.asOf())));
        }
        if (InquiryCheck.isRefused(type, inquiry.person().sex())) {
            return inquiry;
        }
        List<Circumstance> circumstances = new ArrayList<>(inquiry.person().circumstances());
        circumstances.add(meanings.assumed(type, inquiry.asOf()));
        return inquiry.withPerson(inquiry.person().withCircumstances(circumstances));
    }

    /** Besides those given, a sufficient payment for each of the months back from M. */
    private List<Payment> withPaymentsForAllMonths(Inquiry inquiry) {
        List<Payment> payments = new ArrayList<>(inquiry.payments());
        AssumedPayments assumed = meanings.assumedPayments();
        PayerRule payer = pack.payers().of(assumed.type());
        for (int ago = pack.on(inquiry.asOf()).lookBack(); ago >= 0; ago--) {
            YearMonth paid = YearMonth.from(inquiry.asOf()).minusMonths(ago);
            if (payer.existsIn(paid)) {
                payments.add(Payment.of(assumed.type(), paid, payer.amount(paid, null, null), paid.atDay(assumed.dayOfMonth())));
            }
        }
        return payments;
    }
}
