package kz.kepil.embedding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Entitlement;

/** A program that embeds Kepil and asks for everything that an engine can tell. */
public final class Guest implements Callable<Supplier<String>> {

    static final String ANSWER = "INSURED 300 SI-06 true true EMPLOYER_DEDUCTION true";

    /** For whoever finds the class by its name. */
    public Guest() {
    }

    /**
     * Prints the answer.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(new Guest().call().get());
    }

    /** {@return what asks the engine that this makes, for another thread perhaps} */
    @Override
    public Supplier<String> call() {
        EntitlementEngine engine = EntitlementEngine.create();
        return () -> ask(engine);
    }

    private static String ask(EntitlementEngine engine) {
        Person woman = Person.builder(LocalDate.of(1998, 5, 17), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.of(CircumstanceType.PREGNANT, LocalDate.of(2026, 1, 15)))
                .build();
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), woman);
        Entitlement verdict = engine.evaluate(inquiry);
        int[] many = {0};
        engine.evaluateAll(Collections.nCopies(300, inquiry), each -> many[0]++);
        String ground = engine.explain(inquiry).verdict().insurance().grounds().get(0).code();
        boolean rules = engine.rules().holding(verdict, ground).stream().allMatch(rule ->
                rule.acts().get(0).act().links().containsKey(Language.EN));
        boolean told = !engine.procedures().advice(verdict).answers().isEmpty() && engine.record(inquiry).verdict().equals(verdict)
                && Interview.of(inquiry, engine).inquiry().asOf().equals(verdict.asOf()) && !engine.questions().isEmpty();
        Difference none = engine.compare(inquiry, inquiry);
        return verdict.insurance().status() + " " + many[0] + " " + ground + " " + rules + " " + told + " "
                + engine.contribution(PaymentType.EMPLOYER_DEDUCTION, YearMonth.of(2026, 3), new BigDecimal(500_000), null).payer() + " "
                + none.changes().isEmpty();
    }
}
