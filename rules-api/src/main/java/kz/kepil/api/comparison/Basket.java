package kz.kepil.api.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pays for in a year, and as which payer the contribution would be paid instead. Immutable.
 *
 * @param name what the basket is called, for example a disease
 * @param note what there is to know about the prices; null when nothing
 * @param year the year of the contribution
 * @param payer who would pay the contribution
 * @param income tenge, the month's base before the ceiling; null where the contribution does not depend on it
 * @param locality for ESP, where the payer lives; null means {@link Locality#CITY}
 * @param items what is paid for; at least one
 */
public record Basket(Texts name, @Nullable Texts note, int year, PaymentType payer, @Nullable BigDecimal income,
        @Nullable Locality locality, List<PricedItem> items) {

    /** Checks that the required parts are there and copies the list. */
    public Basket {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(payer, "payer");
        items = Copies.list(items, "items");
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A basket holds at least one item");
        }
    }
}
