package kz.kepil.tests.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;

/** The warnings of spec 01, 03 and 05, sorted by code and then in the inquiry's order. */
final class Warnings {

    private Warnings() {
    }

    static List<Warning> of(Inquiry inquiry) {
        List<Warning> warnings = new ArrayList<>();
        addMissingDays(inquiry, warnings);
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
        // "every such verdict bears the warning PROVISIONAL_LAW with path $.asOf and, as its value, the annual parameters carried over".
        if (Edition.provisional(inquiry.asOf())) {
            warnings.add(new Warning(WarningCode.PROVISIONAL_LAW, "$.asOf", Edition.CARRIED_OVER));
        }
        return warnings;
    }

    /** Spec 05: "a warning DIAGNOSIS_DATE_MISSING names the code", where it is listed or else where it is first asked for. */
    private static void addMissingDays(Inquiry inquiry, List<Warning> warnings) {
        List<Diagnosis> listed = Diagnosis.all(inquiry);
        Set<Icd10> known = new HashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            addMissingDay(listed.get(i), "$.person.conditions[" + i + "]", warnings);
            known.add(listed.get(i).icd10());
        }
        List<ServiceRequest> services = Objects.requireNonNullElse(inquiry.services(), List.of());
        for (int i = 0; i < services.size(); i++) {
            Icd10 asked = services.get(i).icd10();
            if (asked != null && known.add(asked)) {
                addMissingDay(Diagnosis.asked(inquiry, asked), "$.services[" + i + "]", warnings);
            }
        }
    }

    private static void addMissingDay(Diagnosis disease, String path, List<Warning> warnings) {
        if (disease.dayMissing()) {
            warnings.add(new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, path, disease.icd10().code()));
        }
    }

    /** "A birth date or sex that disagrees with the IIN is a warning". */
    private static boolean disagrees(Iin iin, Person person) {
        return !person.birthDate().equals(iin.birthDate()) || person.sex() != iin.sex();
    }
}
