package kz.kepil.analyst.impact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** What a person has by a verdict. Not thread-safe. */
final class Goods {

    private static final Holding NOTHING = new Holding(0, null);
    /** Nobody knows whether the person has it: then it is neither gained nor lost. */
    private static final int NOT_KNOWN = -1;

    /**
     * How much of a good a person has.
     *
     * @param level the more, the better
     * @param payer who pays; null where nobody does
     */
    private record Holding(int level, @Nullable Funding payer) {

        /** Of a person who has the same good twice, for example care of two diseases. */
        Holding plus(Holding other) {
            return level == NOT_KNOWN || other.level == NOT_KNOWN ? new Holding(NOT_KNOWN, null)
                    : new Holding(level + other.level, payer == other.payer ? payer : null);
        }
    }

    /**
     * What differs between two verdicts.
     *
     * @param gained what the person has by the second, or has more of
     * @param lost what the person had by the first, or had more of
     * @param moved what the person has by both, paid by another
     */
    record Change(Set<Good> gained, Set<Good> lost, Set<Good> moved) {
    }

    private final Map<Good, Holding> held = new HashMap<>();

    private Goods() {
    }

    static Goods of(Entitlement verdict) {
        Goods goods = new Goods();
        InsuranceStatus status = verdict.insurance().status();
        goods.add(Good.of(Good.Kind.INSURANCE), status == InsuranceStatus.UNDETERMINED ? NOT_KNOWN : status == InsuranceStatus.INSURED ? 1 : 0);
        for (InsuranceGround ground : verdict.insurance().grounds()) {
            goods.held.put(new Good(Good.Kind.CATEGORY, ground.code()), new Holding(1, null));
        }
        goods.add(Good.of(Good.Kind.EXEMPTION), verdict.employerExemption().exempt() ? 1 : 0);
        goods.add(Good.of(Good.Kind.SCOPE), TmkkkScope.values().length - 1 - verdict.scope().tmkkk().ordinal());
        for (ServiceVerdict service : verdict.services()) {
            goods.add(new Good(service.icd10() == null ? Good.Kind.SERVICE : Good.Kind.CARE, service.service().name()), service.funding());
        }
        for (ConditionVerdict condition : verdict.conditions()) {
            goods.add(new Good(Good.Kind.DISEASE, condition.icd10().category()), condition.funding());
        }
        goods.add(verdict.dental());
        for (ScreeningVerdict screening : verdict.screenings()) {
            goods.add(new Good(Good.Kind.SCREENING, screening.code()), screening.funding());
        }
        return goods;
    }

    private void add(Dental dental) {
        add("emergency", dental.emergency(), dental.funding());
        add("planned", dental.planned(), dental.funding());
    }

    private void add(String key, DentalCare care, Funding funding) {
        add(new Good(Good.Kind.DENTAL, key), care.eligible() ? funding : Funding.PAID);
    }

    private void add(Good good, Funding funding) {
        held.merge(good, switch (funding) {
            case TMKKK, MAMS -> new Holding(2, funding);
            case BY_DISEASE -> new Holding(1, null);
            case VOLUNTARY, PAID -> NOTHING;
            case UNDETERMINED -> new Holding(NOT_KNOWN, null);
        }, Holding::plus);
    }

    private void add(Good good, int level) {
        held.put(good, new Holding(level, null));
    }

    /** What changes when the person has other goods in place of these. */
    Change to(Goods others) {
        Change change = new Change(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Set<Good> all = new HashSet<>(held.keySet());
        all.addAll(others.held.keySet());
        for (Good good : all) {
            Holding before = held.getOrDefault(good, NOTHING);
            Holding after = others.held.getOrDefault(good, NOTHING);
            if (before.level == NOT_KNOWN || after.level == NOT_KNOWN) {
                continue;
            }
            if (before.level != after.level) {
                (before.level < after.level ? change.gained : change.lost).add(good);
            } else if (before.payer != after.payer) {
                change.moved.add(good);
            }
        }
        return change;
    }
}
