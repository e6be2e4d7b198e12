package kz.kepil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a verdict may turn is read off the rules and the data: whoever edits a copy of them gets another forecast. */
class ForecastByTheRulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 12);

    /** Somebody on whom everything that runs with time has some bearing. */
    private static Inquiry somebody() {
        Person person = Person.builder(LocalDate.of(1985, 4, 7), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(List.of(Circumstance.childcareLeave(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 4, 18)).until(LocalDate.of(2026, 5, 20))))
                .conditions(List.of(new Condition(Icd10.of("I21"), LocalDate.of(2025, 9, 14), true, false)))
                .riskFactors(List.of(RiskFactor.DIALYSIS_PATIENT)).screened(List.of(new PastScreening("SCR-7", LocalDate.of(2025, 10, 9)))).build();
        return Inquiry.of(DAY, person).withPayments(IntStream.range(0, 12).mapToObj(YearMonth.of(2025, 11)::plusMonths)
                .map(month -> Payment.of(PaymentType.SELF_PAYER, month, new BigDecimal("4250"), LocalDate.of(2025, 11, 5))).toList());
    }

    private static List<TurningPoint> dayByDay(EntitlementEngine engine, Inquiry inquiry, LocalDate until) {
        List<Entitlement> verdicts = engine.evaluateBatch(inquiry.asOf().datesUntil(until.plusDays(1)).map(inquiry::withAsOf).toList());
        return IntStream.range(1, verdicts.size()).filter(i -> TurningPoint.isBetween(verdicts.get(i - 1), verdicts.get(i)))
                .mapToObj(i -> new TurningPoint(verdicts.get(i - 1), verdicts.get(i))).toList();
    }

    private static List<LocalDate> days(EntitlementEngine engine) {
        Forecast forecast = engine.forecast(somebody(), FurtherPayments.STOPPING, DAY.plusYears(1));
        assertThat(forecast.turningPoints().equals(dayByDay(engine, somebody(), forecast.until()))).isTrue();
        return forecast.turningPoints().stream().map(TurningPoint::day).toList();
    }

    @Test
    void byThePackThatIsBuiltIn() {
        assertThat(days(EntitlementEngine.create())).contains(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 14), LocalDate.of(2026, 4, 9),
                LocalDate.of(2026, 5, 21), LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "diseases.drl      | monthsSinceDiagnosis < 6             | monthsSinceDiagnosis <= 6          | 2026-04-14",
        "diseases.drl      | monthsSinceDiagnosis < 6             | monthsSinceDiagnosis in ( 2, 4 )   | 2026-01-14",
        "screening.drl     | monthsSinceHepatitisScreening >= 6   | monthsSinceHepatitisScreening >= 5 | 2026-03-09",
        "contributions.drl | daysLeft >= 0                        | daysLeft >= 20                     | 2026-10-12",
        "contributions.drl | daysLeft >= 0                        | daysLeft > 20                      | 2026-10-11",
        "contributions.drl | law >= 20220904                      | law >= 20220904, law <= 20260117   | 2026-01-18",
        "contributions.drl | law >= 20220904                      | law < 20260117 or law > 20260218 | 2026-02-19"})
    void byARuleThatWasEdited(String file, String part, String by, LocalDate turn) {
        assertThat(days(new EditedPack().with(file, part, by.replace(" or ", " || ")).engine())).contains(turn);
    }
}
