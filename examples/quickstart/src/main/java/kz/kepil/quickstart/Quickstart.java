package kz.kepil.quickstart;

import java.time.LocalDate;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;

/** Asks whether a pregnant woman who does not work is insured, and why. */
public final class Quickstart {

    private Quickstart() {
    }

    /**
     * Prints the status, and the rules by which the person is insured.
     *
     * @param args none
     */
    public static void main(String[] args) {
        EntitlementEngine engine = EntitlementEngine.create();
        Person woman = Person.builder(LocalDate.of(1998, 5, 17), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.of(CircumstanceType.PREGNANT, LocalDate.of(2026, 1, 15)))
                .build();

        Entitlement verdict = engine.evaluate(Inquiry.of(LocalDate.of(2026, 3, 10), woman));

        System.out.println(verdict.insurance().status());
        verdict.insurance().grounds().forEach(ground -> System.out.println(ground.code() + ", payer " + ground.payer()));
        for (InsuranceGround ground : verdict.insurance().grounds()) {
            for (RuleInfo rule : engine.rules().holding(verdict, ground.code())) {
                System.out.println(rule.texts().kk() + " | " + rule.texts().ru() + " | " + rule.texts().en());
                rule.acts().forEach(act -> System.out.println(act.texts().en() + ", " + act.act().links().get(Language.EN)));
            }
        }
    }
}
