package kz.kepil.tests.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** The table SVC of spec 04, row by row. */
final class Care {

    /** "all services but DENTAL_EMERGENCY, DENTAL_PLANNED, TREATMENT_ABROAD, PREVENTIVE_SCREENING". */
    private static final Set<ServiceType> NOT_FOR_DANGEROUS_DISEASES = EnumSet.of(ServiceType.DENTAL_EMERGENCY,
            ServiceType.DENTAL_PLANNED, ServiceType.TREATMENT_ABROAD, ServiceType.PREVENTIVE_SCREENING);

    private final Inquiry inquiry;
    private final boolean insured;
    private final Dental dental;
    private final List<ScreeningVerdict> screenings;
    private final Scope scope;
    private final boolean full;
    private final boolean emergency;

    Care(Inquiry inquiry, boolean insured, Dental dental, List<ScreeningVerdict> screenings) {
        this.inquiry = inquiry;
        this.insured = insured;
        this.dental = dental;
        this.screenings = screenings;
        scope = Residency.of(inquiry);
        full = scope.tmkkk() == TmkkkScope.FULL;
        // "EMERGENCY holds for FULL too".
        emergency = full || scope.tmkkk() == TmkkkScope.EMERGENCY_AND_DANGEROUS;
    }

    /** Who pays, and on which grounds. */
    private record Row(Funding funding, List<String> grounds) {
    }

    List<ServiceVerdict> verdicts() {
        return inquiry.services().stream().map(this::verdict).toList();
    }

    private ServiceVerdict verdict(ServiceRequest request) {
        Icd10 icd10 = request.icd10();
        Diagnosis disease = icd10 == null ? null : Diagnosis.asked(inquiry, icd10);
        // "a service asked for a dangerous disease is TMKKK for everyone, code SVC-00"; "SVC-00 comes with CHR-D, instead of the
        // service's own code".
        Row row = disease != null && disease.dangerous() && !NOT_FOR_DANGEROUS_DISEASES.contains(request.service())
                ? new Row(Funding.TMKKK, List.of("CHR-D", "SVC-00"))
                : row(request.service(), disease);
        return new ServiceVerdict(request.service(), icd10, row.funding, row.grounds);
    }

    private Row row(ServiceType service, @Nullable Diagnosis disease) {
        boolean named = disease != null;
        return switch (service) {
            case AMBULANCE -> first("SVC-01", emergency, false, Funding.PAID);
            case PRIMARY_CARE -> first("SVC-02", full, false, voluntaryOrPaid());
            case IMMUNISATION -> first("SVC-03", full, false, Funding.PAID);
            case URGENT_OUTPATIENT -> first("SVC-04", emergency, false, Funding.PAID);
            case HIV_TB_DIAGNOSTICS -> first("SVC-05", true, false, Funding.PAID);
            case EMERGENCY_INPATIENT -> first("SVC-06", !insured && emergency, insured, voluntaryOrPaid());
            case PLANNED_INPATIENT -> byCondition("SVC-07", disease, insured);
            case DAY_HOSPITAL -> byCondition("SVC-08", disease, insured);
            case SPECIALIST_CONSULTATION -> byCondition("SVC-09", disease, insured);
            case DIAGNOSTICS -> byCondition("SVC-10", disease, insured);
            case OUTPATIENT_MEDICINES -> byCondition("SVC-11", disease, insured && named);
            case HOME_HOSPITAL -> byCondition("SVC-12", disease, insured);
            case DYNAMIC_OBSERVATION -> byCondition("SVC-13", disease, insured && named);
            case REHABILITATION_STAGE_1 -> first("SVC-14", full, insured, Funding.PAID);
            case REHABILITATION -> first("SVC-15", false, insured, Funding.PAID);
            case PALLIATIVE_CARE -> first("SVC-16", full, false, Funding.PAID);
            case PATHOLOGY -> first("SVC-17", !insured && full, insured, Funding.PAID);
            case BLOOD_PRODUCTS -> first("SVC-18", full, insured, Funding.PAID);
            case TREATMENT_ABROAD -> first("SVC-19", inquiry.person().legalStatus() == LegalStatus.CITIZEN, false, Funding.PAID);
            case PREVENTIVE_SCREENING -> screening();
            case DENTAL_EMERGENCY -> dental(dental.emergency());
            case DENTAL_PLANNED -> dental(dental.planned());
            case MATERNITY_EMERGENCY -> first("SVC-22", !insured && emergency, insured, Funding.PAID);
            case PREGNANCY_REGISTRATION -> first("SVC-23", full, false, Funding.PAID);
            case OBSTETRICIAN_GYNAECOLOGIST -> byCondition("SVC-24", disease, insured);
            case PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE ->
                    first("SVC-25", full && inquiry.asOf().getYear() >= 2026, insured, Funding.PAID);
        };
    }

    /** "Then the first row that fits, from left to right". */
    private static Row first(String code, boolean tmkkk, boolean mams, Funding otherwise) {
        return new Row(tmkkk ? Funding.TMKKK : mams ? Funding.MAMS : otherwise, List.of(code));
    }

    /** "VOLUNTARY with voluntaryPolicy, else PAID". */
    private Funding voluntaryOrPaid() {
        return inquiry.person().voluntaryPolicy() ? Funding.VOLUNTARY : Funding.PAID;
    }

    /** "FULL and TMKKK condition"; "where it rests on a TMKKK condition, that condition's grounds". */
    private Row byCondition(String code, @Nullable Diagnosis disease, boolean mams) {
        if (full && disease != null) {
            ConditionVerdict condition = disease.verdict(scope, insured);
            if (condition.funding() == Funding.TMKKK) {
                return new Row(Funding.TMKKK, with(code, condition.grounds()));
            }
        }
        return first(code, false, mams, Funding.PAID);
    }

    /** "eligible by 06 and insured"; "where on dental eligibility, the DEN codes of that kind". */
    private Row dental(DentalCare kind) {
        return kind.eligible() && insured
                ? new Row(Funding.MAMS, with("SVC-21", kind.grounds()))
                : new Row(Funding.PAID, List.of("SVC-21"));
    }

    /** "TMKKK if any screening of 07 is due with TMKKK, else MAMS if any is due with MAMS, else PAID"; "the SCR codes". */
    private Row screening() {
        Funding funding = Stream.of(Funding.TMKKK, Funding.MAMS)
                .filter(some -> screenings.stream().anyMatch(screening -> screening.funding() == some))
                .findFirst().orElse(Funding.PAID);
        return new Row(funding, funding == Funding.PAID
                ? List.of("SVC-20")
                : with("SVC-20", screenings.stream().map(ScreeningVerdict::code).toList()));
    }

    private static List<String> with(String code, List<String> grounds) {
        return Stream.concat(Stream.of(code), grounds.stream()).sorted().toList();
    }
}
