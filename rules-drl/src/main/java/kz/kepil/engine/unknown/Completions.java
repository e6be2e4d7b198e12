package kz.kepil.engine.unknown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.engine.corridor.Outline;
import org.jspecify.annotations.Nullable;

/**
 * Judges an inquiry in which some facts are not known (spec 11): every completion takes each of them one way or the
 * other. Completions are numbered; bit i of the number says that the i-th unknown fact is taken to be so.
 */
public final class Completions {

    /** As many completions are judged at once. */
    private static final int BATCH = 512;

    private final List<UnknownFact> unknown;
    private final Entitlement nothingSo;
    private final List<Inquiry> completions = new ArrayList<>();

    private Completions(Inquiry inquiry, Entitlement nothingSo, Assumptions assumptions) {
        this.unknown = inquiry.person().unknown();
        this.nothingSo = nothingSo;
        completions.add(inquiry.withPerson(inquiry.person().withoutUnknown()));
        for (UnknownFact fact : unknown) {
            completions.addAll(completions.stream().map(completion -> assumptions.assumeSo(completion, fact)).toList());
        }
    }

    /**
     * Judges an inquiry.
     *
     * @param inquiry an inquiry in which some facts are not known
     * @param nothingSo the verdict when none of them is so
     * @param assumptions what each fact is taken to be
     * @param judge judges many completions at once
     * @return the verdict
     */
    public static Entitlement judge(Inquiry inquiry, Entitlement nothingSo, Assumptions assumptions, Function<List<Inquiry>, List<Outline>> judge) {
        return new Completions(inquiry, nothingSo, assumptions).judge(judge);
    }

    private Entitlement judge(Function<List<Inquiry>, List<Outline>> judge) {
        List<InsuranceStatus> statuses = new ArrayList<>();
        Common common = new Common(nothingSo);
        for (int first = 0; first < completions.size(); first += BATCH) {
            for (Outline outline : judge.apply(completions.subList(first, Math.min(completions.size(), first + BATCH)))) {
                statuses.add(outline.insurance().status());
                common.add(outline);
            }
        }
        return verdict(nothingSo, common, questions(statuses));
    }

    /** An entry of a list of services: for which disease, and how many such entries come before it. */
    private record Entry(ServiceType service, @Nullable Icd10 icd10, int before) {

        /** The entry of a verdict that follows others. */
        static Entry next(ServiceVerdict verdict, Set<Entry> others) {
            Entry entry = new Entry(verdict.service(), verdict.icd10(), 0);
            while (others.contains(entry)) {
                entry = new Entry(entry.service(), entry.icd10(), entry.before() + 1);
            }
            return entry;
        }
    }

    /** What the completions have in common; every entry of one of them is told of, those of the base as they are there. */
    private static final class Common {
        private final Entitlement base;
        private final List<InsuranceGround> grounds;
        private boolean dental = true;
        /** Of each screening that all have, by its code, what pays for it. */
        private final Map<String, Funding> screenings;
        /** Each screening that any has, as it is in the first. */
        private final Map<String, ScreeningVerdict> anyScreenings = new TreeMap<>();
        /** Of each entry that all have who pays for it; a list of services may name one of them several times. */
        private final Map<Entry, Funding> services;
        /** Each entry that any has, as it is in the first. */
        private final Map<Entry, ServiceVerdict> anyServices = new LinkedHashMap<>();
        /** Completions that do not differ in what services rest on share their list. */
        private final Set<List<ServiceVerdict>> known = Collections.newSetFromMap(new IdentityHashMap<>());

        private Common(Entitlement base) {
            this.base = base;
            grounds = new ArrayList<>(base.insurance().grounds());
            screenings = screenings(base.screenings());
            services = services(base.services());
        }

        private Map<String, Funding> screenings(List<ScreeningVerdict> all) {
            all.forEach(each -> anyScreenings.putIfAbsent(each.code(), each));
            return all.stream().collect(Collectors.toMap(ScreeningVerdict::code, ScreeningVerdict::funding));
        }

        private Map<Entry, Funding> services(List<ServiceVerdict> all) {
            Map<Entry, Funding> found = new HashMap<>();
            for (ServiceVerdict each : all) {
                Entry entry = Entry.next(each, found.keySet());
                found.put(entry, each.funding());
                anyServices.putIfAbsent(entry, each);
            }
            return found;
        }

        private void add(Outline outline) {
            grounds.retainAll(outline.insurance().grounds());
            dental &= isAlike(outline.dental(), base.dental());
            screenings.entrySet().retainAll(screenings(outline.screenings()).entrySet());
            if (known.add(outline.services())) {
                services.entrySet().retainAll(services(outline.services()).entrySet());
            }
        }

        /** Grounds alone make no difference. */
        private static boolean isAlike(Dental one, Dental other) {
            return one.funding() == other.funding() && one.emergency().eligible() == other.emergency().eligible()
                    && one.planned().eligible() == other.planned().eligible();
        }

        private Dental dental() {
            return dental ? base.dental() : new Dental(base.dental().emergency(), base.dental().planned(), Funding.UNDETERMINED);
        }

        private List<ScreeningVerdict> screenings() {
            return anyScreenings.values().stream().map(each -> screenings.containsKey(each.code()) ? each
                    : new ScreeningVerdict(each.code(), Funding.UNDETERMINED, each.grounds())).toList();
        }

        private List<ServiceVerdict> services() {
            List<ServiceVerdict> verdicts = new ArrayList<>();
            anyServices.forEach((entry, each) -> verdicts.add(services.containsKey(entry) ? each : new ServiceVerdict(
                    each.service(), each.icd10(), Funding.UNDETERMINED, each.referralRequired(), each.grounds())));
            if (verdicts.size() > base.services().size()) {
                // Exceptions for the person's own diseases: they stand in the order of the conditions, each in that of the services.
                List<Icd10> diseases = base.conditions().stream().map(ConditionVerdict::icd10).toList();
                verdicts.sort(Comparator.comparingInt((ServiceVerdict each) -> diseases.indexOf(each.icd10()))
                        .thenComparing(ServiceVerdict::service));
            }
            return verdicts;
        }
    }

    private static Entitlement verdict(Entitlement base, Common common, List<UnknownFact> questions) {
        Insurance known = base.insurance();
        Insurance insurance = new Insurance(questions.isEmpty() ? known.status() : InsuranceStatus.UNDETERMINED, common.grounds,
                known.validThrough(), known.arrears(), known.dormant());
        return new Entitlement(base.id(), base.asOf(), base.edition(), insurance, base.scope(), base.employerExemption(), common.dental(),
                base.conditions(), common.screenings(), common.services(), base.nextSteps(), questions, base.warnings(), base.rules());
    }

    /** Those for which two completions that differ in that fact alone differ in status; if none, all agree. */
    private List<UnknownFact> questions(List<InsuranceStatus> statuses) {
        List<UnknownFact> questions = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            for (int number = 0; number < statuses.size(); number++) {
                if (statuses.get(number) != statuses.get(number ^ 1 << i)) {
                    questions.add(unknown.get(i));
                    break;
                }
            }
        }
        return questions.stream().sorted().toList();
    }
}
