package kz.kepil.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.pages.text.Care.Bearer;
import kz.kepil.pages.view.TableView.Cell;
import org.jspecify.annotations.Nullable;

/** Who pays for each service on a day. */
final class ServicesOnDay {

    /** Stands behind what is free for the diseases of TMKKK. */
    static final String FREE_DISEASES = "**";
    /** Stands behind what is for the groups of dental care alone. */
    static final String ENTITLED = "***";

    private final YearOfLaw law;
    private final Samples samples;
    private final Entitlement paid;
    private final Entitlement unpaid;
    /** Of somebody who is not insured, and whose life is not in danger. */
    private final Funding calmEmergency;
    /** The diseases that are treated under TMKKK, without those dangerous to others: these are a note for all services. */
    private final SortedSet<Icd10> guaranteed = new TreeSet<>();
    /** For which diseases a service is free that somebody who is not insured pays otherwise. */
    private final Map<ServiceType, SortedSet<Icd10>> free = new EnumMap<>(ServiceType.class);
    private final List<String> notes = new ArrayList<>();

    /** How a service is called, and who pays. */
    record Row(String name, Cell insured, Cell others) {
    }

    ServicesOnDay(YearOfLaw law, Samples samples) {
        this.law = law;
        this.samples = samples;
        Person person = samples.adult(LegalStatus.CITIZEN).build();
        paid = samples.paid(person);
        unpaid = samples.unpaid(person);
        calmEmergency = samples.unpaid(person, List.of(new ServiceRequest(ServiceType.EMERGENCY_INPATIENT, null, false)))
                .services().get(0).funding();
        lookForDiseases();
    }

    private void lookForDiseases() {
        Set<Icd10> codes = samples.codes();
        List<ServiceType> waiting = unpaid.services().stream().filter(service -> service.funding() == Funding.PAID)
                .map(ServiceVerdict::service).toList();
        Entitlement ill = samples.unpaid(samples.adult(LegalStatus.CITIZEN).conditions(samples.conditions(codes)).build(),
                codes.stream().flatMap(code -> waiting.stream().map(service -> new ServiceRequest(service, code))).toList());
        Set<Icd10> dangerous = ill.conditions().stream().filter(ConditionVerdict::dangerous).map(ConditionVerdict::icd10).collect(Collectors.toSet());
        ill.conditions().stream().filter(condition -> condition.funding() == Funding.TMKKK).map(ConditionVerdict::icd10)
                .filter(code -> !dangerous.contains(code)).forEach(guaranteed::add);
        ill.services().stream().filter(service -> service.funding() == Funding.TMKKK && !dangerous.contains(service.icd10()))
                .forEach(service -> free.computeIfAbsent(service.service(), each -> new TreeSet<>()).add(service.icd10()));
        Set<String> ofDiseases = ill.conditions().stream().flatMap(condition -> condition.grounds().stream()).collect(Collectors.toSet());
        ill.services().stream().filter(service -> service.funding() == Funding.TMKKK && dangerous.contains(service.icd10()))
                .flatMap(service -> service.grounds().stream()).filter(code -> !ofDiseases.contains(code)).distinct()
                .flatMap(code -> law.rules(code).stream()).forEach(rule -> notes.add(law.sentence(rule) + " [" + rule.code() + "]"));
    }

    /** What is to be said of all services. */
    List<String> notes() {
        return notes;
    }

    /** A service; null where there is none on the day. */
    @Nullable Row row(ServiceType service) {
        for (int i = 0; i < paid.services().size(); i++) {
            ServiceVerdict insured = paid.services().get(i);
            if (insured.service() == service) {
                List<Cell> payers = payers(insured, unpaid.services().get(i));
                return new Row(name(insured), payers.get(0), payers.get(1));
            }
        }
        return null;
    }

