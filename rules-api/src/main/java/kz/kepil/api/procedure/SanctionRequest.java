package kz.kepil.api.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Services that a provider recorded but did not give (spec 08, PEN). Immutable.
 *
 * @param date the day
 * @param service their kind
 * @param cases how many
 * @param cost tenge, of one service; null when the sanction is measured by the per-capita rate
 * @param perCapitaRate tenge, for one inhabitant; null when the sanction is measured by the cost
 */
public record SanctionRequest(
        LocalDate date, SanctionedService service, int cases, @Nullable BigDecimal cost, @Nullable BigDecimal perCapitaRate) {

    /** Checks that the required parts are there. */
    public SanctionRequest {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(service, "service");
    }
}
