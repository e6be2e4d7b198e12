package kz.kepil.tests.reference;

import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.EmployerExemption;

/** The employer exemption of spec 02: "for every person in it, working or not"; "for every legal status". */
final class Exemption {

    private Exemption() {
    }

    static EmployerExemption of(Inquiry inquiry) {
        PersonAt at = new PersonAt(inquiry.person(), inquiry.asOf());
        List<String> grounds = new ArrayList<>();
        if (at.age() < 18) {
            grounds.add("EX-1");
        }
        if (at.is(CircumstanceType.PENSION_RECIPIENT)) {
            grounds.add("EX-2");
        }
        if (!at.disabilities().isEmpty()) {
            grounds.add("EX-3");
        }
        if (!at.confirmedStudies().isEmpty()) {
            grounds.add("EX-4");
        }
        if (at.is(CircumstanceType.HONOURED_MOTHER)) {
            grounds.add("EX-5");
        }
        return new EmployerExemption(!grounds.isEmpty(), grounds);
    }
}
