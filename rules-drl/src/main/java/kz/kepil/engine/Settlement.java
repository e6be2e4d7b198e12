package kz.kepil.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.PayerRule;

/** Settles unknown facts one way or the other (spec 11). */
final class Settlement {

    private final Pack pack;

    Settlement(Pack pack) {
        this.pack = pack;
    }

    Inquiry settle(Inquiry inquiry, UnknownFact fact, boolean so) {
        Person person = inquiry.person();
        Inquiry settled = inquiry.withPerson(person.withUnknown(person.unknown().stream().filter(each -> !each.equals(fact)).toList()));
        return so ? settledAsSo(settled, fact) : settled;
    }

    /** With the fact settled as so, and nothing else changed. */
    Inquiry settledAsSo(Inquiry inquiry, UnknownFact fact) {
        CircumstanceType type = fact.circumstance();
        if (fact.equals(UnknownFact.PAYMENTS)) {
            return inquiry.withPayments(withPaymentsForAllMonths(inquiry));
        }
        if (type == null) {
            return inquiry.withPerson(inquiry.person().withLastPensionContribution(YearMonth.from(inquiry.asOf())));
        }
        List<Circumstance> circumstances = new ArrayList<>(inquiry.person().circumstances());
        circumstances.add(circumstance(type, inquiry.asOf()));
        return inquiry.withPerson(inquiry.person().withCircumstances(circumstances));
    }

    private static Circumstance circumstance(CircumstanceType type, LocalDate asOf) {
        return switch (type) {
            case PREGNANT -> Circumstance.pregnant(asOf, true);
            case CARING_FOR_CHILD -> Circumstance.caringForChild(asOf, asOf);
            case CHILDCARE_LEAVE -> Circumstance.childcareLeave(asOf, asOf);
            case CARING_FOR_GROUP_I -> Circumstance.caringForGroupI(asOf, true);
            case PRISONER -> Circumstance.prisoner(asOf, false);
            case HONOURED_MOTHER -> Circumstance.honouredMother(asOf, Award.ALTYN_ALQA);
            case DISABILITY -> Circumstance.disability(asOf, DisabilityGroup.I);
            case FULL_TIME_STUDENT -> Circumstance.fullTimeStudent(asOf, StudyLevel.HIGHER, true);
            case SOCIAL_LEVEL -> Circumstance.socialLevel(asOf, SocialLevel.D);
            default -> Circumstance.of(type, asOf);
        };
    }

    /** Besides those given, a sufficient payment as self-payer for each of the months back from M, made on the month's first day. */
    private List<Payment> withPaymentsForAllMonths(Inquiry inquiry) {
        List<Payment> payments = new ArrayList<>(inquiry.payments());
        PayerRule selfPayer = pack.payers().of(PaymentType.SELF_PAYER);
        for (int ago = pack.lookBack(inquiry.asOf()); ago >= 0; ago--) {
            YearMonth paid = YearMonth.from(inquiry.asOf()).minusMonths(ago);
            if (selfPayer.existsIn(paid)) {
                payments.add(Payment.of(PaymentType.SELF_PAYER, paid, selfPayer.amount(paid, null, null), paid.atDay(1)));
            }
        }
        return payments;
    }
}
