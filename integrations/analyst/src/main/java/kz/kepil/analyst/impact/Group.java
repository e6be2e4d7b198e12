package kz.kepil.analyst.impact;

import java.util.Objects;

/**
 * People, and what changes for them. Immutable.
 *
 * @param people how many they are
 * @param gaining how many of them gain anything besides a category
 * @param losing how many of them lose anything besides a category; who gains and loses counts in both
 * @param both how many of them gain and lose
 * @param insuredBefore how many are insured by the first verdict
 * @param insuredAfter how many are insured by the second
 * @param before what they owe and pay by the first
 * @param after what they owe and pay by the second
 */
public record Group(long people, long gaining, long losing, long both, long insuredBefore, long insuredAfter, Money before, Money after) {

    static final Group NOBODY = new Group(0, 0, 0, 0, 0, 0, Money.NOTHING, Money.NOTHING);

    /** Checks that the amounts are there. */
    public Group {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    static Group of(Person person) {
        boolean gains = person.gains();
        boolean loses = person.loses();
        return new Group(1, one(gains), one(loses), one(gains && loses), one(person.insuredBefore()), one(person.insuredAfter()),
                person.before(), person.after());
    }

    private static long one(boolean so) {
        return so ? 1 : 0;
    }

    /**
     * Both groups together.
     *
     * @param other people who are not in this group
     * @return the sum
     */
    public Group plus(Group other) {
        return new Group(people + other.people, gaining + other.gaining, losing + other.losing, both + other.both,
                insuredBefore + other.insuredBefore, insuredAfter + other.insuredAfter, before.plus(other.before), after.plus(other.after));
    }

    /** {@return whether nothing changes for anybody} */
    public boolean stays() {
        return gaining == 0 && losing == 0 && insuredBefore == insuredAfter
                && before.arrears().compareTo(after.arrears()) == 0 && before.contributions().compareTo(after.contributions()) == 0;
    }
}
