package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
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
    private final Diseases diseases;
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
    /** What services rest on besides a disease; 0 until it is needed. */
    private int person;

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
        this.diseases = new Diseases(inquiry, pack, today, insured);
    }

    Diseases diseases() {
        return diseases;
    }

    /** The facts that the stage of the diseases looks at. */
    List<Diagnosis> diagnoses() {
        return diseases.facts(Disease::diagnosis);
    }

    /** The facts that the stage of the guarantee looks at. */
    List<ClassifiedDisease> classified() {
        return diseases.facts(Disease::classified);
    }

    /** The facts that the stage of the insurance of diseases looks at. */
    List<AssessedDisease> assessed() {
        return diseases.facts(Disease::assessed);
    }

    /** The fact that the stages of dental care and of screening look at. */
    List<Patient> patient() {
        return List.of(Objects.requireNonNull(patient));
    }

    /** After the stage of the diseases. */
    void keepDiseases() {
        diseases.keep(Disease::keepNature);
        patient = new Patient(today, diseases.ofPatient(),
                ScreeningHistory.of(inquiry.person(), inquiry.asOf(), pack.services().hepatitisScreening()));
    }

    /** After the stage of the guarantee. */
    void keepGuarantee() {
        diseases.keep(Disease::keepGuarantee);
    }

    /** After the stage of the insurance of diseases. */
    void keepDiseaseInsurance() {
        diseases.keep(Disease::keepInsurance);
    }

    /** After the stage of dental care. */
    void keepDental() {
        List<DentalFound> found = Objects.requireNonNull(patient).findings(DentalFound.class);
        if (!found.isEmpty()) {
            // The patient's findings are forgotten before the next stage.
            dental = found;
            emergency = dental(DentalKind.EMERGENCY);
            planned = dental(DentalKind.PLANNED);
        }
        dentalPatient = new DentalPatient(today, insured, !found.isEmpty());
    }

    private DentalCare dental(DentalKind kind) {
        List<DentalFound> found = List.of();
        boolean byReferral = false;
        for (int i = 0; i < dental.size(); i++) {
            DentalFound each = dental.get(i);
            if (each.kind() == kind) {
                found = found.isEmpty() ? new ArrayList<>(dental.size()) : found;
                found.add(each);
                byReferral |= each.byReferral();
            }
        }
        return found.isEmpty() ? NOT_ELIGIBLE : new DentalCare(true, Findings.codes(found), byReferral);
    }

    /** After the stage of screening. */
    void keepScreenings() {
        List<ScreeningFound> found = Objects.requireNonNull(patient).findings(ScreeningFound.class);
        if (!found.isEmpty()) {
            screenings = new ArrayList<>(found.size());
            for (int i = 0; i < found.size(); i++) {
                screenings.add(new Screening(found.get(i), new DueScreening(today, insured, found.get(i).forCancer())));
            }
            screenings.sort(BY_CODE);
        }
    }

    /** The facts that the stage of funding looks at. */
    List<Fact> funded() {
        if (screenings.isEmpty()) {
            return List.of(Objects.requireNonNull(dentalPatient));
        }
        List<Fact> funded = new ArrayList<>(screenings.size() + 1);
        funded.add(Objects.requireNonNull(dentalPatient));
        for (int i = 0; i < screenings.size(); i++) {
            funded.add(screenings.get(i).due());
        }
        return funded;
    }

    /** After the stage of funding. */
    CareBasis basis() {
        if (basis == null) {
            basis = new CareBasis(scope, insured, diseases.verdicts(), dentalVerdict(), screeningVerdicts());
        }
        return basis;
    }

    /** The facts that the stage of the dangerous diseases looks at. */
    List<CareForDisease> careForDiseases() {
        for (int i = 0; i < screenings.size(); i++) {
            screenedByState |= screenings.get(i).funding() == Funding.TMKKK;
            screenedByInsurance |= screenings.get(i).funding() == Funding.MAMS;
        }
        services = new Services(this, inquiry.services(), known);
        return services.careForDiseases();
    }

    /** What the stage of the services looks at. */
    RequestedCare requested(ServiceRequest asked, @Nullable Disease disease) {
        return new RequestedCare(new RequestedCare.Request(asked, today, scope, insured, inquiry.person().voluntaryPolicy(),
                disease == null ? null : disease.named(), dental(asked.service()).eligible(), screenedByState, screenedByInsurance));
    }

    /** All on which every service rests that is asked for a disease, or for none. */
    KnownServices.Look look(@Nullable Disease disease) {
        if (person == 0) {
            person = KnownServices.person(pack.turns().by(today.getLaw()), today.getLegalStatus(), scope, insured, inquiry.person().voluntaryPolicy(),
                    emergency.eligible(), planned.eligible(), planned.referralRequired(), screenedByState, screenedByInsurance);
        }
        return new KnownServices.Look(person, disease == null ? null : disease.named(), disease != null && disease.isDangerous());
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

    List<ScreeningVerdict> screeningVerdicts() {
        if (screenings.isEmpty()) {
            return List.of();
        }
        ScreeningVerdict[] verdicts = new ScreeningVerdict[screenings.size()];
        for (int i = 0; i < verdicts.length; i++) {
            Screening each = screenings.get(i);
            verdicts[i] = new ScreeningVerdict(each.code(), each.funding(), each.found().rule().ground());
        }
        return List.of(verdicts);
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

    /**
     * Where a disease stands in the inquiry, or the conditions of a person.
     *
     * @param fact the disease or the person
     * @return each path and the code there
     */
    public Map<String, String> conditionSources(Fact fact) {
        return diseases.sources(fact);
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
        diseases.found(found);
        for (int i = 0; i < dental.size(); i++) {
            found.accept(dental.get(i));
        }
        found.accept(Findings.funding(Objects.requireNonNull(dentalPatient)));
        for (int i = 0; i < screenings.size(); i++) {
            found.accept(screenings.get(i).found());
            found.accept(Findings.funding(screenings.get(i).due()));
        }
        services().found(found);
    }
}
