package kz.kepil.api.portrait;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * Counts who is not insured: by segment, district, sex and age, with the arrears and the steps that are open (spec 09, POR;
 * S4). A plain fold over inquiries and their verdicts, in constant memory; nothing is judged here. Not thread-safe.
 */
public final class Portrait {

    /** The last ages of the bands; everybody older is in one more. */
    private static final int[] LAST_AGES = {17, 24, 34, 44, 54, 62};

    private Group all = Group.NOBODY;
    private final Map<InsuranceStatus, Long> statuses = new EnumMap<>(InsuranceStatus.class);
    private final Map<Segment, Group> segments = new EnumMap<>(Segment.class);
    private final Map<Sex, Group> sexes = new EnumMap<>(Sex.class);
    private final Map<Integer, Group> ages = new TreeMap<>();
    private final Map<@Nullable String, Group> districts = new HashMap<>();
    private final Map<String, Long> steps = new TreeMap<>();
    private final SortedSet<String> stepRules = new TreeSet<>();
    private @Nullable DateRange days;

    /** A portrait of nobody yet. */
    public Portrait() {
        Arrays.stream(Segment.values()).forEach(segment -> segments.put(segment, Group.NOBODY));
        Arrays.stream(Sex.values()).forEach(sex -> sexes.put(sex, Group.NOBODY));
        for (int band = 0; band <= LAST_AGES.length; band++) {
            ages.put(band, Group.NOBODY);
        }
    }

    /** The ids of the rules that open a step: an id is the step's code, or begins with it and a full stop. */
    static Stream<String> rulesOf(NextStep step, Entitlement verdict) {
        return verdict.rules().stream().filter(rule -> rule.equals(step.code()) || rule.startsWith(step.code() + "."));
    }

    static boolean isNotInsured(Entitlement verdict) {
        return verdict.insurance().status() == InsuranceStatus.NOT_INSURED;
    }

    /**
     * Counts a person.
     *
     * @param inquiry the person on a day
     * @param verdict what an engine answers to the inquiry
     */
    public void add(Inquiry inquiry, Entitlement verdict) {
        LocalDate asOf = Objects.requireNonNull(inquiry, "inquiry").asOf();
        Group person = Group.of(Objects.requireNonNull(verdict, "verdict"));
        all = all.plus(person);
        statuses.merge(verdict.insurance().status(), 1L, Long::sum);
        segments.merge(Segment.of(inquiry), person, Group::plus);
        sexes.merge(inquiry.person().sex(), person, Group::plus);
        ages.merge(band(ChronoUnit.YEARS.between(inquiry.person().birthDate(), asOf)), person, Group::plus);
        districts.merge(inquiry.person().district(), person, Group::plus);
        if (isNotInsured(verdict)) {
            verdict.nextSteps().stream().map(NextStep::code).distinct().forEach(code -> steps.merge(code, 1L, Long::sum));
            verdict.nextSteps().forEach(step -> rulesOf(step, verdict).forEach(stepRules::add));
        }
        days = days == null ? new DateRange(asOf, asOf) : new DateRange(
                asOf.isBefore(days.from()) ? asOf : days.from(),
                days.to() == null || asOf.isAfter(days.to()) ? asOf : days.to());
    }

    private static int band(long age) {
        int band = 0;
        while (band < LAST_AGES.length && age > LAST_AGES[band]) {
            band++;
        }
        return band;
    }

    /** The ages of a band as a name, {@code 18-24} or {@code 63+}. */
    private static String ages(int band) {
        int first = band == 0 ? 0 : LAST_AGES[band - 1] + 1;
        return band == LAST_AGES.length ? first + "+" : first + "-" + LAST_AGES[band];
    }

    /** {@return all people that were counted} */
    public Group all() {
        return all;
    }

    /** {@return the first and the last day of the inquiries; null when nobody was counted} */
    public @Nullable DateRange days() {
        return days;
    }

    /**
     * How many people have a status.
     *
     * @param status the status
     * @return the number of people
     */
    public long having(InsuranceStatus status) {
        return statuses.getOrDefault(Objects.requireNonNull(status, "status"), 0L);
    }

    /** {@return every segment, in the order of the definition} */
    public List<NamedGroup<Segment>> segments() {
        return named(segments);
    }

    /** {@return both sexes} */
    public List<NamedGroup<Sex>> sexes() {
        return named(sexes);
    }

    /** {@return every age band, {@code 18-24} or {@code 63+} in completed years, the youngest first} */
    public List<NamedGroup<String>> ages() {
        List<NamedGroup<String>> bands = new ArrayList<>();
        ages.forEach((band, group) -> bands.add(new NamedGroup<>(ages(band), group)));
        return bands;
    }

    /** {@return the districts that were named and, as null, none; those with the most people who are not insured first} */
    public List<NamedGroup<String>> districts() {
        List<NamedGroup<String>> sorted = new ArrayList<>(named(districts));
        sorted.sort(Comparator.comparingLong((NamedGroup<String> each) -> -each.group().notInsured())
                .thenComparing(NamedGroup::key, Comparator.nullsLast(Comparator.naturalOrder())));
        return sorted;
    }

    /** {@return to how many people who are not insured a step is open, by the step's code, sorted} */
    public Map<String, Long> steps() {
        return Collections.unmodifiableMap(steps);
    }

    /** {@return the ids of the rules that open these steps to somebody, sorted} */
    public SortedSet<String> stepRules() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(stepRules));
    }

    private static <K> List<NamedGroup<K>> named(Map<K, Group> groups) {
        List<NamedGroup<K>> named = new ArrayList<>();
        groups.forEach((key, group) -> named.add(new NamedGroup<>(key, group)));
        return named;
    }

    /**
     * A part of a whole.
     *
     * @param part how many
     * @param whole of how many
     * @return percent with one decimal, rounded half up; 0 of nothing is 0
     */
    public static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
