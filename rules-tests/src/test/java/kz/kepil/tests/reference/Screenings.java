package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.TmkkkScope;

/** The screening of spec 07. */
final class Screenings {

    private static final CodeList HIV = CodeList.of("B20-B24, Z21");
    private static final CodeList CIRCULATION = CodeList.of("I10-I13, I15, I20-I25, E10-E14");
    private static final CodeList GLAUCOMA = CodeList.of("H40-H42");
    private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 15);
    private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);
    private static final LocalDate AUGUST_2026 = LocalDate.of(2026, 8, 1);
    private static final Set<String> CANCER = Set.of("SCR-4", "SCR-5", "SCR-6");
    private static final Set<RiskFactor> OF_LUNGS = EnumSet.of(RiskFactor.HEAVY_SMOKER, RiskFactor.HARMFUL_WORK);

    /** One line of the table SCR, with what keeps from it while one is under observation for it. */
    private record Programme(String code, Predicate<Screenings> who, CodeList... notFor) {
    }

    private static final List<Programme> PROGRAMMES = List.of(
            new Programme("SCR-1", person -> person.beforeAugust2025() && person.aged(30, 70)),
            new Programme("SCR-2", person -> person.beforeAugust2025() && person.aged(40, 70), CIRCULATION),
            new Programme("SCR-3", person -> person.beforeAugust2025() && person.aged(40, 70), GLAUCOMA),
            new Programme("SCR-4", person -> person.is(Sex.FEMALE)
                    && (person.beforeAugust2025() ? person.aged(30, 70) : person.reaches(30, 74, 4)), CodeList.of("C53, D06")),
            new Programme("SCR-5", person -> person.is(Sex.FEMALE)
                    && (person.beforeAugust2025() ? person.aged(40, 70) : person.reaches(40, 76, 2)), CodeList.of("C50, D05")),
            new Programme("SCR-6", person -> person.beforeAugust2025() ? person.aged(50, 70) : person.reaches(50, 76, 2),
                    CodeList.of("C18-C21, D12")),
            new Programme("SCR-7", person -> person.beforeAugust2026() ? person.atRisk() : person.adultNotRegisteredAsPregnant(),
                    CodeList.of("B18.0, B18.1, B18.2")),
            new Programme("SCR-8", person -> !person.beforeAugust2025() && person.reaches(40, 76, 2), CIRCULATION, GLAUCOMA),
            new Programme("SCR-9", person -> !person.beforeAugust2025() && person.is(Sex.MALE) && person.reaches(50, 76, 2),
                    CodeList.of("I60-I69")),
            new Programme("SCR-10", person -> !person.beforeAugust2026() && person.reaches(50, 70, 2) && person.lungsAtRisk(),
                    CodeList.of("C33, C34")));

    private final Inquiry inquiry;
    private final PersonAt at;
    private final List<Diagnosis> diagnoses;

    private Screenings(Inquiry inquiry) {
        this.inquiry = inquiry;
        at = new PersonAt(inquiry.person(), inquiry.asOf());
        diagnoses = Diagnosis.all(inquiry);
    }

    /** "sorted by code (as text)" (spec 01). */
    static List<ScreeningVerdict> of(Inquiry inquiry, boolean insured) {
        Scope scope = Residency.of(inquiry);
        // "A person of a legal status with neither FULL nor mams has no screenings."
        if (scope.tmkkk() != TmkkkScope.FULL && !scope.mams()) {
            return List.of();
        }
        Screenings person = new Screenings(inquiry);
        return PROGRAMMES.stream().filter(person::due)
                .map(programme -> new ScreeningVerdict(
                        programme.code, funding(programme.code, inquiry.asOf(), scope, insured), List.of(programme.code)))
                .sorted(Comparator.comparing(ScreeningVerdict::code)).toList();
    }

    /**
     * "TMKKK for tmkkk FULL: SCR-4, 5, 6 from 2025-08-15, all others from 2026-01-01; otherwise and before: MAMS when insured, else
     * PAID."
     */
    private static Funding funding(String code, LocalDate asOf, Scope scope, boolean insured) {
        if (scope.tmkkk() == TmkkkScope.FULL && !asOf.isBefore(CANCER.contains(code) ? AUGUST_2025 : YEAR_2026)) {
            return Funding.TMKKK;
        }
        return insured ? Funding.MAMS : Funding.PAID;
    }

    private boolean due(Programme programme) {
        return programme.who.test(this) && Stream.of(programme.notFor).noneMatch(this::underObservationFor) && !done(programme.code);
    }

    private boolean beforeAugust2025() {
        return inquiry.asOf().isBefore(AUGUST_2025);
    }

    private boolean beforeAugust2026() {
        return inquiry.asOf().isBefore(AUGUST_2026);
    }

    private boolean is(Sex sex) {
        return inquiry.person().sex() == sex;
    }

    /** "age is completed years on asOf". */
    private boolean aged(int from, int to) {
        return at.age() >= from && at.age() <= to;
    }

    /** "yearAge is year(asOf) minus the year of birth": the first, the last, and every so many years between. */
    private boolean reaches(int first, int last, int every) {
        int yearAge = inquiry.asOf().getYear() - inquiry.person().birthDate().getYear();
        return yearAge >= first && yearAge <= last && (yearAge - first) % every == 0;
    }

    /** "any riskFactors value but HEAVY_SMOKER and HARMFUL_WORK; PREGNANT; a condition in B20-B24 or Z21." */
    private boolean atRisk() {
        return inquiry.person().riskFactors().stream().anyMatch(risk -> !OF_LUNGS.contains(risk))
                || at.is(CircumstanceType.PREGNANT)
                || diagnoses.stream().anyMatch(disease -> HIV.has(disease.icd10()));
    }

    /** "everybody of age 18 and over who is not PREGNANT and registered". */
    private boolean adultNotRegisteredAsPregnant() {
        return at.age() >= 18 && at.registeredPregnancies().isEmpty();
    }

    private boolean lungsAtRisk() {
        return inquiry.person().riskFactors().stream().anyMatch(OF_LUNGS::contains);
    }

    /** "Under observation for X: a condition with underObservation whose code is in X." */
    private boolean underObservationFor(CodeList codes) {
        return diagnoses.stream().anyMatch(disease -> disease.underObservation() && codes.has(disease.icd10()));
    }

    /**
     * "from 2025-08-15; before … it is not looked at"; "An entry for SCR-1, 2 or 3 counts for SCR-8."
     */
    private boolean done(String code) {
        Set<String> counting = code.equals("SCR-8") ? Set.of("SCR-1", "SCR-2", "SCR-3", "SCR-8") : Set.of(code);
        return !beforeAugust2025() && inquiry.person().screened().stream()
                .anyMatch(past -> counting.contains(past.code()) && stillCounts(code, past.on()));
    }

    /**
     * "done in the calendar year of asOf; SCR-7 instead not when done less than 6 months before asOf (to 2026-07-31), less than 3
     * years before asOf (from 2026-08-01)."
     */
    private boolean stillCounts(String code, LocalDate on) {
        if (!code.equals("SCR-7")) {
            return on.getYear() == inquiry.asOf().getYear();
        }
        return inquiry.asOf().isBefore(beforeAugust2026() ? on.plusMonths(6) : on.plusYears(3));
    }
}
