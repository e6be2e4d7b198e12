package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;

/**
 * Judges the insurance of an inquiry with unknown facts (spec 11) by judging every completion, and says what must be asked.
 * The rest of the verdict is that of the completion in which every unknown fact is assumed not to be so; which services, dental
 * care and screenings are undetermined, it does not say.
 */
public final class UnknownReference {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);

    private final Inquiry inquiry;
    private final List<UnknownFact> unknown;
    private final List<Insurance> completions;

    private UnknownReference(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.unknown = inquiry.person().unknown();
        this.completions = IntStream.range(0, 1 << unknown.size())
                .mapToObj(number -> completion(inquiry, unknown, number)).map(Reference::insurance).toList();
    }

    /** Judges an inquiry with any number of unknown facts, none included. */
    public static Expected judge(Inquiry inquiry) {
        return new UnknownReference(inquiry).judged();
    }

    /** Every completion of an inquiry, with no fact unknown; first that in which every unknown fact is assumed not to be so. */
    public static List<Inquiry> completions(Inquiry inquiry) {
        return IntStream.range(0, 1 << inquiry.person().unknown().size())
                .mapToObj(number -> completion(inquiry, inquiry.person().unknown(), number))
                .map(completion -> completion.withPerson(completion.person().withoutUnknown())).toList();
    }

    private Expected judged() {
        Expected rest = Reference.judge(inquiry);
        Insurance insurance = new Insurance(status(), commonGrounds(), rest.insurance().validThrough(), rest.insurance().arrears());
        return rest.with(insurance, questions());
    }

    /** "UNDETERMINED when two completions differ in status; otherwise the status common to all." */
    private InsuranceStatus status() {
        List<InsuranceStatus> statuses = completions.stream().map(Insurance::status).distinct().toList();
        return statuses.size() == 1 ? statuses.get(0) : InsuranceStatus.UNDETERMINED;
    }

    /** "insurance.grounds holds the grounds common to all completions." */
    private List<InsuranceGround> commonGrounds() {
        return completions.get(0).grounds().stream()
                .filter(ground -> completions.stream().allMatch(completion -> completion.grounds().contains(ground)))
                .toList();
    }

    /** "those for which two completions that differ in that fact alone differ in status." */
    private List<UnknownFact> questions() {
        return IntStream.range(0, unknown.size()).filter(this::matters).mapToObj(unknown::get).sorted().toList();
    }

    private boolean matters(int fact) {
        return IntStream.range(0, completions.size())
                .anyMatch(number -> completions.get(number).status() != completions.get(number ^ 1 << fact).status());
    }

    /** The completion with this number: each unknown fact is assumed to be so where its bit is set. */
    private static Inquiry completion(Inquiry inquiry, List<UnknownFact> unknown, int number) {
        Inquiry completed = inquiry;
        for (int fact = 0; fact < unknown.size(); fact++) {
            if ((number & 1 << fact) != 0) {
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
        return inquiry.withPerson(new Person(person.iin(), person.birthDate(), person.sex(), person.legalStatus(),
                person.legalStatusSince(), person.emergencyCareAgreement(), person.voluntaryPolicy(), person.district(),
                YearMonth.from(inquiry.asOf()), person.circumstances(), person.conditions(), person.riskFactors(), person.unknown()));
    }

    /**
     * "present from asOf without end, with: childBirthDate = asOf; sinceChildhood = true; minimumSecurity = false; award =
     * ALTYN_ALQA; group = I; level = HIGHER, confirmed = true (students); level = D (SOCIAL_LEVEL)".
     */
    private static Circumstance present(CircumstanceType type, LocalDate asOf) {
        return switch (type) {
            case CARING_FOR_CHILD -> Circumstance.caringForChild(asOf, asOf);
            case CHILDCARE_LEAVE -> Circumstance.childcareLeave(asOf, asOf);
            case CARING_FOR_GROUP_I -> Circumstance.caringForGroupI(asOf, true);
            case PRISONER -> Circumstance.prisoner(asOf, false);
            case HONOURED_MOTHER -> Circumstance.honouredMother(asOf, Award.ALTYN_ALQA);
            case DISABILITY -> Circumstance.disability(asOf, DisabilityGroup.I);
            case FULL_TIME_STUDENT -> Circumstance.fullTimeStudent(asOf, StudyLevel.HIGHER, true);
            case SOCIAL_LEVEL -> Circumstance.socialLevel(asOf, SocialLevel.D);
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
