package kz.kepil.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import picocli.CommandLine.Help.Ansi.Style;

/** Writes who pays for what: a block for each disease of the person by name, then everything else by who pays. */
final class CareText {

    /** Who pays, in the order in which it is told: what is free comes first. */
    private enum Payer {
        TMKKK, ALSO_FREE, MAMS, VOLUNTARY, BY_DISEASE, UNTIL_INSURED, UNDETERMINED, PAID;

        static Payer of(Funding funding, @Nullable Funding ifInsured) {
            boolean waits = funding == Funding.PAID && (ifInsured == Funding.TMKKK || ifInsured == Funding.MAMS);
            return waits ? UNTIL_INSURED : valueOf(funding.name());
        }
    }

    /** Stands behind what needs a referral. */
    private static final String REFERRAL = "*";

    private final Labels labels;
    private final Function<Icd10, @Nullable Texts> names;
    private final Consultation consultation;
    private final Sentences sentences;
    private final boolean treatedFree;

    CareText(Labels labels, Function<Icd10, @Nullable Texts> names, Consultation consultation, Sentences sentences) {
        this.labels = labels;
        this.names = names;
        this.consultation = consultation;
        this.sentences = sentences;
        treatedFree = consultation.verdict().conditions().stream().anyMatch(CareText::isTreatedFree);
    }

    /** The services that the inquiry names: whoever asks is answered in one place, though some is told below, too. */
    void asked(Sheet sheet) {
        List<ServiceRequest> named = Objects.requireNonNullElse(consultation.inquiry().services(), List.of());
        Map<Payer, List<String>> byPayer = new EnumMap<>(Payer.class);
        for (int i = 0; i < named.size(); i++) {
            ServiceRequest request = named.get(i);
            ServiceVerdict service = consultation.verdict().services().get(i);
            if (Concerned.mayNeed(request.service(), consultation.inquiry()) && named.indexOf(request) == i) {
                Icd10 disease = service.icd10();
                String name = Boolean.FALSE.equals(request.lifeThreatening())
                        ? labels.get("care.no-danger", labels.of("service", service.service())) : named(service.service(), service);
                add(byPayer, service, disease,
                        name + (disease == null ? "" : " (" + labels.inner(disease(disease)) + ")") + referral(service));
            }
        }
        if (!byPayer.isEmpty()) {
            sheet.title(labels.get("heading.asked"), "", Style.bold);
            rows(sheet, byPayer, treatedFree ? "-otherwise" : "");
            referrals(sheet, byPayer);
        }
    }

    private boolean differs(ServiceVerdict service) {
        return service.funding() != consultation.services(null).get(service.service()).funding();
    }

    /** One disease: who pays for its treatment. */
    void disease(Sheet sheet, ConditionVerdict condition) {
        Icd10 code = condition.icd10();
        sheet.title(labels.sentence(disease(code)), "", Style.bold);
        Map<Payer, List<String>> byPayer = new EnumMap<>(Payer.class);
        consultation.services(code).forEach((type, service) -> {
            boolean beside = type == ServiceType.REHABILITATION_STAGE_1 && !isTreatedFree(condition);
            if (isCare(service) && !(beside && service.funding() == Funding.TMKKK)) {
                add(byPayer, service, code, labels.of("service", type) + referral(service));
            } else if ((beside || Concerned.isNeededWhateverTheDisease(type)) && service.funding() == Funding.TMKKK) {
                byPayer.computeIfAbsent(Payer.ALSO_FREE, payer -> new ArrayList<>()).add(named(type, service));
            }
        });
        List<String> alsoFree = byPayer.get(Payer.ALSO_FREE);
        if (alsoFree != null && byPayer.putIfAbsent(Payer.TMKKK, alsoFree) == null) {
            byPayer.remove(Payer.ALSO_FREE);
        }
        rows(sheet, byPayer, isTreatedFree(condition) ? "-beside-free" : "");
        referrals(sheet, byPayer);
    }

    private boolean isCare(ServiceVerdict service) {
        return Concerned.speaksOf(service.service(), consultation.inquiry())
                && Concerned.isCareForDisease(service.service(), differs(service));
    }

    /** Who pays for the treatment of a disease, and why; what the person pays all the same is named. */
    String inShort(ConditionVerdict condition) {
        String who = labels.of("funding", condition.funding()) + ": " + labels.inner(sentences.of(condition.grounds()));
        Map<Payer, List<String>> paid = new EnumMap<>(Payer.class);
        if (condition.funding() != Funding.PAID) {
            consultation.services(condition.icd10()).forEach((type, service) -> {
                if (service.funding() == Funding.PAID && isCare(service)) {
                    paid.computeIfAbsent(payer(service, condition.icd10()), payer -> new ArrayList<>()).add(labels.of("service", type));
                }
            });
        }
        String beside = isTreatedFree(condition) ? "-beside-free" : "";
        return paid.isEmpty() ? who : labels.get("care.except", who, paid.entrySet().stream()
                .map(same -> String.join(", ", same.getValue()) + " (" + payer(same.getKey(), beside) + ")")
                .collect(Collectors.joining("; ")));
    }

