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
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
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
        InquiryGenerator generator = InquiryGenerator.seeded(seed, engine);
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
        return person.circumstances().stream().map(Circumstance::type).noneMatch(given -> given == type);
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
        int absentElsewhere = 0;
        for (Inquiry inquiry : inquiries) {
            Expected reference = UnknownReference.judge(inquiry);
            Expected verdict = Expected.of(engine.evaluate(inquiry));
            assertThat(verdict).as("%s", inquiry).isEqualTo(reference);
            undetermined += verdict.services().stream().anyMatch(service -> service.funding() == Funding.UNDETERMINED) ? 1 : 0;
            absentElsewhere += inquiry.services() == null && verdict.services().stream()
                    .anyMatch(service -> service.icd10() != null && service.funding() == Funding.UNDETERMINED) ? 1 : 0;
        }
        assertThat(undetermined).isBetween(MANY / 20, MANY * 19 / 20);
        assertThat(absentElsewhere).as("exceptions for a disease that not every completion makes").isPositive();
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
