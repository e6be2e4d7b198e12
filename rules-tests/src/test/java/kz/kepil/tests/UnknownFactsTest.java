package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.tests.kit.InquiryGenerator;
import kz.kepil.tests.reference.Expected;
import kz.kepil.tests.reference.UnknownReference;
import org.junit.jupiter.api.Test;

/** Unknown facts against the brute-force reading of spec 11, on random inquiries with up to eight unknown facts. */
class UnknownFactsTest {

    private static final int MANY = Seeds.times(Integer.getInteger("kepil.random.unknown", 3_000));
    private static final int MOST_UNKNOWN = 8;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final List<Inquiry> inquiries = Seeds.draw(MANY, this::inquiries);

    private Supplier<Inquiry> inquiries(long seed) {
        InquiryGenerator generator = InquiryGenerator.seeded(seed, engine.supportedDays());
        Random random = new Random(seed);
        return () -> withUnknown(generator.next(), random);
    }

    /** Marks up to eight facts as unknown that are not given and can be so. */
    private static Inquiry withUnknown(Inquiry inquiry, Random random) {
        List<UnknownFact> facts = new ArrayList<>(Stream.concat(Arrays.stream(CircumstanceType.values()).map(UnknownFact::of),
                Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS)).filter(fact -> isOpen(fact, inquiry.person())).toList());
        Collections.shuffle(facts, random);
        return inquiry.withPerson(inquiry.person().withUnknown(facts.subList(0, random.nextInt(MOST_UNKNOWN + 1))));
    }

    private static boolean isOpen(UnknownFact fact, Person person) {
        CircumstanceType type = fact.circumstance();
        if (fact.equals(UnknownFact.LAST_PENSION_CONTRIBUTION)) {
            return person.lastPensionContribution() == null;
        }
        boolean ofWomen = type == CircumstanceType.PREGNANT || type == CircumstanceType.MATERNITY_LEAVE
                || type == CircumstanceType.HONOURED_MOTHER;
        return !(ofWomen && person.sex() == Sex.MALE)
                && person.circumstances().stream().map(Circumstance::type).noneMatch(given -> given == type);
    }

    @Test
    void insuranceAndQuestionsAreThoseOfTheReference() {
        Map<InsuranceStatus, Integer> seen = new EnumMap<>(InsuranceStatus.class);
        for (Inquiry inquiry : inquiries) {
            Expected reference = UnknownReference.judge(inquiry);
            Entitlement verdict = engine.evaluate(inquiry);
            assertThat(verdict.insurance()).as("%s", inquiry).isEqualTo(reference.insurance());
            assertThat(verdict.questions()).as("%s", inquiry).isEqualTo(reference.questions());
            assertThat(verdict.questions().isEmpty()).as("%s", inquiry)
                    .isEqualTo(verdict.insurance().status() != InsuranceStatus.UNDETERMINED);
            seen.merge(verdict.insurance().status(), 1, Integer::sum);
        }
        assertThat(seen).containsOnlyKeys(InsuranceStatus.values());
        assertThat(seen.values()).allSatisfy(times -> assertThat(times).isGreaterThan(MANY / 100));
    }

    @Test
    void theRestIsThatOfTheCompletionInWhichNothingIsSoButForEntriesThatDiffer() {
        int undetermined = 0;
        for (Inquiry inquiry : inquiries) {
            List<Entitlement> completions = engine.evaluateBatch(UnknownReference.completions(inquiry));
            Entitlement base = completions.get(0);
            Entitlement verdict = engine.evaluate(inquiry);
            Entitlement expected = new Entitlement(base.id(), base.asOf(), base.edition(), verdict.insurance(), base.scope(),
                    base.employerExemption(), dental(completions), base.conditions(), screenings(completions), services(completions),
                    base.nextSteps(), verdict.questions(), base.warnings(), base.rules());
            assertThat(verdict).as("%s", inquiry).isEqualTo(expected);
            undetermined += verdict.services().stream().anyMatch(service -> service.funding() == Funding.UNDETERMINED) ? 1 : 0;
        }
        assertThat(undetermined).isBetween(MANY / 20, MANY * 19 / 20);
    }

    private static Dental dental(List<Entitlement> completions) {
        Dental base = completions.get(0).dental();
        return same(completions, Entitlement::dental) ? base : new Dental(base.emergency(), base.planned(), Funding.UNDETERMINED);
    }

    private static List<ScreeningVerdict> screenings(List<Entitlement> completions) {
        return completions.get(0).screenings().stream()
                .map(each -> completions.stream().allMatch(completion -> completion.screenings().contains(each)) ? each
                        : new ScreeningVerdict(each.code(), Funding.UNDETERMINED, each.grounds()))
                .toList();
    }

    private static List<ServiceVerdict> services(List<Entitlement> completions) {
        List<ServiceVerdict> base = completions.get(0).services();
        return IntStream.range(0, base.size())
                .mapToObj(i -> same(completions, completion -> completion.services().get(i)) ? base.get(i)
                        : new ServiceVerdict(base.get(i).service(), base.get(i).icd10(), Funding.UNDETERMINED,
                                base.get(i).referralRequired(), base.get(i).grounds()))
                .toList();
    }

    private static boolean same(List<Entitlement> completions, Function<Entitlement, Object> part) {
        return completions.stream().map(part).distinct().count() == 1;
    }

    @Test
    void theEngineAssumesAsTheReferenceCompletes() {
        Supplier<Double> draws = Seeds.inTurn(seed -> new Random(seed)::nextDouble);
        for (Inquiry inquiry : inquiries) {
            List<UnknownFact> unknown = inquiry.person().unknown();
            List<Inquiry> completions = UnknownReference.completions(inquiry);
            int number = (int) (draws.get() * completions.size());
            Inquiry assumed = inquiry;
            for (int i = 0; i < unknown.size(); i++) {
                assumed = engine.assume(assumed, unknown.get(i), (number & 1 << i) != 0);
            }
            assertThat(assumed).isEqualTo(completions.get(number));
        }
    }

    @Test
    void sixteenUnknownFactsAreAllQuestions() {
        List<UnknownFact> sixteen = Stream.of("ADOPTION_LEAVE", "CARING_FOR_CHILD", "CARING_FOR_DISABLED_CHILD", "CARING_FOR_GROUP_I",
                "CHILDCARE_LEAVE", "DISABILITY", "EMPLOYEE", "FULL_TIME_STUDENT", "HONOURED_MOTHER", "MATERNITY_LEAVE", "PREGNANT",
                "REGISTERED_UNEMPLOYED", "SOCIAL_ASSISTANCE", "SOCIAL_LEVEL", "lastPensionContribution", "payments")
                .map(UnknownFact::new).toList();
        Entitlement verdict = engine.evaluate(Inquiry.of(LocalDate.of(2026, 3, 10),
                Person.builder(LocalDate.of(1997, 2, 11), Sex.FEMALE, LegalStatus.CITIZEN).unknown(sixteen).build()));
        assertThat(verdict.insurance().status()).isEqualTo(InsuranceStatus.UNDETERMINED);
        assertThat(verdict.questions()).isEqualTo(sixteen);
    }
}
