package kz.kepil.engine.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import kz.kepil.api.DateRange;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.corridor.PaymentsGoingOn;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** Makes forecasts (spec 12): the engine is asked again for each day on which a verdict may become another. Immutable and thread-safe. */
public final class Forecasts {

    private final Pack pack;
    private final DaysAhead days;

    /**
     * Forecasts by a pack.
     *
     * @param pack the pack
     */
    public Forecasts(Pack pack) {
        this.pack = pack;
        this.days = new DaysAhead(pack);
    }

    /**
     * Looks ahead.
     *
     * @param inquiry an inquiry without problems
     * @param payments what is paid after its day
     * @param until the last day that is asked about, no earlier than the inquiry's
     * @param supported the days that are answered
     * @param judge judges many inquiries at once
     * @return the forecast
     */
    public Forecast of(Inquiry inquiry, FurtherPayments payments, LocalDate until, DateRange supported,
            Function<List<Inquiry>, List<Entitlement>> judge) {
        LocalDate end = Objects.requireNonNull(supported.to());
        LocalDate last = until.isAfter(end) ? end : until;
        List<Inquiry> asked = asked(inquiry, payments, last);
        List<Entitlement> verdicts = judge.apply(asked);
        List<TurningPoint> turns = new ArrayList<>();
        for (int i = 1; i < verdicts.size(); i++) {
            Entitlement before = verdicts.get(i - 1);
            Entitlement after = verdicts.get(i);
            if (TurningPoint.isBetween(before, after)) {
                turns.add(new TurningPoint(on(after.asOf().minusDays(1), before), after));
            }
        }
        return new Forecast(verdicts.get(0), payments, last, last.isBefore(until), provisionalFrom(inquiry.asOf(), last), turns);
    }

    /** The inquiry, and then the same on each day that may turn. */
    List<Inquiry> asked(Inquiry inquiry, FurtherPayments payments, LocalDate last) {
        Inquiry known = inquiry.withPayments(inquiry.payments().stream().map(payment -> known(payment, inquiry.asOf())).toList());
        Inquiry ahead = payments == FurtherPayments.STOPPING ? known : PaymentsGoingOn.until(last, known, pack);
        List<Inquiry> asked = new ArrayList<>();
        asked.add(inquiry);
        SortedSet<LocalDate> turning = days.of(ahead, last);
        LocalDate next = inquiry.asOf().plusDays(1);
        if (ahead != known && !next.isAfter(last)) {
            // What is paid for M may be taken to have been paid on its first day: it counts from now on.
            turning.add(next);
        }
        turning.forEach(day -> asked.add(ahead.withAsOf(day)));
        return asked;
    }

    /** What is not known on a day is known on none; it stays in its place, to which warnings point. */
    private static Payment known(Payment payment, LocalDate on) {
        return payment.paidOn().isAfter(on)
                ? new Payment(payment.type(), payment.month(), payment.amount(), LocalDate.MAX, payment.income(), payment.locality()) : payment;
    }

    private @Nullable LocalDate provisionalFrom(LocalDate first, LocalDate last) {
        LocalDate unknown = pack.reach().knownTo().plusDays(1);
        LocalDate from = unknown.isAfter(first) ? unknown : first;
        return from.isAfter(last) ? null : from;
    }

    /** A verdict on an earlier day as that on a later one before anything turns. */
    private static Entitlement on(LocalDate day, Entitlement verdict) {
        return day.equals(verdict.asOf()) ? verdict : new Entitlement(verdict.id(), day, verdict.edition(), verdict.insurance(), verdict.scope(),
                verdict.employerExemption(), verdict.dental(), verdict.conditions(), verdict.screenings(), verdict.services(),
                verdict.nextSteps(), verdict.questions(), verdict.warnings(), verdict.rules());
    }
}
