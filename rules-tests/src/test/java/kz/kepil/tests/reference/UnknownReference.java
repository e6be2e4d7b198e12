package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import org.jspecify.annotations.Nullable;

/** Judges an inquiry with unknown facts (spec 11) by judging every completion, and says what must be asked. */
public final class UnknownReference {

    /** "PREGNANT, MATERNITY_LEAVE or HONOURED_MOTHER with sex MALE" (spec 01). */
    private static final Set<CircumstanceType> OF_WOMEN =
            Set.of(CircumstanceType.PREGNANT, CircumstanceType.MATERNITY_LEAVE, CircumstanceType.HONOURED_MOTHER);

    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);

    private final List<UnknownFact> unknown;
    private final List<Icd10> diseases;
    private final List<Expected> completions;

    private UnknownReference(Inquiry inquiry) {
        this.unknown = inquiry.person().unknown();
        this.diseases = inquiry.person().conditions().stream().map(Condition::icd10).distinct().toList();
        this.completions = completions(inquiry).stream().map(Reference::judge).toList();
    }

    /** "A circumstance that 01 would refuse for this person (PREGNANT of a man) is settled as not so, and not asked about." */
    private static boolean refused(UnknownFact fact, Person person) {
        CircumstanceType type = fact.circumstance();
        return type != null && person.sex() == Sex.MALE && OF_WOMEN.contains(type);
    }

    /** Judges an inquiry with any number of unknown facts, none included. */
    public static Expected judge(Inquiry inquiry) {
        return new UnknownReference(inquiry).judged();
    }

    /** Every completion of an inquiry, with no fact unknown; first that in which every unknown fact is assumed not to be so. */
    public static List<Inquiry> completions(Inquiry inquiry) {
        List<UnknownFact> unknown = inquiry.person().unknown();
        Inquiry known = inquiry.withPerson(inquiry.person().withoutUnknown());
        return IntStream.range(0, 1 << unknown.size()).mapToObj(number -> completion(known, unknown, number)).toList();
    }

    private Expected judged() {
        Expected rest = completions.get(0);
        Insurance known = rest.insurance();
        Insurance insurance = new Insurance(status(), commonGrounds(), known.validThrough(), known.arrears(), known.dormant());
        return new Expected(rest.edition(), insurance, rest.scope(), rest.employerExemption(), dental(rest.dental()), rest.conditions(),
                screenings(), services(rest, diseases), rest.nextSteps(), questions(), rest.warnings());
    }

    /** "UNDETERMINED when two completions differ in status; otherwise the status common to all." */
    private InsuranceStatus status() {
        List<InsuranceStatus> statuses = completions.stream().map(completion -> completion.insurance().status()).distinct().toList();
        return statuses.size() == 1 ? statuses.get(0) : InsuranceStatus.UNDETERMINED;
    }

    /** "insurance.grounds holds the grounds common to all completions." */
    private List<InsuranceGround> commonGrounds() {
        return completions.get(0).insurance().grounds().stream()
                .filter(ground -> completions.stream().allMatch(completion -> completion.insurance().grounds().contains(ground)))
                .toList();
    }

    /** "dental care whose funding or eligibility differs, has funding UNDETERMINED". */
    private Dental dental(Dental rest) {
        boolean same = completions.stream().map(Expected::dental).allMatch(other -> other.funding() == rest.funding()
                && other.emergency().eligible() == rest.emergency().eligible()
                && other.planned().eligible() == rest.planned().eligible());
        return same ? rest : new Dental(rest.emergency(), rest.planned(), Funding.UNDETERMINED);
    }

    /**
     * "a service or screening entry whose funding (or presence) differs between completions … has funding UNDETERMINED": also one
     * that is absent in the completion in which nothing is so, told as in the first that has it.
     */
    private List<ScreeningVerdict> screenings() {
        Map<String, ScreeningVerdict> any = new TreeMap<>();
        completions.forEach(completion -> completion.screenings().forEach(each -> any.putIfAbsent(each.code(), each)));
        return any.values().stream().map(each -> everywhere(completion -> completion.screenings().stream()
                .anyMatch(other -> other.code().equals(each.code()) && other.funding() == each.funding())) ? each
                : new ScreeningVerdict(each.code(), Funding.UNDETERMINED, each.grounds())).toList();
    }

    /** Exceptions for the person's own diseases that only other completions have, among those of all in the order of 01. */
    private List<ServiceVerdict> services(Expected rest, List<Icd10> diseases) {
        List<ServiceVerdict> services = services(rest);
        completions.stream().flatMap(completion -> completion.services().stream())
                .filter(each -> each.icd10() != null && services.stream().noneMatch(told -> asksTheSame(told, each)))
                .forEach(each -> services.add(new ServiceVerdict(
                        each.service(), each.icd10(), Funding.UNDETERMINED, each.referralRequired(), each.grounds())));
        if (services.size() == rest.services().size()) {
            return services;
        }
        List<ServiceVerdict> ordered = new ArrayList<>(services.stream().filter(each -> each.icd10() == null).toList());
        for (Icd10 disease : diseases) {
            for (ServiceType type : ServiceType.values()) {
                services.stream().filter(each -> each.service() == type && disease.equals(each.icd10())).forEach(ordered::add);
            }
        }
        return ordered;
    }

    /** Which entry of another completion is the same tells its service and its disease, and how often they were asked before. */
    private List<ServiceVerdict> services(Expected rest) {
        List<ServiceVerdict> services = new ArrayList<>();
        for (int i = 0; i < rest.services().size(); i++) {
            int index = i;
            ServiceVerdict each = rest.services().get(i);
            boolean same = everywhere(completion -> funding(completion, rest.services(), index) == each.funding());
            services.add(same ? each : new ServiceVerdict(
                    each.service(), each.icd10(), Funding.UNDETERMINED, each.referralRequired(), each.grounds()));
        }
        return services;
    }

    private static @Nullable Funding funding(Expected completion, List<ServiceVerdict> rest, int index) {
        ServiceVerdict each = rest.get(index);
        long before = rest.subList(0, index).stream().filter(earlier -> asksTheSame(earlier, each)).count();
        return completion.services().stream().filter(other -> asksTheSame(other, each)).skip(before)
                .map(ServiceVerdict::funding).findFirst().orElse(null);
    }

    private static boolean asksTheSame(ServiceVerdict one, ServiceVerdict other) {
        return one.service() == other.service() && Objects.equals(one.icd10(), other.icd10());
    }

    private boolean everywhere(Predicate<Expected> holds) {
        return completions.stream().allMatch(holds);
    }

    /** "those for which two completions that differ in that fact alone differ in status." */
    private List<UnknownFact> questions() {
        return IntStream.range(0, unknown.size()).filter(this::matters).mapToObj(unknown::get).sorted().toList();
    }

    private boolean matters(int fact) {
        return IntStream.range(0, completions.size()).anyMatch(number ->
                completions.get(number).insurance().status() != completions.get(number ^ 1 << fact).insurance().status());
    }

    /** The completion with this number: each unknown fact is assumed to be so where its bit is set. */
    private static Inquiry completion(Inquiry inquiry, List<UnknownFact> unknown, int number) {
        Inquiry completed = inquiry;
        for (int fact = 0; fact < unknown.size(); fact++) {
            if ((number & 1 << fact) != 0 && !refused(unknown.get(fact), inquiry.person())) {
                completed = assumedSo(completed, unknown.get(fact));
            }
        }
        return completed;
    }

    private static Inquiry assumedSo(Inquiry inquiry, UnknownFact fact) {
        CircumstanceType type = fact.circumstance();
        Person person = inquiry.person();
        if (type != null) {
            List<Circumstance> circumstances = new ArrayList<>(person.circumstances());
            circumstances.add(present(type, inquiry.asOf()));
            return inquiry.withPerson(person.withCircumstances(circumstances));
        }
        if (fact.equals(UnknownFact.PAYMENTS)) {
            return inquiry.withPayments(Stream.concat(inquiry.payments().stream(), twelveMonthsAndThis(inquiry.asOf())).toList());
        }
        // lastPensionContribution: "the month of asOf".
        return inquiry.withPerson(person.withLastPensionContribution(YearMonth.from(inquiry.asOf())));
    }

    /**
     * "present from asOf without end, with: childBirthDate = asOf; sinceChildhood = true; minimumSecurity = false; award =
     * ALTYN_ALQA; group = I; level = HIGHER, confirmed = true (students); level = D (SOCIAL_LEVEL); registered = true (PREGNANT)".
     */
    private static Circumstance present(CircumstanceType type, LocalDate asOf) {
        return switch (type.name()) {
            case "PREGNANT" -> Circumstance.pregnant(asOf, true);
            case "CARING_FOR_CHILD" -> Circumstance.caringForChild(asOf, asOf);
            case "CHILDCARE_LEAVE" -> Circumstance.childcareLeave(asOf, asOf);
            case "CARING_FOR_GROUP_I" -> Circumstance.caringForGroupI(asOf, true);
            case "PRISONER" -> Circumstance.prisoner(asOf, false);
            case "HONOURED_MOTHER" -> Circumstance.honouredMother(asOf, Award.ALTYN_ALQA);
            case "DISABILITY" -> Circumstance.disability(asOf, DisabilityGroup.I);
            case "FULL_TIME_STUDENT" -> Circumstance.fullTimeStudent(asOf, StudyLevel.HIGHER, true);
            case "SOCIAL_LEVEL" -> Circumstance.socialLevel(asOf, SocialLevel.D);
            default -> Circumstance.of(type, asOf);
        };
    }

    /** "a sufficient SELF_PAYER payment for every month M-12 … M from 2020-01 on, each paid on the first day of its month". */
    private static Stream<Payment> twelveMonthsAndThis(LocalDate asOf) {
        YearMonth last = YearMonth.from(asOf);
        return Dates.months(last.minusMonths(12), last).stream()
                .filter(month -> !month.isBefore(FIRST_MONTH))
                .map(month -> Payment.of(
                        PaymentType.SELF_PAYER, month, Calculator.amount(PaymentType.SELF_PAYER, month, null, null), month.atDay(1)));
    }
}
