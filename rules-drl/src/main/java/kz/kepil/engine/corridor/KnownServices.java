package kz.kepil.engine.corridor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.RequestedCare.NamedDisease;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of every service, by all on which they rest: many people differ in none of it. Thread-safe. The test that
 * compares the verdicts found with its help with those found without it fails when something is forgotten here.
 */
public final class KnownServices {

    /** About a kilobyte each. */
    private static final int MOST = 4096;

    /**
     * All on which services rest.
     *
     * @param turn how often the law had turned by the inquiry's day
     * @param legalStatus the legal status
     * @param scope what it gives
     * @param insured whether the person is insured
     * @param voluntaryPolicy whether there is a voluntary policy
     * @param dentalEmergency whether the person has a right to emergency dental care
     * @param dentalPlanned whether the person has a right to planned dental care
     * @param dentalReferral whether that needs a referral
     * @param screeningGuaranteed whether the guaranteed volume pays for a screening that is due
     * @param screeningInsured whether insurance does
     * @param disease the disease for which they are asked; null when for none
     * @param dangerous whether it is dangerous
     */
    record Look(
            int turn, LegalStatus legalStatus, TmkkkScope scope, boolean insured, boolean voluntaryPolicy, boolean dentalEmergency,
            boolean dentalPlanned, boolean dentalReferral, boolean screeningGuaranteed, boolean screeningInsured,
            @Nullable NamedDisease disease, boolean dangerous) {
    }

    /**
     * What the rules said.
     *
     * @param found who pays for each service, in their order
     * @param alone the verdict on each that rests on nothing besides; null for another
     * @param whole those verdicts, when there is one on each; otherwise null
     */
    record Answers(FundingFound[] found, @Nullable ServiceVerdict[] alone, @Nullable List<ServiceVerdict> whole) {

        static Answers of(FundingFound[] found, @Nullable ServiceVerdict[] alone) {
            return new Answers(found, alone, Arrays.asList(alone).contains(null) ? null : List.of(alone));
        }
    }

    private final Map<Look, Answers> known = new ConcurrentHashMap<>();

    @Nullable Answers find(Look look) {
        return known.get(look);
    }

    void add(Look look, Answers answers) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(look, answers);
    }
}
