package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.tests.kit.InquiryGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A verdict does not depend on who else is asked for, in which order, on how many threads, and how often. */
class BatchTest {

    private static final int MANY = Seeds.times(10_000);
    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final List<Inquiry> INQUIRIES = Seeds.draw(MANY, seed -> InquiryGenerator.seeded(seed, ENGINE)::next);
    private static final List<Entitlement> ALONE = INQUIRIES.stream().map(ENGINE::evaluate).toList();

    private static void assertSameAsAlone(List<Entitlement> verdicts) {
        assertThat(verdicts).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            Inquiry inquiry = INQUIRIES.get(i);
            assertThat(verdicts.get(i)).as(() -> InquiryWriter.write(inquiry)).isEqualTo(ALONE.get(i));
        }
    }

    @RepeatedTest(20)
    void onAllCores() {
        List<Entitlement> verdicts = new ArrayList<>();
        ENGINE.evaluateAll(INQUIRIES, verdicts::add);
        assertSameAsAlone(verdicts);
    }

    @Test
    void inBatchesOfAnySize() {
        for (int size : new int[] {2, 3, 7, 64, 1_000, MANY}) {
            List<Entitlement> verdicts = new ArrayList<>();
            for (int first = 0; first < MANY; first += size) {
                verdicts.addAll(ENGINE.evaluateBatch(INQUIRIES.subList(first, Math.min(MANY, first + size))));
            }
            assertSameAsAlone(verdicts);
        }
    }
}
