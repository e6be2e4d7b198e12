package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Person;

/** "Everything below speaks of the person as of a date" (spec 01). */
final class PersonAt {

    private static final Set<CircumstanceType> WORK = Set.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE);

    private final Person person;
    private final LocalDate day;
    private final List<Circumstance> now = new ArrayList<>();

    /** "Circumstances are dated intervals (from, optional to, both inclusive)." */
    PersonAt(Person person, LocalDate day) {
        this.person = person;
        this.day = day;
        for (Circumstance circumstance : person.circumstances()) {
            if (!circumstance.from().isAfter(day) && !day.isAfter(end(circumstance))) {
                now.add(circumstance);
            }
        }
    }

    int age() {
        return Dates.age(person.birthDate(), day);
    }

    List<Circumstance> now(CircumstanceType type) {
        return is(type) ? now.stream().filter(circumstance -> circumstance.type() == type).toList() : List.of();
    }

    boolean is(CircumstanceType type) {
        for (Circumstance circumstance : now) {
            if (circumstance.type() == type) {
                return true;
            }
        }
        return false;
    }

    /** "working: any of … covers the date." */
    boolean working() {
        return now.stream().anyMatch(circumstance -> WORK.contains(circumstance.type()));
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

    /** "DISABILITY with group CHILD holds only while age < 18". */
    List<Circumstance> disabilities() {
        return now(CircumstanceType.DISABILITY).stream()
                .filter(disability -> disability.group() != DisabilityGroup.CHILD || age() < 18)
                .toList();
    }

    /** "Adult group: I, II or III." */
    boolean adultGroup() {
        return disabilities().stream().anyMatch(disability -> disability.group() != DisabilityGroup.CHILD);
    }

    /** "registered: … Default true." */
    List<Circumstance> registeredPregnancies() {
        return now(CircumstanceType.PREGNANT).stream()
                .filter(pregnancy -> !Boolean.FALSE.equals(pregnancy.registered()))
                .toList();
    }

    static LocalDate end(Circumstance circumstance) {
        LocalDate to = circumstance.to();
        return to == null ? Dates.FOREVER : to;
    }
}
