package kz.kepil.analyst.impact;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that a person has by a verdict, and can gain or lose. Immutable.
 *
 * @param kind what kind of thing
 * @param key which of its kind; empty where there is one alone
 */
public record Good(Kind kind, String key) implements Comparable<Good> {

    private static final Comparator<Good> ORDER = Comparator.comparing(Good::kind).thenComparing(Good::key);

    /** Kinds of goods, in the order in which they are told. */
    public enum Kind {
        /** To be insured. */
        INSURANCE,
        /** To be in a category; the key is the code of the ground. Without any other change it is no gain and no loss. */
        CATEGORY,
        /** That employer and employee pay nothing. */
        EXEMPTION,
        /** How much of the guaranteed volume of free care the legal status gives. */
        SCOPE,
        /** A service that the person does not pay, without a disease; the key is the service. */
        SERVICE,
        /** A service that the person does not pay for an own disease; the key is the service. */
        CARE,
        /** The care of an own disease; the key is the category of ICD-10. */
        DISEASE,
        /** Dental care: {@code emergency} or {@code planned}. */
        DENTAL,
        /** A screening that is due; the key is its code. */
        SCREENING
    }

    /** Checks that the parts are there. */
    public Good {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }

    static Good of(Kind kind) {
        return new Good(kind, "");
    }

    @Override
    public int compareTo(Good other) {
        return ORDER.compare(this, other);
    }
}
