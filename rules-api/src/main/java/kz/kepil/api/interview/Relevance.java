package kz.kepil.api.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;

/**
 * What could still change a verdict, so that nobody is asked about anything else. A verdict changes when something other than its
 * grounds does: the status and until when, debts, steps, who pays for what, what is due. Facts that are unknown are taken as not so.
 * Immutable and thread-safe.
 */
public final class Relevance {

    private final EntitlementEngine engine;
    private final Inquiry base;
    private final List<UnknownFact> unknown;

    private Relevance(EntitlementEngine engine, Inquiry known) {
        this.engine = engine;
        this.base = withoutUnknown(known);
        this.unknown = known.person().unknown();
    }

    /**
     * What could change the verdict on an inquiry.
     *
     * @param known what is known so far
     * @param engine judges
     * @return its relevance
     */
    public static Relevance of(Inquiry known, EntitlementEngine engine) {
        return new Relevance(Objects.requireNonNull(engine, "engine"), Objects.requireNonNull(known, "known"));
    }

    private static Inquiry withoutUnknown(Inquiry inquiry) {
        return inquiry.withPerson(inquiry.person().withoutUnknown());
    }

    /**
     * Whether it matters which of several inquiries is the right one.
     *
     * @param others what could be in place of the known
     * @return true when the verdict on one of them differs
     */
    public boolean decides(Collection<Inquiry> others) {
        List<Inquiry> all = new ArrayList<>(List.of(base));
        all.addAll(Copies.list(others, "others").stream().map(Relevance::withoutUnknown).toList());
        return engine.evaluateBatch(all).stream().map(Relevance::substance).distinct().count() > 1;
    }

    /**
     * The facts that could be so of the person, are not given, and are worth a question ({@link EntitlementEngine#worthAsking(Inquiry)}).
     *
     * @return the facts in the order of {@link EntitlementEngine#questions()}
     */
    public List<UnknownFact> possible() {
        return engine.worthAsking(base).stream().filter(fact -> !isGiven(fact) && canBeSo(fact)).toList();
    }

    private boolean isGiven(UnknownFact fact) {
        return base.person().circumstances().stream().anyMatch(each -> each.type().equals(fact.circumstance()))
                || fact.equals(UnknownFact.PAYMENTS) && !base.payments().isEmpty()
                || fact.equals(UnknownFact.LAST_PENSION_CONTRIBUTION) && base.person().lastPensionContribution() != null;
    }

    /** Nothing that is known of the person speaks against it. */
    boolean canBeSo(UnknownFact fact) {
        return engine.problems(engine.assume(base, fact, true)).isEmpty();
    }

    /**
     * Those of some facts that would change the verdict, alone or beside one that is unknown. What would only do so beside another open
     * fact is found once that one is known to be so.
     *
     * @param open facts that are not given
     * @return first those that alone change the insurance status, then the others, each in the order of
     *     {@link EntitlementEngine#questions()}
     */
    public List<UnknownFact> facts(Collection<UnknownFact> open) {
        List<UnknownFact> ordered = ordered(Copies.list(open, "open"));
        Set<UnknownFact> found = new LinkedHashSet<>(deciding(ordered));
        found.addAll(changing(base, ordered, Relevance::differ));
        for (UnknownFact beside : unknown) {
            List<UnknownFact> rest = ordered.stream().filter(fact -> !fact.equals(beside) && !found.contains(fact)).toList();
            found.addAll(changing(engine.assume(base, beside, true), rest, Relevance::differ));
        }
        return List.copyOf(found);
    }

    /** Those that alone change the insurance status. */
    List<UnknownFact> deciding(Collection<UnknownFact> open) {
        return changing(base, ordered(open), (one, other) -> one.insurance().status() != other.insurance().status());
    }

    private List<UnknownFact> ordered(Collection<UnknownFact> open) {
        return engine.questions().stream().map(Question::fact).filter(open::contains).toList();
    }

    private List<UnknownFact> changing(Inquiry background, List<UnknownFact> facts, BiPredicate<Entitlement, Entitlement> differ) {
        List<Inquiry> all = new ArrayList<>(List.of(background));
        List<UnknownFact> of = new ArrayList<>();
        for (UnknownFact fact : facts) {
            List<Inquiry> ways = ways(background, fact);
            all.addAll(ways);
            ways.forEach(way -> of.add(fact));
        }
        List<Entitlement> verdicts = engine.evaluateBatch(all);
        return IntStream.range(0, of.size()).filter(i -> differ.test(verdicts.get(0), verdicts.get(i + 1))).mapToObj(of::get).distinct().toList();
    }

