package kz.kepil.tests.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/**
 * Roughly what is asked of a payment, so that amounts can be drawn on and around it. Nothing is judged by these numbers: a
 * wrong one would only make boundary cases rarer.
 */
final class Amounts {

    private static final int FIRST_YEAR = 2020;
    private static final int[] MINIMUM_WAGE = {42_500, 42_500, 60_000, 70_000, 85_000, 85_000, 85_000};
    private static final int[] INDEX = {2_651, 2_917, 3_063, 3_450, 3_692, 3_932, 4_325};

    private Amounts() {
    }

    static int minimumWage(YearMonth month) {
        return MINIMUM_WAGE[at(month)];
    }

    static BigDecimal asked(PaymentType type, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        BigDecimal base = income == null ? BigDecimal.valueOf(minimumWage(month)) : income;
        boolean from2026 = month.getYear() >= 2026;
        BigDecimal exact = switch (type) {
            case EMPLOYER_DEDUCTION -> percent(month.getYear() < 2022 ? "0.02" : "0.03", base, from2026 ? 40 : 10, month);
            case EMPLOYEE_CONTRIBUTION, CIVIL_CONTRACT ->
                    percent(month.getYear() < 2021 ? "0.01" : "0.02", base, from2026 ? 20 : 10, month);
            case PLATFORM -> percent("0.01", base, from2026 ? 20 : 10, month);
            case SOLE_PROPRIETOR -> BigDecimal.valueOf(minimumWage(month)).multiply(new BigDecimal("0.07"));
            case SELF_PAYER -> BigDecimal.valueOf(minimumWage(month)).multiply(new BigDecimal("0.05"));
            case ESP -> BigDecimal.valueOf(INDEX[at(month)]).multiply(new BigDecimal(locality == Locality.OTHER ? "0.5" : "1"));
        };
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(String rate, BigDecimal income, int ceiling, YearMonth month) {
        return income.min(BigDecimal.valueOf((long) ceiling * minimumWage(month))).multiply(new BigDecimal(rate));
    }

    /** Months outside the table take the nearest year. */
    private static int at(YearMonth month) {
        return Math.max(0, Math.min(MINIMUM_WAGE.length - 1, month.getYear() - FIRST_YEAR));
    }
}
