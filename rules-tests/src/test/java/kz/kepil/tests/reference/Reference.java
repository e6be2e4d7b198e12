package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;

/** Judges an inquiry without unknown facts as the specification says, sentence by sentence. */
public final class Reference {

    private Reference() {
    }

    /** What the verdict must be. */
    public static Expected judge(Inquiry inquiry) {
        Scope scope = Residency.of(inquiry);
        Insurance insurance = insurance(inquiry);
        boolean insured = insurance.status() == InsuranceStatus.INSURED;
        Dental dental = Teeth.of(inquiry, insured);
        List<ConditionVerdict> conditions =
                Diagnosis.all(inquiry).stream().map(disease -> disease.verdict(scope, insured)).toList();
        List<ScreeningVerdict> screenings = Screenings.of(inquiry, insured);
        return new Expected(Edition.of(inquiry.asOf()), insurance, scope, Exemption.of(inquiry), dental, conditions, screenings,
                new Care(inquiry, insured, dental, screenings).verdicts(), Guidance.of(inquiry, insurance), List.of(),
                Warnings.of(inquiry));
    }

    /**
     * "NOT_IN_SYSTEM when the legal status has no access to MAMS on the date; then no grounds and no arrears. Otherwise INSURED
     * when at least one ground below holds on asOf, else NOT_INSURED. All grounds that hold are listed."
     */
    static Insurance insurance(Inquiry inquiry) {
        if (!Residency.of(inquiry).mams()) {
            return new Insurance(InsuranceStatus.NOT_IN_SYSTEM, List.of(), null, Arrears.NONE, Arrears.NONE);
        }
        Ledger ledger = new Ledger(inquiry);
        List<Ground> grounds = new ArrayList<>(StateCategories.on(inquiry.person(), inquiry.asOf()));
        grounds.addAll(PaymentGrounds.of(inquiry, ledger, !grounds.isEmpty()));
        grounds.sort(Comparator.comparing(Ground::code));
        Arrears owed = Debt.of(ledger);
        boolean sleeps = Debt.sleeps(grounds);
        Arrears arrears = sleeps ? Arrears.NONE : owed;
        Arrears dormant = sleeps ? owed : Arrears.NONE;
        if (grounds.isEmpty()) {
            return new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, arrears, dormant);
        }
        // "Null unless INSURED and every ground that holds has an end; then the latest of these ends."
        LocalDate latest = grounds.stream().map(Ground::end).reduce(Dates::later).orElseThrow();
        return new Insurance(InsuranceStatus.INSURED, grounds.stream().map(Ground::stated).toList(),
                latest.equals(Dates.FOREVER) ? null : latest, arrears, dormant);
    }
}
