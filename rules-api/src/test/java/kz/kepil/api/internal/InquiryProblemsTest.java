package kz.kepil.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryProblemsTest {

    private static void is(Problem problem, String path, String message) {
        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.line()).isNull();
        assertThat(problem.message().en()).isEqualTo(message);
    }

    @Test
    void namesTheSupportedDays() {
        LocalDate from = LocalDate.of(2021, 1, 1);
        is(InquiryProblems.unsupportedDay(LocalDate.of(2020, 12, 31), new DateRange(from, LocalDate.of(2026, 12, 31))),
                "$.asOf", "The law of 2020-12-31 is not known here; allowed: from 2021-01-01 to 2026-12-31");
        is(InquiryProblems.unsupportedDay(LocalDate.of(2020, 12, 31), new DateRange(from, null)),
                "$.asOf", "The law of 2020-12-31 is not known here; allowed: from 2021-01-01 on");
    }

    @Test
    void saysSinceOrUntilWhenAPayerExists() {
        YearMonth start = YearMonth.of(2019, 1);
        YearMonth end = YearMonth.of(2023, 12);
        is(InquiryProblems.payerNotInForce(PaymentType.ESP, YearMonth.of(2024, 1), start, end),
                "payer", "The payer type ESP does not exist in 2024-01; it existed until 2023-12");
        is(InquiryProblems.payerNotInForce(PaymentType.PLATFORM, YearMonth.of(2025, 12), YearMonth.of(2026, 1), null),
                "payer", "The payer type PLATFORM does not exist in 2025-12; it exists since 2026-01");
        assertThatThrownBy(() -> InquiryProblems.payerNotInForce(PaymentType.ESP, end, start,
                end)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheMonthsThatHaveParameters() {
        is(InquiryProblems.monthWithoutParameters(YearMonth.of(2019, 12), YearMonth.of(2020, 1), YearMonth.of(2026, 12)),
                "month", "There are no amounts of contributions for 2019-12; allowed: from 2020-01 to 2026-12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "| The amount of PLATFORM depends on the income, and no income is given; allowed: from 0 to 1000000000000",
            "-0.01 | The amount -0.01 is negative; allowed: from 0 to 1000000000000",
            "1000000000000.01 | The amount 1000000000000.01 is too large; allowed: from 0 to 1000000000000",
            "1e999999999 | The amount 1E+999999999 is too large; allowed: from 0 to 1000000000000",
            "1e-999999999 | The amount 1E-999999999 has too many digits; allowed: up to 30 digits, 20 of them after the dot"})
    void checksAnIncome(BigDecimal income, String message) {
        assertThat(InquiryProblems.income(PaymentType.PLATFORM, income)).singleElement().satisfies(problem -> is(problem, "income",
                message));
    }

    @ParameterizedTest
    @CsvSource({"0", "1000000000000", "0.00000000000000000001"})
    void acceptsAnIncome(BigDecimal income) {
        assertThat(InquiryProblems.income(PaymentType.PLATFORM, income)).isEmpty();
    }
}
