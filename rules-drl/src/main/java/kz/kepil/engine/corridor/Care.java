package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.fact.AssessedDisease;
import kz.kepil.engine.fact.CareForDisease;
import kz.kepil.engine.fact.ClassifiedDisease;
import kz.kepil.engine.fact.DentalKind;
import kz.kepil.engine.fact.DentalPatient;
import kz.kepil.engine.fact.Diagnosis;
import kz.kepil.engine.fact.DueScreening;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DentalFound;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.Finding.ScreeningFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.Patient;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RequestedCare;
import kz.kepil.engine.fact.ScreeningHistory;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The second half of a case, once scope and insurance are known: diseases, dental care, screenings and services. */
public final class Care {

    private static final Comparator<Screening> BY_CODE = Comparator.comparing(Screening::code);
    private static final DentalCare NOT_ELIGIBLE = new DentalCare(false, List.of(), false);

    private final Inquiry inquiry;
    private final Pack pack;
    private final PersonOnDay today;
    private final TmkkkScope scope;
    private final boolean insured;
    /** One for each condition, in the inquiry's order. */
    private final List<Disease> conditions = new ArrayList<>();
    /** Of each code the first listed condition; where none is listed, the disease alone for which a service is asked. */
    private final Map<Icd10, Disease> byCode = new HashMap<>();
    /** Every disease once: the conditions, and the diseases for which a service is asked. */
    private final List<Disease> diseases = new ArrayList<>();
    private @Nullable Patient patient;
    private List<DentalFound> dental = List.of();
    private DentalCare emergency = NOT_ELIGIBLE;
    private DentalCare planned = NOT_ELIGIBLE;
    private @Nullable DentalPatient dentalPatient;
    /** The screenings that are due, sorted by code. */
    private List<Screening> screenings = List.of();
    private @Nullable CareBasis basis;
    private final @Nullable KnownServices known;
    /** Once the screenings are known. */
    private @Nullable Services services;
    private boolean screenedByState;
    private boolean screenedByInsurance;
    private @Nullable Map<Fact, Disease> byFact;

    /** A screening that is due, and the fact of which it is told who pays. */
    private record Screening(ScreeningFound found, DueScreening due) {
        String code() {
            return found.rule().code();
        }

        Funding funding() {
            return Findings.funding(due).funding();
        }
    }

