package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Person;

/**
 * "Everything below speaks of the person as of a date" (spec 01).
 *
 * @param person the person
 * @param day the date
 */
record PersonAt(Person person, LocalDate day) {

    private static final Set<CircumstanceType> WORK = Set.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE);

    int age() {
        return Dates.age(person.birthDate(), day);
    }

    /** "Circumstances are dated intervals (from, optional to, both inclusive)." */
    List<Circumstance> now() {
        return person.circumstances().stream()
                .filter(circumstance -> !circumstance.from().isAfter(day) && !day.isAfter(end(circumstance)))
                .toList();
    }

    List<Circumstance> now(CircumstanceType type) {
        return now().stream().filter(circumstance -> circumstance.type() == type).toList();
    }

    boolean is(CircumstanceType type) {
        return !now(type).isEmpty();
    }

    /** "working: any of … covers the date." */
    boolean working() {
        return now().stream().anyMatch(circumstance -> WORK.contains(circumstance.type()));
    }

    /** "lastPensionContribution is absent, or is earlier than month(date) - n." */
    boolean noPensionContributions(int n) {
        YearMonth last = person.lastPensionContribution();
        return last == null || last.isBefore(YearMonth.from(day).minusMonths(n));
    }

    /** "confirmed: … Default true." */
    List<Circumstance> confirmedStudies() {
        return now(CircumstanceType.FULL_TIME_STUDENT).stream()
                .filter(study -> !Boolean.FALSE.equals(study.confirmed()))
                .toList();
    }

    static LocalDate end(Circumstance circumstance) {
        LocalDate to = circumstance.to();
        return to == null ? Dates.FOREVER : to;
    }
}
