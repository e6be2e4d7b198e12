package kz.kepil.analyst.impact;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.JsonLines;
import kz.kepil.api.json.JsonLines.Row;
import kz.kepil.api.json.Reading;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.portrait.Segment;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.engine.Packs;
import kz.kepil.engine.corridor.PaymentsGoingOn;
import org.jspecify.annotations.Nullable;

/**
 * Judges a population twice and says who gains and who loses what: by two packs, or by one on two days. All cores work, and memory does not
 * grow with the population. Immutable and thread-safe.
 */
public final class ImpactStudy {

    /** The last ages of the bands; everybody older is in one more. As in the portrait. */
    private static final int[] LAST_AGES = {17, 24, 34, 44, 54, 62};

    /** By whose rules, and on which day; null means that of the inquiry. */
    private record Side(EntitlementEngine engine, @Nullable LocalDate day) {

        /** On a later day whoever pays goes on paying; on an earlier one what was not paid yet is not known yet. */
        Inquiry on(Inquiry inquiry) {
            if (day == null) {
                return inquiry;
            }
            return (day.isAfter(inquiry.asOf()) ? PaymentsGoingOn.until(day, known(inquiry), Packs.of(engine)) : inquiry).withAsOf(day);
        }

        private static Inquiry known(Inquiry inquiry) {
            return inquiry.withPayments(inquiry.payments().stream().filter(payment -> !payment.paidOn().isAfter(inquiry.asOf())).toList());
        }
    }

    /** What came of a line: a person with the days of both verdicts, or what is wrong. */
    private record Judged(@Nullable Person person, @Nullable DateRange before, @Nullable DateRange after, @Nullable BadLine bad) {
    }

    private record Asked(long line, Inquiry before, Inquiry after) {
    }

    private final Side before;
    private final Side after;

