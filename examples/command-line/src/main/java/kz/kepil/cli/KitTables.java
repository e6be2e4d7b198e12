package kz.kepil.cli;

import java.util.List;
import java.util.Map;
import kz.kepil.api.DateRange;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.IrregularPayers;
import kz.kepil.api.portrait.SegmentSteps;
import kz.kepil.api.portrait.UnpaidMonths;
import org.jspecify.annotations.Nullable;

/** The numbers of a district's kit as JSON, and its lists as JSON and CSV. */
final class KitTables {

    private final DistrictKit kit;

    /** How many stand on each list, as JSON shows it. */
    private record Sizes(int unpaidMonths, int neverPaid, int foreigners, long withoutId) {
    }

    private record Numbers(@Nullable DateRange days, List<SegmentSteps> segments, List<IrregularPayers> irregularPayers, Sizes lists) {
    }

    private record Lists(List<UnpaidMonths> unpaidMonths, List<String> neverPaid, List<String> foreigners) {
    }

    KitTables(DistrictKit kit) {
        this.kit = kit;
    }

    Map<String, String> numbers() {
        return Map.of("kit.json", JsonOutput.of(new Numbers(kit.days(), kit.segments(), kit.irregularPayers(),
                new Sizes(kit.unpaidMonths().size(), kit.neverPaid().size(), kit.foreigners().size(), kit.withoutId()))));
    }

    Map<String, String> lists() {
        return Map.of(
                "unpaid-months.csv", CsvText.of(List.of("id", "month", "obligor", "overdue"), kit.unpaidMonths().stream().flatMap(payer ->
                        payer.months().stream().map(month -> List.of(payer.id(), month.month(), month.obligor(), month.overdue())))),
                "never-paid.csv", ids(kit.neverPaid()),
                "foreigners.csv", ids(kit.foreigners()),
                "lists.json", JsonOutput.of(new Lists(kit.unpaidMonths(), kit.neverPaid(), kit.foreigners())));
    }

    private static String ids(List<String> ids) {
        return CsvText.of(List.of("id"), ids.stream().map(List::of));
    }
}
