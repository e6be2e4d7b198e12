package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of the table of spec 02, typed off by hand.
 *
 * @param year the year
 * @param mw the minimum wage, tenge
 * @param mrp the monthly calculation index, tenge
 * @param employerPercent what the employer pays of the base
 * @param employeePercent what the employee, and the earner under a civil-law contract, pays of the base
 * @param employerCeiling the ceiling of the employer's base, in minimum wages
 * @param employeeCeiling the ceiling of the employee's base and of that under a civil-law contract, in minimum wages
 */
record Parameters(int year, int mw, int mrp, int employerPercent, int employeePercent, int employerCeiling, int employeeCeiling) {

    private static final List<Parameters> TABLE = List.of(
            new Parameters(2020, 42_500, 2_651, 2, 1, 10, 10),
            new Parameters(2021, 42_500, 2_917, 2, 2, 10, 10),
            new Parameters(2022, 60_000, 3_063, 3, 2, 10, 10),
            new Parameters(2023, 70_000, 3_450, 3, 2, 10, 10),
            new Parameters(2024, 85_000, 3_692, 3, 2, 10, 10),
            new Parameters(2025, 85_000, 3_932, 3, 2, 10, 10),
            new Parameters(2026, 85_000, 4_325, 3, 2, 40, 20));

    /** "A month uses the parameters of its own year"; after the last of them, "by the law known last" (spec 01). */
    static Parameters of(int year) {
        int known = Math.min(year, Edition.KNOWN_TO.getYear());
        return TABLE.stream().filter(line -> line.year == known).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameters for " + year));
    }

    /** So many minimum wages. */
    BigDecimal minimumWages(String times) {
        return new BigDecimal(times).multiply(BigDecimal.valueOf(mw));
    }
}
