package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.interview.Relevance;
import kz.kepil.api.internal.people.Draws;

/** Circumstances whose ends lie where they decide something. */
final class Circumstances {

    private final Draws draws;
    private final Days days;

    Circumstances(Draws draws, Days days) {
        this.draws = draws;
        this.days = days;
    }

    /** One circumstance of the type, or two that meet or overlap; open, ended, just ended, just begun, past or future. */
    List<Circumstance> around(LocalDate asOf, CircumstanceType type) {
        Function<LocalDate, Circumstance> begin = begin(asOf, type);
        LocalDate past = asOf.minusDays(draws.between(0, 3000));
        int kind = draws.between(0, 99);
        if (kind < 38) {
            return List.of(begin.apply(past));
        }
        if (kind < 55) {
            return List.of(begin.apply(past).until(asOf.plusDays(draws.of(0, 0, 1, 2, 20, 90, 400))));
        }
        if (kind < 63) {
            return List.of(begin.apply(past.minusDays(60)).until(asOf.minusDays(draws.of(1, 1, 2, 30, 45))));
        }
        if (kind < 70) {
            return List.of(begin.apply(asOf.plusDays(draws.between(-1, 1))));
        }
        if (kind < 85) {
            return List.of(inPastMonths(asOf, begin));
        }
        if (kind < 88) {
            return List.of(begin.apply(asOf.plusDays(draws.between(1, 400))));
        }
        return pair(asOf, begin, begin(asOf, type), past);
    }

    /** Studies that nobody has confirmed, sometimes beside others. */
    List<Circumstance> unconfirmedStudies(LocalDate asOf) {
        List<Circumstance> studies = new ArrayList<>();
        studies.add(Circumstance.fullTimeStudent(asOf.minusDays(draws.between(0, 900)), draws.of(StudyLevel.values()), false));
        if (draws.chance(15)) {
            studies.addAll(around(asOf, CircumstanceType.FULL_TIME_STUDENT));
        }
        return studies;
    }

    /** A circumstance of the last thirteen months that begins and ends on decisive days. */
    Circumstance inPastMonths(LocalDate asOf, CircumstanceType type) {
        return inPastMonths(asOf, begin(asOf, type));
    }

    private Circumstance inPastMonths(LocalDate asOf, Function<LocalDate, Circumstance> begin) {
        int months = draws.between(0, 13);
        Circumstance circumstance = begin.apply(decisiveDay(asOf, months));
        LocalDate end = decisiveDay(asOf, draws.between(0, months));
        return end.isBefore(circumstance.from()) ? circumstance.until(circumstance.from()) : circumstance.until(end);
    }

    private LocalDate decisiveDay(LocalDate asOf, int monthsBefore) {
        return draws.decisiveDay(YearMonth.from(asOf).minusMonths(monthsBefore));
    }

    /** Two that meet (or leave a day between them, or overlap), the second perhaps with other attributes. */
    private List<Circumstance> pair(
            LocalDate asOf, Function<LocalDate, Circumstance> begin, Function<LocalDate, Circumstance> beginOther, LocalDate past) {
        LocalDate end = draws.chance(50) ? draws.near(asOf) : decisiveDay(asOf, draws.between(0, 12));
        LocalDate from = past.isAfter(end) ? end : past;
        LocalDate next = end.plusDays(draws.of(1, 1, 2, 0, -10, -100));
        List<Circumstance> both = new ArrayList<>();
        both.add(begin.apply(from).until(end));
        Circumstance second = beginOther.apply(next);
        both.add(draws.chance(50) ? second : second.until(next.plusDays(draws.of(0, 5, 100, 130, 400))));
        if (draws.chance(30)) {
            both.add(0, both.remove(1));
        }
        return both;
    }

    private Function<LocalDate, Circumstance> begin(LocalDate asOf, CircumstanceType type) {
        return switch (type.name()) {
            case "PREGNANT" -> {
                Boolean registered = draws.chance(30) ? null : Boolean.valueOf(draws.chance(65));
                yield from -> new Circumstance(type, from, null, registered, null, null, null, null, null, null, null, null);
            }
            case "CARING_FOR_CHILD" -> {
                LocalDate child = child(asOf);
                yield from -> Circumstance.caringForChild(from, child);
            }
            case "CHILDCARE_LEAVE" -> {
                LocalDate child = child(asOf);
                yield from -> Circumstance.childcareLeave(from, child);
            }
            case "CARING_FOR_GROUP_I" -> {
                boolean sinceChildhood = draws.chance(50);
                yield from -> Circumstance.caringForGroupI(from, sinceChildhood);
            }
            case "PRISONER" -> {
                boolean minimumSecurity = draws.chance(40);
                yield from -> Circumstance.prisoner(from, minimumSecurity);
            }
            case "HONOURED_MOTHER" -> {
                Award award = draws.of(Award.values());
                yield from -> Circumstance.honouredMother(from, award);
            }
            case "DISABILITY" -> {
                DisabilityGroup group = draws.of(DisabilityGroup.values());
                yield from -> Circumstance.disability(from, group);
            }
            case "FULL_TIME_STUDENT" -> {
                StudyLevel level = draws.of(StudyLevel.values());
                Boolean confirmed = draws.chance(30) ? null : Boolean.valueOf(draws.chance(60));
                yield from -> new Circumstance(type, from, null, null, null, null, null, null, null, level, confirmed, null);
            }
            case "SOCIAL_LEVEL" -> {
                SocialLevel level = draws.of(SocialLevel.A, SocialLevel.B, SocialLevel.C, SocialLevel.D, SocialLevel.D, SocialLevel.E,
                        SocialLevel.E);
                yield from -> Circumstance.socialLevel(from, level);
            }
            default -> others(asOf, type);
        };
    }

    /** A circumstance of which nothing is known but its attributes. */
    private Function<LocalDate, Circumstance> others(LocalDate asOf, CircumstanceType type) {
        Circumstance drawn = Circumstance.of(type, asOf);
        for (Attribute attribute : type.attributes()) {
            drawn = attribute == Attribute.CHILD_BIRTH_DATE ? drawn.with(attribute, child(asOf))
                    : draws.of(Relevance.otherwise(drawn, attribute));
        }
        return drawn::since;
    }

    /** A child near its third birthday, near its birth (perhaps not yet born), or of any age up to six. */
    private LocalDate child(LocalDate asOf) {
        int kind = draws.between(0, 99);
        if (kind < 35) {
            return days.birthWithBirthdayNear(asOf, 3);
        }
        if (kind < 55) {
            return days.birthWithBirthdayNear(asOf, 0);
        }
        return asOf.minusDays(draws.between(-100, 2200));
    }
}
