package kz.kepil.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * Counts who is not insured: by segment, district, sex and age, with the arrears and the steps that are open (spec 09, POR).
 * A plain fold over inquiries and their verdicts; nothing is judged here. Not thread-safe.
 */
final class Portrait {

    /** The last ages of the bands; everybody older is in one more. */
    private static final int[] LAST_AGES = {17, 24, 34, 44, 54, 62};

    /** The members of a group, and those among them who are not insured, with what they owe as far as it is known. */
    static final class Group {

        private long people;
        private long notInsured;
        private BigDecimal arrears = BigDecimal.ZERO.setScale(2);

        private void add(Entitlement verdict) {
            people++;
            if (isNotInsured(verdict)) {
                notInsured++;
                arrears = arrears.add(verdict.insurance().arrears().total());
            }
        }

        private void add(Group other) {
            people += other.people;
            notInsured += other.notInsured;
            arrears = arrears.add(other.arrears);
        }

        long people() {
            return people;
        }

        long notInsured() {
            return notInsured;
        }

        BigDecimal arrears() {
            return arrears;
        }
    }

    /**
     * A group with its name.
     *
     * @param key the name; null for people of whom nothing is stated
     * @param group the group
     */
    record Named<K>(@Nullable K key, Group group) {
    }

    private final Group all = new Group();
    private final Map<InsuranceStatus, Long> statuses = new EnumMap<>(InsuranceStatus.class);
    private final Map<Segment, Group> segments = new EnumMap<>(Segment.class);
    private final Map<Sex, Group> sexes = new EnumMap<>(Sex.class);
    private final Map<Integer, Group> ages = new TreeMap<>();
    private final Map<@Nullable String, Group> districts = new HashMap<>();
    private final Map<String, Long> steps = new TreeMap<>();
    private @Nullable DateRange days;

    Portrait() {
        Arrays.stream(Segment.values()).forEach(segment -> segments.put(segment, new Group()));
        Arrays.stream(Sex.values()).forEach(sex -> sexes.put(sex, new Group()));
        for (int band = 0; band <= LAST_AGES.length; band++) {
            ages.put(band, new Group());
        }
    }

    private static boolean isNotInsured(Entitlement verdict) {
        return verdict.insurance().status() == InsuranceStatus.NOT_INSURED;
    }

    void add(Inquiry inquiry, Entitlement verdict) {
        all.add(verdict);
        statuses.merge(verdict.insurance().status(), 1L, Long::sum);
        group(segments, Segment.of(inquiry)).add(verdict);
        group(sexes, inquiry.person().sex()).add(verdict);
        group(ages, band(ChronoUnit.YEARS.between(inquiry.person().birthDate(), inquiry.asOf()))).add(verdict);
        group(districts, inquiry.person().district()).add(verdict);
        if (isNotInsured(verdict)) {
            verdict.nextSteps().stream().map(NextStep::code).distinct().forEach(code -> steps.merge(code, 1L, Long::sum));
        }
        LocalDate asOf = inquiry.asOf();
        days = days == null ? new DateRange(asOf, asOf) : new DateRange(
                asOf.isBefore(days.from()) ? asOf : days.from(),
                days.to() == null || asOf.isAfter(days.to()) ? asOf : days.to());
    }

    private static <K extends @Nullable Object> Group group(Map<K, Group> groups, K key) {
        return groups.computeIfAbsent(key, absent -> new Group());
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

    /** All people that were counted. */
    Group all() {
        return all;
    }

    /** The days of the inquiries; null when nobody was counted. */
    @Nullable DateRange days() {
        return days;
    }

    /** How many people have the status. */
    long having(InsuranceStatus status) {
        return statuses.getOrDefault(status, 0L);
    }

    /** Every segment, in the order of the definition. */
    List<Named<Segment>> segments() {
        return named(segments);
    }

    /** Both sexes. */
    List<Named<Sex>> sexes() {
        return named(sexes);
    }

    /** Every age band, the youngest first. */
    List<Named<String>> ages() {
        List<Named<String>> bands = new ArrayList<>();
        ages.forEach((band, group) -> bands.add(new Named<>(ages(band), group)));
        return bands;
    }

    /** The districts that were named and, as null, none; those with the most people who are not insured first. */
    List<Named<String>> districts() {
        List<Named<String>> sorted = new ArrayList<>(named(districts));
        sorted.sort(Comparator.comparingLong((Named<String> each) -> -each.group().notInsured())
                .thenComparing(Named::key, Comparator.nullsLast(Comparator.naturalOrder())));
        return sorted;
    }

    /** Of how many people who are not insured a step is open, by the step's code. */
    Map<String, Long> steps() {
        return steps;
    }

    private static <K> List<Named<K>> named(Map<K, Group> groups) {
        List<Named<K>> named = new ArrayList<>();
        groups.forEach((key, group) -> named.add(new Named<>(key, group)));
        return named;
    }

    /** The sum of some groups. */
    static Group sum(List<? extends Named<?>> parts) {
        Group sum = new Group();
        parts.forEach(part -> sum.add(part.group()));
        return sum;
    }

    /** A part of a whole in percent with one decimal, rounded half up; 0 of nothing is 0. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
