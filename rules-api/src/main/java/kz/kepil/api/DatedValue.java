package kz.kepil.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A value of the law that holds from a day on. Immutable.
 *
 * @param name the parameter's name in the pack, for example {@code minimum-wage}
 * @param texts what it is, in three languages
 * @param value the value
 * @param unit {@code KZT}, {@code %}, or a multiple such as {@code MW}
 * @param from the first day on which the value holds
 * @param sources the ids of the source documents
 * @param acts the legal acts
 * @param places where the public can read it; null when it rests on source documents alone
 * @param checkedOn the day on which someone last compared the value with its source
 * @param provisional whether the value is carried over to days whose own value is not known yet
 */
public record DatedValue(
        String name, Texts texts, BigDecimal value, String unit, LocalDate from, List<String> sources, List<Citation> acts,
        @Nullable PublicPlaces places, LocalDate checkedOn, boolean provisional) {

    /** Checks that the parts are there and copies the lists. */
    public DatedValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(checkedOn, "checkedOn");
        acts = Copies.list(acts, "acts");
        sources = Copies.list(sources, "sources");
    }

    /** {@return the same value, carried over to days whose own value is not known yet} */
    public DatedValue carriedOver() {
        return new DatedValue(name, texts, value, unit, from, sources, acts, places, checkedOn, true);
    }
}