    /** In which ways a fact may be so: as it is assumed, and with each attribute otherwise. */
    private List<Inquiry> ways(Inquiry background, UnknownFact fact) {
        Inquiry so = engine.assume(background, fact, true);
        CircumstanceType type = fact.circumstance();
        List<Circumstance> all = so.person().circumstances();
        if (type == null || all.isEmpty() || !all.get(all.size() - 1).type().equals(type)) {
            return List.of(so);
        }
        Circumstance assumed = all.get(all.size() - 1);
        List<Circumstance> before = all.subList(0, all.size() - 1);
        return Stream.concat(Stream.of(assumed), type.attributes().stream().flatMap(attribute -> otherwise(assumed, attribute).stream()))
                .map(each -> so.withPerson(so.person().withCircumstances(Stream.concat(before.stream(), Stream.of(each)).toList()))).toList();
    }

    /**
     * A circumstance with an attribute in each way in which it can be.
     *
     * @param circumstance a circumstance
     * @param attribute one of its attributes, and not a date
     * @return a copy for each value; none for a date
     */
    public static List<Circumstance> otherwise(Circumstance circumstance, Attribute attribute) {
        Objects.requireNonNull(circumstance, "circumstance");
        return values(Objects.requireNonNull(attribute, "attribute")).stream().map(value -> circumstance.with(attribute, value)).toList();
    }

    private static List<?> values(Attribute attribute) {
        return switch (attribute) {
            case REGISTERED, SINCE_CHILDHOOD, MINIMUM_SECURITY, CONFIRMED -> List.of(true, false);
            case CHILD_BIRTH_DATE -> List.of();
            case AWARD -> List.of(Award.values());
            case GROUP -> List.of(DisabilityGroup.values());
            case STUDY_LEVEL -> List.of(StudyLevel.values());
            case SOCIAL_LEVEL -> List.of(SocialLevel.values());
        };
    }

    /** {@return the risk groups that would change the verdict, of those that are not given} */
    public List<RiskFactor> riskFactors() {
        return Arrays.stream(RiskFactor.values())
                .filter(risk -> !base.person().riskFactors().contains(risk) && decides(List.of(with(risk)))).toList();
    }

    private Inquiry with(RiskFactor risk) {
        Person person = base.person();
        return base.withPerson(person.withRiskFactors(Stream.concat(person.riskFactors().stream(), Stream.of(risk)).toList()));
    }

    /** {@return the codes of the screenings that are due, and would not be had they been done} */
    public List<String> screenings() {
        return engine.evaluate(base).screenings().stream().map(ScreeningVerdict::code)
                .filter(code -> decides(List.of(withScreening(code)))).toList();
    }

    private Inquiry withScreening(String code) {
        Person person = base.person();
        return base.withPerson(person.withScreened(
                Stream.concat(person.screened().stream(), Stream.of(new PastScreening(code, base.asOf()))).toList()));
    }

    private static boolean differ(Entitlement one, Entitlement other) {
        return !substance(one).equals(substance(other));
    }

    /** A verdict without its grounds, which alone make no difference to the person. */
    private static Entitlement substance(Entitlement verdict) {
        Insurance insurance = verdict.insurance();
        return new Entitlement(verdict.id(), verdict.asOf(), verdict.edition(),
                new Insurance(insurance.status(), List.of(), insurance.validThrough(), insurance.arrears(), insurance.dormant()),
                new Scope(verdict.scope().tmkkk(), verdict.scope().mams(), List.of()),
                // Outside the system nothing is due, so that there is nothing to be exempt from.
                new EmployerExemption(verdict.employerExemption().exempt() && insurance.status() != InsuranceStatus.NOT_IN_SYSTEM, List.of()),
                new Dental(substance(verdict.dental().emergency()), substance(verdict.dental().planned()), verdict.dental().funding()),
                verdict.conditions().stream().map(each -> new ConditionVerdict(each.icd10(), each.chronicGroup(), each.sociallySignificant(),
                        each.orphan(), each.dangerous(), each.funding(), List.of())).toList(),
                verdict.screenings().stream().map(each -> new ScreeningVerdict(each.code(), each.funding(), List.of())).toList(),
                verdict.services().stream().map(each -> new ServiceVerdict(
                        each.service(), each.icd10(), each.funding(), each.referralRequired(), List.of())).toList(),
                verdict.nextSteps(), List.of(), verdict.warnings(), List.of());
    }

    private static DentalCare substance(DentalCare care) {
        return new DentalCare(care.eligible(), List.of(), care.referralRequired());
    }
}
