package kz.kepil.pages.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.pages.text.Care.Bearer;
import org.jspecify.annotations.Nullable;

/**
 * What of a turning point concerns care, told to one person: which services are paid by whom from that day on, those that the person
 * pays first; the treatment of diseases, teeth, screening, what an employer pays, and how much care there is. Immutable.
 */
final class ChangedCare {

    /** Of more services than these and one more, the first are named and the others counted. */
    private static final int NAMED = 3;
    /** What people ask about first. */
    private static final List<ServiceType> FIRST = List.of(ServiceType.OUTPATIENT_MEDICINES, ServiceType.SPECIALIST_CONSULTATION,
            ServiceType.DIAGNOSTICS, ServiceType.PLANNED_INPATIENT, ServiceType.EMERGENCY_INPATIENT);
    private static final List<Bearer> ORDER = List.of(Bearer.UNTIL_INSURED, Bearer.PAID, Bearer.TMKKK, Bearer.MAMS, Bearer.VOLUNTARY,
            Bearer.BY_DISEASE, Bearer.UNDETERMINED);
    /** Stands for whatever the disease. */
    private static final String NO_DISEASE = "";

    private final Words words;
    private final Entitlement before;
    private final Entitlement after;
    private final @Nullable Entitlement ifInsured;
    private final Function<Icd10, String> diseases;

    /** {@code ifInsured} is the verdict for somebody who has paid; {@code diseases} says what a disease is called here. */
    ChangedCare(Words words, Entitlement before, Entitlement after, @Nullable Entitlement ifInsured, Function<Icd10, String> diseases) {
        this.words = words;
        this.before = before;
        this.after = after;
        this.ifInsured = ifInsured;
        this.diseases = diseases;
    }

    /** A phrase for each thing that changes; none where nothing but the rule is another. */
    List<String> said(List<Change> changes) {
        List<String> said = new ArrayList<>();
        if (before.scope().tmkkk() != after.scope().tmkkk()) {
            said.add(words.of("tmkkk-scope", after.scope().tmkkk()));
        }
        if (before.scope().mams() != after.scope().mams()) {
            said.add(words.get("mams." + after.scope().mams()));
        }
        Map<Bearer, Map<ServiceType, Set<String>>> services = services(changes);
        List<String> conditions = conditions(changes, services);
        List<ServiceType> ownForSome = takeOwnForSome(services);
        if (!ownForSome.isEmpty()) {
            said.add(words.get("next.own-for-some", named(ownForSome)));
        }
        ORDER.stream().filter(services::containsKey).forEach(bearer -> said.addAll(said(bearer, services.get(bearer))));
        said.addAll(conditions);
        said.addAll(screenings());
        said.addAll(dental());
        // Outside the system nothing is due, so that there is nothing to be exempt from.
        if (before.employerExemption().exempt() != after.employerExemption().exempt() && after.insurance().status() != InsuranceStatus.NOT_IN_SYSTEM) {
            said.add(words.get("next.exempt." + after.employerExemption().exempt()));
        }
        return said;
    }

    /** Who pays for which services from now on, and for which diseases. */
    private Map<Bearer, Map<ServiceType, Set<String>>> services(List<Change> changes) {
        Map<Bearer, Map<ServiceType, Set<String>>> services = new EnumMap<>(Bearer.class);
        for (Change change : changes) {
            String entry = change.entry();
            if (!change.part().equals("services") || !change.field().equals("funding") || entry == null) {
                continue;
            }
            String[] key = entry.replaceFirst("#\\d+$", "").split(", ", 2);
            ServiceType service = ServiceType.valueOf(key[0]);
            // What is paid for a disease as without one has no line of its own.
            Funding was = change.before() == null ? funding(before, service, null) : Funding.valueOf(change.before());
            Funding is = change.after() == null ? funding(after, service, null) : Funding.valueOf(change.after());
            if (was != null && is != null && was != is) {
                Icd10 disease = key.length == 1 ? null : Icd10.of(key[1]);
                services.computeIfAbsent(Bearer.of(is, ifInsured == null ? null : funding(ifInsured, service, disease)), bearer -> new LinkedHashMap<>())
                        .computeIfAbsent(service, each -> new TreeSet<>()).add(disease == null ? NO_DISEASE : diseases.apply(disease));
            }
        }
        return services;
    }

    /**
     * Takes out what waits for insurance for one disease and is paid for another that is called the same here: where no disease is named,
     * both beside each other would read like a contradiction.
     */
    private static List<ServiceType> takeOwnForSome(Map<Bearer, Map<ServiceType, Set<String>>> services) {
        Map<ServiceType, Set<String>> waiting = services.getOrDefault(Bearer.UNTIL_INSURED, Map.of());
        Map<ServiceType, Set<String>> paid = services.getOrDefault(Bearer.PAID, Map.of());
        List<ServiceType> both = new ArrayList<>();
        waiting.forEach((service, diseases) -> {
            Set<String> alike = new TreeSet<>(diseases);
            alike.retainAll(paid.getOrDefault(service, Set.of()));
            alike.remove(NO_DISEASE);
            if (!alike.isEmpty()) {
                diseases.removeAll(alike);
                paid.getOrDefault(service, Set.of()).removeAll(alike);
                both.add(service);
            }
        });
        services.values().forEach(of -> of.values().removeIf(Set::isEmpty));
        services.values().removeIf(Map::isEmpty);
        return both;
    }

