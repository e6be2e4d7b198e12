package kz.kepil.engine.fact;

import static kz.kepil.api.inquiry.Attribute.CHILD_BIRTH_DATE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.SocialLevel;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance as the law looks at it: one type, or those of a type whose attributes fit. The names are what the rules
 * use to say how long a ground lasts.
 */
public enum Situation {
    /** Employed under a labour contract. */
    EMPLOYEE(CircumstanceType.EMPLOYEE),
    /** Earns under a civil-law contract. */
    CIVIL_CONTRACT(CircumstanceType.CIVIL_CONTRACT),
    /** A sole proprietor. */
    SOLE_PROPRIETOR(CircumstanceType.SOLE_PROPRIETOR),
    /** In private practice. */
    PRIVATE_PRACTICE(CircumstanceType.PRIVATE_PRACTICE),
    /** Head of a farm. */
    FARM_HEAD(CircumstanceType.FARM_HEAD),
    /** Works through a platform. */
    PLATFORM_WORKER(CircumstanceType.PLATFORM_WORKER),
    /** Works as a payer of ESP. */
    ESP_PAYER(CircumstanceType.ESP_PAYER),
    /** Serves in the military, in law enforcement or in a special state body. */
    SPECIAL_SERVICE(CircumstanceType.SPECIAL_SERVICE),
    /** Registered as unemployed. */
    REGISTERED_UNEMPLOYED(CircumstanceType.REGISTERED_UNEMPLOYED),
    /** In a subsidised job or on-the-job training. */
    SUBSIDISED_JOB(CircumstanceType.SUBSIDISED_JOB),
    /** Pregnant. */
    PREGNANT(CircumstanceType.PREGNANT),
    /** Brings up a child that is born and younger than three. */
    CARING_FOR_CHILD_UNDER_3(CircumstanceType.CARING_FOR_CHILD, true),
    /** On maternity leave. */
    MATERNITY_LEAVE(CircumstanceType.MATERNITY_LEAVE),
    /** On adoption leave. */
    ADOPTION_LEAVE(CircumstanceType.ADOPTION_LEAVE),
    /** On leave to care for a child that is born and younger than three. */
    CHILDCARE_LEAVE_UNDER_3(CircumstanceType.CHILDCARE_LEAVE, true),
    /** Cares for a disabled child. */
    CARING_FOR_DISABLED_CHILD(CircumstanceType.CARING_FOR_DISABLED_CHILD),
    /** Cares for a person with a disability of group I. */
    CARING_FOR_GROUP_I(CircumstanceType.CARING_FOR_GROUP_I),
    /** Cares for a person with a disability of group I since childhood. */
    CARING_FOR_GROUP_I_SINCE_CHILDHOOD(CircumstanceType.CARING_FOR_GROUP_I, c -> Boolean.TRUE.equals(c.sinceChildhood())),
    /** Receives pension payments. */
    PENSION_RECIPIENT(CircumstanceType.PENSION_RECIPIENT),
    /** A veteran of the Great Patriotic War. */
    WAR_VETERAN(CircumstanceType.WAR_VETERAN),
    /** Serves a sentence in an institution that is not one of minimum security. */
    PRISONER_ABOVE_MINIMUM_SECURITY(CircumstanceType.PRISONER, c -> Boolean.FALSE.equals(c.minimumSecurity())),
    /** Held in a remand prison. */
    REMAND_DETAINEE(CircumstanceType.REMAND_DETAINEE),
    /** Under house arrest. */
    HOUSE_ARREST(CircumstanceType.HOUSE_ARREST),
    /** Holds one of the five awards. */
    HONOURED_MOTHER(CircumstanceType.HONOURED_MOTHER),
    /** Holds «Алтын алқа» or «Күміс алқа». */
    GOLD_OR_SILVER_PENDANT(CircumstanceType.HONOURED_MOTHER, c -> c.award() == Award.ALTYN_ALQA || c.award() == Award.KUMIS_ALQA),
    /** Has a disability of any group. */
    DISABILITY(CircumstanceType.DISABILITY),
    /** Has a disability of group I, II or III. */
    DISABILITY_OF_GROUP(CircumstanceType.DISABILITY, c -> c.group() != DisabilityGroup.CHILD),
    /** Studies full time, and the study is not confirmed. */
    UNCONFIRMED_STUDENT(CircumstanceType.FULL_TIME_STUDENT, c -> Boolean.FALSE.equals(c.confirmed())),
    /** Studies full time, and the study is confirmed. */
    CONFIRMED_STUDENT(CircumstanceType.FULL_TIME_STUDENT, c -> !Boolean.FALSE.equals(c.confirmed())),
    /** Receives targeted social assistance. */
    SOCIAL_ASSISTANCE(CircumstanceType.SOCIAL_ASSISTANCE),
    /** The family's level has been determined. */
    SOCIAL_LEVEL_KNOWN(CircumstanceType.SOCIAL_LEVEL),
    /** The family's level is D. */
    SOCIAL_LEVEL_D(CircumstanceType.SOCIAL_LEVEL, c -> c.socialLevel() == SocialLevel.D),
    /** The family's level is E. */
    SOCIAL_LEVEL_E(CircumstanceType.SOCIAL_LEVEL, c -> c.socialLevel() == SocialLevel.E);

    private static final int CHILD_AGE = 3;
    private static final Map<CircumstanceType, List<Situation>> OF_TYPE = new EnumMap<>(CircumstanceType.class);

    static {
        for (CircumstanceType type : CircumstanceType.values()) {
            OF_TYPE.put(type, Arrays.stream(values()).filter(situation -> situation.type == type).toList());
        }
    }

    private final CircumstanceType type;
    private final Predicate<Circumstance> fits;
    private final boolean whileChildIsYoung;

    Situation(CircumstanceType type) {
        this(type, circumstance -> true);
    }

    Situation(CircumstanceType type, Predicate<Circumstance> fits) {
        this.type = type;
        this.fits = fits;
        this.whileChildIsYoung = false;
    }

    Situation(CircumstanceType type, boolean whileChildIsYoung) {
        this.type = type;
        this.fits = circumstance -> true;
        this.whileChildIsYoung = whileChildIsYoung;
    }

    static List<Situation> of(CircumstanceType type) {
        return OF_TYPE.get(type);
    }

    /**
     * Whether a circumstance puts a person in any situation on a day that it covers.
     *
     * @param circumstance the circumstance
     * @param day the day
     * @return false for one that does not count, such as care for a child that has grown
     */
    public static boolean any(Circumstance circumstance, LocalDate day) {
        return of(circumstance.type()).stream().anyMatch(situation -> situation.holds(circumstance, day));
    }

    /** Whether the circumstance, which covers the day, puts the person in this situation on the day. */
    boolean holds(Circumstance circumstance, LocalDate day) {
        if (circumstance.type() != type || !fits.test(circumstance)) {
            return false;
        }
        if (!whileChildIsYoung) {
            return true;
        }
        LocalDate birth = (LocalDate) circumstance.attribute(CHILD_BIRTH_DATE);
        return birth != null && !day.isBefore(birth) && day.isBefore(Days.birthday(birth, CHILD_AGE));
    }

    /** The last day of the situation that rests on the circumstance; null when no end is known. */
    @Nullable LocalDate lastDay(Circumstance circumstance) {
        if (!whileChildIsYoung) {
            return circumstance.to();
        }
        LocalDate birth = (LocalDate) circumstance.attribute(CHILD_BIRTH_DATE);
        LocalDate grown = birth == null ? null : Days.birthday(birth, CHILD_AGE).minusDays(1);
        return Days.earlier(circumstance.to(), grown);
    }
}
