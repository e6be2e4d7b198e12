package kz.kepil.tests.reference;

import java.util.List;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** The screening of spec 07. */
final class Screenings {

    private static final CodeList HIV = CodeList.of("B20-B24, Z21");
    private static final int NOBODY_IS_OLDER = Integer.MAX_VALUE;

    private static final List<Programme> PROGRAMMES = List.of(
            new Programme("SCR-1", null, 30, 70, null),
            new Programme("SCR-2", null, 40, 70, CodeList.of("I10-I13, I15, I20-I25, E10-E14")),
            new Programme("SCR-3", null, 40, 70, CodeList.of("H40-H42")),
            new Programme("SCR-4", Sex.FEMALE, 30, 70, CodeList.of("C53, D06")),
            new Programme("SCR-5", Sex.FEMALE, 40, 70, CodeList.of("C50, D05")),
            new Programme("SCR-6", null, 50, 70, CodeList.of("C18-C21, D12")),
            new Programme("SCR-7", null, 0, NOBODY_IS_OLDER, CodeList.of("B18.0, B18.1, B18.2")));

    /**
     * One line of the table SCR.
     *
     * @param code the code
     * @param sex whose it is; null when everybody's
     * @param from the first age
     * @param to the last age
     * @param notFor for what one may not be under observation; null when nothing is named
     */
    private record Programme(String code, @Nullable Sex sex, int from, int to, @Nullable CodeList notFor) {
    }

    private final Inquiry inquiry;
    private final PersonAt at;
    private final List<Diagnosis> diagnoses;

    private Screenings(Inquiry inquiry) {
        this.inquiry = inquiry;
        at = new PersonAt(inquiry.person(), inquiry.asOf());
        diagnoses = Diagnosis.all(inquiry);
    }

    static List<ScreeningVerdict> of(Inquiry inquiry, boolean insured) {
        Scope scope = Residency.of(inquiry);
        // "A person of a legal status with neither FULL nor mams has no screenings."
        if (scope.tmkkk() != TmkkkScope.FULL && !scope.mams()) {
            return List.of();
        }
        Funding funding = funding(inquiry, scope, insured);
        Screenings screenings = new Screenings(inquiry);
        return PROGRAMMES.stream().filter(screenings::due)
                .map(programme -> new ScreeningVerdict(programme.code, funding, List.of(programme.code))).toList();
    }

    /** "TMKKK from 2026 for tmkkk FULL; otherwise and before: MAMS when insured, else PAID." */
    private static Funding funding(Inquiry inquiry, Scope scope, boolean insured) {
        if (inquiry.asOf().getYear() >= 2026 && scope.tmkkk() == TmkkkScope.FULL) {
            return Funding.TMKKK;
        }
        return insured ? Funding.MAMS : Funding.PAID;
    }

    /** "Ages are completed years on asOf, both ends included." */
    private boolean due(Programme programme) {
        return (programme.sex == null || programme.sex == inquiry.person().sex())
                && at.age() >= programme.from && at.age() <= lastAge(programme)
                && (!programme.code.equals("SCR-7") || atRisk())
                && !underObservationFor(programme.notFor);
    }

    /** SCR-5: "40-70; from 2026 40-76". */
    private int lastAge(Programme programme) {
        return programme.code.equals("SCR-5") && inquiry.asOf().getYear() >= 2026 ? 76 : programme.to;
    }

    /** "SCR-7 risk groups: any riskFactors value; PREGNANT; a condition in B20-B24 or Z21." */
    private boolean atRisk() {
        return !inquiry.person().riskFactors().isEmpty()
                || at.is(CircumstanceType.PREGNANT)
                || diagnoses.stream().anyMatch(disease -> HIV.has(disease.icd10()));
    }

    /** "Under observation for X: a condition with underObservation whose code is in X." */
    private boolean underObservationFor(@Nullable CodeList codes) {
        return codes != null && diagnoses.stream().anyMatch(disease -> disease.underObservation() && codes.has(disease.icd10()));
    }
}
