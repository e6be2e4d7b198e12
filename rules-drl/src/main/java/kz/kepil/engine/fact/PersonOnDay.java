package kz.kepil.engine.fact;

import static kz.kepil.engine.fact.Situation.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.ScopeFound;
import org.jspecify.annotations.Nullable;

/**
 * A person on a day: what is true of the person then, in the words of the rules, once the scope is known. What later stages
 * find is known to the types made after them.
 */
public sealed class PersonOnDay extends Fact implements Dated, Situated permits CategorisedPerson, Patient {

    private final Person person;
    private final LocalDate day;
    private final int law;
    private final int age;
    private final int monthsSincePensionContribution;
    private final int yearsOfStatus;
    private final boolean statusBegun;
    private final Situations definitions;
    /** A bit for each, by the definitions. */
    private final long situations;
    private final boolean inSystem;
    private final boolean tmkkkFull;

    /**
     * Looks at a person on a day.
     *
     * @param person the person
     * @param day the day
     * @param lawOf the day by whose law the person is judged
     * @param definitions which circumstances put a person in which situation
     * @param scope what the legal status gives
     */
    public PersonOnDay(Person person, LocalDate day, LocalDate lawOf, Situations definitions, ScopeFound scope) {
        this.person = person;
        this.day = day;
        this.law = Days.number(lawOf);
        this.age = Days.age(person.birthDate(), day);
        this.monthsSincePensionContribution = monthsSincePensionContribution(person, day);
        this.statusBegun = statusBegun(person, day);
        this.yearsOfStatus = yearsOfStatus(person, day);
        this.definitions = definitions;
        this.situations = definitions.of(person, day);
        this.inSystem = scope.mams() && statusBegun;
        this.tmkkkFull = scope.tmkkk() == TmkkkScope.FULL;
    }

    /** The same person on the same day, of whom more is known. */
    PersonOnDay(PersonOnDay known) {
        this.person = known.person;
        this.day = known.day;
        this.law = known.law;
        this.age = known.age;
        this.monthsSincePensionContribution = known.monthsSincePensionContribution;
        this.yearsOfStatus = known.yearsOfStatus;
        this.statusBegun = known.statusBegun;
        this.definitions = known.definitions;
        this.situations = known.situations;
        this.inSystem = known.inSystem;
        this.tmkkkFull = known.tmkkkFull;
    }

    private static int monthsSincePensionContribution(Person person, LocalDate day) {
        YearMonth last = person.lastPensionContribution();
        return last == null ? Integer.MAX_VALUE : Days.months(last, day);
    }

    private static boolean statusBegun(Person person, LocalDate day) {
        LocalDate since = person.legalStatusSince();
        return !day.isBefore(since == null ? person.birthDate() : since);
    }

    /** Whole years since the status began, where a year ends as java.time adds it: one year after 29 February is 28 February. */
    private static int yearsOfStatus(Person person, LocalDate day) {
        LocalDate since = person.legalStatusSince();
        if (since == null) {
            return 0;
        }
        int years = day.getYear() - since.getYear();
        return day.isBefore(since.plusYears(years)) ? years - 1 : years;
    }

    private boolean is(Situation situation) {
        return (situations & 1L << situation.ordinal()) != 0;
    }

    /**
     * Whether any of some words that come from circumstances holds on the day.
     *
     * @param words their bits, see {@link Situations#bits}
     * @return true when one does
     */
    public boolean isAnyOf(long words) {
        return (situations & words) != 0;
    }

    /**
     * Whether a circumstance puts the person in any situation on the day.
     *
     * @param circumstance one of the person's circumstances
     * @return false for one that does not count, such as care for a child that has grown
     */
    public boolean restsOn(Circumstance circumstance) {
        return circumstance.covers(day) && definitions.of(circumstance, person.birthDate(), day) != 0;
    }

