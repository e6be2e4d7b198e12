package kz.kepil.spring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;

/**
 * How long the law of the pack still lasts.
 *
 * @param engine whose pack it is
 * @param clock says which day is today
 */
record LawHealth(EntitlementEngine engine, Clock clock) {

    /** Whether an inquiry about today would be refused. */
    boolean ended() {
        return !engine.supportedDays().contains(LocalDate.now(clock));
    }

    Map<String, Object> details() {
        LocalDate knownTo = last(engine.knownDays());
        long daysLeft = ChronoUnit.DAYS.between(LocalDate.now(clock), knownTo);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("pack", engine.pack().version());
        details.put("lawKnownTo", knownTo.toString());
        details.put("daysLeft", daysLeft);
        // Until then the law known last answers, with a warning.
        details.put("answersTo", last(engine.supportedDays()).toString());
        details.put("provisional", daysLeft < 0);
        return details;
    }

    private static LocalDate last(DateRange days) {
        return Objects.requireNonNull(days.to());
    }
}
