package kz.kepil.api.verdict;

import java.util.Objects;

/**
 * Dental care. Immutable.
 *
 * @param emergency emergency dental care
 * @param planned planned dental care
 * @param funding who pays, for both kinds
 */
public record Dental(DentalCare emergency, DentalCare planned, Funding funding) {

    /** Checks that the required parts are there. */
    public Dental {
        Objects.requireNonNull(emergency, "emergency");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(funding, "funding");
    }
}
