package kz.kepil.api.inquiry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disease that the person has. Immutable.
 *
 * @param icd10 its code
 * @param diagnosedOn the day of the diagnosis; null when it is not known
 * @param underObservation whether the person is under dynamic observation for it
 * @param postOperative whether it is the state after an operation
 */
public record Condition(Icd10 icd10, @Nullable LocalDate diagnosedOn, boolean underObservation, boolean postOperative) {

    /** Checks that the code is there. */
    public Condition {
        Objects.requireNonNull(icd10, "icd10");
    }

    /**
     * A disease of which only the code is known.
     *
     * @param icd10 its code as people write it, see {@link Icd10#of(String)}
     * @return the condition, not under observation
     */
    public static Condition of(String icd10) {
        return new Condition(Icd10.of(Objects.requireNonNull(icd10, "icd10")), null, false, false);
    }
}