    private ImpactStudy(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A study of two packs.
     *
     * @param before judges first
     * @param after judges second
     * @return a study on the days of the inquiries
     */
    public static ImpactStudy of(EntitlementEngine before, EntitlementEngine after) {
        return new ImpactStudy(new Side(Objects.requireNonNull(before, "before"), null), new Side(Objects.requireNonNull(after, "after"), null));
    }

    /**
     * The same study on other days than those of the inquiries. On a day after that of the inquiry payments go on as they are; circumstances
     * stay as they are.
     *
     * @param first the day of the first verdict; null means that of the inquiry
     * @param second the day of the second verdict; null means that of the inquiry
     * @return a study
     */
    public ImpactStudy on(@Nullable LocalDate first, @Nullable LocalDate second) {
        return new ImpactStudy(new Side(before.engine, first), new Side(after.engine, second));
    }

    /**
     * Judges a population of which each line is an inquiry in JSON.
     *
     * @param in the lines in UTF-8
     * @param bad takes what is wrong with a line, which is then left out
     * @param watcher told how far the work is
     * @return what changes
     * @throws IOException when reading fails
     */
    public Impact ofLines(InputStream in, Consumer<BadLine> bad, JsonLines.Watcher watcher) throws IOException {
        Impact impact = new Impact();
        JsonLines.of(before.engine).forEachPiece(in, this::judge, judged -> add(judged, impact, bad), watcher);
        return impact;
    }

    /**
     * Judges made-up people.
     *
     * @param people makes them up
     * @param size how many
     * @param watcher told how many are made up
     * @return what changes
     */
    public Impact ofPeople(PopulationGenerator people, int size, LongConsumer watcher) {
        Impact impact = new Impact();
        Iterator<Row> rows = new Iterator<>() {
            private long made;

            @Override
            public boolean hasNext() {
                return made < size;
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                made++;
                watcher.accept(made);
                Inquiry inquiry = people.next();
                long line = made;
                return new Row() {
                    @Override
                    public long line() {
                        return line;
                    }

                    @Override
                    public Reading read() {
                        return new Reading(inquiry.id(), inquiry, List.of());
                    }
                };
            }
        };
        JsonLines.of(before.engine).forEachPiece(rows, this::judge, judged -> add(judged, impact, line -> { }));
        return impact;
    }

    private static void add(List<Judged> judged, Impact impact, Consumer<BadLine> bad) {
        for (Judged each : judged) {
            if (each.person != null && each.before != null && each.after != null) {
                impact.add(each.person, each.before, each.after);
            } else if (each.bad != null) {
                impact.addBad();
                bad.accept(each.bad);
            }
        }
    }

    private List<Judged> judge(List<? extends Row> rows) {
        List<Judged> judged = new ArrayList<>(rows.size());
        List<Asked> asked = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Reading reading = row.read();
            List<Problem> problems = reading.problems();
            if (reading.inquiry() != null) {
                Asked one = new Asked(row.line(), before.on(reading.inquiry()), after.on(reading.inquiry()));
                problems = before.engine.problems(one.before);
                problems = problems.isEmpty() ? after.engine.problems(one.after) : problems;
                if (problems.isEmpty()) {
                    asked.add(one);
                }
            }
            if (!problems.isEmpty()) {
                judged.add(new Judged(null, null, null, new BadLine(row.line(), problems)));
            }
        }
        List<Entitlement> first = before.engine.evaluateBatch(asked.stream().map(Asked::before).toList());
        List<Entitlement> second = after.engine.evaluateBatch(asked.stream().map(Asked::after).toList());
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            judged.add(new Judged(person(one, first.get(i), second.get(i)), day(one.before), day(one.after), null));
        }
        return judged;
    }

    private static DateRange day(Inquiry inquiry) {
        return new DateRange(inquiry.asOf(), inquiry.asOf());
    }

    private Person person(Asked asked, Entitlement first, Entitlement second) {
        Goods.Change change = Goods.of(first).to(Goods.of(second));
        // With the payments of the later day, which are not known yet on the earlier one, the same inquiry serves for both.
        Inquiry later = asked.after.asOf().isAfter(asked.before.asOf()) ? asked.after.withAsOf(asked.before.asOf()) : asked.before;
        return new Person(asked.line, later, groups(asked.before, change, first), change,
                first.insurance().status() == InsuranceStatus.INSURED, second.insurance().status() == InsuranceStatus.INSURED,
                Money.of(asked.before, first, before.engine), Money.of(asked.after, second, after.engine));
    }

    private static Map<Dimension, String> groups(Inquiry inquiry, Goods.Change change, Entitlement verdict) {
        kz.kepil.api.inquiry.Person person = inquiry.person();
        long years = ChronoUnit.YEARS.between(person.birthDate(), inquiry.asOf());
        Map<Dimension, String> groups = new EnumMap<>(Dimension.class);
        groups.put(Dimension.ALL, "");
        groups.put(Dimension.CATEGORY, category(change, verdict));
        groups.put(Dimension.SEGMENT, Segment.of(inquiry).name());
        groups.put(Dimension.AGE, ages(years));
        groups.put(Dimension.YEARS, String.valueOf(years));
        groups.put(Dimension.SEX, person.sex().name());
        groups.put(Dimension.LEGAL_STATUS, person.legalStatus().name());
        groups.put(Dimension.DISTRICT, person.district() == null ? "" : person.district());
        return groups;
    }

    private static String category(Goods.Change change, Entitlement verdict) {
        return first(change.gained()) != null ? Objects.requireNonNull(first(change.gained()))
                : first(change.lost()) != null ? Objects.requireNonNull(first(change.lost()))
                : verdict.insurance().grounds().stream().map(InsuranceGround::code).sorted().findFirst().orElse("");
    }

    private static @Nullable String first(Set<Good> goods) {
        return goods.stream().filter(good -> good.kind() == Good.Kind.CATEGORY).map(Good::key).sorted().findFirst().orElse(null);
    }

    private static String ages(long age) {
        int band = 0;
        while (band < LAST_AGES.length && age > LAST_AGES[band]) {
            band++;
        }
        int first = band == 0 ? 0 : LAST_AGES[band - 1] + 1;
        return band == LAST_AGES.length ? first + "+" : first + "-" + LAST_AGES[band];
    }
}
