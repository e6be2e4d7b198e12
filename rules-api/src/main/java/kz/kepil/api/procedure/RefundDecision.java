package kz.kepil.api.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The decision on an application for a refund (spec 08, REF). Immutable.
 *
 * @param date the day of the application
 * @param outcome approved or refused
 * @param deadlineWorkingDays within how many working days the application is considered; null when it is refused
 * @param refusals every reason for which it is refused, sorted by code; empty when it is approved
 * @param whereToApply who takes the application
 * @param advice what else is good to know
 */
public record RefundDecision(
        LocalDate date,
        RefundOutcome outcome,
        @Nullable Integer deadlineWorkingDays,
        List<Ground> refusals,
        Advice whereToApply,
        List<Advice> advice) {

    /** Checks that the required parts are there and copies the lists. */
    public RefundDecision {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(whereToApply, "whereToApply");
        refusals = Copies.list(refusals, "refusals");
        advice = Copies.list(advice, "advice");
    }
}
