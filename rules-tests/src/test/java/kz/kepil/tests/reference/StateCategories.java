package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.verdict.Payer;

/**
 * The state categories and the local-budget category of spec 03, on one day. Each method gives the ends of all that
 * carries a ground; the ground holds when there is any.
 */
final class StateCategories {

    private static final LocalDate FIRST_EDITION = LocalDate.of(2021, 1, 1);
    private static final LocalDate MARCH_2022 = LocalDate.of(2022, 3, 28);
    private static final LocalDate YEAR_2023 = LocalDate.of(2023, 1, 1);
    private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);

    private final Person person;
    private final LocalDate day;
    private final PersonAt at;

    private StateCategories(Person person, LocalDate day) {
        this.person = person;
        this.day = day;
        this.at = new PersonAt(person, day);
    }

    /** The SI and LB grounds that hold on a day. */
    static List<Ground> on(Person person, LocalDate day) {
        LocalDate since = person.legalStatusSince();
        // "No SI or LB ground holds on a day before legalStatusSince." Nor is an unborn person of any age; and whoever was
        // NOT_IN_SYSTEM on the day had "no grounds" by that day's law.
        if (day.isBefore(person.birthDate()) || since != null && day.isBefore(since) || !Residency.of(person, day).mams()) {
            return List.of();
        }
        return new StateCategories(person, day).grounds();
    }

    private List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>();
        addTo(grounds, "SI-01", Payer.STATE, si01());
        addTo(grounds, "SI-02", Payer.STATE, si02());
        addTo(grounds, "SI-03", Payer.STATE, si03());
        addTo(grounds, "SI-04", payerOfUnemployed(), si04());
        addTo(grounds, "SI-05", Payer.STATE, si05());
        addTo(grounds, "SI-06", Payer.STATE, si06());
        addTo(grounds, "SI-07", Payer.STATE, si07());
        addTo(grounds, "SI-08", Payer.STATE, si08());
        addTo(grounds, "SI-09", Payer.STATE, si09());
        addTo(grounds, "SI-10", Payer.STATE, si10());
        addTo(grounds, "SI-11", Payer.STATE, si11());
        addTo(grounds, "SI-12", Payer.STATE, si12());
        addTo(grounds, "SI-13", Payer.STATE, si13());
        addTo(grounds, "SI-14", Payer.STATE, si14());
        addTo(grounds, "SI-15", Payer.STATE, si15());
        if (grounds.isEmpty()) {
            addTo(grounds, "LB-1", Payer.LOCAL_BUDGET, lb1());
        }
        return grounds;
    }

    /** "Where several circumstances carry the same ground, it lasts as long as the longest of them." */
    private static void addTo(List<Ground> grounds, String code, Payer payer, List<LocalDate> ends) {
        if (!ends.isEmpty()) {
            grounds.add(new Ground(code, payer, Collections.max(ends)));
        }
    }

    /** "Dates before 2021-01-01 are judged for stateMonth by the 2021 edition." */
    private boolean lawFrom(LocalDate change) {
        return !Dates.later(day, FIRST_EDITION).isBefore(change);
    }

    /** "age < 18"; ends "the day before the 18th birthday". */
    private List<LocalDate> si01() {
        return at.age() < 18 ? List.of(Dates.birthday(person.birthDate(), 18).minusDays(1)) : List.of();
    }

    /** "CARING_FOR_CHILD with the child born and younger than 3, not working". */
    private List<LocalDate> si02() {
        return ifNotWorking(endsByChildUnderThree(CircumstanceType.CARING_FOR_CHILD));
    }

    /** "MATERNITY_LEAVE or ADOPTION_LEAVE, or CHILDCARE_LEAVE with the child born and younger than 3 (working or not)". */
    private List<LocalDate> si03() {
        return Stream.of(ends(CircumstanceType.MATERNITY_LEAVE), ends(CircumstanceType.ADOPTION_LEAVE),
                endsByChildUnderThree(CircumstanceType.CHILDCARE_LEAVE)).flatMap(List::stream).toList();
    }

    /** "REGISTERED_UNEMPLOYED, not working; … from 2026-01-01 and then not with SUBSIDISED_JOB". */
    private List<LocalDate> si04() {
        if (lawFrom(YEAR_2026) && at.is(CircumstanceType.SUBSIDISED_JOB)) {
            return List.of();
        }
        return ifNotWorking(ends(CircumstanceType.REGISTERED_UNEMPLOYED));
    }

    /** "payer STATE to 2025-12-31, LOCAL_BUDGET from 2026-01-01". */
    private Payer payerOfUnemployed() {
        return lawFrom(YEAR_2026) ? Payer.LOCAL_BUDGET : Payer.STATE;
    }

    /**
     * "KANDAS, not working; before 2023-01-01 only within one year of legalStatusSince (asOf before since + 1 year; absent
     * since: holds)"; ends never, "but where the one-year limit is in force and the date is known, since + 1 year - 1 day".
     */
    private List<LocalDate> si05() {
        if (person.legalStatus() != LegalStatus.KANDAS) {
            return List.of();
        }
        LocalDate since = person.legalStatusSince();
        if (lawFrom(YEAR_2023) || since == null) {
            return ifNotWorking(List.of(Dates.FOREVER));
        }
        LocalDate afterOneYear = since.plusYears(1);
        return day.isBefore(afterOneYear) ? ifNotWorking(List.of(afterOneYear.minusDays(1))) : List.of();
    }

    /** "PREGNANT and registered, not working, noPensionContributions(2)". */
    private List<LocalDate> si06() {
        return at.noPensionContributions(2)
                ? ifNotWorking(at.registeredPregnancies().stream().map(PersonAt::end).toList())
                : List.of();
    }

    /** "CARING_FOR_DISABLED_CHILD, not working". */
    private List<LocalDate> si07() {
        return ifNotWorking(ends(CircumstanceType.CARING_FOR_DISABLED_CHILD));
    }

    /** "CARING_FOR_GROUP_I, not working; before 2022-03-28 only with sinceChildhood". */
    private List<LocalDate> si08() {
        return ifNotWorking(at.now(CircumstanceType.CARING_FOR_GROUP_I).stream()
                .filter(care -> lawFrom(MARCH_2022) || Boolean.TRUE.equals(care.sinceChildhood()))
                .map(PersonAt::end).toList());
    }

    /** "PENSION_RECIPIENT or WAR_VETERAN". */
    private List<LocalDate> si09() {
        return Stream.of(ends(CircumstanceType.PENSION_RECIPIENT), ends(CircumstanceType.WAR_VETERAN)).flatMap(List::stream).toList();
    }

    /** "PRISONER, not minimumSecurity". */
    private List<LocalDate> si10() {
        return at.now(CircumstanceType.PRISONER).stream()
                .filter(sentence -> !Boolean.TRUE.equals(sentence.minimumSecurity()))
                .map(PersonAt::end).toList();
    }

    /** "REMAND_DETAINEE (working or not); from 2022-03-28 also: HOUSE_ARREST and not working". */
    private List<LocalDate> si11() {
        List<LocalDate> houseArrest = lawFrom(MARCH_2022) ? ifNotWorking(ends(CircumstanceType.HOUSE_ARREST)) : List.of();
        return Stream.of(ends(CircumstanceType.REMAND_DETAINEE), houseArrest).flatMap(List::stream).toList();
    }

    /** "HONOURED_MOTHER, any of the five awards". */
    private List<LocalDate> si12() {
        return ends(CircumstanceType.HONOURED_MOTHER);
    }

    /** "SOCIAL_ASSISTANCE, not working". */
    private List<LocalDate> si13() {
        return ifNotWorking(ends(CircumstanceType.SOCIAL_ASSISTANCE));
    }

    /** "FULL_TIME_STUDENT, confirmed, any level". */
    private List<LocalDate> si14() {
        return at.confirmedStudies().stream().map(PersonAt::end).toList();
    }

    /** "an adult group, or CHILD while under 18"; by group CHILD "the day before the 18th birthday, or the earlier to". */
    private List<LocalDate> si15() {
        LocalDate lastDayOfChildhood = Dates.birthday(person.birthDate(), 18).minusDays(1);
        return at.disabilities().stream()
                .map(disability -> disability.group() == DisabilityGroup.CHILD
                        ? Dates.earlier(PersonAt.end(disability), lastDayOfChildhood)
                        : PersonAt.end(disability))
                .toList();
    }

    /** "SOCIAL_LEVEL D or E, not working, noPensionContributions(3), and no SI ground holds; its end is 31 December of the year"; 2026-. */
    private List<LocalDate> lb1() {
        boolean crisis = at.now(CircumstanceType.SOCIAL_LEVEL).stream()
                .anyMatch(level -> level.socialLevel() == SocialLevel.D || level.socialLevel() == SocialLevel.E);
        return lawFrom(YEAR_2026) && crisis && at.noPensionContributions(3)
                ? ifNotWorking(List.of(LocalDate.of(day.getYear(), Month.DECEMBER, 31)))
                : List.of();
    }

    private List<LocalDate> ifNotWorking(List<LocalDate> ends) {
        return at.working() ? List.of() : ends;
    }

    /** "the to of the circumstance on which it rests, if any". */
    private List<LocalDate> ends(CircumstanceType type) {
        return at.now(type).stream().map(PersonAt::end).toList();
    }

    /** "the earlier of to and the day before the child's third birthday". */
    private List<LocalDate> endsByChildUnderThree(CircumstanceType type) {
        return at.now(type).stream()
                .filter(care -> Dates.bornAndYoungerThan(3, childOf(care), day))
                .map(care -> Dates.earlier(PersonAt.end(care), Dates.birthday(childOf(care), 3).minusDays(1)))
                .toList();
    }

    private static LocalDate childOf(Circumstance care) {
        return Objects.requireNonNull(care.childBirthDate(), "childBirthDate");
    }
}
