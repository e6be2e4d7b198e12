package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.tests.kit.InquiryGenerator;
import kz.kepil.tests.reference.Expected;
import kz.kepil.tests.reference.Reference;
import org.junit.jupiter.api.Test;

class InquiryGeneratorTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();

    @Test
    void theSameSeedGivesTheSameInquiries() {
        assertThat(some(7, 500)).isEqualTo(some(7, 500)).isNotEqualTo(some(8, 500));
    }

    @Test
    void everyCodeIsReachedInEveryYearInWhichItIsInForce() {
        GrantTable table = new GrantTable(ENGINE.supportedDays());
        List<Expected> expected = Seeds.draw(Seeds.times(20_000), InquiryGeneratorTest::seeded).parallelStream().map(Reference::judge).toList();
        expected.forEach(table::add);
        assertThat(table.mistakes(1)).as("%s", table).isEmpty();
        assertThat(expected).extracting(verdict -> verdict.insurance().status()).contains(
                InsuranceStatus.INSURED, InsuranceStatus.NOT_INSURED, InsuranceStatus.NOT_IN_SYSTEM);
        assertThat(expected).flatExtracting(Expected::warnings).extracting("code").contains(
                WarningCode.DIAGNOSIS_DATE_MISSING, WarningCode.IIN_MISMATCH, WarningCode.PAYMENT_NOT_IN_FORCE,
                WarningCode.PROVISIONAL_LAW);
    }

    @Test
    void everyStatusIsAskedAboutDangerousDiseasesAndEveryAgeThatDecidesIsReached() {
        Set<String> reached = new HashSet<>();
        for (Inquiry inquiry : Seeds.draw(Seeds.times(20_000), InquiryGeneratorTest::seeded)) {
            Person person = inquiry.person();
            reached.add(person.sex() + " " + Period.between(person.birthDate(), inquiry.asOf()).getYears());
            person.riskFactors().forEach(risk -> reached.add(risk.name()));
            if (Reference.judge(inquiry).services().stream().anyMatch(service -> service.grounds().contains("SVC-00"))) {
                reached.add(person.legalStatus().name());
            }
        }
        assertThat(reached).contains(names(LegalStatus.values())).contains(names(RiskFactor.values()));
        for (int age : new int[] {15, 16, 17, 18, 29, 30, 39, 40, 49, 50, 69, 70, 71, 75, 76, 77}) {
            assertThat(reached).contains(Sex.FEMALE + " " + age, Sex.MALE + " " + age);
        }
    }

    private static String[] names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toArray(String[]::new);
    }

    private static List<Inquiry> some(long seed, int many) {
        return Stream.generate(seeded(seed)).limit(many).toList();
    }

    private static Supplier<Inquiry> seeded(long seed) {
        return InquiryGenerator.seeded(seed, ENGINE)::next;
    }
}
