package kz.kepil.api.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The insurance status with its grounds. Immutable.
 *
 * @param status the status
 * @param grounds all grounds that hold, sorted by code
 * @param validThrough the last day, inclusive, on which the grounds that hold now will hold; null unless every one of them has an end
 * @param arrears what is owed; nothing while a ground holds that looks past debts
 * @param dormant the months that such a ground keeps from being owed; what is still unpaid when it ends is owed again (spec 03)
 */
public record Insurance(
        InsuranceStatus status,
        List<InsuranceGround> grounds,
        @Nullable LocalDate validThrough,
        Arrears arrears,
        Arrears dormant) {

    /** Checks that the required parts are there and copies the lists. */
    public Insurance {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(arrears, "arrears");
        Objects.requireNonNull(dormant, "dormant");
        grounds = Copies.list(grounds, "grounds");
    }
}