    /**
     * Whether the rules cannot tell another day of the same person from this, provided that the law did not change between them.
     *
     * @param other the other day
     * @param scope what the legal status gives on it
     * @param pensionMonths so many months since the last pension contribution are as many as more, for every rule
     * @return true when every word of the rules but {@code law} says the same of both
     */
    public boolean isSameOn(LocalDate other, ScopeFound scope, int pensionMonths) {
        boolean begun = statusBegun(person, other);
        return begun == statusBegun && (scope.mams() && begun) == inSystem
                && Math.min(monthsSincePensionContribution(person, other), pensionMonths) == Math.min(monthsSincePensionContribution, pensionMonths)
                && Days.age(person.birthDate(), other) == age && yearsOfStatus(person, other) == yearsOfStatus
                && definitions.of(person, other) == situations;
    }

    /**
     * Since when nothing has changed in what rules see of the person, unless the law turned.
     *
     * @param other a day on which {@link #isSameOn} holds
     * @param pensionMonths as there
     * @return the first of the days up to that one of which {@code isSameOn} is sure to hold, as a number that may stand for no day
     *     of the calendar; a later number when only asking tells
     */
    public int sameSince(LocalDate other, int pensionMonths) {
        LocalDate status = person.legalStatusSince();
        int since = Math.max(Days.number(Days.birthday(person.birthDate(), age)), definitions.sameSince(person, other));
        if (statusBegun) {
            since = Math.max(since, Days.number(status == null ? person.birthDate() : status));
        }
        if (status != null) {
            since = Math.max(since, Days.number(status.plusYears(yearsOfStatus)));
        }
        YearMonth contribution = person.lastPensionContribution();
        if (contribution == null) {
            return since;
        }
        boolean many = monthsSincePensionContribution(person, other) >= pensionMonths;
        return Math.max(since, Days.number(many ? contribution.plusMonths(pensionMonths).atDay(1) : other.withDayOfMonth(1)));
    }

    /**
     * Whether this is the person on a day.
     *
     * @param other the day
     * @return true when it is
     */
    public boolean isOn(LocalDate other) {
        return day.equals(other);
    }

    /**
     * {@return the day as a number, which the rules compare with the days on which the law changed, for example 20220328; days
     * before the first edition count as its first day}
     */
    @Override
    public int getLaw() {
        return law;
    }

    @Override
    public long situationBits() {
        return situations;
    }

    /** {@return whether the legal status gives access to the insurance system and had begun on the day} */
    public boolean isInSystem() {
        return inSystem;
    }

    /** {@return the person's legal status} */
    public LegalStatus getLegalStatus() {
        return person.legalStatus();
    }

    /** {@return whether the legal status is KANDAS} */
    public boolean isKandas() {
        return person.legalStatus() == LegalStatus.KANDAS;
    }

    /**
     * Completed years of life. Born on 29 February, the birthday in a common year is 1 March.
     *
     * @return the age
     */
    public int getAge() {
        return age;
    }

    /** {@return completed years since {@code legalStatusSince}, as java.time adds years; 0 when that day is not known} */
    public int getYearsOfStatus() {
        return yearsOfStatus;
    }

    /**
     * {@return months from {@code lastPensionContribution} to the month of the day; very many when there never was a
     * contribution}
     */
    public int getMonthsSincePensionContribution() {
        return monthsSincePensionContribution;
    }

    /** {@return whether the person is in the situation WORKING, as circumstances.yaml says} */
    public boolean isWorking() {
        return is(WORKING);
    }

    /** {@return whether the person is in the situation EMPLOYEE, as circumstances.yaml says} */
    public boolean isEmployee() {
        return is(EMPLOYEE);
    }

    /** {@return whether the person is in the situation ENTREPRENEUR, as circumstances.yaml says} */
    public boolean isEntrepreneur() {
        return is(ENTREPRENEUR);
    }

