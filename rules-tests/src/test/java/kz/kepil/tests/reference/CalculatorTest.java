package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorTest {

    /** The column "checks against the sources" of spec 02, and the two amounts of K1. */
    @ParameterizedTest
    @CsvSource({
        "EMPLOYER_DEDUCTION, 2021-05, 9999999, 8500.00",
        "EMPLOYER_DEDUCTION, 2022-05, 9999999, 18000.00",
        "EMPLOYER_DEDUCTION, 2023-05, 9999999, 21000.00",
        "EMPLOYER_DEDUCTION, 2024-05, 9999999, 25500.00",
        "EMPLOYER_DEDUCTION, 2025-05, 9999999, 25500.00",
        "EMPLOYER_DEDUCTION, 2026-05, 9999999, 102000.00",
        "EMPLOYER_DEDUCTION, 2020-01, 100000, 2000.00",
        "EMPLOYER_DEDUCTION, 2026-01, 3400000, 102000.00",
        "EMPLOYER_DEDUCTION, 2026-01, 3399999.99, 102000.00",
        "EMPLOYER_DEDUCTION, 2026-01, 3399999.50, 101999.99",
        "EMPLOYEE_CONTRIBUTION, 2020-12, 100000, 1000.00",
        "EMPLOYEE_CONTRIBUTION, 2021-05, 9999999, 8500.00",
        "EMPLOYEE_CONTRIBUTION, 2023-05, 9999999, 14000.00",
        "EMPLOYEE_CONTRIBUTION, 2024-05, 9999999, 17000.00",
        "EMPLOYEE_CONTRIBUTION, 2026-03, 2500000, 34000.00",
        "CIVIL_CONTRACT, 2026-03, 1700000, 34000.00",
        "CIVIL_CONTRACT, 2026-03, 0, 0.00",
        "SOLE_PROPRIETOR, 2021-05, , 2975.00",
        "SOLE_PROPRIETOR, 2022-05, , 4200.00",
        "SOLE_PROPRIETOR, 2023-05, , 4900.00",
        "SOLE_PROPRIETOR, 2024-05, , 5950.00",
        "SOLE_PROPRIETOR, 2026-05, , 5950.00",
        "SELF_PAYER, 2021-05, , 2125.00",
        "SELF_PAYER, 2022-05, , 3000.00",
        "SELF_PAYER, 2023-05, , 3500.00",
        "SELF_PAYER, 2026-05, , 4250.00",
        "ESP, 2021-05, , 2917.00",
        "PLATFORM, 2026-05, 1700001, 17000.00",
        "PLATFORM, 2026-05, 150, 1.50",
        "PLATFORM, 2024-09, 850001, 8500.00",
        "PLATFORM, 2025-12, 9999999, 8500.00",
        "SELF_PAYER, 2027-05, , 4250.00",
        "EMPLOYER_DEDUCTION, 2027-05, 9999999, 102000.00",
    })
    void amount(PaymentType type, YearMonth month, BigDecimal income, BigDecimal amount) {
        assertThat(Calculator.amount(type, month, income, null)).isEqualTo(amount);
    }

    @Test
    void espElsewhereIsHalf() {
        assertThat(Calculator.amount(PaymentType.ESP, YearMonth.of(2021, 5), null, Locality.OTHER)).isEqualTo("1458.50");
    }

    @Test
    void halfATiynIsRoundedUp() {
        assertThat(Calculator.amount(PaymentType.PLATFORM, YearMonth.of(2026, 5), new BigDecimal("0.50"), null)).isEqualTo("0.01");
        assertThat(Calculator.amount(PaymentType.PLATFORM, YearMonth.of(2026, 5), new BigDecimal("0.49"), null)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"ESP, 2023-12, ESP, 2024-01", "PLATFORM, 2024-09, PLATFORM, 2024-08", "SELF_PAYER, 2020-01, SELF_PAYER, 2019-12"})
    void typesExistInTheirTime(PaymentType type, YearMonth month, PaymentType gone, YearMonth missing) {
        assertThat(Calculator.exists(type, month)).isTrue();
        assertThat(Calculator.exists(gone, missing)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Calculator.amount(gone, missing, BigDecimal.TEN, null));
    }
}
