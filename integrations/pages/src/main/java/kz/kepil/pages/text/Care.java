package kz.kepil.pages.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.kepil.api.inquiry.Icd10;
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
import org.jspecify.annotations.Nullable;

/** Who pays for what, told to one person: for each disease by name, and for everything else. Immutable. */
public final class Care {

    /** Who pays, in the order in which it is told: what is free comes first. */
    public enum Bearer {
        /** The guaranteed volume of free care. */
        TMKKK,
        /** The same, for what is no treatment of the disease. */
        ALSO_FREE,
        /** The insurance. */
        MAMS,
        /** One of the two, as what is not known may be: the person pays in no case. */
        FREE_EITHER_WAY,
        /** The policy of voluntary insurance. */
        VOLUNTARY,
        /** One or another, by the disease. */
        BY_DISEASE,
        /** The person, until insured. */
        UNTIL_INSURED,
        /** It is not clear yet. */
        UNDETERMINED,
        /** The person. */
        PAID;

        /**
         * Who pays.
         *
         * @param funding who the verdict says
         * @param ifInsured who it would be if the person were insured; null where that changes nothing
         * @return who pays; the person until insured, where a package would pay for the insured
         */
        public static Bearer of(Funding funding, @Nullable Funding ifInsured) {
            boolean waits = Objects.requireNonNull(funding, "funding") == Funding.PAID && (ifInsured == Funding.TMKKK || ifInsured == Funding.MAMS);
            return waits ? UNTIL_INSURED : valueOf(funding.name());
        }
    }

    /**
     * A service as it is named. Immutable.
     *
     * @param service which one
     * @param name its name
     * @param referral whether a referral is needed
     * @param grounds the codes of the rules; none where they are not told
     */
    public record Item(ServiceType service, String name, boolean referral, List<String> grounds) {

        /** Checks that the parts are there and copies the list. */
        public Item {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(name, "name");
            grounds = List.copyOf(Objects.requireNonNull(grounds, "grounds"));
        }
    }

    private final Words words;
    private final Function<Icd10, @Nullable Texts> names;
    private final Consultation consultation;
    private final boolean treatedFree;

    /**
     * The care of a person.
     *
     * @param words the language
     * @param names what diseases are called, for example by an engine
     * @param consultation what was asked
     */
    public Care(Words words, Function<Icd10, @Nullable Texts> names, Consultation consultation) {
        this.words = Objects.requireNonNull(words, "words");
        this.names = Objects.requireNonNull(names, "names");
        this.consultation = Objects.requireNonNull(consultation, "consultation");
        treatedFree = consultation.verdict().conditions().stream().anyMatch(Care::isTreatedFree);
    }

    /** {@return the services that the inquiry names, by who pays} */
    public Map<Bearer, List<Item>> asked() {
        List<ServiceRequest> named = Objects.requireNonNullElse(consultation.inquiry().services(), List.of());
        Map<Bearer, List<Item>> byBearer = new EnumMap<>(Bearer.class);
        for (int i = 0; i < named.size(); i++) {
            ServiceRequest request = named.get(i);
            ServiceVerdict service = consultation.verdict().services().get(i);
            if (Concerned.mayNeed(request.service(), consultation.inquiry()) && named.indexOf(request) == i) {
                Icd10 disease = service.icd10();
                boolean calm = Boolean.FALSE.equals(request.lifeThreatening());
                String name = calm ? words.get("care.no-danger", words.of("service", service.service())) : named(service.service(), service);
                add(byBearer, service, calm, name + (disease == null ? "" : " (" + words.inner(disease(disease)) + ")"));
            }
        }
        return byBearer;
    }

