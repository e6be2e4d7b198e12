package kz.kepil.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * What will change for a person of whom nothing changes but the day. Immutable.
 *
 * @param verdict the verdict on the inquiry's day
 * @param payments what is taken to be paid after it
 * @param until the last day that is looked at
 * @param endOfLaw whether that is earlier than the day that was asked for, because the engine knows no law after it
 * @param provisionalFrom the first of the days looked at that is answered by the law known last, see
 *     {@link kz.kepil.api.verdict.WarningCode#PROVISIONAL_LAW}; null when the law of all of them is known
 * @param turningPoints the days on which something changes, earliest first
 */
public record Forecast(Entitlement verdict, FurtherPayments payments, LocalDate until, boolean endOfLaw, @Nullable LocalDate provisionalFrom,
        List<TurningPoint> turningPoints) {

    /** Checks that the parts are there and copies the list. */
    public Forecast {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(until, "until");
        turningPoints = Copies.list(turningPoints, "turningPoints");
    }

    /** {@return the first day on which something changes; empty when nothing does} */
    public Optional<TurningPoint> next() {
        return turningPoints.stream().findFirst();
    }

    /**
     * A day on which something changes: status, grounds, last day or payers of the insurance, scope, exemption, who pays for a disease,
     * dental care, screening or a service. Debt, steps, questions and warnings make no turning point. Immutable.
     *
     * @param before the verdict on the day before
     * @param after the verdict on the day
     */
    public record TurningPoint(Entitlement before, Entitlement after) {

        private static final Pattern TOLD = Pattern.compile(
                "\\$\\.(?:insurance\\.(?:status|grounds|validThrough)|scope|employerExemption|dental|conditions|screenings|services)\\b.*");

        /** Checks that the verdicts are there. */
        public TurningPoint {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** {@return the day, the first on which it is so} */
        public LocalDate day() {
            return after.asOf();
        }

        /** {@return the steps that are open until that day, cheapest first} */
        public List<NextStep> stepsBefore() {
            return before.nextSteps();
        }

        /** {@return the steps that are open on that day, cheapest first} */
        public List<NextStep> steps() {
            return after.nextSteps();
        }

        /** {@return what differs, worked out anew at each call; its changes are those alone that make the turning point} */
        public Difference difference() {
            Difference all = Difference.between(before, after);
            return new Difference(before, after, all.changes().stream().filter(change -> TOLD.matcher(change.path()).matches()).toList(),
                    all.groundsGained(), all.groundsLost(), all.rulesGained(), all.rulesLost());
        }

        /**
         * Whether something changes between two verdicts that makes a turning point.
         *
         * @param before the earlier verdict
         * @param after the later
         * @return false when they differ in nothing else than the day, debt, steps, questions and warnings
         */
        public static boolean isBetween(Entitlement before, Entitlement after) {
            Insurance was = before.insurance();
            Insurance is = after.insurance();
            return was.status() != is.status() || !was.grounds().equals(is.grounds()) || !Objects.equals(was.validThrough(), is.validThrough())
                    || !before.scope().equals(after.scope()) || !before.employerExemption().equals(after.employerExemption())
                    || !before.dental().equals(after.dental()) || !before.conditions().equals(after.conditions())
                    || !before.screenings().equals(after.screenings()) || !before.services().equals(after.services());
        }
    }
}
