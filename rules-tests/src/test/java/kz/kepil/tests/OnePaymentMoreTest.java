package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.tests.kit.InquiryGenerator;
import kz.kepil.tests.reference.OnePaymentMore;
import org.junit.jupiter.api.Test;

/** Spec 03: "One more payment never takes insurance away", by the engine. */
class OnePaymentMoreTest {

    private static final int MANY = Seeds.times(60_000);
    private static final int CHUNK = 4_000;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final Supplier<Inquiry> inquiries = Seeds.inTurn(seed -> InquiryGenerator.seeded(seed, engine)::next);
    private final Random random = new Random(26);

    @Test
    void neverTakesInsuranceAway() {
        int stillInsured = 0;
        int newlyInsured = 0;
        for (int asked = 0; asked < MANY; asked += CHUNK) {
            List<Inquiry> before = Stream.generate(inquiries).limit(CHUNK).map(OnePaymentMoreTest::insuranceAlone).toList();
            List<Inquiry> after = before.stream().map(inquiry -> OnePaymentMore.in(inquiry, random)).toList();
            List<Boolean> insuredBefore = insured(before);
            List<Boolean> insuredAfter = insured(after);
            for (int i = 0; i < CHUNK; i++) {
                if (insuredBefore.get(i)) {
                    assertThat(insuredAfter.get(i)).as("%s", after.get(i)).isTrue();
                    stillInsured++;
                } else if (insuredAfter.get(i)) {
                    newlyInsured++;
                }
            }
        }
        assertThat(stillInsured).isGreaterThan(MANY / 5);
        assertThat(newlyInsured).as("payments that matter").isGreaterThan(MANY / 500);
    }

    /** Who is insured rests neither on services nor on facts that are not known. */
    private static Inquiry insuranceAlone(Inquiry inquiry) {
        return new Inquiry(inquiry.id(), inquiry.asOf(), inquiry.person().withoutUnknown(), inquiry.payments(), List.of());
    }

    private List<Boolean> insured(List<Inquiry> asked) {
        List<Boolean> insured = new ArrayList<>();
        engine.evaluateAll(asked, (Entitlement verdict) -> insured.add(verdict.insurance().status() == InsuranceStatus.INSURED));
        return insured;
    }
}
