package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private @Nullable DentalPatient dentalPatient;
    /** The screenings that are due, sorted by code. */
    private List<Screening> screenings = List.of();
    private @Nullable CareBasis basis;
    /** Those that are asked for, in the inquiry's order; or every one, and after them the exceptions for the person's own diseases. */
    private List<Service> services = List.of();

    /** A screening that is due, and the fact of which it is told who pays. */
    private record Screening(ScreeningFound found, DueScreening due) {
        String code() {
            return found.rule().code();
        }

        Funding funding() {
            return Findings.funding(due).funding();
        }
    }

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
        List<ServiceRequest> asked = inquiry.services() == null ? List.of() : inquiry.services();
        for (int i = 0; i < asked.size(); i++) {
            Icd10 icd10 = asked.get(i).icd10();
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
        patient = new Patient(today, new Patient.Diseases(lists, observed, significant, dangerous),
                ScreeningHistory.of(inquiry.person(), inquiry.asOf(), pack.services().hepatitisScreening()));
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
        screenings = Findings.only(ScreeningFound.class, Objects.requireNonNull(patient).findings()).stream()
                .map(found -> new Screening(found, new DueScreening(today, insured, found.forCancer())))
                .sorted(Comparator.comparing(Screening::code)).toList();
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
        Set<Funding> screenedBy = EnumSet.noneOf(Funding.class);
        screenings.forEach(screening -> screenedBy.add(screening.funding()));
        List<ServiceRequest> asked = inquiry.services();
        services = asked == null ? everyService(screenedBy) : asAsked(asked, screenedBy);
        return services.stream().map(Service::forDisease).filter(Objects::nonNull).toList();
    }

    private List<Service> asAsked(List<ServiceRequest> asked, Set<Funding> screenedBy) {
        return IntStream.range(0, asked.size()).mapToObj(i -> service(asked.get(i), "$.services[" + i + "]", screenedBy, null)).toList();
    }

    /** Every service without a disease, and after them every service for each of the person's own diseases. */
    private List<Service> everyService(Set<Funding> screenedBy) {
        List<ServiceRequest> every = ServiceRequest.every();
        List<Service> all = new ArrayList<>(asAsked(every, screenedBy));
        for (Disease disease : conditions) {
            Icd10 icd10 = disease.condition().icd10();
            if (byCode.get(icd10) == disease) {
                for (int i = 0; i < every.size(); i++) {
                    all.add(service(new ServiceRequest(every.get(i).service(), icd10), disease.path(), screenedBy, all.get(i)));
                }
            }
        }
        return all;
    }

    private Service service(ServiceRequest asked, String path, Set<Funding> screenedBy, @Nullable Service plain) {
        Disease disease = asked.icd10() == null ? null : byCode.get(asked.icd10());
        return new Service(asked, path, disease, plain, new RequestedCare(new RequestedCare.Request(asked, today, scope, insured,
                inquiry.person().voluntaryPolicy(), disease == null ? null : disease.named(),
                !dentalGrounds(asked.service()).isEmpty(), screenedBy.contains(Funding.TMKKK), screenedBy.contains(Funding.MAMS))));
    }

    /** The facts that the stage of the services looks at: those that the stage before it has not decided. */
    List<RequestedCare> requests() {
        return services.stream().filter(service -> !service.isDecidedByDisease()).map(Service::requested).toList();
    }

    /** After the stage of the services: of those for the person's own diseases the exceptions stay. */
    void keepServices() {
        services = services.stream().filter(Service::makesADifference).toList();
    }

    /** Whether a fact is a service of which the verdict does not tell, because the disease makes no difference. */
    boolean isLeftOut(Fact fact) {
        return fact instanceof RequestedCare && services.stream().noneMatch(service -> service.is(fact));
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
                Findings.funding(Objects.requireNonNull(dentalPatient)).funding());
    }

    List<ConditionVerdict> conditionVerdicts() {
        List<ConditionVerdict> verdicts = new ArrayList<>(conditions.size());
        conditions.forEach(disease -> verdicts.add(disease.verdict()));
        return verdicts;
    }

    List<ScreeningVerdict> screeningVerdicts() {
        return screenings.stream()
                .map(screening -> new ScreeningVerdict(screening.code(), screening.funding(), List.of(screening.code()))).toList();
    }

    List<ServiceVerdict> serviceVerdicts() {
        List<ServiceVerdict> verdicts = new ArrayList<>(services.size());
        for (Service service : services) {
            FundingFound found = Findings.funding(service.decided());
            ServiceType type = service.asked().service();
            verdicts.add(new ServiceVerdict(type, service.asked().icd10(), found.funding(),
                    pack.services().referrals().isRequired(type, found.funding(), dentalCare(DentalKind.PLANNED).referralRequired()),
                    grounds(found, service)));
        }
        return verdicts;
    }

    private List<String> grounds(FundingFound found, Service service) {
        List<String> besides = switch (found.basis()) {
            case SERVICE_ALONE -> List.of();
            case DANGEROUS_DISEASE -> service.disease().groundsForAll();
            case GUARANTEED_DISEASE -> service.disease().grounds();
            case DENTAL_ELIGIBILITY -> dentalGrounds(service.asked().service());
            case SCREENINGS -> screenings.stream().map(Screening::code).toList();
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
        services.stream().filter(service -> service.is(fact)).forEach(service -> found.put(service.path(), service.place()));
        return found;
    }

    /** Hands over all that was found. */
    void found(Consumer<Finding> found) {
        diseases.forEach(disease -> disease.found(found));
        dental.forEach(found);
        screenings.forEach(screening -> found.accept(screening.found()));
        funded().forEach(fact -> fact.findings().forEach(found));
        services.forEach(service -> service.decided().findings().forEach(found));
    }
}
