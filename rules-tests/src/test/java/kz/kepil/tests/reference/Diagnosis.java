package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** What spec 05 says of a condition on the day of the inquiry. */
final class Diagnosis {

    /** The table CHR; the lines 24 and 25 ask for more than a code. */
    private static final List<CodeList> CHRONIC_GROUPS = List.of(
            CodeList.of("B18.0, B18.1, B18.2, B18.8"),
            CodeList.of("I10-I13, I15"),
            CodeList.of("I20-I25"),
            CodeList.of("I65"),
            CodeList.of("I34-I37"),
            CodeList.of("I44, I45, I47-I49"),
            CodeList.of("D66, D67, D68.0, D68.1, D68.2"),
            CodeList.of("J40-J47"),
            CodeList.of("K20-K22, K25-K29, K31"),
            CodeList.of("K50-K52"),
            CodeList.of("K70-K76"),
            CodeList.of("M00-M25, M40-M54"),
            CodeList.of("M30-M36"),
            CodeList.of("E10-E14"),
            CodeList.of("E00-E07"),
            CodeList.of("G40"),
            CodeList.of("G80"),
            CodeList.of("N00-N08"),
            CodeList.of("N11"),
            CodeList.of("N40"),
            CodeList.of("N60"),
            CodeList.of("N80-N98"),
            CodeList.of("P27.1"));
    private static final CodeList HEART_DEFECTS = CodeList.of("Q20-Q28");
    private static final CodeList MALFORMATIONS = CodeList.of("Q00-Q99");

    private static final CodeList DANGEROUS = CodeList.of("A00, A01.0, A15-A19, A20, A21, A22, A30, A36, A39, A50-A53, A80, A90-A99, "
            + "B15, B16, B17, B20-B24, B50-B54");
    private static final CodeList EPIDEMIC = CodeList.of("U07.1, U07.2");
    private static final CodeList HEART_FAILURE_AND_KIDNEY_DISEASE = CodeList.of("I50, N18");
    private static final CodeList MENTAL = CodeList.of("F00-F99");
    private static final CodeList INFECTIOUS = CodeList.of("A00-B99");

    private final Condition condition;
    private final LocalDate asOf;
    private final int age;

    Diagnosis(Inquiry inquiry, Condition condition) {
        this.condition = condition;
        asOf = inquiry.asOf();
        age = Dates.age(inquiry.person().birthDate(), asOf);
    }

    static List<Diagnosis> all(Inquiry inquiry) {
        return inquiry.person().conditions().stream().map(condition -> new Diagnosis(inquiry, condition)).toList();
    }

    /** Spec 04: "judged for that disease alone, with the attributes of the first listed condition of the same code, if any". */
    static Diagnosis asked(Inquiry inquiry, Icd10 icd10) {
        Condition condition = inquiry.person().conditions().stream().filter(listed -> listed.icd10().equals(icd10)).findFirst()
                .orElse(new Condition(icd10, null, false, false));
        return new Diagnosis(inquiry, condition);
    }

    Icd10 icd10() {
        return condition.icd10();
    }

    boolean underObservation() {
        return condition.underObservation();
    }

    boolean dangerous() {
        return DANGEROUS.has(icd10());
    }

    boolean orphan() {
        return SociallySignificant.ORPHAN.has(icd10());
    }

    /**
     * Spec 04: "one of the 25 chronic groups, or on the socially significant list of any year (05; without its time limits; Z21
     * with it), or I50 or N18".
     */
    boolean observed() {
        return chronicGroup() != null || HEART_FAILURE_AND_KIDNEY_DISEASE.has(icd10())
                || SociallySignificant.TABLE.stream().anyMatch(line -> line.codes().has(icd10()));
    }

    /** Spec 04: "Epidemic disease: U07.1, U07.2". */
    boolean epidemic() {
        return EPIDEMIC.has(icd10());
    }

    /** Spec 04, SVC-15: "within F00-F99". */
    boolean mental() {
        return MENTAL.has(icd10());
    }

    /** Spec 06: "infectious (A00-B99)". */
    boolean infectious() {
        return INFECTIOUS.has(icd10());
    }

    boolean sociallySignificant() {
        return !significant().isEmpty();
    }

    /** The numbers of all socially significant diseases that it is on the day; "a code may be several at once". */
    private List<Integer> significant() {
        return SociallySignificant.TABLE.stream()
                .filter(line -> line.holds(icd10(), condition.diagnosedOn(), asOf))
                .map(SociallySignificant::number).toList();
    }

    /** "With no diagnosedOn they do not hold, and a warning names the code." */
    boolean dayMissing() {
        return condition.diagnosedOn() == null
                && SociallySignificant.TABLE.stream().anyMatch(line -> line.limit() != null && line.namesOn(icd10(), asOf));
    }

    /** "chronicGroup is the group's number, else null; it does not depend on the edition." */
    @Nullable Integer chronicGroup() {
        for (int i = 0; i < CHRONIC_GROUPS.size(); i++) {
            if (CHRONIC_GROUPS.get(i).has(icd10())) {
                return i + 1;
            }
        }
        // "congenital heart defects after operation, children (age < 18)", "congenital malformations, children (age < 18) … not in 24".
        if (age < 18 && MALFORMATIONS.has(icd10())) {
            return HEART_DEFECTS.has(icd10()) && condition.postOperative() ? 24 : 25;
        }
        return null;
    }

    /** "sociallySignificant reports SSD-13 when it holds, else the lowest that holds, else null." */
    private @Nullable String reported() {
        List<Integer> significant = significant();
        if (significant.isEmpty()) {
            return null;
        }
        return "SSD-%02d".formatted(significant.contains(13) ? 13 : Collections.min(significant));
    }

    /** "All TMKKK grounds that hold are listed". */
    private List<String> tmkkkGrounds(Scope scope) {
        List<String> grounds = new ArrayList<>();
        if (dangerous()) {
            grounds.add("CHR-D");
        }
        if (scope.tmkkk() == TmkkkScope.FULL) {
            Integer group = chronicGroup();
            if (group != null && asOf.getYear() <= 2025) {
                grounds.add("CHR-G%02d".formatted(group));
            }
            significant().forEach(number -> grounds.add("CHR-T%02d".formatted(number)));
        }
        return grounds;
    }

    /** "CHR-M01 and CHR-P01 only when none does." */
    ConditionVerdict verdict(Scope scope, boolean insured) {
        List<String> tmkkk = tmkkkGrounds(scope);
        if (!tmkkk.isEmpty()) {
            return verdict(Funding.TMKKK, tmkkk);
        }
        return insured ? verdict(Funding.MAMS, List.of("CHR-M01")) : verdict(Funding.PAID, List.of("CHR-P01"));
    }

    private ConditionVerdict verdict(Funding funding, List<String> grounds) {
        return new ConditionVerdict(icd10(), chronicGroup(), reported(), orphan(), dangerous(), funding, grounds);
    }
}