    /**
     * The treatment of a disease, by who pays.
     *
     * @param condition the disease
     * @return the services
     */
    public Map<Bearer, List<Item>> disease(ConditionVerdict condition) {
        Icd10 code = condition.icd10();
        Map<Bearer, List<Item>> byBearer = new EnumMap<>(Bearer.class);
        consultation.services(code).forEach((type, service) -> {
            boolean beside = type == ServiceType.REHABILITATION_STAGE_1 && !isTreatedFree(condition);
            if (isCare(service) && !(beside && service.funding() == Funding.TMKKK)) {
                add(byBearer, service, false, words.of("service", type));
            } else if ((beside || Concerned.isNeededWhateverTheDisease(type)) && service.funding() == Funding.TMKKK) {
                byBearer.computeIfAbsent(Bearer.ALSO_FREE, bearer -> new ArrayList<>())
                        .add(new Item(type, named(type, service), false, List.of()));
            }
        });
        List<Item> alsoFree = byBearer.get(Bearer.ALSO_FREE);
        if (alsoFree != null && byBearer.putIfAbsent(Bearer.TMKKK, alsoFree) == null) {
            byBearer.remove(Bearer.ALSO_FREE);
        }
        return byBearer;
    }

    /**
     * Who pays for a disease.
     *
     * @param condition the disease
     * @return who; that it waits for insurance where the person pays until insured
     */
    public Bearer bearer(ConditionVerdict condition) {
        Entitlement insured = consultation.ifInsured();
        return Bearer.of(condition.funding(), insured == null ? null : insured.conditions().stream()
                .filter(each -> each.icd10().equals(condition.icd10())).map(ConditionVerdict::funding).findFirst().orElse(null));
    }

    /**
     * What of the treatment of a disease the person pays although somebody else pays for the disease.
     *
     * @param condition the disease
     * @return the services by who pays
     */
    public Map<Bearer, List<Item>> paidAllTheSame(ConditionVerdict condition) {
        Map<Bearer, List<Item>> paid = new EnumMap<>(Bearer.class);
        if (condition.funding() != Funding.PAID) {
            consultation.services(condition.icd10()).forEach((type, service) -> {
                if (service.funding() == Funding.PAID && isCare(service)) {
                    add(paid, service, false, words.of("service", type));
                }
            });
        }
        return paid;
    }

    /** {@return everything that is asked for without a disease, by who pays; teeth and screening stand apart} */
    public Map<Bearer, List<Item>> rest() {
        boolean hasDiseases = !consultation.verdict().conditions().isEmpty();
        Map<Bearer, List<Item>> byBearer = new EnumMap<>(Bearer.class);
        consultation.services(null).forEach((type, service) -> {
            boolean toldAbove = hasDiseases && service.funding() == Funding.BY_DISEASE;
            if (Concerned.speaksOf(type, consultation.inquiry()) && !toldAbove) {
                add(byBearer, service, false, named(type, service));
                if (dependsOnDanger(service)) {
                    ServiceVerdict calm = consultation.calmEmergency();
                    byBearer.computeIfAbsent(bearer(calm, true), bearer -> new ArrayList<>()).add(
                            new Item(type, words.get("care.no-danger", words.of("service", type)), false, calm.grounds()));
                }
            }
        });
        return byBearer;
    }

    /** {@return whether a disease of the person is treated free of charge} */
    public boolean treatsFree() {
        return treatedFree;
    }

    /**
     * Whether a disease is treated free of charge.
     *
     * @param disease the disease
     * @return true when it is
     */
    public static boolean isTreatedFree(ConditionVerdict disease) {
        return disease.funding() == Funding.TMKKK;
    }

    /**
     * A disease by name, with the code by which it is compared with a referral.
     *
     * @param code the code
     * @return both
     */
    public String disease(Icd10 code) {
        Texts name = names.apply(code);
        return name == null ? words.get("care.disease-without-name", code.code()) : words.in(name) + ", " + code.code();
    }

    /**
     * Who pays, beside a disease.
     *
     * @param bearer who
     * @param disease the disease beside which it is told
     * @return the text
     */
    public String beside(Bearer bearer, ConditionVerdict disease) {
        return text(bearer, isTreatedFree(disease) ? "-beside-free" : "");
    }

    /**
     * Who pays, where no disease is spoken of.
     *
     * @param bearer who
     * @return the text
     */
    public String otherwise(Bearer bearer) {
        return text(bearer, treatedFree ? "-otherwise" : "");
    }

    private String text(Bearer bearer, String beside) {
        return words.get("funding." + bearer + (bearer == Bearer.PAID ? beside : ""));
    }

