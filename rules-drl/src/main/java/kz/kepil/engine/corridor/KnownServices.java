package kz.kepil.engine.corridor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.RequestedCare.NamedDisease;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of services, by all on which they rest: many people differ in none of it. Thread-safe. The test that
 * compares the verdicts found with its help with those found without it fails when something is forgotten here.
 */
public final class KnownServices {

    /** About half a kilobyte each. People of all statuses on days of all years look at twelve thousand things, a population on one day at few. */
    private static final int MOST = 16_384;
    private static final int SERVICES = ServiceType.values().length;
    private static final int STATUSES = LegalStatus.values().length;
    private static final int SCOPES = TmkkkScope.values().length;

    /**
     * All on which services rest.
     *
     * @param person what they rest on besides a disease, see {@link #person}
     * @param disease the disease for which they are asked; null when for none
     * @param dangerous whether it is dangerous
     */
    record Look(int person, @Nullable NamedDisease disease, boolean dangerous) {
    }

    /**
     * What services rest on besides a disease, as a number.
     *
     * @param turn how often the law had turned by the inquiry's day
     * @param legalStatus the legal status
     * @param scope what it gives
     * @param others whether the person is insured, holds a voluntary policy, has a right to emergency and to planned dental care, needs a
     *     referral for that, and has a screening due that the guaranteed volume pays, or insurance
     * @return a number above zero, another wherever one of them differs
     */
    static int person(int turn, LegalStatus legalStatus, TmkkkScope scope, boolean... others) {
        int person = ((turn + 1) * STATUSES + legalStatus.ordinal()) * SCOPES + scope.ordinal();
        for (boolean other : others) {
            person = person * 2 + (other ? 1 : 0);
        }
        return person;
    }

    /** What the rules said. Two threads may find the same; each finding and each verdict is immutable. */
    static final class Answers {

        /** By the ordinals of the services: who pays; null where nobody asked yet. */
        private final @Nullable FundingFound[] found = new FundingFound[SERVICES];
        /** The same: the verdict, where it rests on nothing besides; null for another. */
        private final @Nullable ServiceVerdict[] alone = new ServiceVerdict[SERVICES];
        private volatile @Nullable List<ServiceVerdict> whole;

        @Nullable FundingFound found(ServiceType service) {
            return found[service.ordinal()];
        }

        void add(ServiceType service, FundingFound who) {
            found[service.ordinal()] = who;
        }

        /** The verdict on a service that rests on nothing besides, once it was made. */
        @Nullable ServiceVerdict alone(ServiceType service) {
            return alone[service.ordinal()];
        }

        void keep(ServiceType service, ServiceVerdict verdict) {
            alone[service.ordinal()] = verdict;
        }

        /** The verdicts on every service, where each rests on nothing besides. */
        @Nullable List<ServiceVerdict> whole() {
            return whole;
        }

        void whole(List<ServiceVerdict> verdicts) {
            whole = verdicts;
        }
    }

    private final Map<Look, Answers> known = new ConcurrentHashMap<>();

    /** What the rules said of services that rest on the same; nothing yet where nobody asked. */
    Answers of(Look look) {
        Answers answers = known.get(look);
        if (answers == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            answers = new Answers();
            known.put(look, answers);
        }
        return answers;
    }
}
