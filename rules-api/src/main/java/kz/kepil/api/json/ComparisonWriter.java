package kz.kepil.api.json;

import static kz.kepil.api.json.WrittenForm.member;

import java.math.BigDecimal;
import java.util.List;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.comparison.PricedItem;

/** Writes comparisons as JSON. */
public final class ComparisonWriter {

    private static final WrittenForm FORM = WrittenForm.full()
            // Exact: prices may have more than two decimals.
            .as(BigDecimal.class, BigDecimal::toPlainString)
            .object(Comparison.class, List.of(
                    member("name", comparison -> comparison.basket().name()),
                    member("year", comparison -> comparison.basket().year()),
                    member("payer", comparison -> comparison.basket().payer()),
                    member("items", comparison -> comparison.basket().items()),
                    member("medicinesPerYear", Comparison::medicinesPerYear),
                    member("servicesPerYear", Comparison::servicesPerYear),
                    member("totalPerYear", Comparison::totalPerYear),
                    member("contributionPerMonth", comparison -> comparison.contribution().amount()),
                    member("contributionPerYear", Comparison::contributionPerYear),
                    member("difference", Comparison::difference)))
            .object(PricedItem.class, List.of(
                    member("name", PricedItem::name), member("kind", PricedItem::kind), member("perYear", PricedItem::perYear)));

    private ComparisonWriter() {
    }

    /**
     * Writes a comparison on one line.
     *
     * @param comparison the comparison
     * @return a JSON object
     */
    public static String write(Comparison comparison) {
        return FORM.write(comparison);
    }
}
