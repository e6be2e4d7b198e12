package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.engine.corridor.KnownServices.Answers;
import kz.kepil.engine.fact.CareForDisease;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.FundingBasis;
import kz.kepil.engine.fact.RequestedCare;
import org.jspecify.annotations.Nullable;

/**
 * The services of a case: those that are asked for, in the inquiry's order; or every one, and after them those for the person's own
 * diseases for which another pays than without the disease.
 */
final class Services {

    private static final BitSet NONE = new BitSet();

    /** The services that are asked for, or every one for one of the person's own diseases. */
    private static final class Round {

        private final List<ServiceRequest> asked;
        private final @Nullable Disease own;
        /** Of each who pays for it, as far as it is known. */
        private final @Nullable FundingFound[] found;
        /** Of each what the stages look at; null where it is known without them. */
        private @Nullable Service @Nullable [] services;
        /** Of those for an own disease the ones for which another pays than without it. */
        private BitSet exceptions = NONE;

        private Round(List<ServiceRequest> asked, @Nullable Disease own) {
            this.asked = asked;
            this.own = own;
            this.found = new FundingFound[asked.size()];
        }

        private FundingFound found(int i) {
            FundingFound who = found[i];
            if (who == null) {
                throw new IllegalStateException("The stage of the services has not run");
            }
            return who;
        }
    }

    private final Care care;
    private final @Nullable KnownServices known;
    private final boolean every;
    private final List<Round> rounds;
    /** What is known of services for no disease; looked up when it is needed. */
    private @Nullable Answers forNone;
    private boolean kept;
    private @Nullable Map<Fact, Service> told;

    Services(Care care, @Nullable List<ServiceRequest> asked, @Nullable KnownServices known) {
        this.care = care;
        this.known = known;
        this.every = asked == null;
        if (asked != null) {
            this.rounds = List.of(begin(asked, null));
            return;
        }
        List<Disease> own = care.diseases().own();
        this.rounds = new ArrayList<>(own.size() + 1);
        rounds.add(begin(ServiceRequest.every(), null));
        for (int i = 0; i < own.size(); i++) {
            rounds.add(begin(ServiceRequest.every(), own.get(i)));
        }
    }

    private Round begin(List<ServiceRequest> asked, @Nullable Disease own) {
        Round round = new Round(asked, own);
        for (int i = 0; i < asked.size(); i++) {
            Answers answers = answers(round, i);
            round.found[i] = answers == null ? null : answers.found(asked.get(i).service());
            if (round.found[i] == null) {
                ServiceRequest request = own == null ? asked.get(i) : new ServiceRequest(asked.get(i).service(), own.condition().icd10());
                Disease disease = disease(round, i);
                round.services = round.services == null ? new Service[asked.size()] : round.services;
                round.services[i] = new Service(request, i, disease, own, care.requested(request, disease));
            }
        }
        return round;
    }

    /** What is known of services that rest on the same; null where every service is shown to the stages. */
    private @Nullable Answers answers(Round round, int i) {
        ServiceRequest request = round.asked.get(i);
        if (known == null || Boolean.FALSE.equals(request.lifeThreatening())) {
            return null;
        }
        Disease disease = disease(round, i);
        if (disease != null) {
            return disease.answers(care, known);
        }
        if (forNone == null) {
            forNone = known.of(care.look(null));
        }
        return forNone;
    }

    private @Nullable Disease disease(Round round, int i) {
        return round.own == null ? care.diseases().find(round.asked.get(i).icd10()) : round.own;
    }