    private static @Nullable Funding funding(Entitlement verdict, ServiceType service, @Nullable Icd10 disease) {
        return Stream.of(disease, null).distinct().flatMap(of -> verdict.services().stream()
                        .filter(each -> each.service() == service && Objects.equals(each.icd10(), of)))
                .map(ServiceVerdict::funding).findFirst().orElse(null);
    }

    private List<String> said(Bearer bearer, Map<ServiceType, Set<String>> services) {
        Map<Set<String>, List<ServiceType>> byDiseases = new LinkedHashMap<>();
        services.forEach((service, of) -> byDiseases.computeIfAbsent(of.contains(NO_DISEASE) ? Set.of(NO_DISEASE) : of, same -> new ArrayList<>()).add(service));
        return byDiseases.entrySet().stream().map(each -> said(named(each.getValue()) + of(each.getKey(), bearer), bearer)).toList();
    }

    private String said(String what, Bearer bearer) {
        return what + " – " + words.of("funding", bearer);
    }

    /** For which diseases; of what is paid whatever the disease, that it is not so for one that is treated free. */
    private String of(Set<String> of, Bearer bearer) {
        boolean own = bearer == Bearer.UNTIL_INSURED || bearer == Bearer.PAID;
        if (!of.contains(NO_DISEASE)) {
            return " (" + String.join("; ", of) + ")";
        }
        return own && after.conditions().stream().anyMatch(Care::isTreatedFree) ? " (" + words.get("next.except-free") + ")" : "";
    }

    private String named(List<ServiceType> services) {
        List<String> names = services.stream().sorted(Comparator.comparingInt((ServiceType each) -> FIRST.contains(each) ? FIRST.indexOf(each) : FIRST.size())
                .thenComparing(Comparator.naturalOrder())).map(each -> words.of("service", each)).toList();
        return names.size() <= NAMED + 1 ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " " + words.counted("next.more", names.size() - NAMED);
    }

    /** The diseases that somebody else pays for, unless their services say so. */
    private List<String> conditions(List<Change> changes, Map<Bearer, Map<ServiceType, Set<String>>> services) {
        List<String> said = new ArrayList<>();
        changes.stream().filter(change -> change.part().equals("conditions") && change.field().equals("funding")).map(Change::entry).distinct()
                .forEach(entry -> after.conditions().stream().filter(each -> each.icd10().code().equals(entry)).findFirst().ifPresent(condition -> {
                    Bearer bearer = Bearer.of(condition.funding(), ifInsured == null ? null : ifInsured.conditions().stream()
                            .filter(each -> each.icd10().equals(condition.icd10())).map(ConditionVerdict::funding).findFirst().orElse(null));
                    String name = diseases.apply(condition.icd10());
                    if (services.getOrDefault(bearer, Map.of()).values().stream().noneMatch(of -> of.contains(name) || of.contains(NO_DISEASE))) {
                        said.add(said(name, bearer));
                    }
                }));
        return said.stream().distinct().toList();
    }

    /** Screenings that are due before and after, and that somebody else pays for. */
    private List<String> screenings() {
        Map<String, Funding> was = before.screenings().stream().collect(Collectors.toMap(ScreeningVerdict::code, ScreeningVerdict::funding, (one, next) -> one));
        Map<Bearer, List<String>> changed = new EnumMap<>(Bearer.class);
        after.screenings().stream().filter(each -> was.containsKey(each.code()) && was.get(each.code()) != each.funding())
                .forEach(each -> changed.computeIfAbsent(Bearer.of(each.funding(), ifInsured(each.code())), bearer -> new ArrayList<>())
                        .add(words.has("screening." + each.code()) ? words.get("screening." + each.code()) : each.code()));
        return changed.entrySet().stream().map(each -> said(words.inner(words.get("label.screening")) + " (" + String.join(", ", each.getValue()) + ")",
                each.getKey())).toList();
    }

    private @Nullable Funding ifInsured(String screening) {
        return ifInsured == null ? null : ifInsured.screenings().stream().filter(each -> each.code().equals(screening)).map(ScreeningVerdict::funding)
                .findFirst().orElse(null);
    }

    private List<String> dental() {
        Dental was = before.dental();
        Dental is = after.dental();
        String emergency = dental(is, is.emergency(), after);
        String planned = dental(is, is.planned(), after);
        boolean ofEmergency = !emergency.equals(dental(was, was.emergency(), before));
        boolean ofPlanned = !planned.equals(dental(was, was.planned(), before));
        if (ofEmergency && ofPlanned && emergency.equals(planned)) {
            return List.of(words.inner(words.get("label.dental")) + " – " + emergency);
        }
        return Stream.concat(ofEmergency ? Stream.of(words.of("service", ServiceType.DENTAL_EMERGENCY) + " – " + emergency) : Stream.of(),
                ofPlanned ? Stream.of(words.of("service", ServiceType.DENTAL_PLANNED) + " – " + planned) : Stream.of()).toList();
    }

    private String dental(Dental dental, DentalCare care, Entitlement verdict) {
        if (dental.funding() != Funding.PAID) {
            return words.of("funding", care.eligible() || dental.funding() == Funding.UNDETERMINED ? dental.funding() : Funding.PAID);
        }
        boolean waits = care.eligible() && verdict.insurance().status() != InsuranceStatus.NOT_IN_SYSTEM;
        return words.of("funding", waits ? Bearer.UNTIL_INSURED : Bearer.PAID);
    }
}