    /** {@return whether the person is in the situation SPECIAL_SERVICE, as circumstances.yaml says} */
    public boolean isSpecialService() {
        return is(Situation.SPECIAL_SERVICE);
    }

    /** {@return whether the person is in the situation REGISTERED_UNEMPLOYED, as circumstances.yaml says} */
    public boolean isRegisteredUnemployed() {
        return is(REGISTERED_UNEMPLOYED);
    }

    /** {@return whether the person is in the situation SUBSIDISED_JOB, as circumstances.yaml says} */
    public boolean isSubsidisedJob() {
        return is(SUBSIDISED_JOB);
    }

    /** {@return whether the person is in the situation PREGNANT, as circumstances.yaml says} */
    public boolean isPregnant() {
        return is(PREGNANT);
    }

    /** {@return whether PREGNANT covers the day, and the pregnancy is entered in the register of pregnant women} */
    public boolean isRegisteredPregnancy() {
        return is(REGISTERED_PREGNANCY);
    }

    /** {@return whether the person is in the situation CARING_FOR_CHILD_UNDER_3, as circumstances.yaml says} */
    public boolean isCaringForChildUnder3() {
        return is(CARING_FOR_CHILD_UNDER_3);
    }

    /** {@return whether the person is in the situation MATERNITY_LEAVE, as circumstances.yaml says} */
    public boolean isMaternityLeave() {
        return is(MATERNITY_LEAVE);
    }

    /** {@return whether the person is in the situation ADOPTION_LEAVE, as circumstances.yaml says} */
    public boolean isAdoptionLeave() {
        return is(ADOPTION_LEAVE);
    }

    /** {@return whether the person is in the situation CHILDCARE_LEAVE_UNDER_3, as circumstances.yaml says} */
    public boolean isChildcareLeaveUnder3() {
        return is(CHILDCARE_LEAVE_UNDER_3);
    }

    /** {@return whether the person is in the situation CARING_FOR_DISABLED_CHILD, as circumstances.yaml says} */
    public boolean isCaringForDisabledChild() {
        return is(CARING_FOR_DISABLED_CHILD);
    }

    /** {@return whether the person is in the situation CARING_FOR_GROUP_I, as circumstances.yaml says} */
    public boolean isCaringForGroupI() {
        return is(CARING_FOR_GROUP_I);
    }

    /** {@return whether the person is in the situation CARING_FOR_GROUP_I_SINCE_CHILDHOOD, as circumstances.yaml says} */
    public boolean isCaringForGroupISinceChildhood() {
        return is(CARING_FOR_GROUP_I_SINCE_CHILDHOOD);
    }

    /** {@return whether the person is in the situation PENSION_RECIPIENT, as circumstances.yaml says} */
    public boolean isPensionRecipient() {
        return is(PENSION_RECIPIENT);
    }

    /** {@return whether the person is in the situation WAR_VETERAN, as circumstances.yaml says} */
    public boolean isWarVeteran() {
        return is(WAR_VETERAN);
    }

    /** {@return whether the person is in the situation PRISONER_ABOVE_MINIMUM_SECURITY, as circumstances.yaml says} */
    public boolean isPrisonerAboveMinimumSecurity() {
        return is(PRISONER_ABOVE_MINIMUM_SECURITY);
    }

    /** {@return whether the person is in the situation REMAND_DETAINEE, as circumstances.yaml says} */
    public boolean isRemandDetainee() {
        return is(REMAND_DETAINEE);
    }

    /** {@return whether the person is in the situation HOUSE_ARREST, as circumstances.yaml says} */
    public boolean isHouseArrest() {
        return is(HOUSE_ARREST);
    }

    /** {@return whether the person is in the situation HONOURED_MOTHER, as circumstances.yaml says} */
    public boolean isHonouredMother() {
        return is(HONOURED_MOTHER);
    }

    /** {@return whether the person is in the situation DISABILITY, as circumstances.yaml says: that of a child ends at 18} */
    public boolean isDisability() {
        return is(Situation.DISABILITY);
    }

