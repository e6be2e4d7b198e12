package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Objects;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** The contribution calculator of spec 02. */
public final class Calculator {

    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final YearMonth LAST_ESP = YearMonth.of(2023, 12);
    private static final YearMonth FIRST_PLATFORM = YearMonth.of(2024, 9);

    private Calculator() {
    }

    /** Spec 03: "a type that does not exist in its month (ESP after 2023-12, PLATFORM before 2024-09), or … a month before 2020-01". */
    public static boolean exists(PaymentType type, YearMonth month) {
        return !month.isBefore(FIRST) && switch (type) {
            case ESP -> !month.isAfter(LAST_ESP);
            case PLATFORM -> !month.isBefore(FIRST_PLATFORM);
            default -> true;
        };
    }

    static boolean incomeBased(PaymentType type) {
        return switch (type) {
            case EMPLOYER_DEDUCTION, EMPLOYEE_CONTRIBUTION, CIVIL_CONTRACT, PLATFORM -> true;
            case SOLE_PROPRIETOR, SELF_PAYER, ESP -> false;
        };
    }

    /** "amount for a month"; "exact decimal arithmetic, rounded once to two decimals, half up". */
    public static BigDecimal amount(PaymentType type, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        if (!exists(type, month)) {
            throw new IllegalArgumentException(type + " does not exist in " + month);
        }
        Parameters year = Parameters.of(month.getYear());
        BigDecimal exact = switch (type) {
            case EMPLOYER_DEDUCTION -> percentOfIncome(year.employerPercent(), income, year.employerCeiling(), year);
            case EMPLOYEE_CONTRIBUTION, CIVIL_CONTRACT -> percentOfIncome(year.employeePercent(), income, year.employeeCeiling(), year);
            case PLATFORM -> percentOfIncome(1, income, year.employeeCeiling(), year);
            case SOLE_PROPRIETOR -> percent(5, year.minimumWages("1.4"));
            case SELF_PAYER -> percent(5, year.minimumWages("1"));
            case ESP -> new BigDecimal(locality == Locality.OTHER ? "0.5" : "1").multiply(BigDecimal.valueOf(year.mrp()));
        };
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** "% × min(income, ceiling)"; platform workers have the ceiling of employees: "10 MW to 2025, 20 MW from 2026". */
    private static BigDecimal percentOfIncome(int percent, @Nullable BigDecimal income, int ceiling, Parameters year) {
        Objects.requireNonNull(income, "income");
        return percent(percent, income.min(year.minimumWages(Integer.toString(ceiling))));
    }

    private static BigDecimal percent(int percent, BigDecimal base) {
        return base.multiply(BigDecimal.valueOf(percent, 2));
    }
}