    Care(Inquiry inquiry, Pack pack, PersonOnDay today, TmkkkScope scope, boolean insured, @Nullable KnownServices known) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.today = today;
        this.scope = scope;
        this.insured = insured;
        this.known = known;
        List<Condition> listed = inquiry.person().conditions();
        for (int i = 0; i < listed.size(); i++) {
            Disease disease = disease(listed.get(i), "$.person.conditions", i);
            conditions.add(disease);
            byCode.putIfAbsent(listed.get(i).icd10(), disease);
        }
        diseases.addAll(conditions);
        List<ServiceRequest> asked = inquiry.services() == null ? List.of() : inquiry.services();
        for (int i = 0; i < asked.size(); i++) {
            Icd10 icd10 = asked.get(i).icd10();
            if (icd10 != null && !byCode.containsKey(icd10)) {
                Disease disease = disease(new Condition(icd10, null, false, false), "$.services", i);
                diseases.add(disease);
                byCode.put(icd10, disease);
            }
        }
    }

    /** The disease of a code, if any. */
    @Nullable Disease disease(@Nullable Icd10 icd10) {
        return icd10 == null ? null : byCode.get(icd10);
    }

    /** Of each code of the conditions the first. */
    List<Disease> ownDiseases() {
        List<Disease> own = new ArrayList<>(conditions.size());
        for (Disease disease : conditions) {
            if (byCode.get(disease.condition().icd10()) == disease) {
                own.add(disease);
            }
        }
        return own;
    }

    private Disease disease(Condition condition, String list, int index) {
        int group = pack.codeLists().chronicGroup(condition, today.getAge());
        return new Disease(condition, list, index,
                new Diagnosis(today, inquiry.asOf(), condition, pack.codeLists().of(condition.icd10()), group, insured));
    }

    /** The facts that the stage of the diseases looks at. */
    List<Diagnosis> diagnoses() {
        return facts(Disease::diagnosis);
    }

    /** The facts that the stage of the guarantee looks at. */
    List<ClassifiedDisease> classified() {
        return facts(Disease::classified);
    }

    /** The facts that the stage of the insurance of diseases looks at. */
    List<AssessedDisease> assessed() {
        return facts(Disease::assessed);
    }

    private <T> List<T> facts(Function<Disease, T> of) {
        if (diseases.isEmpty()) {
            return List.of();
        }
        List<T> facts = new ArrayList<>(diseases.size());
        diseases.forEach(disease -> facts.add(of.apply(disease)));
        return facts;
    }

    /** The fact that the stages of dental care and of screening look at. */
    List<Patient> patient() {
        return List.of(Objects.requireNonNull(patient));
    }

    /** After the stage of the diseases. */
    void keepDiseases() {
        diseases.forEach(Disease::keepNature);
        Set<String> lists = Set.of();
        Set<String> observed = Set.of();
        boolean significant = false;
        boolean dangerous = false;
        for (Disease disease : conditions) {
            lists = with(lists, disease.diagnosis().getLists());
            if (disease.condition().underObservation()) {
                observed = with(observed, disease.diagnosis().getLists());
            }
            significant |= disease.isSociallySignificant();
            dangerous |= disease.isDangerous();
        }
        patient = new Patient(today, new Patient.Diseases(lists, observed, significant, dangerous),
                ScreeningHistory.of(inquiry.person(), inquiry.asOf(), pack.services().hepatitisScreening()));
    }

    /** Both; most people have one disease or none. */
    private static Set<String> with(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<String> all = some instanceof HashSet ? some : new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** After the stage of the guarantee. */
    void keepGuarantee() {
        diseases.forEach(Disease::keepGuarantee);
    }

    /** After the stage of the insurance of diseases. */
    void keepDiseaseInsurance() {
        diseases.forEach(Disease::keepInsurance);
    }

    /** After the stage of dental care. */
    void keepDental() {
        dental = Findings.only(DentalFound.class, Objects.requireNonNull(patient).findings());
        if (!dental.isEmpty()) {
            emergency = dental(DentalKind.EMERGENCY);
            planned = dental(DentalKind.PLANNED);
        }
        dentalPatient = new DentalPatient(today, insured, !dental.isEmpty());
    }

    private DentalCare dental(DentalKind kind) {
        List<DentalFound> found = new ArrayList<>(dental);
        found.removeIf(each -> each.kind() != kind);
        boolean byReferral = false;
        for (DentalFound each : found) {
            byReferral |= each.byReferral();
        }
        return found.isEmpty() ? NOT_ELIGIBLE : new DentalCare(true, Findings.codes(found), byReferral);
    }

    /** After the stage of screening. */
    void keepScreenings() {
        List<ScreeningFound> found = Findings.only(ScreeningFound.class, Objects.requireNonNull(patient).findings());
        if (!found.isEmpty()) {
            screenings = new ArrayList<>(found.size());
            found.forEach(each -> screenings.add(new Screening(each, new DueScreening(today, insured, each.forCancer()))));
            screenings.sort(BY_CODE);
        }
    }

    /** The facts that the stage of funding looks at. */
    List<Fact> funded() {
        List<Fact> funded = new ArrayList<>();
        funded.add(Objects.requireNonNull(dentalPatient));
        screenings.forEach(screening -> funded.add(screening.due()));
        return funded;
    }

    /** After the stage of funding. */
    CareBasis basis() {
        if (basis == null) {
            basis = new CareBasis(scope, insured, diseases.stream().map(Disease::verdict).toList(), dentalVerdict(), screeningVerdicts());
        }
        return basis;
    }

    /** The facts that the stage of the dangerous diseases looks at. */
    List<CareForDisease> careForDiseases() {
        for (Screening screening : screenings) {
            screenedByState |= screening.funding() == Funding.TMKKK;
            screenedByInsurance |= screening.funding() == Funding.MAMS;
        }
        services = new Services(this, inquiry.services(), known);
        return services.careForDiseases();
    }

    /** What the stage of the services looks at. */
    RequestedCare requested(ServiceRequest asked, @Nullable Disease disease) {
        return new RequestedCare(new RequestedCare.Request(asked, today, scope, insured, inquiry.person().voluntaryPolicy(),
                disease == null ? null : disease.named(), dental(asked.service()).eligible(), screenedByState, screenedByInsurance));
    }

    /** All on which every service rests, asked for one of the person's own diseases or for none. */
    KnownServices.Look look(@Nullable Disease own) {
        return new KnownServices.Look(pack.turnsBy(today.getLaw()), today.getLegalStatus(), scope, insured, inquiry.person().voluntaryPolicy(),
                emergency.eligible(), planned.eligible(), planned.referralRequired(), screenedByState, screenedByInsurance,
                own == null ? null : own.named(), own != null && own.isDangerous());
    }

    private Services services() {
        return Objects.requireNonNull(services);
    }

    /** The facts that the stage of the services looks at: those that the stage before it has not decided. */
    List<RequestedCare> requests() {
        return services().requests();
    }

    /** After the stage of the services: of those for the person's own diseases the exceptions stay. */
    void keepServices() {
        services().keep();
    }

    /** Whether a fact is a service of which the verdict does not tell, because the disease makes no difference. */
    boolean isLeftOut(Fact fact) {
        return services != null && services.isLeftOut(fact);
    }

    /** What the stage of the services is not asked, because the disease has decided. */
    List<RequestedCare> decidedByDisease() {
        return services == null ? List.of() : services.decidedByDisease();
    }

    private DentalCare dental(ServiceType service) {
        return switch (service) {
            case DENTAL_EMERGENCY -> emergency;
            case DENTAL_PLANNED -> planned;
            default -> NOT_ELIGIBLE;
        };
    }

    Dental dentalVerdict() {
        return new Dental(emergency, planned, Findings.funding(Objects.requireNonNull(dentalPatient)).funding());
    }

    List<ConditionVerdict> conditionVerdicts() {
        List<ConditionVerdict> verdicts = new ArrayList<>(conditions.size());
        conditions.forEach(disease -> verdicts.add(disease.verdict()));
        return verdicts;
    }

    List<ScreeningVerdict> screeningVerdicts() {
        if (screenings.isEmpty()) {
            return List.of();
        }
        List<ScreeningVerdict> verdicts = new ArrayList<>(screenings.size());
        screenings.forEach(each -> verdicts.add(new ScreeningVerdict(each.code(), each.funding(), each.found().rule().ground())));
        return verdicts;
    }

    List<ServiceVerdict> serviceVerdicts() {
        return services().verdicts();
    }

    boolean isReferralRequired(ServiceType service, Funding payer) {
        return pack.services().referrals().isRequired(service, payer, planned.referralRequired());
    }

    /** The grounds of the funding of a service that is asked for a disease or for none. */
    List<String> grounds(FundingFound found, ServiceType service, @Nullable Disease disease) {
        List<String> besides = switch (found.basis()) {
            case SERVICE_ALONE -> List.of();
            case DANGEROUS_DISEASE -> Objects.requireNonNull(disease).groundsForAll();
            case GUARANTEED_DISEASE -> Objects.requireNonNull(disease).grounds();
            case DENTAL_ELIGIBILITY -> dental(service).grounds();
            case SCREENINGS -> screenings.stream().map(Screening::code).toList();
        };
        return besides.isEmpty() ? found.rule().ground() : Findings.codes(found.rule().ground(), besides);
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(2);
        for (Disease disease : diseases) {
            if (disease.lacksDiagnosisDate()) {
                warnings.add(new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, disease.path(), disease.condition().icd10().code()));
            }
        }
        return warnings;
    }

    /** The chronic groups of the conditions. */
    Set<Integer> chronicGroups() {
        if (conditions.isEmpty()) {
            return Set.of();
        }
        Set<Integer> groups = new HashSet<>();
        conditions.forEach(disease -> groups.add(disease.diagnosis().getChronicGroup()));
        return groups;
    }

    /**
     * Where a disease stands in the inquiry, or the conditions of a person.
     *
     * @param fact the disease or the person
     * @return each path and the code there
     */
    public Map<String, String> conditionSources(Fact fact) {
        if (fact instanceof Patient) {
            Map<String, String> all = new LinkedHashMap<>();
            conditions.forEach(disease -> all.put(disease.path(), disease.condition().icd10().code()));
            return all;
        }
        if (byFact == null) {
            byFact = new IdentityHashMap<>();
        }
        Disease disease = byFact.get(fact);
        if (disease == null && fact instanceof Diagnosis) {
            // Each stage looks at facts of its own.
            for (Disease each : diseases) {
                each.facts().forEach(of -> byFact.put(of, each));
            }
            disease = byFact.get(fact);
        }
        return disease == null ? Map.of() : Map.of(disease.path(), disease.condition().icd10().code());
    }

    /**
     * Where the requests stand in the inquiry that are this fact.
     *
     * @param fact the requested care
     * @return each path and the service there
     */
    public Map<String, String> serviceSources(Fact fact) {
        return services == null ? Map.of() : services.sources(fact);
    }

    /** Hands over all that was found. */
    void found(Consumer<Finding> found) {
        diseases.forEach(disease -> disease.found(found));
        dental.forEach(found);
        screenings.forEach(screening -> found.accept(screening.found()));
        funded().forEach(fact -> fact.findings().forEach(found));
        services().found(found);
    }
}
