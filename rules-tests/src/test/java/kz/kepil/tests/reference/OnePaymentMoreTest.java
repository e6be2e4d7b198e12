package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.tests.kit.InquiryGenerator;
import org.junit.jupiter.api.Test;

/** Spec 03: "whoever is INSURED stays so when a payment is added that states no larger income … than was stated before". */
class OnePaymentMoreTest {

    private static final int MANY = 20_000;
    private static final DateRange DAYS = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2027, 12, 31));

    private final Random random = new Random(26);

    @Test
    void neverTakesInsuranceAway() {
        InquiryGenerator generator = InquiryGenerator.seeded(5, DAYS);
        int stillInsured = 0;
        for (int i = 0; i < MANY; i++) {
            Inquiry inquiry = generator.next();
            if (!inquiry.payments().isEmpty() && insured(inquiry)) {
                Inquiry after = OnePaymentMore.in(inquiry, random);
                assertThat(insured(after)).as("%s", after).isTrue();
                stillInsured++;
            }
        }
        assertThat(stillInsured).isGreaterThan(MANY / 5);
    }

    private static boolean insured(Inquiry inquiry) {
        return Reference.insurance(inquiry).status() == InsuranceStatus.INSURED;
    }
}