    /** The facts that the stage of the dangerous diseases looks at. */
    List<CareForDisease> careForDiseases() {
        List<CareForDisease> facts = List.of();
        for (Round round : rounds) {
            for (int i = 0; round.services != null && i < round.services.length; i++) {
                Service service = round.services[i];
                CareForDisease fact = service == null ? null : service.forDisease();
                if (fact != null) {
                    facts = facts.isEmpty() ? new ArrayList<>() : facts;
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    /** The facts that the stage of the services looks at: those that the stage before it has not decided. */
    List<RequestedCare> requests() {
        return requested(false);
    }

    /** What the stage of the services is not asked, because the disease has decided. */
    List<RequestedCare> decidedByDisease() {
        return requested(true);
    }

    private List<RequestedCare> requested(boolean decidedByDisease) {
        List<RequestedCare> facts = List.of();
        for (Round round : rounds) {
            for (int i = 0; round.services != null && i < round.services.length; i++) {
                Service service = round.services[i];
                // Once it is known who pays, those that make no difference are left out.
                if (service != null && service.isDecidedByDisease() == decidedByDisease && (!kept || isTold(round, i))) {
                    facts = facts.isEmpty() ? new ArrayList<>() : facts;
                    facts.add(service.requested());
                }
            }
        }
        return facts;
    }

    /** After the stage of the services. */
    void keep() {
        told = null;
        for (int at = 0; at < rounds.size(); at++) {
            Round round = rounds.get(at);
            for (int i = 0; round.services != null && i < round.services.length; i++) {
                Service service = round.services[i];
                if (service != null) {
                    FundingFound who = Findings.funding(service.decided());
                    round.found[i] = who;
                    Answers answers = answers(round, i);
                    if (answers != null) {
                        answers.add(round.asked.get(i).service(), who);
                    }
                }
            }
            if (round.own != null) {
                keepExceptions(round, rounds.get(0));
            }
        }
        kept = true;
    }

    private static void keepExceptions(Round round, Round without) {
        for (int i = 0; i < round.found.length; i++) {
            if (round.found(i).funding() != without.found(i).funding()) {
                round.exceptions = round.exceptions.isEmpty() ? new BitSet(round.found.length) : round.exceptions;
                round.exceptions.set(i);
            }
        }
    }

    /** Whether it is asked for, or another pays for it than without the disease. */
    private static boolean isTold(Round round, int i) {
        return round.own == null || round.exceptions.get(i);
    }

    List<ServiceVerdict> verdicts() {
        Answers shared = every && rounds.size() == 1 ? forNone : null;
        List<ServiceVerdict> whole = shared == null ? null : shared.whole();
        if (whole != null) {
            return whole;
        }
        if (!every) {
            ServiceVerdict[] asked = new ServiceVerdict[rounds.get(0).found.length];
            Arrays.setAll(asked, i -> verdict(rounds.get(0), i));
            return List.of(asked);
        }
        boolean alone = true;
        List<ServiceVerdict> verdicts = new ArrayList<>(rounds.get(0).found.length);
        for (Round round : rounds) {
            for (int i = 0; i < round.found.length; i++) {
                if (isTold(round, i)) {
                    verdicts.add(verdict(round, i));
                    alone &= round.found(i).basis() == FundingBasis.SERVICE_ALONE;
                }
            }
        }
        if (shared != null && alone) {
            whole = List.copyOf(verdicts);
            shared.whole(whole);
            return whole;
        }
        return verdicts;
    }

    private ServiceVerdict verdict(Round round, int i) {
        FundingFound found = round.found(i);
        ServiceType type = round.asked.get(i).service();
        Disease disease = disease(round, i);
        Answers answers = disease == null && found.basis() == FundingBasis.SERVICE_ALONE ? answers(round, i) : null;
        ServiceVerdict alone = answers == null ? null : answers.alone(type);
        if (alone == null) {
            alone = verdict(type, disease, found);
            if (answers != null) {
                answers.keep(type, alone);
            }
        }
        return alone;
    }

    private ServiceVerdict verdict(ServiceType type, @Nullable Disease disease, FundingFound found) {
        Icd10 icd10 = disease == null ? null : disease.condition().icd10();
        return new ServiceVerdict(type, icd10, found.funding(), care.isReferralRequired(type, found.funding()), care.grounds(found, type, disease));
    }

    /** Those of which the verdict tells, by the fact of which a stage tells who pays, and by both facts that were made of them. */
    private Map<Fact, Service> told() {
        if (told == null) {
            told = new IdentityHashMap<>();
            for (Round round : rounds) {
                for (int i = 0; round.services != null && i < round.services.length; i++) {
                    Service service = round.services[i];
                    if (service != null && (!kept || isTold(round, i))) {
                        told.put(service.requested(), service);
                        if (service.forDisease() != null) {
                            told.put(service.forDisease(), service);
                        }
                    }
                }
            }
        }
        return told;
    }

    /** Whether a fact is a service of which the verdict does not tell, because the disease makes no difference. */
    boolean isLeftOut(Fact fact) {
        return fact instanceof RequestedCare && !told().containsKey(fact);
    }

    /** Where the request stands in the inquiry that is this fact, and the service there; empty for another fact. */
    Map<String, String> sources(Fact fact) {
        Service service = told().get(fact);
        return service == null ? Map.of() : Map.of(service.path(), service.place());
    }

    /** Hands over what was found of those of which the verdict tells. */
    void found(Consumer<Finding> found) {
        for (int at = 0; at < rounds.size(); at++) {
            Round round = rounds.get(at);
            for (int i = 0; i < round.found.length; i++) {
                if (isTold(round, i)) {
                    found.accept(round.found(i));
                }
            }
        }
    }
}
