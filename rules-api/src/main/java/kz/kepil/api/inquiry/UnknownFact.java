package kz.kepil.api.inquiry;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the caller does not know: the name of a circumstance type, {@code lastPensionContribution} or
 * {@code payments}. Immutable.
 *
 * @param name the name as it stands in {@code person.unknown}
 */
public record UnknownFact(String name) implements Comparable<UnknownFact> {

    /** The month of the last pension contribution is not known. */
    public static final UnknownFact LAST_PENSION_CONTRIBUTION = new UnknownFact("lastPensionContribution");

    /** It is not known whether there are payments besides those given. */
    public static final UnknownFact PAYMENTS = new UnknownFact("payments");

    /** Checks that the name is one of those allowed. */
    public UnknownFact {
        Objects.requireNonNull(name, "name");
        if (circumstanceOf(name) == null && !name.equals("lastPensionContribution") && !name.equals("payments")) {
            throw new IllegalArgumentException("Not a fact that can be unknown: \"" + name + "\"");
        }
    }

    /**
     * It is not known whether a circumstance holds.
     *
     * @param type the circumstance
     * @return the unknown fact
     */
    public static UnknownFact of(CircumstanceType type) {
        return new UnknownFact(Objects.requireNonNull(type, "type").name());
    }

    /**
     * The circumstance of which it is not known whether it holds.
     *
     * @return the type, or null when the unknown fact is no circumstance
     */
    public @Nullable CircumstanceType circumstance() {
        return circumstanceOf(name);
    }

    private static @Nullable CircumstanceType circumstanceOf(String name) {
        return Arrays.stream(CircumstanceType.values()).filter(type -> type.name().equals(name)).findFirst().orElse(null);
    }

    @Override
    public int compareTo(UnknownFact other) {
        return name.compareTo(Objects.requireNonNull(other, "other").name);
    }

    @Override
    public String toString() {
        return name;
    }
}
