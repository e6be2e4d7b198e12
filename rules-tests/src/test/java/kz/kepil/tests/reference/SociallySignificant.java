package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kz.kepil.api.inquiry.Icd10;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table SSD of spec 05, typed off by hand.
 *
 * @param number the nn of SSD-nn
 * @param codes its ICD-10 codes
 * @param firstYear the first year in which it is in force
 * @param lastYear the last year in which it is in force
 * @param limit how long after the diagnosis it holds; null when for ever
 */
record SociallySignificant(int number, CodeList codes, int firstYear, int lastYear, @Nullable Period limit) {

    static final CodeList ORPHAN = CodeList.of("B55, D56.0, D56.1, D56.2, D56.4, D57.0, D57.1, D57.2, D59.5, D61.9, D69.3, D76.0, D80-D84, "
            + "E53.1, E74.0, E75.2, E76.0, E76.1, E76.2, E80.2, E83.0, E84.8, E85.0, E88.0, "
            + "G12.2, G35, G40.4, G93.4, J84.0, J84.1, J84.8, J84.9, I27.0, K50, K51, L10, L13.0, M08.2, M30.3, M31.3, M31.4, M31.8, "
            + "M32.1, M33, M35.2, Q78.0, Q80, Q81, "
            // "and the hereditary clotting deficiencies"
            + "D66, D67, D68.0, D68.1, D68.2");

    private static final int BEGINNING = 2021;
    private static final int NOW = Integer.MAX_VALUE;

    static final List<SociallySignificant> TABLE = List.of(
            line(1, "A15-A19", BEGINNING, NOW),
            line(2, "B20-B24", BEGINNING, NOW),
            // "from 2026 Z21 too".
            line(2, "Z21", 2026, NOW),
            line(3, "B18.0, B18.1, B18.2, B18.8, B19, K74", BEGINNING, NOW),
            line(4, "C00-C97, D00-D09, D37-D48", BEGINNING, NOW),
            line(5, "E10-E14", BEGINNING, 2025),
            line(6, "F00-F99", BEGINNING, NOW),
            line(7, "G80", BEGINNING, 2025),
            new SociallySignificant(8, CodeList.of("I21, I22, I23"), BEGINNING, NOW, Period.ofMonths(6)),
            line(9, "I00-I02, I05-I09, M12.3, M35.3", BEGINNING, 2025),
            line(10, "M30-M36", BEGINNING, 2025),
            line(11, "G30-G32", BEGINNING, NOW),
            line(12, "G35-G37", BEGINNING, NOW),
            new SociallySignificant(13, ORPHAN, BEGINNING, NOW, null),
            line(14, "G40", 2026, NOW),
            new SociallySignificant(15, CodeList.of("I60-I64"), 2026, NOW, Period.ofYears(1)));

    private static SociallySignificant line(int number, String codes, int firstYear, int lastYear) {
        return new SociallySignificant(number, CodeList.of(codes), firstYear, lastYear, null);
    }

    boolean namesOn(Icd10 icd10, LocalDate asOf) {
        return asOf.getYear() >= firstYear && asOf.getYear() <= lastYear && codes.has(icd10);
    }

    /**
     * "First 6 months: asOf before diagnosedOn + 6 months. First year: asOf before diagnosedOn + 1 year. With no diagnosedOn they
     * do not hold".
     */
    boolean holds(Icd10 icd10, @Nullable LocalDate diagnosedOn, LocalDate asOf) {
        return namesOn(icd10, asOf) && (limit == null || diagnosedOn != null && asOf.isBefore(diagnosedOn.plus(limit)));
    }
}
