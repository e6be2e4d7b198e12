package kz.kepil.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.PayerRule;

/**
 * Judges an inquiry in which some facts are not known (spec 11): every completion settles each of them one way or the
 * other. Completions are numbered; bit i of the number says that the i-th unknown fact is settled as so.
 */
final class Completions {

    /** As many completions are judged at once. */
    private static final int BATCH = 512;

    private final Inquiry inquiry;
    private final List<UnknownFact> unknown;
    private final Pack pack;

    private Completions(Inquiry inquiry, Pack pack) {
        this.inquiry = inquiry;
        this.unknown = inquiry.person().unknown();
        this.pack = pack;
    }

    static Entitlement judge(Inquiry inquiry, Pack pack, Function<List<Inquiry>, List<Entitlement>> judge) {
        return new Completions(inquiry, pack).judge(judge);
    }

    private Entitlement judge(Function<List<Inquiry>, List<Entitlement>> judge) {
        int count = 1 << unknown.size();
        InsuranceStatus[] statuses = new InsuranceStatus[count];
        Entitlement nothingSo = judge.apply(List.of(completion(0))).get(0);
        Common common = new Common(nothingSo);
        for (int first = 0; first < count; first += BATCH) {
            List<Inquiry> batch = new ArrayList<>();
            for (int number = first; number < Math.min(count, first + BATCH); number++) {
                batch.add(completion(number));
            }
            List<Entitlement> verdicts = judge.apply(batch);
            for (int i = 0; i < verdicts.size(); i++) {
                statuses[first + i] = verdicts.get(i).insurance().status();
                common.add(verdicts.get(i));
            }
        }
        return verdict(nothingSo, common, questions(statuses));
    }

    /** What all completions have in common with the one in which nothing unknown is so. */
    private static final class Common {
        private final Entitlement base;
        private final List<InsuranceGround> grounds;
        private boolean dental = true;
        private final Set<ScreeningVerdict> screenings;
        private final boolean[] services;

        private Common(Entitlement base) {
            this.base = base;
            grounds = new ArrayList<>(base.insurance().grounds());
            screenings = new HashSet<>(base.screenings());
            services = new boolean[base.services().size()];
            Arrays.fill(services, true);
        }

        private void add(Entitlement verdict) {
            grounds.retainAll(verdict.insurance().grounds());
            dental &= verdict.dental().equals(base.dental());
            screenings.retainAll(verdict.screenings());
            for (int i = 0; i < services.length; i++) {
                services[i] &= verdict.services().get(i).equals(base.services().get(i));
            }
        }

        private Dental dental() {
            return dental ? base.dental() : new Dental(base.dental().emergency(), base.dental().planned(), Funding.UNDETERMINED);
        }

        private List<ScreeningVerdict> screenings() {
            return base.screenings().stream().map(each -> screenings.contains(each) ? each
                    : new ScreeningVerdict(each.code(), Funding.UNDETERMINED, each.grounds())).toList();
        }

        private List<ServiceVerdict> services() {
            List<ServiceVerdict> verdicts = new ArrayList<>();
            for (int i = 0; i < services.length; i++) {
                ServiceVerdict each = base.services().get(i);
                verdicts.add(services[i] ? each : new ServiceVerdict(each.service(), each.icd10(), Funding.UNDETERMINED, each.grounds()));
            }
            return verdicts;
        }
    }

    private static Entitlement verdict(Entitlement base, Common common, List<UnknownFact> questions) {
        Insurance known = base.insurance();
        Insurance insurance = new Insurance(questions.isEmpty() ? known.status() : InsuranceStatus.UNDETERMINED, common.grounds,
                known.validThrough(), known.arrears());
        return new Entitlement(base.id(), base.asOf(), base.edition(), insurance, base.scope(), base.employerExemption(), common.dental(),
                base.conditions(), common.screenings(), common.services(), base.nextSteps(), questions, base.warnings(), base.rules());
    }

    /** Those for which two completions that differ in that fact alone differ in status; if none, all agree. */
    private List<UnknownFact> questions(InsuranceStatus[] statuses) {
        List<UnknownFact> questions = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            for (int number = 0; number < statuses.length; number++) {
                if (statuses[number] != statuses[number ^ 1 << i]) {
                    questions.add(unknown.get(i));
                    break;
                }
            }
        }
        return questions.stream().sorted().toList();
    }

    private Inquiry completion(int number) {
        Person person = inquiry.person();
        List<Circumstance> circumstances = new ArrayList<>(person.circumstances());
        List<Payment> payments = new ArrayList<>(inquiry.payments());
        YearMonth pension = person.lastPensionContribution();
        for (int i = 0; i < unknown.size(); i++) {
            if ((number & 1 << i) != 0) {
                CircumstanceType type = unknown.get(i).circumstance();
                if (type != null) {
                    circumstances.add(settled(type, inquiry.asOf()));
                } else if (unknown.get(i).equals(UnknownFact.PAYMENTS)) {
                    addPayments(payments);
                } else {
                    pension = YearMonth.from(inquiry.asOf());
                }
            }
        }
        Person completed = new Person(person.iin(), person.birthDate(), person.sex(), person.legalStatus(), person.legalStatusSince(),
                person.emergencyCareAgreement(), person.voluntaryPolicy(), person.district(), pension, circumstances,
                person.conditions(), person.riskFactors(), List.of());
        return inquiry.withPerson(completed).withPayments(payments);
    }

    private static Circumstance settled(CircumstanceType type, LocalDate asOf) {
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

    /** A sufficient payment as self-payer for each of the months back from M, made on the month's first day. */
    private void addPayments(List<Payment> payments) {
        PayerRule selfPayer = pack.payers().of(PaymentType.SELF_PAYER);
        YearMonth month = YearMonth.from(inquiry.asOf());
        int lookBack = pack.lookBack(inquiry.asOf());
        for (int ago = lookBack; ago >= 0; ago--) {
            YearMonth paid = month.minusMonths(ago);
            if (selfPayer.existsIn(paid)) {
                payments.add(Payment.of(PaymentType.SELF_PAYER, paid, selfPayer.amount(paid, null, null), paid.atDay(1)));
            }
        }
    }
}
