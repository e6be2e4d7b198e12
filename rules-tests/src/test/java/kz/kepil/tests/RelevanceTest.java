package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.interview.Relevance;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview asks what can change the verdict, all of it, and nothing else. */
class RelevanceTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Inquiry inquiry(LocalDate asOf, LocalDate birth, Sex sex, LegalStatus status) {
        return Inquiry.of(asOf, Person.builder(birth, sex, status).build());
    }

    private static Inquiry citizen(String birth, Sex sex) {
        return inquiry(DAY, LocalDate.parse(birth), sex, LegalStatus.CITIZEN);
    }

    /** All that a person reads of a verdict, except the grounds. */
    private static List<Object> substance(Inquiry inquiry) {
        Entitlement verdict = ENGINE.evaluate(inquiry);
        List<Object> told = new ArrayList<>(List.of(verdict.insurance().status(), verdict.insurance().arrears(), verdict.insurance().dormant(),
                String.valueOf(verdict.insurance().validThrough()), verdict.scope().tmkkk(), verdict.scope().mams(),
                verdict.employerExemption().exempt() && verdict.insurance().status() != InsuranceStatus.NOT_IN_SYSTEM, verdict.dental().funding(), verdict.dental().emergency().eligible(),
                verdict.dental().planned().eligible(), verdict.nextSteps(), verdict.warnings()));
        verdict.screenings().forEach(each -> told.add(each.code() + each.funding()));
        verdict.services().forEach(each -> told.add(each.service() + ":" + each.icd10() + each.funding() + each.referralRequired()));
        verdict.conditions().forEach(each -> told.add(each.icd10() + ":" + each.funding()));
        return told;
    }

    private static Inquiry random(Random random) {
        LocalDate asOf = LocalDate.of(2021 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LocalDate birth = asOf.minusDays(random.nextInt(30_000) + 1L);
        LegalStatus status = random.nextInt(3) > 0 ? LegalStatus.CITIZEN : LegalStatus.values()[random.nextInt(LegalStatus.values().length)];
        return inquiry(asOf, birth, Sex.values()[random.nextInt(2)], status);
    }

    /** Whatever is so of a person, the interview finds out all of it that makes a difference; and each question could have made one. */
    @Test
    void anInterviewAsksAllThatChangesTheVerdictAndNothingElse() {
        Random random = new Random(20261127);
        int asked = 0;
        for (int i = 0; i < 120; i++) {
            Inquiry nothing = random(random);
            List<UnknownFact> possible = new ArrayList<>(Relevance.of(nothing, ENGINE).possible());
            Collections.shuffle(possible, random);
            Set<UnknownFact> so = Set.copyOf(possible.subList(0, Math.min(possible.size(), random.nextInt(4))));
            Inquiry truth = nothing;
            for (UnknownFact fact : so) {
                truth = ENGINE.assume(truth, fact, true);
            }
            Interview interview = Interview.of(nothing, ENGINE);
            for (Question next = interview.next(); next != null; next = interview.next()) {
                asked++;
                assertThat(canMakeADifference(known(interview), next.fact())).as("%s of %s", next.fact(), interview.inquiry()).isTrue();
                interview = interview.answered(next.fact(), so.contains(next.fact()));
            }
            assertThat(substance(interview.inquiry())).as("%s of %s", so, nothing).isEqualTo(substance(truth));
            assertThat(interview.assumed()).isEmpty();
        }
        assertThat(asked).isGreaterThan(900);
    }

    private static Inquiry known(Interview interview) {
        return interview.inquiry().withPerson(interview.inquiry().person().withoutUnknown());
    }

    private static boolean canMakeADifference(Inquiry known, UnknownFact fact) {
        Inquiry so = ENGINE.assume(known, fact, true);
        List<Circumstance> others = known.person().circumstances();
        Stream<Circumstance> ways = fact.circumstance() == null ? Stream.of() : so.person().circumstances().stream()
                .filter(each -> each.type() == fact.circumstance())
                .flatMap(each -> each.type().attributes().stream().flatMap(attribute -> Relevance.otherwise(each, attribute).stream()));
        return Stream.concat(Stream.of(so), ways.map(way -> known.withPerson(
                known.person().withCircumstances(Stream.concat(others.stream(), Stream.of(way)).toList()))))
                .anyMatch(each -> !substance(each).equals(substance(known)));
    }

    /** Facts that decide nothing of the status still decide teeth, the employer's exemption, or the step before 18. */
    @ParameterizedTest
    @CsvSource({"2008-05-17, MALE, DISABILITY", "2008-05-17, FEMALE, EMPLOYEE", "1960-01-01, FEMALE, HONOURED_MOTHER"})
    void whatDecidesOnlyBesideTheStatusIsAskedToo(String birth, Sex sex, CircumstanceType type) {
        Inquiry marked = citizen(birth, sex);
        marked = marked.withPerson(marked.person().withUnknown(List.of(UnknownFact.of(type))));
        Question next = Interview.of(marked, ENGINE).next();
        assertThat(next == null ? null : next.fact()).isEqualTo(type == CircumstanceType.EMPLOYEE ? null : UnknownFact.of(type));
    }

    @Test
    void aPregnancyBringsTheQuestionOfWork() {
        UnknownFact pregnant = UnknownFact.of(CircumstanceType.PREGNANT);
        Interview interview = Interview.of(citizen("1997-02-11", Sex.FEMALE), ENGINE).answered(pregnant, true);
        assertThat(interview.next()).isNotNull().extracting(Question::fact).isEqualTo(UnknownFact.of(CircumstanceType.EMPLOYEE));
        assertThat(interview.inquiry().person().unknown()).contains(UnknownFact.of(CircumstanceType.EMPLOYEE));
        assertThat(interview.assumed()).contains(UnknownFact.of(CircumstanceType.DISABILITY)).doesNotContain(pregnant);
    }

    @Test
    void nobodyNeedKnowAnything() {
        Interview interview = Interview.of(citizen("1980-05-01", Sex.FEMALE), ENGINE);
        int asked = 0;
        for (Question next = interview.next(); next != null; next = interview.next()) {
            interview = interview.unanswered(next.fact());
            asked++;
        }
        assertThat(asked).isGreaterThan(16);
        assertThat(interview.inquiry().person().unknown()).hasSize(16);
        assertThat(interview.assumed()).hasSize(asked - 16).doesNotContainAnyElementsOf(interview.inquiry().person().unknown());
    }

    @Test
    void aChildIsNotAskedAboutTheLifeOfAnAdult() {
        assertThat(Relevance.of(citizen("2016-01-01", Sex.FEMALE), ENGINE).possible()).containsExactlyInAnyOrder(
                UnknownFact.of(CircumstanceType.DISABILITY), UnknownFact.of(CircumstanceType.SOCIAL_ASSISTANCE), UnknownFact.of(CircumstanceType.SOCIAL_LEVEL));
        assertThat(Relevance.of(citizen("1940-01-01", Sex.MALE), ENGINE).possible())
                .contains(UnknownFact.of(CircumstanceType.WAR_VETERAN)).doesNotContain(UnknownFact.of(CircumstanceType.PREGNANT));
    }

    @Test
    void risksAndScreeningsThatMakeADifferenceAreFound() {
        Inquiry woman = citizen("1976-05-01", Sex.FEMALE);
        Relevance relevance = Relevance.of(woman, ENGINE);
        assertThat(relevance.riskFactors()).contains(RiskFactor.DIALYSIS_PATIENT).doesNotContain(RiskFactor.HEAVY_SMOKER);
        assertThat(Relevance.of(woman.withAsOf(LocalDate.of(2026, 10, 1)), ENGINE).riskFactors()).containsExactly(
                RiskFactor.HEAVY_SMOKER, RiskFactor.HARMFUL_WORK);
        assertThat(relevance.screenings()).containsExactly("SCR-4", "SCR-5", "SCR-6", "SCR-8");
        Inquiry done = woman.withPerson(woman.person().withScreened(List.of(new PastScreening("SCR-5", DAY.minusMonths(1)))));
        assertThat(Relevance.of(done, ENGINE).screenings()).containsExactly("SCR-4", "SCR-6", "SCR-8");
        Inquiry atRisk = woman.withPerson(woman.person().withRiskFactors(List.of(RiskFactor.DIALYSIS_PATIENT)));
        assertThat(Relevance.of(atRisk, ENGINE).riskFactors()).isEmpty();
    }

    @Test
    void aDetailDecidesWhenTheVerdictOnAnotherValueDiffers() {
        Inquiry stroke = citizen("1980-05-01", Sex.MALE);
        stroke = stroke.withPerson(stroke.person().withConditions(List.of(Condition.of("I64"), Condition.of("J45"))));
        Relevance relevance = Relevance.of(stroke, ENGINE);
        Person person = stroke.person();
        assertThat(relevance.decides(List.of(stroke.withPerson(person.withConditions(
                List.of(new Condition(person.conditions().get(0).icd10(), DAY, false, false), Condition.of("J45"))))))).isTrue();
        assertThat(relevance.decides(List.of(stroke.withPerson(person.withConditions(
                List.of(Condition.of("I64"), new Condition(person.conditions().get(1).icd10(), DAY, false, false))))))).isFalse();
        assertThat(relevance.decides(List.of(stroke.withPerson(person.withUnknown(List.of(UnknownFact.PAYMENTS)))))).isFalse();
    }

    @Test
    void anAttributeCanBeOtherwise() {
        Circumstance disability = Circumstance.disability(DAY, DisabilityGroup.II);
        assertThat(Relevance.otherwise(disability, Attribute.GROUP)).extracting(Circumstance::group).containsExactly(DisabilityGroup.values());
        assertThat(Relevance.otherwise(Circumstance.pregnant(DAY, true), Attribute.REGISTERED)).extracting(Circumstance::registered)
                .containsExactly(true, false);
        assertThat(disability.since(DAY.minusDays(1)).from()).isEqualTo(DAY.minusDays(1));
    }
}
