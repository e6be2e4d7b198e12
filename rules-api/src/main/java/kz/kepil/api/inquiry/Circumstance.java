package kz.kepil.api.inquiry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so of a person from one day to another. Immutable. An attribute that the type does not have is null
 * ({@link CircumstanceType#attributes()}); whether all is in order, {@link Inquiry#problems()} tells.
 *
 * @param type what is so
 * @param from the first day, inclusive; it may lie in the future
 * @param to the last day, inclusive; null when no end is known
 * @param registered whether the district doctor, midwife or obstetrician has entered the woman in the register of pregnant
 *     women (S1); null means true
 * @param childBirthDate the birth date of the child; it may lie in the future
 * @param sinceChildhood whether the person cared for is disabled since childhood
 * @param minimumSecurity whether the institution is one of minimum security
 * @param award the mother's award
 * @param group the group of the disability
 * @param studyLevel the level of study, {@code level} in the interchange JSON
 * @param confirmed whether the student is in the national education database or, studying abroad, registered through the
 *     e-government portal (S1); null means true
 * @param socialLevel the family's level, {@code level} in the interchange JSON
 */
public record Circumstance(
        CircumstanceType type,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean registered,
        @Nullable LocalDate childBirthDate,
        @Nullable Boolean sinceChildhood,
        @Nullable Boolean minimumSecurity,
        @Nullable Award award,
        @Nullable DisabilityGroup group,
        @Nullable StudyLevel studyLevel,
        @Nullable Boolean confirmed,
        @Nullable SocialLevel socialLevel) {

    /** Checks that type and first day are there. */
    public Circumstance {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(from, "from");
    }

    /**
     * A circumstance of a type without required attributes, without an end.
     *
     * @param type what is so
     * @param from the first day, inclusive
     * @return the circumstance
     */
    public static Circumstance of(CircumstanceType type, LocalDate from) {
        return new Circumstance(type, from, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Pregnant.
     *
     * @param from the first day, inclusive
     * @param registered whether she is entered in the register of pregnant women
     * @return the circumstance, without an end
     */
    public static Circumstance pregnant(LocalDate from, boolean registered) {
        return new Circumstance(CircumstanceType.PREGNANT, from, null, registered, null, null, null, null, null, null, null, null);
    }

    /**
     * Brings up a child.
     *
     * @param from the first day, inclusive
     * @param childBirthDate the child's birth date
     * @return the circumstance, without an end
     */
    public static Circumstance caringForChild(LocalDate from, LocalDate childBirthDate) {
        return withChild(CircumstanceType.CARING_FOR_CHILD, from, childBirthDate);
    }

    /**
     * On leave to care for a child.
     *
     * @param from the first day, inclusive
     * @param childBirthDate the child's birth date
     * @return the circumstance, without an end
     */
    public static Circumstance childcareLeave(LocalDate from, LocalDate childBirthDate) {
        return withChild(CircumstanceType.CHILDCARE_LEAVE, from, childBirthDate);
    }

    private static Circumstance withChild(CircumstanceType type, LocalDate from, LocalDate childBirthDate) {
        return new Circumstance(type, from, null, null,
                Objects.requireNonNull(childBirthDate, "childBirthDate"), null, null, null, null, null, null, null);
    }

    /**
     * Cares for a person with a disability of group I.
     *
     * @param from the first day, inclusive
     * @param sinceChildhood whether that person is disabled since childhood
     * @return the circumstance, without an end
     */
    public static Circumstance caringForGroupI(LocalDate from, boolean sinceChildhood) {
        return new Circumstance(CircumstanceType.CARING_FOR_GROUP_I, from, null, null, null, sinceChildhood, null, null, null, null, null, null);
    }

    /**
     * Serves a sentence.
     *
     * @param from the first day, inclusive
     * @param minimumSecurity whether the institution is one of minimum security
     * @return the circumstance, without an end
     */
    public static Circumstance prisoner(LocalDate from, boolean minimumSecurity) {
        return new Circumstance(CircumstanceType.PRISONER, from, null, null, null, null, minimumSecurity, null, null, null, null, null);
    }

    /**
     * An honoured mother.
     *
     * @param from the first day, inclusive
     * @param award her award
     * @return the circumstance, without an end
     */
    public static Circumstance honouredMother(LocalDate from, Award award) {
        return new Circumstance(CircumstanceType.HONOURED_MOTHER, from, null, null, null, null, null,
                Objects.requireNonNull(award, "award"), null, null, null, null);
    }

    /**
     * Has a disability.
     *
     * @param from the first day, inclusive
     * @param group the group
     * @return the circumstance, without an end
     */
    public static Circumstance disability(LocalDate from, DisabilityGroup group) {
        return new Circumstance(CircumstanceType.DISABILITY, from, null, null, null, null, null, null,
                Objects.requireNonNull(group, "group"), null, null, null);
    }

    /**
     * Studies full time.
     *
     * @param from the first day, inclusive
     * @param level the level of study
     * @param confirmed whether the study is confirmed
     * @return the circumstance, without an end
     */
    public static Circumstance fullTimeStudent(LocalDate from, StudyLevel level, boolean confirmed) {
        return new Circumstance(CircumstanceType.FULL_TIME_STUDENT, from, null, null, null, null, null, null, null,
                Objects.requireNonNull(level, "level"), confirmed, null);
    }

    /**
     * The family's level of well-being has been determined.
     *
     * @param from the first day, inclusive
     * @param level the level
     * @return the circumstance, without an end
     */
    public static Circumstance socialLevel(LocalDate from, SocialLevel level) {
        return new Circumstance(CircumstanceType.SOCIAL_LEVEL, from, null, null, null, null, null, null, null, null, null,
                Objects.requireNonNull(level, "level"));
    }

    /**
     * The same circumstance with another first day.
     *
     * @param from the first day, inclusive
     * @return a copy that begins on that day
     */
    public Circumstance since(LocalDate from) {
        return new Circumstance(type, from, to, registered, childBirthDate, sinceChildhood, minimumSecurity, award, group, studyLevel,
                confirmed, socialLevel);
    }

    /**
     * The same circumstance with another value of an attribute.
     *
     * @param attribute which one
     * @param value a value of its class
     * @return a copy
     * @throws ClassCastException when the value is of another class
     */
    public Circumstance with(Attribute attribute, Object value) {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
        return new Circumstance(type, from, to,
                attribute == Attribute.REGISTERED ? (Boolean) value : registered,
                attribute == Attribute.CHILD_BIRTH_DATE ? (LocalDate) value : childBirthDate,
                attribute == Attribute.SINCE_CHILDHOOD ? (Boolean) value : sinceChildhood,
                attribute == Attribute.MINIMUM_SECURITY ? (Boolean) value : minimumSecurity,
                attribute == Attribute.AWARD ? (Award) value : award,
                attribute == Attribute.GROUP ? (DisabilityGroup) value : group,
                attribute == Attribute.STUDY_LEVEL ? (StudyLevel) value : studyLevel,
                attribute == Attribute.CONFIRMED ? (Boolean) value : confirmed,
                attribute == Attribute.SOCIAL_LEVEL ? (SocialLevel) value : socialLevel);
    }

    /**
     * The same circumstance with a last day.
     *
     * @param to the last day, inclusive
     * @return a copy that ends on that day
     */
    public Circumstance until(LocalDate to) {
        return new Circumstance(
                type, from, Objects.requireNonNull(to, "to"), registered, childBirthDate, sinceChildhood, minimumSecurity, award, group, studyLevel,
                confirmed, socialLevel);
    }

    /**
     * Whether the circumstance holds on a day.
     *
     * @param day the day
     * @return true when the day lies between the first and the last day, both inclusive
     */
    public boolean covers(LocalDate day) {
        return !Objects.requireNonNull(day, "day").isBefore(from) && (to == null || !day.isAfter(to));
    }

    /**
     * The value of an attribute.
     *
     * @param attribute which one
     * @return the value, or null when it is not given
     */
    public @Nullable Object attribute(Attribute attribute) {
        return switch (Objects.requireNonNull(attribute, "attribute")) {
            case REGISTERED -> registered;
            case CHILD_BIRTH_DATE -> childBirthDate;
            case SINCE_CHILDHOOD -> sinceChildhood;
            case MINIMUM_SECURITY -> minimumSecurity;
            case AWARD -> award;
            case GROUP -> group;
            case STUDY_LEVEL -> studyLevel;
            case CONFIRMED -> confirmed;
            case SOCIAL_LEVEL -> socialLevel;
        };
    }
}
