package kz.kepil.api.inquiry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the caller does not know: the name of a circumstance type, {@code lastPensionContribution} or
 * {@code payments}. Immutable.
 *
 * @param name the name as it stands in {@code person.unknown}
 * @param circumstance the circumstance of which it is not known whether it holds; null when the unknown fact is no circumstance
 */
public record UnknownFact(String name, @Nullable CircumstanceType circumstance) implements Comparable<UnknownFact> {

    /** The month of the last pension contribution is not known. */
    public static final UnknownFact LAST_PENSION_CONTRIBUTION = new UnknownFact("lastPensionContribution");

    /** It is not known whether there are payments besides those given. */
    public static final UnknownFact PAYMENTS = new UnknownFact("payments");

    /** Checks that the name is one of those allowed. */
    public UnknownFact {
        Objects.requireNonNull(name, "name");
        if (circumstance == null ? !name.equals("lastPensionContribution") && !name.equals("payments") : !name.equals(circumstance.name())) {
            throw new IllegalArgumentException("Not a fact that can be unknown: \"" + name + "\"");
        }
    }

    /**
     * The fact of a name.
     *
     * @param name the name of a constant of {@link CircumstanceType}, {@code lastPensionContribution} or {@code payments}
     * @throws IllegalArgumentException when it is none of these
     */
    public UnknownFact(String name) {
        this(name, constant(name));
    }

    private static @Nullable CircumstanceType constant(String name) {
        for (CircumstanceType type : CircumstanceType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /**
     * It is not known whether a circumstance holds.
     *
     * @param type the circumstance
     * @return the unknown fact
     */
    public static UnknownFact of(CircumstanceType type) {
        return new UnknownFact(Objects.requireNonNull(type, "type").name(), type);
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
