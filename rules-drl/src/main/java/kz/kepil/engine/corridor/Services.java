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
import kz.kepil.engine.corridor.KnownServices.Look;
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
        private final @Nullable Look look;
        /** None when what the rules say is known. */
        private final List<Service> services = new ArrayList<>();
        private @Nullable Answers answers;
        /** Of those for an own disease the ones for which another pays than without it. */
        private BitSet exceptions = NONE;

        private Round(List<ServiceRequest> asked, @Nullable Disease own, @Nullable Look look) {
            this.asked = asked;
            this.own = own;
            this.look = look;
        }

        private FundingFound[] found() {
            if (answers == null) {
                throw new IllegalStateException("The stage of the services has not run");
            }
            return answers.found();
        }
    }

    private final Care care;
    private final @Nullable KnownServices known;
    private final List<Round> rounds = new ArrayList<>();
    private @Nullable Map<Fact, Service> told;

    Services(Care care, @Nullable List<ServiceRequest> asked, @Nullable KnownServices known) {
        this.care = care;
        this.known = asked == null ? known : null;
        List<ServiceRequest> listed = asked == null ? ServiceRequest.every() : asked;
        begin(listed, null);
        if (asked == null) {
            for (Disease disease : care.ownDiseases()) {
                begin(listed, disease);
            }
        }
    }

    private void begin(List<ServiceRequest> asked, @Nullable Disease own) {
        Round round = new Round(asked, own, known == null ? null : care.look(own));
        rounds.add(round);
        if (known != null && round.look != null) {
            round.answers = known.find(round.look);
        }
        if (round.answers == null) {
            for (int i = 0; i < asked.size(); i++) {
                ServiceRequest request = own == null ? asked.get(i) : new ServiceRequest(asked.get(i).service(), own.condition().icd10());
                Disease disease = own == null ? care.disease(request.icd10()) : own;
                round.services.add(new Service(request, i, disease, own,
                        care.requested(request, disease)));
            }
        }
    }

    /** The facts that the stage of the dangerous diseases looks at. */
    List<CareForDisease> careForDiseases() {
        List<CareForDisease> facts = new ArrayList<>();
        for (Round round : rounds) {
            for (Service service : round.services) {
                CareForDisease fact = service.forDisease();
                if (fact != null) {
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
        List<RequestedCare> facts = new ArrayList<>();
        for (int at = 0; at < rounds.size(); at++) {
            Round round = rounds.get(at);
            for (int i = 0; i < round.services.size(); i++) {
                // Once it is known who pays, those that make no difference are left out.
                if (round.services.get(i).isDecidedByDisease() == decidedByDisease && (round.answers == null || isTold(round, i))) {
                    facts.add(round.services.get(i).requested());
                }
            }
        }
        return facts;
    }

    /** After the stage of the services. */
    void keep() {
        told = null;
        for (Round round : rounds) {
            if (round.answers == null) {
                FundingFound[] found = new FundingFound[round.asked.size()];
                Arrays.setAll(found, i -> Findings.funding(round.services.get(i).decided()));
                ServiceVerdict[] alone = new ServiceVerdict[found.length];
                if (round.own == null && known != null) {
                    Arrays.setAll(alone, i -> found[i].basis() == FundingBasis.SERVICE_ALONE ? verdict(round, i, found[i]) : null);
                }
                round.answers = Answers.of(found, alone);
                if (known != null && round.look != null) {
                    known.add(round.look, round.answers);
                }
            }
            if (round.own != null) {
                keepExceptions(round, rounds.get(0).found());
            }
        }
    }

    private static void keepExceptions(Round round, FundingFound[] without) {
        FundingFound[] found = round.found();
        for (int i = 0; i < found.length; i++) {
            if (found[i].funding() != without[i].funding()) {
                round.exceptions = round.exceptions.isEmpty() ? new BitSet(found.length) : round.exceptions;
                round.exceptions.set(i);
            }
        }
    }

    /** Whether it is asked for, or another pays for it than without the disease. */
    private static boolean isTold(Round round, int i) {
        return round.own == null || round.exceptions.get(i);
    }

    List<ServiceVerdict> verdicts() {
        Round first = rounds.get(0);
        List<ServiceVerdict> whole = known == null || rounds.size() > 1 || first.answers == null ? null : first.answers.whole();
        if (whole != null) {
            return whole;
        }
        List<ServiceVerdict> verdicts = new ArrayList<>(first.asked.size());
        for (Round round : rounds) {
            FundingFound[] found = round.found();
            for (int i = 0; i < found.length; i++) {
                if (isTold(round, i)) {
                    ServiceVerdict alone = round.answers == null ? null : round.answers.alone()[i];
                    verdicts.add(alone == null ? verdict(round, i, found[i]) : alone);
                }
            }
        }
        return verdicts;
    }

    private ServiceVerdict verdict(Round round, int i, FundingFound found) {
        ServiceType type = round.asked.get(i).service();
        Icd10 icd10 = round.own == null ? round.asked.get(i).icd10() : round.own.condition().icd10();
        Disease disease = round.own == null ? care.disease(icd10) : round.own;
        return new ServiceVerdict(type, icd10, found.funding(), care.isReferralRequired(type, found.funding()), care.grounds(found, type, disease));
    }

    /** Those of which the verdict tells, by the fact of which a stage tells who pays, and by both facts that were made of them. */
    private Map<Fact, Service> told() {
        if (told == null) {
            told = new IdentityHashMap<>();
            for (Round round : rounds) {
                for (int i = 0; i < round.services.size(); i++) {
                    if (round.answers == null || isTold(round, i)) {
                        Service service = round.services.get(i);
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
        for (Round round : rounds) {
            for (int i = 0; i < round.found().length; i++) {
                if (isTold(round, i)) {
                    found.accept(round.found()[i]);
                }
            }
        }
    }
}
