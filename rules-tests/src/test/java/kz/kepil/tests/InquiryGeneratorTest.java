package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.tests.kit.InquiryGenerator;
import kz.kepil.tests.reference.Expected;
import kz.kepil.tests.reference.Reference;
import org.junit.jupiter.api.Test;

class InquiryGeneratorTest {

    @Test
    void theSameSeedGivesTheSameInquiries() {
        assertThat(some(7, 500)).isEqualTo(some(7, 500)).isNotEqualTo(some(8, 500));
    }

    @Test
    void everyCodeIsReachedInEveryYearInWhichItIsInForce() {
        GrantTable table = new GrantTable();
        List<Expected> expected = some(20_210_101, 20_000).parallelStream().map(Reference::judge).toList();
        expected.forEach(table::add);
        assertThat(table.mistakes(1)).as("%s", table).isEmpty();
        assertThat(expected).extracting(verdict -> verdict.insurance().status()).contains(
                InsuranceStatus.INSURED, InsuranceStatus.NOT_INSURED, InsuranceStatus.NOT_IN_SYSTEM);
        assertThat(expected).flatExtracting(Expected::warnings).extracting("code").contains(
                WarningCode.DIAGNOSIS_DATE_MISSING, WarningCode.IIN_MISMATCH, WarningCode.PAYMENT_NOT_IN_FORCE);
    }

    private static List<Inquiry> some(long seed, int many) {
        InquiryGenerator generator = InquiryGenerator.seeded(seed);
        return IntStream.range(0, many).mapToObj(i -> generator.next()).toList();
    }
}
