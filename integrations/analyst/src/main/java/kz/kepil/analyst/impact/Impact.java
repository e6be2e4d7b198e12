package kz.kepil.analyst.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Inquiry;
import org.jspecify.annotations.Nullable;

/** Who gains and who loses what, counted. The size of the population does not matter for its memory. Not thread-safe. */
public final class Impact {

    /** The key of the group that takes the districts beyond the first thousand: a population may name any. */
    public static final String OTHER_DISTRICTS = "\u2026";
    private static final int MOST_DISTRICTS = 1_000;
    private static final int MOST_EXAMPLES = 3;

    private final Map<Dimension, SortedMap<String, Group>> groups = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, SortedMap<Good, Count>>> goods = new EnumMap<>(Dimension.class);
    private final SortedMap<Good, List<Example>> gaining = new TreeMap<>();
    private final SortedMap<Good, List<Example>> losing = new TreeMap<>();
    private @Nullable DateRange daysBefore;
    private @Nullable DateRange daysAfter;
    private long bad;

    Impact() {
        for (Dimension dimension : Dimension.values()) {
            groups.put(dimension, new TreeMap<>());
            goods.put(dimension, new HashMap<>());
        }
    }

    void add(Person person, DateRange before, DateRange after) {
        daysBefore = joined(daysBefore, before);
        daysAfter = joined(daysAfter, after);
        Group own = Group.of(person);
        person.groups().forEach((dimension, name) -> {
            SortedMap<String, Group> ofDimension = Objects.requireNonNull(groups.get(dimension));
            boolean beyond = dimension == Dimension.DISTRICT && ofDimension.size() >= MOST_DISTRICTS && !ofDimension.containsKey(name);
            String key = beyond ? OTHER_DISTRICTS : name;
            ofDimension.merge(key, own, Group::plus);
            count(dimension, key, person.change());
        });
        person.change().gained().forEach(good -> example(gaining, good, true, person));
        person.change().lost().forEach(good -> example(losing, good, false, person));
    }

    void addBad() {
        bad++;
    }

    private static DateRange joined(@Nullable DateRange known, DateRange more) {
        return known == null ? more : new DateRange(known.from().isBefore(more.from()) ? known.from() : more.from(),
                Objects.requireNonNull(known.to()).isAfter(more.to()) ? known.to() : more.to());
    }

    private void count(Dimension dimension, String group, Goods.Change change) {
        if (change.gained().isEmpty() && change.lost().isEmpty() && change.moved().isEmpty()) {
            return;
        }
        SortedMap<Good, Count> counts = Objects.requireNonNull(goods.get(dimension)).computeIfAbsent(group, key -> new TreeMap<>());
        change.gained().forEach(good -> counts.merge(good, Count.GAINED, Count::plus));
        change.lost().forEach(good -> counts.merge(good, Count.LOST, Count::plus));
        change.moved().forEach(good -> counts.merge(good, Count.MOVED, Count::plus));
    }

    private static void example(SortedMap<Good, List<Example>> examples, Good good, boolean gained, Person person) {
        List<Example> known = examples.computeIfAbsent(good, each -> new ArrayList<>(MOST_EXAMPLES));
        if (known.size() < MOST_EXAMPLES) {
            known.add(new Example(good, gained, person.line(), nameless(person)));
        }
    }

    /** What is shown of a person: who it is stays with whoever has the population. */
    private static Inquiry nameless(Person person) {
        Inquiry inquiry = person.inquiry();
        kz.kepil.api.inquiry.Person known = inquiry.person();
        return inquiry.withId(inquiry.id() == null ? "line-" + person.line() : inquiry.id())
                .withPerson(kz.kepil.api.inquiry.Person.builder(known.birthDate(), known.sex(), known.legalStatus())
                        .legalStatusSince(known.legalStatusSince()).emergencyCareAgreement(known.emergencyCareAgreement())
                        .voluntaryPolicy(known.voluntaryPolicy()).lastPensionContribution(known.lastPensionContribution())
                        .circumstances(known.circumstances()).conditions(known.conditions()).screened(known.screened())
                        .riskFactors(known.riskFactors()).unknown(known.unknown()).build());
    }

    /** {@return all people} */
    public Group all() {
        return groups(Dimension.ALL).getOrDefault("", Group.NOBODY);
    }

    /** {@return how many lines were no inquiries, or are not answered by both} */
    public long bad() {
        return bad;
    }

    /** {@return the first and the last day of the first verdicts; null when nobody was counted} */
    public @Nullable DateRange daysBefore() {
        return daysBefore;
    }

    /** {@return the first and the last day of the second verdicts; null when nobody was counted} */
    public @Nullable DateRange daysAfter() {
        return daysAfter;
    }

    /**
     * The groups of a dimension in which anybody stands.
     *
     * @param dimension how the people are divided
     * @return the groups by their keys, sorted
     */
    public SortedMap<String, Group> groups(Dimension dimension) {
        return Collections.unmodifiableSortedMap(Objects.requireNonNull(groups.get(dimension)));
    }

    /**
     * What changes for a group.
     *
     * @param dimension how the people are divided
     * @param group the key of the group
     * @return by the goods that change for anybody there, sorted, for how many
     */
    public SortedMap<Good, Count> goods(Dimension dimension, String group) {
        return Collections.unmodifiableSortedMap(Objects.requireNonNull(goods.get(dimension)).getOrDefault(group, new TreeMap<>()));
    }

    /** {@return the first three persons for each good that is gained, then for each that is lost} */
    public List<Example> examples() {
        List<Example> all = new ArrayList<>();
        gaining.values().forEach(all::addAll);
        losing.values().forEach(all::addAll);
        return all;
    }
}
