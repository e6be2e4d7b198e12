package kz.kepil.tests.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Condition;
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

    /**
     * "all services but DENTAL_EMERGENCY, DENTAL_PLANNED, TREATMENT_ABROAD, FOREIGN_SPECIALISTS, DONOR_PREPARATION, ISOLATION,
     * PREVENTIVE_SCREENING".
     */
    private static final Set<ServiceType> NOT_FOR_DANGEROUS_DISEASES = EnumSet.of(ServiceType.DENTAL_EMERGENCY,
            ServiceType.DENTAL_PLANNED, ServiceType.TREATMENT_ABROAD, ServiceType.FOREIGN_SPECIALISTS, ServiceType.DONOR_PREPARATION,
            ServiceType.ISOLATION, ServiceType.PREVENTIVE_SCREENING);

    /** "true for … whose funding is TMKKK or MAMS". */
    private static final Set<ServiceType> BY_REFERRAL = EnumSet.of(ServiceType.PLANNED_INPATIENT, ServiceType.DAY_HOSPITAL,
            ServiceType.SPECIALIST_CONSULTATION, ServiceType.DIAGNOSTICS, ServiceType.DYNAMIC_OBSERVATION, ServiceType.REHABILITATION,
            ServiceType.HIGH_TECHNOLOGY_CARE, ServiceType.PROCEDURES, ServiceType.TREATMENT_ABROAD);

    private final Inquiry inquiry;
    private final boolean insured;
    private final Dental dental;
    private final List<ScreeningVerdict> screenings;
    private final Scope scope;
    private final boolean full;
    private final boolean emergency;
    private final int year;

    Care(Inquiry inquiry, boolean insured, Dental dental, List<ScreeningVerdict> screenings) {
        this.inquiry = inquiry;
        this.insured = insured;
        this.dental = dental;
        this.screenings = screenings;
        year = inquiry.asOf().getYear();
        scope = Residency.of(inquiry);
        full = scope.tmkkk() == TmkkkScope.FULL;
        // "EMERGENCY holds for FULL too".
        emergency = full || scope.tmkkk() == TmkkkScope.EMERGENCY_AND_DANGEROUS;
    }

    /** Who pays, and on which grounds. */
    private record Row(Funding funding, List<String> grounds) {
    }

    /** What is asked, or every service and "the exceptions for the person's own diseases" of spec 01. */
    List<ServiceVerdict> verdicts() {
        List<ServiceRequest> asked = inquiry.services();
        if (asked != null) {
            return asked.stream().map(this::verdict).toList();
        }
        List<ServiceVerdict> every = Stream.of(ServiceType.values()).map(service -> verdict(service, null)).toList();
        Stream<ServiceVerdict> exceptions = inquiry.person().conditions().stream().map(Condition::icd10).distinct()
                .flatMap(code -> every.stream().flatMap(plain -> Stream.of(verdict(plain.service(), code))
                        .filter(ofDisease -> ofDisease.funding() != plain.funding())));
        return Stream.concat(every.stream(), exceptions).toList();
    }

    private ServiceVerdict verdict(ServiceType service, @Nullable Icd10 icd10) {
        return verdict(new ServiceRequest(service, icd10));
    }

    private ServiceVerdict verdict(ServiceRequest request) {
        Icd10 icd10 = request.icd10();
        Diagnosis disease = icd10 == null ? null : Diagnosis.asked(inquiry, icd10);
        // "a service asked for a dangerous disease is TMKKK for everyone, code SVC-00"; "SVC-00 comes with CHR-D, instead of the
        // service's own code".
        Row row = disease != null && disease.dangerous() && !NOT_FOR_DANGEROUS_DISEASES.contains(request.service())
                ? new Row(Funding.TMKKK, List.of("CHR-D", "SVC-00"))
                : row(request, disease);
        return new ServiceVerdict(request.service(), icd10, row.funding, referralRequired(request.service(), row.funding), row.grounds);
    }

    /** "DENTAL_PLANNED as planned.referralRequired of 06, whoever pays; false otherwise." */
    private boolean referralRequired(ServiceType service, Funding funding) {
        return service == ServiceType.DENTAL_PLANNED
                ? dental.planned().referralRequired()
                : BY_REFERRAL.contains(service) && (funding == Funding.TMKKK || funding == Funding.MAMS);
    }

    /** The table. */
    private Row row(ServiceRequest request, @Nullable Diagnosis disease) {
        return switch (request.service()) {
            case AMBULANCE -> first("SVC-01", emergency, false, Funding.PAID);
            case PRIMARY_CARE -> first("SVC-02", full, false, voluntaryOrPaid());
            case IMMUNISATION -> first("SVC-03", full, false, Funding.PAID);
            case URGENT_OUTPATIENT -> first("SVC-04", emergency, false, Funding.PAID);
            case HIV_TB_DIAGNOSTICS -> first("SVC-05", true, false, Funding.PAID);
            case EMERGENCY_INPATIENT -> emergencyInpatient(request);
            case PLANNED_INPATIENT -> byCondition("SVC-07", disease, insured, plannedInpatientOtherwise());
            case DAY_HOSPITAL -> byCondition("SVC-08", disease, insured, Funding.PAID);
            case SPECIALIST_CONSULTATION -> byCondition("SVC-09", disease, insured, Funding.PAID);
            case DIAGNOSTICS -> byCondition("SVC-10", disease, insured, Funding.PAID);
            case OUTPATIENT_MEDICINES -> ofObservedDisease("SVC-11", disease);
            case HOME_HOSPITAL -> homeHospital(disease);
            case DYNAMIC_OBSERVATION -> ofObservedDisease("SVC-13", disease);
            case REHABILITATION_STAGE_1 -> first("SVC-14", full, insured, Funding.PAID);
            case REHABILITATION -> rehabilitation(disease);
            case PALLIATIVE_CARE -> first("SVC-16", full, false, Funding.PAID);
            case PATHOLOGY -> first("SVC-17", !insured && full, insured, Funding.PAID);
            case BLOOD_PRODUCTS -> first("SVC-18", full, insured, Funding.PAID);
            case TREATMENT_ABROAD -> first("SVC-19", citizen(), false, Funding.PAID);
            case PREVENTIVE_SCREENING -> screening();
            case DENTAL_EMERGENCY -> dental(dental.emergency());
            case DENTAL_PLANNED -> dental(dental.planned());
            case MATERNITY_EMERGENCY -> first("SVC-22", !insured && emergency, insured, Funding.PAID);
            case PREGNANCY_REGISTRATION -> first("SVC-23", full, false, Funding.PAID);
            case OBSTETRICIAN_GYNAECOLOGIST -> byCondition("SVC-24", disease, insured, Funding.PAID);
            case PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE -> first("SVC-25", full && year >= 2026, insured, Funding.PAID);
            case DISTRICT_DOCTOR_OBSERVATION -> districtDoctor(disease);
            case ISOLATION -> first("SVC-27", true, false, Funding.PAID);
            case HIGH_TECHNOLOGY_CARE -> byCondition("SVC-28", disease, insured, Funding.PAID);
            case PROCEDURES -> byCondition("SVC-29", disease, insured, Funding.PAID);
            case DONOR_PREPARATION -> first("SVC-30", year <= 2026 && !insured && full, insured, Funding.PAID);
            case FOREIGN_SPECIALISTS -> first("SVC-31", citizen(), false, Funding.PAID);
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

    private boolean citizen() {
        return inquiry.person().legalStatus() == LegalStatus.CITIZEN;
    }

    /** "not insured and EMERGENCY; from 2027 only with lifeThreatening"; "default true". */
    private Row emergencyInpatient(ServiceRequest request) {
        boolean urgent = year <= 2026 || !Boolean.FALSE.equals(request.lifeThreatening());
        return first("SVC-06", !insured && emergency && urgent, insured, voluntaryOrPaid());
    }

    /** "VOLUNTARY with voluntaryPolicy (EAEU_WORKER and EAEU_WORKER_FAMILY alone), else PAID". */
    private Funding plannedInpatientOtherwise() {
        LegalStatus status = inquiry.person().legalStatus();
        boolean eaeu = status == LegalStatus.EAEU_WORKER || status == LegalStatus.EAEU_WORKER_FAMILY;
        return eaeu ? voluntaryOrPaid() : Funding.PAID;
    }

    /** "FULL and (TMKKK condition, or not insured and an epidemic disease)", "insured". */
    private Row homeHospital(@Nullable Diagnosis disease) {
        return full && !insured && disease != null && disease.epidemic() && !guaranteed(disease)
                ? first("SVC-12", true, false, Funding.PAID)
                : byCondition("SVC-12", disease, insured, Funding.PAID);
    }

    /** "from 2026 FULL and TMKKK condition within F00-F99", "insured". */
    private Row rehabilitation(@Nullable Diagnosis disease) {
        return byCondition("SVC-15", year >= 2026 && disease != null && disease.mental() ? disease : null, insured, Funding.PAID);
    }

    /** "FULL; from 2027 FULL and TMKKK condition", "from 2027: insured". */
    private Row districtDoctor(@Nullable Diagnosis disease) {
        return year >= 2027
                ? byCondition("SVC-26", disease, insured, voluntaryOrPaid())
                : first("SVC-26", full, false, voluntaryOrPaid());
    }

    private boolean guaranteed(Diagnosis disease) {
        return disease.verdict(scope, insured).funding() == Funding.TMKKK;
    }

    /** "insured and an observed disease", "BY_DISEASE when FULL or insured and no disease is named, else PAID". */
    private Row ofObservedDisease(String code, @Nullable Diagnosis disease) {
        boolean observed = disease != null && disease.observed();
        Funding otherwise = (full || insured) && disease == null ? Funding.BY_DISEASE : Funding.PAID;
        return byCondition(code, disease, insured && observed, otherwise);
    }

    /** "FULL and TMKKK condition"; "where it rests on a TMKKK condition, that condition's grounds". */
    private Row byCondition(String code, @Nullable Diagnosis disease, boolean mams, Funding otherwise) {
        if (full && disease != null) {
            ConditionVerdict condition = disease.verdict(scope, insured);
            if (condition.funding() == Funding.TMKKK) {
                return new Row(Funding.TMKKK, with(code, condition.grounds()));
            }
        }
        return first(code, false, mams, otherwise);
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