    /** The codes on which that rests. */
    SortedSet<String> codes(ServiceType service) {
        SortedSet<String> codes = new TreeSet<>();
        Stream.of(paid, unpaid).flatMap(each -> each.services().stream()).filter(each -> each.service() == service)
                .forEach(each -> codes.addAll(each.grounds()));
        // Which screening is due depends on the person, and stands in a table of its own.
        Stream.of(paid, unpaid).flatMap(each -> each.screenings().stream()).forEach(screening -> codes.remove(screening.code()));
        return codes;
    }

    private String name(ServiceVerdict service) {
        String name = law.words.sentence(law.words.of("service", service.service())) + (service.referralRequired() ? "*" : "");
        return service.service() == ServiceType.PREVENTIVE_SCREENING ? law.words.get("poster.services.when-due", name) : name;
    }

    /** Who pays for the insured, and for others. */
    private List<Cell> payers(ServiceVerdict insured, ServiceVerdict other) {
        return switch (insured.service()) {
            case DENTAL_EMERGENCY -> dental(Dental::emergency);
            case DENTAL_PLANNED -> dental(Dental::planned);
            case PREVENTIVE_SCREENING -> screening(insured, other);
            default -> List.of(law.funding(insured.funding()), notInsured(insured, other));
        };
    }

    private Cell notInsured(ServiceVerdict insured, ServiceVerdict other) {
        Cell plain = law.funding(other.funding(), insured.funding());
        if (other.service() == ServiceType.EMERGENCY_INPATIENT && other.funding() != calmEmergency) {
            return Cell.of(law.words.get("poster.services.danger", plain.text(), law.funding(calmEmergency, insured.funding()).text()));
        }
        SortedSet<Icd10> some = free.getOrDefault(other.service(), new TreeSet<>());
        if (some.isEmpty()) {
            return plain;
        }
        SortedSet<Icd10> named = new TreeSet<>(some);
        String text = plain.text();
        if (some.containsAll(guaranteed)) {
            named.removeAll(guaranteed);
            text += FREE_DISEASES;
        }
        return Cell.of(named.isEmpty() ? text : law.words.get("poster.services.free-disease", text, named(named)));
    }

    /** Diseases by name, with their codes. */
    private String named(SortedSet<Icd10> codes) {
        Map<String, SortedSet<Icd10>> byName = new LinkedHashMap<>();
        for (Icd10 code : codes) {
            Texts name = law.engine.diseaseName(code);
            byName.computeIfAbsent(name == null ? "" : law.words.inner(law.words.in(name)), each -> new TreeSet<>()).add(code);
        }
        return byName.entrySet().stream().map(same -> (same.getKey().isEmpty() ? "" : same.getKey() + ", ") + DiseaseTables.ranges(same.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Only some are entitled to dental care: who pays for them; that others pay themselves is a note. */
    private List<Cell> dental(Function<Dental, DentalCare> kind) {
        Map<Boolean, Set<Funding>> entitled = samples.circumstances().stream().filter(verdict -> kind.apply(verdict.dental()).eligible())
                .collect(Collectors.partitioningBy(verdict -> verdict.insurance().status() == InsuranceStatus.INSURED,
                        Collectors.mapping(verdict -> verdict.dental().funding(), Collectors.toCollection(TreeSet::new))));
        Cell insured = law.fundings(entitled.get(true));
        return List.of(new Cell(insured.text() + ENTITLED, insured.kind()), Cell.of(law.words.of("funding", Bearer.UNTIL_INSURED) + ENTITLED));
    }

    /** Of all screenings that are due to somebody: for one person, there may be none. */
    private List<Cell> screening(ServiceVerdict insured, ServiceVerdict other) {
        SortedSet<Funding> ofInsured = screenings(true);
        SortedSet<Funding> ofOthers = screenings(false);
        return ofInsured.isEmpty() ? List.of(law.funding(insured.funding()), law.funding(other.funding(), insured.funding()))
                : List.of(law.fundings(ofInsured), law.fundings(ofOthers, ofInsured));
    }

    private SortedSet<Funding> screenings(boolean insured) {
        return samples.everyAge(insured).flatMap(verdict -> verdict.screenings().stream()).map(ScreeningVerdict::funding)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
