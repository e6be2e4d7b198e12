package kz.kepil.api.portrait;

import java.math.BigDecimal;
import java.util.Objects;
import kz.kepil.api.verdict.Entitlement;

/**
 * People, and those among them who are not insured. Immutable.
 *
 * @param people how many they are
 * @param notInsured how many of them are not insured
 * @param arrears tenge with two decimals, what those owe as far as it is known
 */
public record Group(long people, long notInsured, BigDecimal arrears) {

    static final Group NOBODY = new Group(0, 0, BigDecimal.ZERO.setScale(2));

    /** Checks that the amount is there. */
    public Group {
        Objects.requireNonNull(arrears, "arrears");
    }

    static Group of(Entitlement verdict) {
        return Portrait.isNotInsured(verdict) ? new Group(1, 1, verdict.insurance().arrears().total()) : new Group(1, 0, NOBODY.arrears);
    }

    /**
     * Both groups together.
     *
     * @param other people who are not in this group
     * @return the sum
     */
    public Group plus(Group other) {
        return new Group(people + Objects.requireNonNull(other, "other").people, notInsured + other.notInsured, arrears.add(other.arrears));
    }
}
