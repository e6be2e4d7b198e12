package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.kepil.api.DateRange;
import kz.kepil.api.DatedValue;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.junit.jupiter.api.Test;

/** Spec 01, provisional days: nothing is carried over in silence, and nothing stops on 1 January. */
class ProvisionalLawTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final EntitlementEngine STRICT = ENGINE.strict();
    private static final LocalDate LAST_KNOWN = LocalDate.of(2026, 12, 31);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private static Inquiry on(LocalDate day) {
        return new Inquiry(null, day, Person.builder(LocalDate.of(2015, 3, 1), Sex.FEMALE, LegalStatus.CITIZEN).build(), List.of(), List.of());
    }

    @Test
    void everyVerdictOnADayWhoseLawIsNotKnownSaysSo() {
        assertThat(ENGINE.supportedDays()).isEqualTo(new DateRange(LocalDate.of(2021, 1, 1), LAST));
        assertThat(ENGINE.evaluate(on(LAST_KNOWN)).warnings()).isEmpty();
        for (LocalDate day : List.of(LAST_KNOWN.plusDays(1), LAST)) {
            Entitlement verdict = ENGINE.evaluate(on(day));
            assertThat(verdict.edition()).isEqualTo("2027");
            assertThat(verdict.warnings()).containsExactly(new Warning(WarningCode.PROVISIONAL_LAW, "$.asOf", "minimum-wage, mrp"));
        }
        assertThat(ENGINE.problems(on(LAST.plusDays(1)))).singleElement().asString().contains("2027-12-31");
    }

    @Test
    void aStrictEngineRefusesThoseDays() {
        assertThat(STRICT.supportedDays()).isEqualTo(new DateRange(LocalDate.of(2021, 1, 1), LAST_KNOWN));
        assertThat(STRICT.evaluate(on(LAST_KNOWN))).isEqualTo(ENGINE.evaluate(on(LAST_KNOWN)));
        Inquiry provisional = on(LAST_KNOWN.plusDays(1));
        assertThat(STRICT.problems(provisional)).singleElement().asString().contains("2021-01-01", "2026-12-31");
        assertThatThrownBy(() -> STRICT.evaluate(provisional)).isInstanceOf(InvalidInquiryException.class);
        assertThatThrownBy(() -> STRICT.contribution(PaymentType.SELF_PAYER, YearMonth.of(2027, 1), null, null))
                .isInstanceOf(InvalidInquiryException.class).hasMessageContaining("2026-12");
        RefundApplication refund =
                new RefundApplication(provisional.asOf(), RefundGrounds.PAID_TWICE, true, true, true, true, LegalStatus.CITIZEN);
        assertThatThrownBy(() -> STRICT.procedures().refund(refund)).isInstanceOf(InvalidInquiryException.class);
    }

    @Test
    void contributionsAndTheirValuesSayItToo() {
        assertThat(ENGINE.contribution(PaymentType.SELF_PAYER, YearMonth.of(2026, 12), null, null).provisional()).isFalse();
        assertThat(ENGINE.contribution(PaymentType.SELF_PAYER, YearMonth.of(2027, 1), null, null)).satisfies(next -> {
            assertThat(next.amount()).isEqualByComparingTo("4250");
            assertThat(next.provisional()).isTrue();
            assertThat(next.values()).filteredOn(DatedValue::provisional).extracting(DatedValue::name).containsExactly("minimum-wage");
        });
        assertThatThrownBy(() -> ENGINE.contribution(PaymentType.SELF_PAYER, YearMonth.of(2028, 1), null, null))
                .isInstanceOf(InvalidInquiryException.class).hasMessageContaining("2027-12");
    }
}
