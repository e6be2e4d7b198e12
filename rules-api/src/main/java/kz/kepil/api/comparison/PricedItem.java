package kz.kepil.api.comparison;

import java.math.BigDecimal;
import java.util.Objects;
import kz.kepil.api.text.Texts;

/**
 * Something that is paid for again and again. Immutable.
 *
 * @param name what it is called
 * @param kind medicine or service
 * @param price tenge; what one purchase costs, however much is bought by it
 * @param per whether it is bought every month or every year
 * @param times how often it is bought in that month or year; at least 1
 */
public record PricedItem(Texts name, ItemKind kind, BigDecimal price, PricePeriod per, int times) {

    /** Checks that the parts are there and can be. */
    public PricedItem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(per, "per");
        if (price.signum() < 0) {
            throw new IllegalArgumentException("A price is not negative: " + price);
        }
        if (times < 1) {
            throw new IllegalArgumentException("An item is bought at least once: " + times);
        }
    }

    /** {@return what the item costs in a year: tenge, exact, with two decimals or more} */
    public BigDecimal perYear() {
        BigDecimal exact = price.multiply(BigDecimal.valueOf((long) times * per.timesPerYear()));
        return exact.setScale(Math.max(2, exact.scale()));
    }
}
