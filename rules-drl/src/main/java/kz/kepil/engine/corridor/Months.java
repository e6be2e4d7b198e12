package kz.kepil.engine.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import kz.kepil.api.inquiry.Person;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.DaysOfMonth;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.CalendarMonth;
import kz.kepil.engine.pack.LawOfDay;
import kz.kepil.engine.pack.Pack;

/**
 * The months back from M, the month of the inquiry's day, and a person on the first and on the last day of those that are not
 * paid (of M itself: on the first day and on the inquiry's day). Days that no rule can tell apart share one fact.
 */
final class Months {

    /** What the legal status gives on a day. */
    interface Scopes {

        ScopeFound on(int day);
    }

    private final Person person;
    private final LawOfDay law;
    private final Scopes scopes;
    private final Pack pack;
    /** By how many months ago they were. */
    private final BitSet paid;
    /** The index of the fact of the month so many months ago; nothing where it is paid. */
    private final int[] firstDays;
    private final int[] lastDays;
    private final List<PersonOnDay> facts = new ArrayList<>(4);
    /** Since when, up to the day that was looked at last, the latest fact is known to be the person. */
    private int same;

    Months(Person person, PersonOnDay today, LocalDate asOf, LawOfDay law, Account account, Scopes scopes, Pack pack) {
        this.person = person;
        this.law = law;
        this.scopes = scopes;
        this.pack = pack;
        int length = law.lookBack();
        paid = new BitSet(length + 1);
        firstDays = new int[length + 1];
        lastDays = new int[length + 1];
        facts.add(today);
        same = since(today, asOf, law.number());
        for (int ago = 0; ago <= length; ago++) {
            if (account.paid(ago)) {
                paid.set(ago);
            } else {
                CalendarMonth month = law.month(ago);
                lastDays[ago] = ago == 0 ? 0 : on(month.last(), month.lastNumber());
                firstDays[ago] = on(month.first(), month.firstNumber());
            }
        }
    }

    /** The index of the fact for a day, which is no later than those before it. */
    private int on(LocalDate day, int number) {
        if (number < same) {
            LocalDate firstEdition = pack.reach().from();
            LocalDate lawOf = day.isBefore(firstEdition) ? firstEdition : day;
            ScopeFound scope = scopes.on(number);
            PersonOnDay later = facts.get(facts.size() - 1);
            if (!(pack.turns().none(Days.number(lawOf), later.getLaw()) && later.isSameOn(day, scope, pack.pensionMonths()))) {
                later = new PersonOnDay(person, day, lawOf, pack.circumstances().situations(), scope);
                facts.add(later);
            }
            same = since(later, day, number);
        }
        return facts.size() - 1;
    }

    private int since(PersonOnDay fact, LocalDate day, int number) {
        return Math.max(pack.turns().latest(number), fact.sameSince(day, pack.pensionMonths()));
    }

    /** How many months there are before M. */
    int lookBack() {
        return law.lookBack();
    }

    CalendarMonth ago(int many) {
        return law.month(many);
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
        return days.first() && what.test(facts.get(firstDays[ago])) || days.last() && what.test(facts.get(lastDays[ago]));
    }

    /** The same, asked by the index of the fact. */
    boolean onAnyOf(DaysOfMonth days, int ago, boolean[] what) {
        return days.first() && what[firstDays[ago]] || days.last() && what[lastDays[ago]];
    }
}
