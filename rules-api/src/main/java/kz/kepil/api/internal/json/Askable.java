package kz.kepil.api.internal.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.UnknownFact;
import org.jspecify.annotations.Nullable;

/** Of what an inquiry may tell: the days, the types of circumstances and the facts that can be unknown. Immutable and thread-safe. */
public final class Askable {

    /** Whoever has no engine leaves it to the engine to refuse a day, and knows the types that every pack has. */
    public static final Askable ANY = new Askable(new DateRange(LocalDate.MIN, null), List.of(CircumstanceType.values()));

    private final DateRange days;
    private final Map<String, CircumstanceType> types = new LinkedHashMap<>();
    private final Map<String, UnknownFact> facts = new LinkedHashMap<>();
    private final Words<CircumstanceType> typesByBytes;
    private final Words<UnknownFact> factsByBytes;

    private Askable(DateRange days, List<CircumstanceType> known) {
        this.days = days;
        known.forEach(type -> types.put(type.name(), type));
        Stream.concat(known.stream().map(UnknownFact::of), Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS))
                .forEach(fact -> facts.put(fact.name(), fact));
        typesByBytes = new Words<>(List.copyOf(types.values()), CircumstanceType::name);
        factsByBytes = new Words<>(List.copyOf(facts.values()), UnknownFact::name);
    }

    /**
     * Of what somebody can be asked who judges.
     *
     * @param evaluator what judges
     */
    public static Askable of(Evaluator evaluator) {
        return new Askable(evaluator.supportedDays(), evaluator.circumstanceTypes());
    }

    /**
     * Of what an inquiry can tell.
     *
     * @param days the days
     * @param types the types of circumstances
     * @return the same for each reader of it
     */
    public static Askable of(DateRange days, Collection<CircumstanceType> types) {
        return new Askable(days, List.copyOf(types));
    }

    DateRange days() {
        return days;
    }

    Words<CircumstanceType> types() {
        return typesByBytes;
    }

    Words<UnknownFact> facts() {
        return factsByBytes;
    }

    @Nullable CircumstanceType type(String name) {
        return types.get(name);
    }

    Collection<String> typeNames() {
        return types.keySet();
    }

    @Nullable UnknownFact fact(String name) {
        return facts.get(name);
    }

    Collection<String> factNames() {
        return facts.keySet();
    }
}
