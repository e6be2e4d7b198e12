package kz.kepil.engine.corridor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.kepil.api.inquiry.Person;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.DaysOfMonth;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The months back from M, the month of the inquiry's day, and a person on the first and on the last day of those that are not
 * paid (of M itself: on the first day and on the inquiry's day). Days that no rule can tell apart share one fact.
 */
final class Months {

    /** M and those before it, latest first. */
    private final YearMonth[] months;
    /** By how many months ago they were. */
    private final BitSet paid = new BitSet();
    /** Of the month so many months ago; null when it is paid. */
    private final @Nullable PersonOnDay[] firstDays;
    private final @Nullable PersonOnDay[] lastDays;
    private final List<PersonOnDay> facts = new ArrayList<>();

    Months(Person person, PersonOnDay today, LocalDate asOf, int length, Predicate<YearMonth> isPaid,
            Function<LocalDate, ScopeFound> scopeOn, Pack pack) {
        months = new YearMonth[length + 1];
        firstDays = new PersonOnDay[length + 1];
        lastDays = new PersonOnDay[length + 1];
        facts.add(today);
        PersonOnDay later = today;
        YearMonth month = YearMonth.from(asOf);
        for (int ago = 0; ago <= length; ago++) {
            months[ago] = month.minusMonths(ago);
            if (isPaid.test(months[ago])) {
                paid.set(ago);
                continue;
            }
            later = ago == 0 ? today : on(months[ago].atEndOfMonth(), person, later, scopeOn, pack);
            lastDays[ago] = later;
            later = on(months[ago].atDay(1), person, later, scopeOn, pack);
            firstDays[ago] = later;
        }
    }

    private PersonOnDay on(LocalDate day, Person person, PersonOnDay later, Function<LocalDate, ScopeFound> scopeOn, Pack pack) {
        LocalDate firstEdition = pack.reach().from();
        LocalDate lawOf = day.isBefore(firstEdition) ? firstEdition : day;
        ScopeFound scope = scopeOn.apply(day);
        if (later.isSameOn(day, scope, pack.pensionMonths()) && pack.sameLaw(Days.number(lawOf), later.getLaw())) {
            return later;
        }
        PersonOnDay fact = new PersonOnDay(person, day, lawOf, pack.circumstances().situations(), scope);
        facts.add(fact);
        return fact;
    }

    /** How many months there are before M. */
    int lookBack() {
        return months.length - 1;
    }

    YearMonth ago(int many) {
        return months[many];
    }

    /** The months, by how many months ago they were, for which a payment of some type is sufficient. */
    BitSet paid() {
        return paid;
    }

    /** Every fact once, the inquiry's day first. */
    List<PersonOnDay> facts() {
        return facts;
    }

    /** Whether something was so on any of some days of the month so many months ago, which is not paid. */
    boolean onAnyOf(DaysOfMonth days, int ago, Predicate<PersonOnDay> what) {
        return days.first() && what.test(Objects.requireNonNull(firstDays[ago]))
                || days.last() && what.test(Objects.requireNonNull(lastDays[ago]));
    }
}
