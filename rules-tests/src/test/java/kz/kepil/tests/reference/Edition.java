package kz.kepil.tests.reference;

import java.time.LocalDate;

/** The editions of spec 01. */
final class Edition {

    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    /** "known-to". */
    static final LocalDate KNOWN_TO = LocalDate.of(2026, 12, 31);
    /** "provisional-to". */
    static final LocalDate PROVISIONAL_TO = LocalDate.of(2027, 12, 31);
    /** "the annual parameters carried over". */
    static final String CARRIED_OVER = "minimum-wage, mrp";

    private Edition() {
    }

    /** "The edition's name is its year: 2021 … 2026"; days after it "are answered by the law known last, edition 2027". */
    static String of(LocalDate asOf) {
        if (asOf.isBefore(FIRST) || asOf.isAfter(PROVISIONAL_TO)) {
            throw new IllegalArgumentException("No edition for " + asOf);
        }
        return Integer.toString(asOf.getYear());
    }

    static boolean provisional(LocalDate asOf) {
        return asOf.isAfter(KNOWN_TO);
    }
}
