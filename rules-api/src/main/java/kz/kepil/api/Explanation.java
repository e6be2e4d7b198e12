package kz.kepil.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reasons: why each ground holds, and why each other does not. Read off the rules themselves. A rule that
 * grants nothing but tells that the day of a diagnosis is missing is in neither list when it holds; the verdict warns.
 * Immutable.
 *
 * @param verdict the verdict
 * @param granted the rules that hold, sorted by id, with the facts of the inquiry on which they rest
 * @param notGranted the rules that do not hold, nearest misses first, with the constraints that failed
 */
public record Explanation(Entitlement verdict, List<Granted> granted, List<NotGranted> notGranted) {

    private static final String OF_SERVICES = "SVC-";
    private static final String SERVICE = "$.services[";

    /** Checks that the verdict is there and copies the lists. */
    public Explanation {
        Objects.requireNonNull(verdict, "verdict");
        granted = Copies.list(granted, "granted");
        notGranted = Copies.list(notGranted, "notGranted");
    }

    /**
     * A rule that holds. Immutable.
     *
     * @param rule the rule
     * @param facts what of the inquiry it rests on
     */
    public record Granted(RuleInfo rule, List<Reason> facts) {

        /** Checks that the rule is there and copies the list. */
        public Granted {
            Objects.requireNonNull(rule, "rule");
            facts = Copies.list(facts, "facts");
        }
    }

    /**
     * A rule that does not hold. Immutable.
     *
     * @param rule the rule
     * @param failed the constraints that failed, at least one; where the rule could look at several facts (conditions,
     *     services), those of the fact that came nearest; where it is about none of them, only that
     * @param about where that condition or service stands in the inquiry, as a JSON path; null where the rule looks at the
     *     person, or is about no condition or service of the inquiry
     */
    public record NotGranted(RuleInfo rule, List<FailedConstraint> failed, @Nullable String about) {

        /** Checks that the rule is there and copies the list. */
        public NotGranted {
            Objects.requireNonNull(rule, "rule");
            failed = Copies.list(failed, "failed");
        }
    }

    /**
     * A rule that holds, and did not hold for another inquiry. Immutable.
     *
     * @param now on which facts it rests
     * @param before what it lacked there; null where that explanation does not know the rule
     */
    public record Gained(Granted now, @Nullable NotGranted before) {

        /** Checks that the rule holds now. */
        public Gained {
            Objects.requireNonNull(now, "now");
        }
    }

    /**
     * The rules of a code that hold.
     *
     * @param code the code, for example one of the verdict's grounds
     * @return the rules with their facts, sorted by id; none when the code is no ground of the verdict
     */
    public List<Granted> granted(String code) {
        Objects.requireNonNull(code, "code");
        return granted.stream().filter(each -> each.rule().code().equals(code)).toList();
    }

    /**
     * The rules of a code that do not hold.
     *
     * @param code the code
     * @return the rules with what failed, nearest misses first
     */
    public List<NotGranted> notGranted(String code) {
        Objects.requireNonNull(code, "code");
        return notGranted.stream().filter(each -> each.rule().code().equals(code)).toList();
    }

    /**
     * The rules that hold in the order in which people ask for them: first those that insure, last those that say who pays for a
     * service. An inquiry that names no service is judged for every one; then no reason rests on a service.
     *
     * @return every rule that holds
     */
    public List<Granted> grantedInReadingOrder() {
        Set<String> insurance = verdict.insurance().grounds().stream().map(InsuranceGround::code).collect(Collectors.toSet());
        List<Granted> sorted = new ArrayList<>(granted);
        sorted.sort(Comparator.comparing(each -> insurance.contains(each.rule().code()) ? 0 : isOfService(each.rule()) ? 2 : 1));
        return namesServices() ? sorted : sorted.stream().map(each -> new Granted(each.rule(),
                each.facts().stream().filter(fact -> !fact.path().startsWith(SERVICE)).toList())).toList();
    }

    /**
     * What came near: of each code that does not hold, the rules with the fewest constraints that failed, without those that are
     * meant for others. Where the inquiry names services, also the rules of a service that is paid by another rule; where it names
     * none, no rule of services.
     *
     * @return the rules with what failed, the nearest first
     */
    public List<NotGranted> nearestMisses() {
        boolean namesServices = namesServices();
        Set<String> held = granted.stream().map(each -> each.rule().code()).collect(Collectors.toSet());
        List<NotGranted> near = notGranted.stream()
                .filter(each -> isOfService(each.rule()) ? namesServices : !held.contains(each.rule().code()))
                .filter(each -> each.failed().stream().noneMatch(FailedConstraint::forOthers)).toList();
        Map<String, Integer> fewest = new HashMap<>();
        near.forEach(each -> fewest.merge(each.rule().code(), each.failed().size(), Math::min));
        return near.stream().filter(each -> fewest.get(each.rule().code()) == each.failed().size()).toList();
    }

    /**
     * What this explanation has over another: the rules that hold here and not there. The other way round it says what was lost.
     *
     * @param before the other, often of the same person on another day or with a change
     * @return the rules, sorted by id, with the facts on which they rest and what they lacked there
     */
    public List<Gained> gainedOver(Explanation before) {
        Set<String> held = Objects.requireNonNull(before, "before").granted.stream()
                .map(each -> each.rule().id()).collect(Collectors.toSet());
        Map<String, NotGranted> refused = before.notGranted.stream()
                .collect(Collectors.toMap(each -> each.rule().id(), each -> each));
        return granted.stream().filter(each -> !held.contains(each.rule().id()))
                .map(each -> new Gained(each, refused.get(each.rule().id()))).toList();
    }

    private static boolean isOfService(RuleInfo rule) {
        return rule.code().startsWith(OF_SERVICES);
    }

    private boolean namesServices() {
        // Where none is named, every service is followed by the exceptions for the person's own diseases.
        List<ServiceRequest> every = ServiceRequest.every();
        return !verdict.services().stream().limit(every.size()).map(each -> new ServiceRequest(each.service(), each.icd10())).toList()
                .equals(every);
    }
}
