package kz.kepil.engine.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Person;
import kz.kepil.engine.data.Parameter;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.pack.Pack;

/**
 * The days on which a verdict on a person may become another: between two of them nothing that the rules see changes. Which numbers of
 * months and days the law looks at is read off the rules; of ages and of years in a status each counts. Immutable and thread-safe.
 */
final class DaysAhead {

    private final Pack pack;
    private final Thresholds law;
    private final Thresholds monthsSinceDiagnosis;
    private final Thresholds monthsSinceScreening;
    private final Thresholds daysLeft;
    private final Set<LocalDate> turnsOfParameters;

    DaysAhead(Pack pack) {
        this.pack = pack;
        law = Thresholds.of("law", pack);
        monthsSinceDiagnosis = Thresholds.of("monthsSinceDiagnosis", pack);
        monthsSinceScreening = Thresholds.of("monthsSinceHepatitisScreening", pack);
        daysLeft = Thresholds.of("daysLeft", pack);
        turnsOfParameters = pack.parameters().turns();
    }

    /** Those after the inquiry's day, up to another. */
    SortedSet<LocalDate> of(Inquiry inquiry, LocalDate last) {
        return last.isAfter(inquiry.asOf()) ? new Search(inquiry.asOf().plusDays(1), last).of(inquiry.person()) : new TreeSet<>();
    }

    private final class Search {
        private final LocalDate first;
        private final LocalDate last;
        private final SortedSet<LocalDate> found = new TreeSet<>();

        Search(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }

        private void add(LocalDate day) {
            if (!day.isBefore(first) && !day.isAfter(last)) {
                found.add(day);
            }
        }

        SortedSet<LocalDate> of(Person person) {
            law();
            for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
                inMonth(month, !person.unknown().isEmpty());
            }
            prepaidMonthsEnd();
            birthdays(person.birthDate());
            if (person.legalStatusSince() != null) {
                anniversaries(person.legalStatusSince());
            }
            for (Circumstance circumstance : person.circumstances()) {
                circumstance(circumstance);
            }
            for (Condition condition : person.conditions()) {
                if (condition.diagnosedOn() != null) {
                    months(condition.diagnosedOn(), monthsSinceDiagnosis);
                }
            }
            for (PastScreening screening : person.screened()) {
                months(screening.on(), monthsSinceScreening);
            }
            return found;
        }

        private void law() {
            law.among(Days.number(first), Days.number(last)).filter(Search::isDay).mapToObj(Days::day).forEach(this::add);
            turnsOfParameters.forEach(this::add);
            add(pack.reach().knownTo().plusDays(1));
        }

        /** The number after that of the last day of a month is none; the month that begins then is found anyway. */
        private static boolean isDay(int number) {
            return number / 100 % 100 >= 1 && number / 100 % 100 <= 12
                    && number % 100 >= 1 && number % 100 <= YearMonth.of(number / 10000, number / 100 % 100).lengthOfMonth();
        }

        /** M moves on, and the contribution for the month before is overdue; a year begins with a month. */
        private void inMonth(YearMonth month, boolean unknown) {
            Parameter dueDay = pack.parameters().get("due-day");
            add(month.atDay(1));
            add(month.atDay(1).plusDays(dueDay.at(month.minusMonths(1).atDay(1)).value().intValueExact()));
            if (unknown) {
                // What is assumed begins on the day that is asked about: it holds on the first day of M on that day alone.
                add(month.atDay(2));
                add(month.atDay(pack.circumstances().assumedPayments().dayOfMonth()));
            }
        }

        private void prepaidMonthsEnd() {
            int longest = pack.on(last).prepaidMonths();
            for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last).plusMonths(longest)); month = month.plusMonths(1)) {
                LocalDate end = month.atEndOfMonth();
                // Days left become fewer than a number on the day after that on which they are as many.
                daysLeft.among((int) (end.toEpochDay() - last.toEpochDay()), (int) (end.toEpochDay() - first.toEpochDay()) + 1)
                        .forEach(days -> add(end.minusDays(days - 1L)));
            }
        }

        private void birthdays(LocalDate birth) {
            add(birth);
            years(birth).forEach(years -> add(Days.birthday(birth, years)));
        }

        private void anniversaries(LocalDate since) {
            years(since).forEach(years -> add(since.plusYears(years)));
        }

        private IntStream years(LocalDate since) {
            return IntStream.rangeClosed(first.getYear() - since.getYear(), last.getYear() - since.getYear());
        }

        private void circumstance(Circumstance circumstance) {
            add(circumstance.from());
            if (circumstance.to() != null) {
                add(circumstance.to().plusDays(1));
            }
            if (circumstance.childBirthDate() != null) {
                birthdays(circumstance.childBirthDate());
            }
        }

        private void months(LocalDate since, Thresholds numbers) {
            YearMonth month = YearMonth.from(since);
            numbers.among(Days.months(month, YearMonth.from(first)), Days.months(month, YearMonth.from(last)))
                    .forEach(months -> add(since.plusMonths(months)));
        }
    }
}