    /** {@return whether the person is in the situation CONFIRMED_STUDENT, as circumstances.yaml says} */
    public boolean isConfirmedStudent() {
        return is(CONFIRMED_STUDENT);
    }

    /** {@return whether the person is in the situation SOCIAL_ASSISTANCE, as circumstances.yaml says} */
    public boolean isSocialAssistance() {
        return is(SOCIAL_ASSISTANCE);
    }

    /** {@return whether the person is in the situation SOCIAL_LEVEL_D, as circumstances.yaml says} */
    public boolean isSocialLevelD() {
        return is(SOCIAL_LEVEL_D);
    }

    /** {@return whether the person is in the situation SOCIAL_LEVEL_E, as circumstances.yaml says} */
    public boolean isSocialLevelE() {
        return is(SOCIAL_LEVEL_E);
    }

    /** {@return whether the person is in the situation DISABILITY_OF_GROUP, as circumstances.yaml says} */
    public boolean isDisabilityOfGroup() {
        return is(DISABILITY_OF_GROUP);
    }

    /** {@return whether DISABILITY covers the day, of group CHILD, and the person is under 18} */
    public boolean isDisabilityOfChild() {
        return is(DISABILITY_OF_CHILD);
    }

    /** {@return whether the person is in the situation GOLD_OR_SILVER_PENDANT, as circumstances.yaml says} */
    public boolean isGoldOrSilverPendant() {
        return is(GOLD_OR_SILVER_PENDANT);
    }

    /** {@return whether the person is in the situation UNCONFIRMED_STUDENT, as circumstances.yaml says} */
    public boolean isUnconfirmedStudent() {
        return is(UNCONFIRMED_STUDENT);
    }

    /** {@return whether the person is in the situation SOCIAL_LEVEL_KNOWN, as circumstances.yaml says} */
    public boolean isSocialLevelKnown() {
        return is(SOCIAL_LEVEL_KNOWN);
    }

    /** {@return the words that circumstances.yaml names for the person, for those that have no name of their own here} */
    public Set<String> getSituations() {
        return definitions.named(situations);
    }

    /** {@return whether the person's sex is FEMALE} */
    public boolean isFemale() {
        return person.sex() == Sex.FEMALE;
    }

    /** {@return whether the legal status gives the full guaranteed volume of free care} */
    public boolean isTmkkkFull() {
        return tmkkkFull;
    }

    /**
     * The last day of a situation in which the person is on the day. Where several circumstances carry it, the longest
     * counts.
     *
     * @param situation the situation
     * @return the last day, inclusive; null when no end is known
     * @throws IllegalArgumentException when the person is not in that situation on the day
     */
    public @Nullable LocalDate lastDayOf(Situation situation) {
        return definitions.lastDay(situation, person, day);
    }

    /**
     * The last day of a situation that only the pack names.
     *
     * @param situation its name in circumstances.yaml
     * @return as of the others
     * @throws IllegalArgumentException when the person is not in that situation on the day
     */
    public @Nullable LocalDate lastDayOf(String situation) {
        return definitions.lastDay(situation, person, day);
    }

    /**
     * The day before a birthday.
     *
     * @param birthday which one
     * @return the day
     */
    public LocalDate dayBeforeBirthday(int birthday) {
        return Days.birthday(person.birthDate(), birthday).minusDays(1);
    }

    /**
     * The last day of a year of the legal status.
     *
     * @param year 1 for the first year
     * @return the day; null when it is not known when the status began
     */
    public @Nullable LocalDate lastDayOfStatusYear(int year) {
        LocalDate since = person.legalStatusSince();
        return since == null ? null : since.plusYears(year).minusDays(1);
    }

    /** {@return 31 December of the day's year} */
    public LocalDate lastDayOfYear() {
        return LocalDate.of(day.getYear(), 12, 31);
    }
}
