package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import org.junit.jupiter.api.Test;

class UnknownReferenceTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 5, 10);
    private static final Circumstance PREGNANT = Circumstance.of(CircumstanceType.PREGNANT, LocalDate.of(2025, 1, 1));
    private static final Circumstance DISABILITY = Circumstance.disability(LocalDate.of(2020, 1, 1), DisabilityGroup.II);

    @Test
    void whatMattersIsAsked() {
        Expected judged = judge(List.of(PREGNANT), "EMPLOYEE", "HOUSE_ARREST", "lastPensionContribution");
        assertThat(judged.insurance().status()).isEqualTo(InsuranceStatus.UNDETERMINED);
        assertThat(judged.insurance().grounds()).isEmpty();
        assertThat(judged.questions()).extracting(UnknownFact::name)
                .containsExactly("EMPLOYEE", "HOUSE_ARREST", "lastPensionContribution");
    }

    @Test
    void whatCannotMatterIsNotAsked() {
        Expected judged =
                judge(List.of(PREGNANT, DISABILITY), "payments", "EMPLOYEE", "lastPensionContribution", "SOCIAL_LEVEL");
        Insurance insurance = judged.insurance();
        assertThat(insurance.status()).isEqualTo(InsuranceStatus.INSURED);
        assertThat(insurance.grounds()).containsExactly(new InsuranceGround("SI-15", Payer.STATE));
        assertThat(judged.questions()).isEmpty();
        // In 2025 the social level decides nothing; payments do.
        assertThat(judge(List.of(), "SOCIAL_LEVEL", "payments").questions()).containsExactly(UnknownFact.PAYMENTS);
    }

    @Test
    void workIsAskedOnlyWhereItCanTakeAGroundAway() {
        String[] all = {"ADOPTION_LEAVE", "CARING_FOR_CHILD", "CARING_FOR_GROUP_I", "CHILDCARE_LEAVE", "CIVIL_CONTRACT",
            "FULL_TIME_STUDENT", "HONOURED_MOTHER", "PRISONER", "SPECIAL_SERVICE", "WAR_VETERAN"};
        assertThat(judge(List.of(), all).questions()).extracting(UnknownFact::name).containsExactly(all);
        assertThat(judge(List.of(), "CIVIL_CONTRACT", "DISABILITY").questions())
                .containsExactly(UnknownFact.of(CircumstanceType.DISABILITY));
    }

    @Test
    void theRestIsThatOfTheCompletionInWhichNothingIsSo() {
        Expected judged = judge(List.of(), "DISABILITY");
        assertThat(judged.insurance().arrears().months()).hasSize(12);
        assertThat(judged.employerExemption().exempt()).isFalse();
    }

    @Test
    void servicesDentalCareAndScreeningsThatDifferAreUndetermined() {
        Expected judged = judge(List.of(), "DISABILITY");
        assertThat(judged.dental().funding()).isEqualTo(Funding.UNDETERMINED);
        assertThat(judged.services()).filteredOn(service -> service.service() == ServiceType.PLANNED_INPATIENT)
                .extracting(ServiceVerdict::funding).containsExactly(Funding.UNDETERMINED);
        assertThat(judged.services()).filteredOn(service -> service.service() == ServiceType.AMBULANCE)
                .extracting(ServiceVerdict::funding).containsExactly(Funding.TMKKK);
        // Insured one way or the other, and due for the same screening: nothing differs but grounds.
        Expected insured = judge(List.of(DISABILITY), "PENSION_RECIPIENT");
        assertThat(insured.dental().funding()).isEqualTo(Funding.MAMS);
        assertThat(insured.services()).extracting(ServiceVerdict::funding).doesNotContain(Funding.UNDETERMINED);
    }

    /** "(or presence)": an entry that exists only if the fact is so is told of, too. */
    @Test
    void whatWouldBeThereIfAFactWereSoIsUndetermined() {
        Person woman = Person.builder(LocalDate.of(1955, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .unknown(List.of(UnknownFact.of(CircumstanceType.PREGNANT))).build();
        assertThat(UnknownReference.judge(Inquiry.of(LocalDate.of(2026, 1, 1), woman)).screenings())
                .containsExactly(new ScreeningVerdict("SCR-7", Funding.UNDETERMINED, List.of("SCR-7")));
        Person worker = Person.builder(LocalDate.of(1980, 1, 1), Sex.MALE, LegalStatus.EAEU_WORKER)
                .conditions(List.of(Condition.of("Q78.0")))
                .unknown(List.of(UnknownFact.of(CircumstanceType.REGISTERED_UNEMPLOYED))).build();
        assertThat(UnknownReference.judge(Inquiry.of(LocalDate.of(2027, 1, 12), worker)).services())
                .filteredOn(service -> service.icd10() != null && service.funding() == Funding.UNDETERMINED)
                .extracting(ServiceVerdict::service)
                .contains(ServiceType.DYNAMIC_OBSERVATION, ServiceType.OUTPATIENT_MEDICINES);
    }

    @Test
    void whatAManCannotBeIsSettledAndNotAsked() {
        Person man = Person.builder(LocalDate.of(1995, 3, 3), Sex.MALE, LegalStatus.CITIZEN)
                .unknown(List.of(UnknownFact.of(CircumstanceType.PREGNANT), UnknownFact.PAYMENTS)).build();
        Expected judged = UnknownReference.judge(Inquiry.of(AS_OF, man));
        assertThat(judged.questions()).containsExactly(UnknownFact.PAYMENTS);
        assertThat(UnknownReference.completions(Inquiry.of(AS_OF, man))).hasSize(4)
                .allSatisfy(completion -> assertThat(completion.problems()).isEmpty());
    }

    private static Expected judge(List<Circumstance> circumstances, String... unknown) {
        Person person = Person.builder(LocalDate.of(1995, 3, 3), Sex.FEMALE, LegalStatus.CITIZEN).circumstances(circumstances)
                .unknown(Stream.of(unknown).map(UnknownFact::new).toList()).build();
        return UnknownReference.judge(Inquiry.of(AS_OF, person));
    }
}
