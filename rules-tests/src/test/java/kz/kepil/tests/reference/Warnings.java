package kz.kepil.tests.reference;

import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;

/** The warnings of spec 01 and 03, sorted by code and then in the inquiry's order. */
final class Warnings {

    private Warnings() {
    }

    static List<Warning> of(Inquiry inquiry) {
        List<Warning> warnings = new ArrayList<>();
        Iin iin = inquiry.person().iin();
        if (iin != null && disagrees(iin, inquiry.person())) {
            warnings.add(new Warning(WarningCode.IIN_MISMATCH, "$.person.iin", iin.digits()));
        }
        for (int i = 0; i < inquiry.payments().size(); i++) {
            Payment payment = inquiry.payments().get(i);
            if (Ledger.known(payment, inquiry.asOf()) && !Calculator.exists(payment.type(), payment.month())) {
                String value = payment.type() + " " + payment.month();
                warnings.add(new Warning(WarningCode.PAYMENT_NOT_IN_FORCE, "$.payments[" + i + "]", value));
            }
        }
        return warnings;
    }

    /** "A birth date or sex that disagrees with the IIN is a warning". */
    private static boolean disagrees(Iin iin, Person person) {
        return !person.birthDate().equals(iin.birthDate()) || person.sex() != iin.sex();
    }
}
