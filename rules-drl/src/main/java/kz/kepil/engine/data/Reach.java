package kz.kepil.engine.data;

import java.time.LocalDate;
import kz.kepil.api.DateRange;

/**
 * The days that a pack's law reaches.
 *
 * @param from the first day
 * @param knownTo the last day whose law is known
 * @param provisionalTo the last day that is answered, by the law known last; no earlier than {@code knownTo}
 */
public record Reach(LocalDate from, LocalDate knownTo, LocalDate provisionalTo) {

    static Reach read(YamlNode node) {
        node.entries("from", "known-to", "provisional-to");
        Reach reach = new Reach(node.get("from").date(), node.get("known-to").date(), node.get("provisional-to").date());
        if (node.isSound() && (reach.knownTo.isBefore(reach.from) || reach.provisionalTo.isBefore(reach.knownTo))) {
            node.wrong(Mistakes.of("reach.order"));
        }
        return reach;
    }

    /** {@return the days whose law is known} */
    public DateRange known() {
        return new DateRange(from, knownTo);
    }

    /** {@return the days that are answered} */
    public DateRange supported() {
        return new DateRange(from, provisionalTo);
    }

    /**
     * Whether a day is answered by the law known last.
     *
     * @param day the day
     * @return true after the last day whose law is known
     */
    public boolean isProvisional(LocalDate day) {
        return day.isAfter(knownTo);
    }
}
