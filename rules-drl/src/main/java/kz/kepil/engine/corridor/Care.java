package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DentalFound;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.Finding.ScreeningFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.Patient;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RequestedCare;
import kz.kepil.engine.fact.ScreenedPerson;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The second half of a case, once scope and insurance are known: diseases, dental care, screenings and services. */
public final class Care {

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
    private final Map<DentalKind, DentalCare> dentalCare = new EnumMap<>(DentalKind.class);
    private List<ScreeningFound> screenings = List.of();
    private @Nullable DentalPatient dentalPatient;
    private @Nullable ScreenedPerson screenedPerson;
    private @Nullable CareBasis basis;
    /** One for each service asked, in the inquiry's order. */
    private List<Service> services = List.of();

    Care(Inquiry inquiry, Pack pack, PersonOnDay today, TmkkkScope scope, boolean insured) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.today = today;
        this.scope = scope;
        this.insured = insured;
        List<Condition> listed = inquiry.person().conditions();
        for (int i = 0; i < listed.size(); i++) {
            Disease disease = disease(listed.get(i), "$.person.conditions[" + i + "]");
            conditions.add(disease);
            byCode.putIfAbsent(listed.get(i).icd10(), disease);
        }
        diseases.addAll(conditions);
        List<ServiceRequest> services = inquiry.services();
        for (int i = 0; i < services.size(); i++) {
            Icd10 icd10 = services.get(i).icd10();
            if (icd10 != null && !byCode.containsKey(icd10)) {
                Disease disease = disease(new Condition(icd10, null, false, false), "$.services[" + i + "]");
                diseases.add(disease);
                byCode.put(icd10, disease);
            }
        }
    }

    private Disease disease(Condition condition, String path) {
        int group = pack.codeLists().chronicGroup(condition, today.getAge());
        return new Disease(condition, path,
                new Diagnosis(today, inquiry.asOf(), condition, pack.codeLists().of(condition.icd10()), group, insured));
    }

    /** The facts that the stage of the diseases looks at. */
    List<Diagnosis> diagnoses() {
        return diseases.stream().map(Disease::diagnosis).toList();
    }

    /** The facts that the stage of the guarantee looks at. */
    List<ClassifiedDisease> classified() {
        return diseases.stream().map(Disease::classified).toList();
    }

    /** The facts that the stage of the insurance of diseases looks at. */
    List<AssessedDisease> assessed() {
        return diseases.stream().map(Disease::assessed).toList();
    }

    /** The fact that the stages of dental care and of screening look at. */
    List<Patient> patient() {
        return List.of(Objects.requireNonNull(patient));
    }

    /** After the stage of the diseases. */
    void keepDiseases() {
        diseases.forEach(Disease::keepNature);
        Set<String> lists = new HashSet<>();
        Set<String> observed = new HashSet<>();
        boolean significant = false;
        boolean dangerous = false;
        for (Disease disease : conditions) {
            lists.addAll(disease.diagnosis().getLists());
            if (disease.condition().underObservation()) {
                observed.addAll(disease.diagnosis().getLists());
            }
            significant |= disease.isSociallySignificant();
            dangerous |= disease.isDangerous();
        }
        patient = new Patient(today, new Patient.Diseases(lists, observed, significant, dangerous));
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
        for (DentalKind kind : DentalKind.values()) {
            List<DentalFound> found = new ArrayList<>(dental);
            found.removeIf(each -> each.kind() != kind);
            dentalCare.put(kind, new DentalCare(!found.isEmpty(), Findings.codes(found), found.stream().anyMatch(DentalFound::byReferral)));
        }
        dentalPatient = new DentalPatient(today, insured, !dental.isEmpty());
    }

    /** After the stage of screening. */
    void keepScreenings() {
        screenings = Findings.only(ScreeningFound.class, Objects.requireNonNull(patient).findings());
        screenedPerson = screenings.isEmpty() ? null : new ScreenedPerson(today, insured);
    }

    /** The facts that the stage of funding looks at. */
    List<Fact> funded() {
        Fact patient = Objects.requireNonNull(dentalPatient);
        return screenedPerson == null ? List.of(patient) : List.of(patient, screenedPerson);
    }

    private @Nullable Funding screeningFunding() {
        return screenedPerson == null ? null : only(screenedPerson).funding();
    }

    private static FundingFound only(Fact fact) {
        if (fact.findings().size() != 1) {
            throw new IllegalStateException("Exactly one rule must tell who pays, and these do: " + fact.findings());
        }
        return (FundingFound) fact.findings().get(0);
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
        List<ServiceRequest> asked = inquiry.services();
        services = IntStream.range(0, asked.size()).mapToObj(i -> service(asked.get(i), "$.services[" + i + "]")).toList();
        return services.stream().map(Service::forDisease).filter(Objects::nonNull).toList();
    }

    private Service service(ServiceRequest asked, String path) {
        Disease disease = asked.icd10() == null ? null : byCode.get(asked.icd10());
        return new Service(asked, path, disease, new RequestedCare(new RequestedCare.Request(asked.service(), today.getLaw(),
                today.isTmkkkFull(), scope != TmkkkScope.DANGEROUS_ONLY, inquiry.person().legalStatus() == LegalStatus.CITIZEN, insured,
                inquiry.person().voluntaryPolicy(), disease != null, disease != null && disease.isGuaranteed() && today.isTmkkkFull(),
                !dentalGrounds(asked.service()).isEmpty(), screeningFunding() == Funding.TMKKK, screeningFunding() == Funding.MAMS)));
    }

    /** The facts that the stage of the services looks at: those that the stage before it has not decided. */
    List<RequestedCare> requests() {
        return services.stream().filter(service -> !service.isDecidedByDisease()).map(Service::requested).toList();
    }

    /** What the stage of the services is not asked, because the disease has decided. */
    List<RequestedCare> decidedByDisease() {
        return services.stream().filter(Service::isDecidedByDisease).map(Service::requested).toList();
    }

    private List<String> dentalGrounds(ServiceType service) {
        return switch (service) {
            case DENTAL_EMERGENCY -> dentalCare(DentalKind.EMERGENCY).grounds();
            case DENTAL_PLANNED -> dentalCare(DentalKind.PLANNED).grounds();
            default -> List.of();
        };
    }

    private DentalCare dentalCare(DentalKind kind) {
        return Objects.requireNonNull(dentalCare.get(kind));
    }

    Dental dentalVerdict() {
        return new Dental(dentalCare(DentalKind.EMERGENCY), dentalCare(DentalKind.PLANNED),
                only(Objects.requireNonNull(dentalPatient)).funding());
    }

    List<ConditionVerdict> conditionVerdicts() {
        List<ConditionVerdict> verdicts = new ArrayList<>(conditions.size());
        conditions.forEach(disease -> verdicts.add(disease.verdict()));
        return verdicts;
    }

    List<ScreeningVerdict> screeningVerdicts() {
        Funding funding = screeningFunding();
        return funding == null ? List.of()
                : Findings.codes(screenings).stream().map(code -> new ScreeningVerdict(code, funding, List.of(code))).toList();
    }

    List<ServiceVerdict> serviceVerdicts() {
        List<ServiceVerdict> verdicts = new ArrayList<>(services.size());
        for (Service service : services) {
            FundingFound found = only(service.decided());
            verdicts.add(new ServiceVerdict(
                    service.asked().service(), service.asked().icd10(), found.funding(), grounds(found, service)));
        }
        return verdicts;
    }

    private List<String> grounds(FundingFound found, Service service) {
        List<String> besides = switch (found.basis()) {
            case SERVICE_ALONE -> List.of();
            case DANGEROUS_DISEASE -> service.disease().groundsForAll();
            case GUARANTEED_DISEASE -> service.disease().grounds();
            case DENTAL_ELIGIBILITY -> dentalGrounds(service.asked().service());
            case SCREENINGS -> Findings.codes(screenings);
        };
        return besides.isEmpty() ? found.rule().ground()
                : Stream.concat(found.rule().ground().stream(), besides.stream()).sorted().distinct().toList();
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (Disease disease : diseases) {
            if (disease.lacksDiagnosisDate()) {
                warnings.add(new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, disease.path(), disease.condition().icd10().code()));
            }
        }
        return warnings;
    }

    /** The chronic groups of the conditions. */
    Set<Integer> chronicGroups() {
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
        Map<String, String> found = new LinkedHashMap<>();
        diseases.stream().filter(disease -> disease.is(fact) || fact instanceof Patient && conditions.contains(disease))
                .forEach(disease -> found.put(disease.path(), disease.condition().icd10().code()));
        return found;
    }

    /**
     * Where the requests stand in the inquiry that are this fact.
     *
     * @param fact the requested care
     * @return each path and the service there
     */
    public Map<String, String> serviceSources(Fact fact) {
        Map<String, String> found = new LinkedHashMap<>();
        services.stream().filter(service -> service.is(fact)).forEach(service -> found.put(service.path(), service.name()));
        return found;
    }

    /** Hands over all that was found. */
    void found(Consumer<Finding> found) {
        diseases.forEach(disease -> disease.found(found));
        dental.forEach(found);
        screenings.forEach(found);
        funded().forEach(fact -> fact.findings().forEach(found));
        services.forEach(service -> service.decided().findings().forEach(found));
    }
}