    /** Everything that is asked for without a disease, teeth and screening. */
    void rest(Sheet sheet) {
        boolean hasDiseases = !consultation.verdict().conditions().isEmpty();
        sheet.title(labels.get(hasDiseases ? "heading.other" : "heading.care"), "", Style.bold);
        Map<Payer, List<String>> byPayer = new EnumMap<>(Payer.class);
        consultation.services(null).forEach((type, service) -> {
            boolean toldAbove = hasDiseases && service.funding() == Funding.BY_DISEASE;
            if (Concerned.speaksOf(type, consultation.inquiry()) && !toldAbove) {
                add(byPayer, service, null, named(type, service) + referral(service));
                if (dependsOnDanger(service)) {
                    add(byPayer, consultation.calmEmergency(), null, labels.get("care.no-danger", labels.of("service", type)));
                }
            }
        });
        rows(sheet, byPayer, treatedFree ? "-otherwise" : "");
        referrals(sheet, byPayer);
        dental(sheet);
        screening(sheet);
        if (treatedFree && (byPayer.containsKey(Payer.PAID) || byPayer.containsKey(Payer.UNTIL_INSURED))) {
            sheet.row(labels.get("label.note"), labels.get("care.free-diseases-apart"));
        }
    }

    /** Whether a disease of the person is treated free of charge. */
    boolean treatsFree() {
        return treatedFree;
    }

    private static boolean isTreatedFree(ConditionVerdict disease) {
        return disease.funding() == Funding.TMKKK;
    }

    /** Emergency inpatient care may be another's to pay when life is not in danger: then both are told. */
    private boolean dependsOnDanger(ServiceVerdict service) {
        return service.service() == ServiceType.EMERGENCY_INPATIENT && service.funding() != consultation.calmEmergency().funding();
    }

    private String named(ServiceType type, ServiceVerdict service) {
        String name = labels.of("service", type);
        return dependsOnDanger(service) ? labels.get("care.danger", name) : name;
    }

    /** A disease by name, with the code by which it is compared with a referral. */
    String disease(Icd10 code) {
        Texts name = names.apply(code);
        return name == null ? labels.get("care.disease-without-name", code.code()) : labels.in(name) + ", " + code.code();
    }

    private void add(Map<Payer, List<String>> byPayer, ServiceVerdict service, @Nullable Icd10 disease, String name) {
        byPayer.computeIfAbsent(payer(service, disease), payer -> new ArrayList<>()).add(name + sentences.codes(service.grounds()));
    }

    private Payer payer(ServiceVerdict service, @Nullable Icd10 disease) {
        ServiceVerdict insured = consultation.insuredServices(disease).get(service.service());
        return Payer.of(service.funding(), insured == null ? null : insured.funding());
    }

    /** With {@code beside} what is paid is told as it is told beside a disease that is treated free of charge. */
    private void rows(Sheet sheet, Map<Payer, List<String>> byPayer, String beside) {
        byPayer.forEach((payer, names) -> sheet.row(labels.sentence(payer(payer, beside)), String.join(", ", names)));
    }

    private String payer(Payer payer, String beside) {
        return labels.get("funding." + payer + (payer == Payer.PAID ? beside : ""));
    }

    private static String referral(ServiceVerdict service) {
        return service.referralRequired() ? REFERRAL : "";
    }

    private void referrals(Sheet sheet, Map<Payer, List<String>> byPayer) {
        if (byPayer.values().stream().flatMap(List::stream).anyMatch(name -> name.contains(REFERRAL))) {
            sheet.row(REFERRAL, labels.get("care.referral"));
        }
    }

    private void dental(Sheet sheet) {
        Entitlement verdict = consultation.verdict();
        Dental dental = verdict.dental();
        String label = labels.get("label.dental");
        if (!dental.emergency().eligible() && !dental.planned().eligible()) {
            sheet.row(label, labels.get(treatedFree ? "dental.nobody-beside-free" : "dental.nobody"));
            return;
        }
        if (dental.emergency().equals(dental.planned())) {
            sheet.row(label, labels.get("dental.both") + ": " + dental(dental.emergency(), dental.funding()));
        } else {
            sheet.row(label, labels.get("dental.emergency") + ": " + dental(dental.emergency(), dental.funding()));
            sheet.row(label, labels.get("dental.planned") + ": " + dental(dental.planned(), dental.funding()));
        }
    }

    private String dental(DentalCare care, Funding funding) {
        if (!care.eligible()) {
            return labels.get(treatedFree ? "funding.PAID-beside-free" : "funding.PAID");
        }
        InsuranceStatus status = consultation.verdict().insurance().status();
        String who = funding != Funding.PAID ? labels.of("funding", funding) + " – " + labels.inner(sentences.of(care.grounds()))
                : labels.get(status == InsuranceStatus.NOT_IN_SYSTEM ? "dental.outside" : "dental.uninsured");
        return who + (care.referralRequired() ? "; " + labels.get("dental.referral") : "");
    }

    private void screening(Sheet sheet) {
        String label = labels.get("label.screening");
        List<ScreeningVerdict> due = consultation.verdict().screenings();
        if (due.isEmpty()) {
            sheet.row(label, labels.get("screening.none"));
        }
        due.stream().collect(Collectors.groupingBy(ScreeningVerdict::funding, () -> new EnumMap<>(Funding.class), Collectors.toList()))
                .forEach((funding, same) -> same.forEach(each ->
                        sheet.row(label, labels.of("funding", funding) + ": " + labels.inner(sentences.of(each.code())))));
    }
}
