package kz.customer;

import java.time.LocalDate;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.InsuranceStatus;

/** Asks once. */
public final class Verdict {

    private Verdict() {
    }

    public static void main(String[] args) {
        EntitlementEngine engine = EntitlementEngine.create();
        Person woman = Person.builder(LocalDate.of(1998, 5, 17), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.of(CircumstanceType.PREGNANT, LocalDate.of(2026, 1, 15)))
                .build();
        InsuranceStatus status = engine.evaluate(Inquiry.of(LocalDate.of(2026, 3, 10), woman)).insurance().status();
        if (status != InsuranceStatus.INSURED) {
            throw new AssertionError("A pregnant woman who does not work is insured, and not " + status);
        }
        System.out.println("answered on " + Runtime.version().feature());
    }
}