    /**
     * A kind of dental care.
     *
     * @param care the kind
     * @param sentences the sentences of the verdict
     * @return who pays, and why
     */
    public String dental(DentalCare care, Sentences sentences) {
        Dental dental = consultation.verdict().dental();
        if (!care.eligible()) {
            if (dental.funding() == Funding.UNDETERMINED) {
                return words.of("funding", dental.funding());
            }
            return words.get(treatedFree ? "funding.PAID-beside-free" : "funding.PAID");
        }
        InsuranceStatus status = consultation.verdict().insurance().status();
        String who = dental.funding() != Funding.PAID
                ? words.of("funding", dental.funding()) + " – " + words.inner(sentences.of(care.grounds()))
                : words.get(status == InsuranceStatus.NOT_IN_SYSTEM ? "dental.outside" : "dental.uninsured");
        return who + (care.referralRequired() ? "; " + words.get("dental.referral") : "");
    }

    /**
     * Dental care.
     *
     * @param sentences the sentences of the verdict
     * @return one text where both kinds are alike, else two
     */
    public List<String> dental(Sentences sentences) {
        Dental dental = consultation.verdict().dental();
        if (!dental.emergency().eligible() && !dental.planned().eligible()) {
            // What is not known yet may put the person into one of the groups.
            if (dental.funding() == Funding.UNDETERMINED) {
                return List.of(words.of("funding", dental.funding()));
            }
            return List.of(words.get(treatedFree ? "dental.nobody-beside-free" : "dental.nobody"));
        }
        if (dental.emergency().equals(dental.planned())) {
            return List.of(words.get("dental.both") + ": " + dental(dental.emergency(), sentences));
        }
        return List.of(words.get("dental.emergency") + ": " + dental(dental.emergency(), sentences),
                words.get("dental.planned") + ": " + dental(dental.planned(), sentences));
    }

    /**
     * Screening that is due.
     *
     * @param sentences the sentences of the verdict
     * @return a text for each, by who pays; one that says so when none is due
     */
    public List<String> screening(Sentences sentences) {
        List<String> due = new ArrayList<>();
        for (Bearer bearer : Bearer.values()) {
            consultation.verdict().screenings().stream().filter(each -> bearer(each) == bearer)
                    .forEach(each -> due.add(words.of("funding", bearer) + ": " + words.inner(sentences.of(each.code()))));
        }
        return due.isEmpty() ? List.of(words.get("screening.none")) : due;
    }

    private Bearer bearer(ScreeningVerdict screening) {
        if (consultation.isFreeInAnyCase(screening)) {
            return Bearer.FREE_EITHER_WAY;
        }
        Entitlement insured = consultation.ifInsured();
        return Bearer.of(screening.funding(), insured == null ? null : insured.screenings().stream()
                .filter(each -> each.code().equals(screening.code())).map(ScreeningVerdict::funding).findFirst().orElse(null));
    }

    private boolean isCare(ServiceVerdict service) {
        boolean differs = service.funding() != consultation.services(null).get(service.service()).funding();
        return Concerned.speaksOf(service.service(), consultation.inquiry()) && Concerned.isCareForDisease(service.service(), differs);
    }

    /** Emergency inpatient care may be another's to pay when life is not in danger: then both are told. */
    private boolean dependsOnDanger(ServiceVerdict service) {
        ServiceVerdict calm = consultation.calmEmergency();
        return service.service() == ServiceType.EMERGENCY_INPATIENT && (service.funding() != calm.funding()
                || consultation.isFreeInAnyCase(service, false) != consultation.isFreeInAnyCase(calm, true));
    }

    private String named(ServiceType type, ServiceVerdict service) {
        String name = words.of("service", type);
        return dependsOnDanger(service) ? words.get("care.danger", name) : name;
    }

    private void add(Map<Bearer, List<Item>> byBearer, ServiceVerdict service, boolean calm, String name) {
        byBearer.computeIfAbsent(bearer(service, calm), bearer -> new ArrayList<>())
                .add(new Item(service.service(), name, service.referralRequired(), service.grounds()));
    }

    private Bearer bearer(ServiceVerdict service, boolean calm) {
        if (consultation.isFreeInAnyCase(service, calm)) {
            return Bearer.FREE_EITHER_WAY;
        }
        ServiceVerdict insured = consultation.insuredServices(service.icd10()).get(service.service());
        return Bearer.of(service.funding(), insured == null ? null : insured.funding());
    }
}
