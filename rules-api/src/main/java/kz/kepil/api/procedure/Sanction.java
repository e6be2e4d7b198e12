package kz.kepil.api.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;

/**
 * The sanction on a provider (spec 08, PEN). Immutable.
 *
 * @param date the day
 * @param amount tenge, with two decimals, rounded once and half up
 * @param calculation how the amount comes about, for example {@code 300% × 5000 × 2 = 30000.00}
 * @param ground the rule that tells it
 * @param forPatient what the patient does who finds such a record
 * @param forWorker what the health worker does who finds one
 */
public record Sanction(
        LocalDate date, BigDecimal amount, String calculation, Ground ground, List<Advice> forPatient, List<Advice> forWorker) {

    /** Checks that the required parts are there and copies the lists. */
    public Sanction {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(calculation, "calculation");
        Objects.requireNonNull(ground, "ground");
        forPatient = Copies.list(forPatient, "forPatient");
        forWorker = Copies.list(forWorker, "forWorker");
    }
}
