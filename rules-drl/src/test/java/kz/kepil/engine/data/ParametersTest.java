package kz.kepil.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.kepil.api.DatedValue;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of spec 02, value by value: also those on which no verdict rests any more. */
class ParametersTest {

    private static final Parameters PARAMETERS = Pack.builtIn(Corridor.stages()).parameters();

    @ParameterizedTest
    @CsvSource({
        // year, minimum wage, calculation index, employer %, employee %, ceilings in minimum wages
        "2020, 42500, 2651, 2, 1, 10, 10",
        "2021, 42500, 2917, 2, 2, 10, 10",
        "2022, 60000, 3063, 3, 2, 10, 10",
        "2023, 70000, 3450, 3, 2, 10, 10",
        "2024, 85000, 3692, 3, 2, 10, 10",
        "2025, 85000, 3932, 3, 2, 10, 10",
        "2026, 85000, 4325, 3, 2, 40, 20",
        "2027, 85000, 4325, 3, 2, 40, 20"})
    void eachYearHasItsValues(int year, String minimumWage, String calculationIndex, String employerRate, String employeeRate,
            String employerCeiling, String employeeCeiling) {
        for (LocalDate day : new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)}) {
            assertValue("minimum-wage", day, minimumWage);
            assertValue("mrp", day, calculationIndex);
            assertValue("employer-rate", day, employerRate);
            assertValue("employee-rate", day, employeeRate);
            assertValue("employer-ceiling", day, employerCeiling);
            assertValue("employee-ceiling", day, employeeCeiling);
        }
    }

    private static void assertValue(String name, LocalDate day, String value) {
        assertThat(PARAMETERS.get(name).at(day).value()).as(name + " on " + day).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"esp-city, 2023-12-31, 2024-01-01", "esp-other, 2023-12-31, 2024-01-01"})
    void theSingleAggregatedPaymentEnded(String name, LocalDate last, LocalDate after) {
        assertThat(PARAMETERS.get(name).find(last)).isNotNull();
        assertThat(PARAMETERS.get(name).find(after)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"platform-rate, 1, 1", "platform-ceiling, 10, 20"})
    void platformWorkersPaySinceSeptember2024(String name, String to2025, String from2026) {
        assertThat(PARAMETERS.get(name).find(LocalDate.of(2024, 8, 31))).isNull();
        assertValue(name, LocalDate.of(2024, 9, 1), to2025);
        assertValue(name, LocalDate.of(2025, 12, 31), to2025);
        assertValue(name, LocalDate.of(2026, 1, 1), from2026);
    }

    @Test
    void onlyWhatIsAnnualIsCarriedOverAndSaysSo() {
        assertThat(PARAMETERS.carriedOver(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(PARAMETERS.carriedOver(LocalDate.of(2027, 1, 1))).containsExactly("minimum-wage", "mrp");
        DatedValue known = PARAMETERS.get("minimum-wage").at(LocalDate.of(2026, 12, 31)).inFull().get();
        DatedValue carried = PARAMETERS.get("minimum-wage").at(LocalDate.of(2027, 12, 31)).inFull().get();
        assertThat(known.provisional()).isFalse();
        assertThat(carried).isEqualTo(known.carriedOver());
        assertThat(PARAMETERS.get("minimum-wage").find(LocalDate.of(2028, 1, 1))).isNull();
        assertThat(PARAMETERS.get("employer-rate").at(LocalDate.of(2027, 1, 1)).provisional()).isFalse();
    }
}
