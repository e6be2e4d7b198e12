package kz.kepil.tests;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.verdict.InsuranceStatus;
import org.jspecify.annotations.Nullable;

/**
 * Changes the fact that a failed constraint names, so that the constraint holds. Where a constraint rests on what other rules
 * found, the fact beneath is changed, if one change is enough for this person. It knows the words of the rules, not the engine.
 */
final class Fixer {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (>=|<=|==|>|<|not contains|contains|not in|in) (.+)");
    private static final Set<LegalStatus> IN_SYSTEM = EnumSet.of(LegalStatus.CITIZEN, LegalStatus.KANDAS,
            LegalStatus.PERMANENT_RESIDENT_FOREIGNER, LegalStatus.PERMANENT_RESIDENT_STATELESS, LegalStatus.EAEU_WORKER,
            LegalStatus.EAEU_WORKER_FAMILY);
    private static final Set<LegalStatus> FULL = EnumSet.of(LegalStatus.CITIZEN, LegalStatus.KANDAS,
            LegalStatus.PERMANENT_RESIDENT_FOREIGNER, LegalStatus.PERMANENT_RESIDENT_STATELESS, LegalStatus.REFUGEE);
    private static final Set<CircumstanceType> WORK = Set.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE);
    private static final Set<CircumstanceType> ENTREPRENEUR =
            Set.copyOf(Arrays.stream(CircumstanceType.values()).filter(CircumstanceType::isEntrepreneur).toList());
    private static final LocalDate SPLIT = LocalDate.of(2026, 1, 1);
    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);

    /** A disease of each list (spec 05 and 07). */
    private static final Map<String, String> OF_LIST = Map.ofEntries(
            entry("tuberculosis", "A15"), entry("hiv-infection", "B20"), entry("viral-hepatitis-and-cirrhosis", "B18.0"),
            entry("malignant-neoplasms", "C50"), entry("diabetes", "E10.9"), entry("mental-disorders", "F20"),
            entry("cerebral-palsy", "G80"), entry("myocardial-infarction", "I21"), entry("rheumatism", "I05"),
            entry("connective-tissue-disorders", "M30"), entry("degenerative-nervous-diseases", "G30"),
            entry("demyelinating-diseases", "G36"), entry("orphan-diseases", "B55"), entry("epilepsy", "G40"), entry("stroke", "I60"),
            entry("dangerous-diseases", "A00"), entry("infectious-diseases", "A00"), entry("hiv-without-symptoms", "Z21"),
            entry("heart-failure-and-kidney-disease", "I50"), entry("epidemic-diseases", "U07.1"));

    /** A disease for each code of the socially significant ones that is in force in all editions, to 2025 or from 2026. */
    private static final Map<String, String> SOCIAL = Map.ofEntries(
            entry("SSD-01", "A15"), entry("SSD-02", "B20"), entry("SSD-03", "B18.0"), entry("SSD-04", "C50"), entry("SSD-06", "F20"),
            entry("SSD-08", "I21"), entry("SSD-11", "G30"), entry("SSD-12", "G36"), entry("SSD-13", "B55"));
    private static final Map<String, String> SOCIAL_TO_2025 =
            Map.of("SSD-05", "E10.9", "SSD-07", "G80", "SSD-09", "I05", "SSD-10", "M30");
    private static final Map<String, String> SOCIAL_FROM_2026 = Map.of("SSD-14", "G40", "SSD-15", "I60");

    /** A disease of each chronic group; of the last two only children have them. */
    private static final List<String> OF_GROUP = List.of("B18.0", "I10", "I20", "I65", "I34", "I44", "D66", "J40", "K20", "K50", "K70",
            "M00", "M30", "E10.9", "E00", "G40", "G80", "N00", "N11", "N40", "N60", "N80", "P27.1", "Q20", "Q00");

    private final EntitlementEngine engine;

    Fixer(EntitlementEngine engine) {
        this.engine = engine;
    }

    /** The inquiry, changed so that the constraint holds; null where that takes more than one change. */
    @Nullable Inquiry fix(Inquiry inquiry, RuleInfo rule, String constraint) {
        String first = constraint.split(" \\|\\| ")[0];
        Inquiry fixed = fixOne(inquiry, first);
        if (fixed != null && first.startsWith("law ") && rule.code().startsWith("SCR-F")) {
            // Who pays is asked of a screening that is due.
            fixed = dueForScreening(fixed);
        }
        return fixed == null || !engine.problems(fixed).isEmpty() ? null : fixed;
    }

    private @Nullable Inquiry fixOne(Inquiry i, String constraint) {
        Matcher comparison = COMPARISON.matcher(constraint);
        if (comparison.matches()) {
            return compare(i, comparison.group(1), comparison.group(2), comparison.group(3).replace("\"", ""));
        }
        if (constraint.startsWith("!")) {
            return deny(i, constraint.substring(1));
        }
        return switch (constraint) {
            case "inSystem", "tmkkkFull", "emergencyScope", "citizen" -> withStatus(i, LegalStatus.CITIZEN);
            case "kandas" -> withStatus(i, LegalStatus.KANDAS);
            case "emergencyCareAgreement" -> i.withPerson(copy(i.person()).emergencyCareAgreement(true).build());
            case "voluntaryPolicy" -> i.withPerson(copy(i.person()).voluntaryPolicy(true).build());
            case "female" -> withBirthAndSex(i, i.person().birthDate(), Sex.FEMALE);
            case "employee" -> add(i, Circumstance.of(CircumstanceType.EMPLOYEE, firstDay(i, 13)));
            case "entrepreneur" -> add(i, Circumstance.of(CircumstanceType.SOLE_PROPRIETOR, firstDay(i, 13)));
            case "caringForChildUnder3" -> add(i, Circumstance.caringForChild(i.asOf(), i.asOf()));
            case "childcareLeaveUnder3" -> add(i, Circumstance.childcareLeave(i.asOf(), i.asOf()));
            case "caringForGroupI", "caringForGroupISinceChildhood" -> add(i, Circumstance.caringForGroupI(i.asOf(), true));
            case "prisonerAboveMinimumSecurity" -> add(i, Circumstance.prisoner(i.asOf(), false));
            case "honouredMother", "goldOrSilverPendant" -> add(i, Circumstance.honouredMother(i.asOf(), Award.ALTYN_ALQA));
            case "disability", "disabilityOfGroup" -> add(i, Circumstance.disability(i.asOf(), DisabilityGroup.I));
            case "disabilityOfChild" -> age(i) < 18 ? add(i, Circumstance.disability(i.asOf(), DisabilityGroup.CHILD)) : null;
            case "confirmedStudent" -> add(i, Circumstance.fullTimeStudent(i.asOf(), StudyLevel.HIGHER, true));
            case "unconfirmedStudent" -> add(i, Circumstance.fullTimeStudent(i.asOf(), StudyLevel.HIGHER, false));
            case "socialLevelD" -> add(i, Circumstance.socialLevel(i.asOf(), SocialLevel.D));
            case "registeredUnemployed", "pregnant", "maternityLeave", "adoptionLeave", "caringForDisabledChild", "pensionRecipient",
                    "warVeteran", "remandDetainee", "houseArrest", "socialAssistance", "specialService" ->
                    add(i, Circumstance.of(type(constraint), i.asOf()));
            case "insured" -> IN_SYSTEM.contains(i.person().legalStatus())
                    ? add(i, Circumstance.of(CircumstanceType.REMAND_DETAINEE, i.asOf())) : null;
            case "eligible", "dentalEligible" -> IN_SYSTEM.contains(i.person().legalStatus())
                    ? add(i, Circumstance.of(CircumstanceType.PREGNANT, i.asOf())) : null;
            case "espThisMonth" -> i.asOf().getYear() < 2024 ? pay(i, PaymentType.ESP, List.of(month(i, 0))) : null;
            case "espInYearBefore" -> i.asOf().getYear() <= 2024
                    ? pay(i, PaymentType.ESP, List.of(YearMonth.of(i.asOf().getYear() - 1, 1))) : null;
            case "notInsured", "owesMonths", "MissedMonth", "Debt" -> nobodyPays(i);
            case "stillInsured" -> paidUntilThreeMonthsAgo(i);
            case "employerOwesMonths" -> worksAndNobodyPays(i, CircumstanceType.EMPLOYEE);
            case "entrepreneurOwesMonths" -> worksAndNobodyPays(i, CircumstanceType.SOLE_PROPRIETOR);
            case "Prepayment", "begun" -> prepaid(i);
            case "registeredPregnancy" -> add(i, Circumstance.pregnant(i.asOf(), true));
            case "Diagnosis", "ClassifiedDisease", "AssessedDisease" -> withDisease(i, "Z00");
            case "CareForDisease" -> withServicesFor(i, Icd10.of("Z00"));
            case "RequestedCare" -> i.withServices(ServiceRequest.every());
            case "DueScreening" -> dueForScreening(i);
            case "dangerous" -> withDisease(i, "A00");
            case "diagnosisDateKnown" -> withDiagnosesOn(i, i.asOf());
            case "dangerousDisease" -> withServicesFor(i, Icd10.of("A00"));
            case "guaranteedDisease" -> FULL.contains(i.person().legalStatus()) ? withServicesFor(i, Icd10.of("C50")) : null;
            case "diseaseNamed" -> withServicesFor(i, Icd10.of("Z00"));
            case "observedDisease" -> withServicesFor(i, Icd10.of("I50"));
            case "chronic" -> withDisease(i, "I10");
            case "forCancer" -> dueForCancerScreening(i);
            case "eaeuWorkerOrFamily" -> withStatus(i, LegalStatus.EAEU_WORKER);
            case "lifeThreatening" -> withUrgency(i, true);
            case "screeningGuaranteed" ->
                    i.asOf().isBefore(SPLIT) || !FULL.contains(i.person().legalStatus()) ? null : dueForScreening(i);
            case "screeningInsured" -> i.asOf().isBefore(SPLIT)
                    && engine.evaluate(i).insurance().status() == InsuranceStatus.INSURED ? dueForScreening(i) : null;
            default -> null;
        };
    }

    /** With the full volume of free care all the same, where that can be: since 2023 a refugee is in the system, and a child is insured. */
    private static Inquiry withoutInsurance(Inquiry i) {
        if (i.asOf().getYear() < 2023) {
            return withStatus(i, LegalStatus.REFUGEE);
        }
        boolean child = i.asOf().isBefore(i.person().birthDate().plusYears(18));
        Inquiry nobodyPays = i.withPerson(i.person().withCircumstances(List.of())).withPayments(List.of());
        return child ? withStatus(i, LegalStatus.CIS_VISITOR) : withStatus(nobodyPays, LegalStatus.CITIZEN);
    }

    private @Nullable Inquiry deny(Inquiry i, String word) {
        return switch (word) {
            case "tmkkkFull", "citizen", "screeningGuaranteed" -> withStatus(i, LegalStatus.EAEU_WORKER);
            case "emergencyScope" -> withStatus(i, LegalStatus.ASYLUM_SEEKER);
            case "insured", "screeningInsured" -> withoutInsurance(i);
            case "emergencyCareAgreement" -> i.withPerson(copy(i.person()).emergencyCareAgreement(false).build());
            case "voluntaryPolicy" -> i.withPerson(copy(i.person()).voluntaryPolicy(false).build());
            case "working" -> remove(i, WORK);
            case "employee" -> worksByContract(i, Set.of(CircumstanceType.EMPLOYEE));
            case "entrepreneur" -> worksByContract(i, ENTREPRENEUR);
            case "registeredUnemployed", "subsidisedJob", "disability", "leaveWithoutPay" -> remove(i, Set.of(type(word)));
            case "disabilityOfGroup", "disabilityOfChild" -> remove(i, Set.of(CircumstanceType.DISABILITY));
            case "socialLevelKnown" -> remove(i, Set.of(CircumstanceType.SOCIAL_LEVEL));
            case "stateInsured" -> nobodyPays(i);
            case "owesMonths", "employerOwesMonths", "entrepreneurOwesMonths" -> paid(i, 12);
            case "guaranteed" -> withDisease(i, "Z00");
            case "diagnosisDateKnown" -> withDiagnosesOn(i, null);
            case "guaranteedDisease", "observedDisease", "diseaseNamed" -> withServicesFor(i, null);
            case "forCancer" -> dueForScreening(i);
            case "female" -> i.person().circumstances().isEmpty() ? withBirthAndSex(i, i.person().birthDate(), Sex.MALE) : null;
            case "eaeuWorkerOrFamily" -> withStatus(i, LegalStatus.CITIZEN);
            case "lifeThreatening" -> withUrgency(i, false);
            case "registeredPregnancy" -> remove(i, Set.of(CircumstanceType.PREGNANT));
            default -> null;
        };
    }

    private @Nullable Inquiry compare(Inquiry i, String word, String operator, String value) {
        return switch (word) {
            case "law" -> {
                LocalDate day = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                yield onDay(i, operator.equals("<") ? day.minusDays(1) : day);
            }
            case "legalStatus" -> withStatus(i, LegalStatus.valueOf(value.replaceAll("^\\( |,.*", "").replace("LegalStatus.", "")));
            case "age" -> {
                int years = Integer.parseInt(value) - (operator.equals("<") ? 1 : 0);
                yield withBirthAndSex(i, i.asOf().minusYears(years), i.person().sex());
            }
            case "yearsOfStatus" -> withSince(i, i.asOf());
            case "monthsSincePensionContribution" ->
                    i.withPerson(copy(i.person()).lastPensionContribution(operator.equals(">") ? null : month(i, 0)).build());
            case "paidMonths", "coveredRunBeforeThisMonth", "selfPaidRunBeforeThisMonth" -> paid(i, 12);
            case "overdueGaps" -> operator.equals("==") ? paid(i, 12) : nobodyPays(i);
            case "monthsSinceRegular" -> operator.equals("<=") ? paid(i, 12) : nobodyPays(i);
            case "monthsSinceLongPaid" -> i.asOf().getYear() < 2026 ? null : paid(i, 60);
            case "monthsFromPaymentToStart", "daysLeft" -> prepaid(i);
            case "lists" -> withDisease(i, Objects.requireNonNull(OF_LIST.get(value), value));
            case "observedLists" -> i.withPerson(copy(i.person()).conditions(i.person().conditions().stream()
                    .map(each -> new Condition(each.icd10(), each.diagnosedOn(), false, each.postOperative())).toList()).build());
            case "socialCodes" -> {
                Map<String, String> ofEdition = i.asOf().isBefore(SPLIT) ? SOCIAL_TO_2025 : SOCIAL_FROM_2026;
                String code = SOCIAL.getOrDefault(value, ofEdition.getOrDefault(value, ""));
                yield code.isEmpty() ? null : withDisease(i, code);
            }
            case "chronicGroup", "chronicGroups" -> {
                int group = Integer.parseInt(value);
                yield group >= 24 && age(i) >= 18 ? null : withDisease(i, OF_GROUP.get(group - 1));
            }
            case "yearAge" -> {
                int reached = Integer.parseInt(value.replaceAll("^\\( |,.*", ""));
                yield withBirthAndSex(i, LocalDate.of(i.asOf().getYear() - reached, 1, 1), i.person().sex());
            }
            // Whoever is insured now has a window that ends with this month: the oldest month that was owed is out of it.
            case "payers" -> engine.evaluate(i).insurance().arrears().months().stream().allMatch(each -> each.month().equals(month(i, 12)))
                    ? null : fixOne(i, "insured");
            case "riskFactors" -> i.withPerson(
                    copy(i.person()).riskFactors(List.of(RiskFactor.valueOf(value.replace("RiskFactor.", "")))).build());
            case "screenedThisYear", "monthsSinceHepatitisScreening" -> i.withPerson(copy(i.person()).screened(List.of()).build());
            case "diseaseLists" ->
                    withServicesFor(i, operator.equals("contains") ? Icd10.of(Objects.requireNonNull(OF_LIST.get(value), value)) : null);
            case "monthsSinceDiagnosis" -> withDiagnosesOn(i, i.asOf());
            case "service" -> i.withServices(List.of(operator.equals("==")
                    ? new ServiceRequest(ServiceType.valueOf(value.replace("ServiceType.", "")), null)
                    : new ServiceRequest(ServiceType.AMBULANCE, Icd10.of("Z00"))));
            default -> null;
        };
    }

    private static CircumstanceType type(String word) {
        return CircumstanceType.valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private static int age(Inquiry i) {
        return Period.between(i.person().birthDate(), i.asOf()).getYears();
    }

    private static YearMonth month(Inquiry i, int ago) {
        return YearMonth.from(i.asOf()).minusMonths(ago);
    }

    private static LocalDate firstDay(Inquiry i, int monthsAgo) {
        LocalDate first = month(i, monthsAgo).atDay(1);
        return first.isBefore(i.person().birthDate()) ? i.person().birthDate() : first;
    }

    private static Person.Builder copy(Person p) {
        return copy(p, p.birthDate(), p.sex(), p.legalStatus());
    }

    private static Person.Builder copy(Person p, LocalDate birth, Sex sex, LegalStatus status) {
        return Person.builder(birth, sex, status).iin(p.iin()).legalStatusSince(p.legalStatusSince())
                .emergencyCareAgreement(p.emergencyCareAgreement()).voluntaryPolicy(p.voluntaryPolicy()).district(p.district())
                .lastPensionContribution(p.lastPensionContribution()).circumstances(p.circumstances()).conditions(p.conditions())
                .screened(p.screened()).riskFactors(p.riskFactors());
    }

    private static Inquiry withStatus(Inquiry i, LegalStatus status) {
        return i.withPerson(copy(i.person(), i.person().birthDate(), i.person().sex(), status).build());
    }

    private static Inquiry withSince(Inquiry i, LocalDate since) {
        return i.withPerson(copy(i.person()).legalStatusSince(since).build());
    }

    private static Inquiry withBirthAndSex(Inquiry i, LocalDate birth, Sex sex) {
        return i.withPerson(copy(i.person(), birth, sex, i.person().legalStatus()).build());
    }

    /** Asked on another day, by which everybody is born and on which nothing is known yet that came later. */
    private static Inquiry onDay(Inquiry inquiry, LocalDate day) {
        Inquiry i = inquiry.person().birthDate().isAfter(day) ? withBirthAndSex(inquiry, day, inquiry.person().sex()) : inquiry;
        LocalDate since = i.person().legalStatusSince();
        return i.withAsOf(day).withPerson(copy(i.person()).screened(i.person().screened().stream().filter(each -> !each.on().isAfter(day)).toList())
                .legalStatusSince(since != null && since.isAfter(day) ? day : since)
                .conditions(i.person().conditions().stream().map(each -> new Condition(each.icd10(),
                        each.diagnosedOn() != null && each.diagnosedOn().isAfter(day) ? day : each.diagnosedOn(),
                        each.underObservation(), each.postOperative())).toList()).build());
    }

    private static Inquiry add(Inquiry i, Circumstance circumstance) {
        return i.withPerson(i.person().withCircumstances(
                Stream.concat(i.person().circumstances().stream(), Stream.of(circumstance)).toList()));
    }

    private static Inquiry remove(Inquiry i, Set<CircumstanceType> types) {
        return i.withPerson(i.person().withCircumstances(
                i.person().circumstances().stream().filter(each -> !types.contains(each.type())).toList()));
    }

    /** Works by a civil contract instead, so that whether the person works stays as it was. */
    private static Inquiry worksByContract(Inquiry i, Set<CircumstanceType> instead) {
        return i.withPerson(i.person().withCircumstances(i.person().circumstances().stream().map(each -> instead.contains(each.type())
                ? new Circumstance(CircumstanceType.CIVIL_CONTRACT, each.from(), each.to(), null, null, null, null, null, null, null, null, null)
                : each).toList()));
    }

    /** Neither anybody for the person nor the person has paid, and every month is owed. */
    private static @Nullable Inquiry nobodyPays(Inquiry i) {
        Person p = i.person();
        boolean otherwiseInsured = age(i) < 20 || p.legalStatus() == LegalStatus.KANDAS || p.legalStatusSince() != null;
        return otherwiseInsured || !IN_SYSTEM.contains(p.legalStatus()) ? null
                : i.withPerson(p.withCircumstances(List.of())).withPayments(List.of());
    }

    private static @Nullable Inquiry worksAndNobodyPays(Inquiry i, CircumstanceType work) {
        Inquiry unpaid = nobodyPays(i);
        return unpaid == null ? null : add(unpaid, Circumstance.of(work, firstDay(i, 13)));
    }

    private @Nullable Inquiry paidUntilThreeMonthsAgo(Inquiry i) {
        Inquiry unpaid = nobodyPays(i);
        return unpaid == null || i.asOf().getYear() < 2022 ? null
                : pay(unpaid, PaymentType.SELF_PAYER, IntStream.rangeClosed(3, 16).mapToObj(ago -> month(i, ago)).toList());
    }

    /** Paid as self-payer for so many months before this one, and for this one. */
    private Inquiry paid(Inquiry i, int months) {
        List<YearMonth> all = Stream.iterate(month(i, months), month -> !month.isAfter(month(i, 0)), month -> month.plusMonths(1))
                .filter(month -> !month.isBefore(FIRST_MONTH)).toList();
        return pay(i, PaymentType.SELF_PAYER, all);
    }

    private Inquiry pay(Inquiry i, PaymentType type, List<YearMonth> months) {
        List<Payment> payments = new ArrayList<>(i.payments());
        months.forEach(month -> payments.add(Payment.of(type, month, amount(type, month), month.atDay(1))));
        return i.withPayments(payments);
    }

    private BigDecimal amount(PaymentType type, YearMonth month) {
        return engine.contribution(type, month, null, null).amount();
    }

    /** Twelve months from this one, and nothing else, paid on the day. */
    private @Nullable Inquiry prepaid(Inquiry i) {
        if (i.asOf().isBefore(LocalDate.of(2022, 9, 4))) {
            return null;
        }
        BigDecimal amount = amount(PaymentType.SELF_PAYER, month(i, 0));
        return i.withPayments(Stream.iterate(month(i, 0), month -> month.plusMonths(1)).limit(12)
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, amount, i.asOf())).toList());
    }

    /** Due for the screening for hepatitis, of which one is not due who is in the register of pregnant women or, of late, a child. */
    private static @Nullable Inquiry dueForScreening(Inquiry i) {
        Person p = i.person();
        boolean mayBeObserved = p.conditions().stream().anyMatch(Condition::underObservation);
        return mayBeObserved || !isScreened(p) || age(i) < 18 || p.circumstances().stream().anyMatch(each -> each.type() == CircumstanceType.PREGNANT)
                ? null : i.withPerson(copy(p).riskFactors(List.of(RiskFactor.SURGERY_PLANNED)).screened(List.of()).build());
    }

    private static boolean isScreened(Person p) {
        return FULL.contains(p.legalStatus()) || IN_SYSTEM.contains(p.legalStatus());
    }

    /** A woman who becomes fifty this year. */
    private static @Nullable Inquiry dueForCancerScreening(Inquiry i) {
        LocalDate birth = LocalDate.of(i.asOf().getYear() - 50, 1, 1);
        return !isScreened(i.person()) ? null : i.withPerson(copy(i.person(), birth, Sex.FEMALE, i.person().legalStatus())
                .conditions(List.of()).screened(List.of()).build());
    }

    /** This disease alone, diagnosed and operated on today. */
    private static Inquiry withDisease(Inquiry i, String icd10) {
        return withServicesFor(i, null).withPerson(
                copy(i.person()).conditions(List.of(new Condition(Icd10.of(icd10), i.asOf(), false, icd10.equals("Q20")))).build());
    }

    /** Every disease, also those for which a service is asked, diagnosed on a day. */
    private static Inquiry withDiagnosesOn(Inquiry i, @Nullable LocalDate day) {
        List<Condition> conditions = new ArrayList<>(i.person().conditions());
        services(i).stream().map(ServiceRequest::icd10).filter(Objects::nonNull)
                .forEach(asked -> conditions.add(new Condition(asked, null, false, false)));
        return i.withPerson(copy(i.person()).conditions(conditions.stream()
                .map(each -> new Condition(each.icd10(), day, each.underObservation(), each.postOperative())).toList()).build());
    }

    private static List<ServiceRequest> services(Inquiry i) {
        return i.services() == null || i.services().isEmpty() ? ServiceRequest.every() : i.services();
    }

    /** Emergency inpatient care alone, told whether life is in danger. */
    private static Inquiry withUrgency(Inquiry i, boolean lifeThreatening) {
        return i.withServices(List.of(new ServiceRequest(ServiceType.EMERGENCY_INPATIENT, null, lifeThreatening)));
    }

    private static Inquiry withServicesFor(Inquiry i, @Nullable Icd10 icd10) {
        return i.withServices(services(i).stream().map(each -> new ServiceRequest(each.service(), icd10)).toList());
    }
}
