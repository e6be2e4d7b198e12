package kz.kepil.engine.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A circumstance as the law looks at it: one type, several, or those whose attributes fit. The names are what the rules use to
 * say how long a ground lasts; what each means stands in the pack's file circumstances.yaml.
 */
public enum Situation {
    /** Employed under a labour contract. */
    EMPLOYEE,
    /** Earns under a civil-law contract. */
    CIVIL_CONTRACT,
    /** A sole proprietor. */
    SOLE_PROPRIETOR,
    /** In private practice. */
    PRIVATE_PRACTICE,
    /** Head of a farm. */
    FARM_HEAD,
    /** Works through a platform. */
    PLATFORM_WORKER,
    /** Works as a payer of ESP. */
    ESP_PAYER,
    /** Serves in the military, in law enforcement or in a special state body. */
    SPECIAL_SERVICE,
    /** Works, in whatever way. */
    WORKING,
    /** Works on the person's own account. */
    ENTREPRENEUR,
    /** Registered as unemployed. */
    REGISTERED_UNEMPLOYED,
    /** In a subsidised job or on-the-job training. */
    SUBSIDISED_JOB,
    /** On unpaid or sick leave. */
    LEAVE_WITHOUT_PAY,
    /** Pregnant. */
    PREGNANT,
    /** Pregnant, and entered in the register of pregnant women. */
    REGISTERED_PREGNANCY,
    /** Brings up a child that is born and younger than circumstances.yaml says. */
    CARING_FOR_CHILD_UNDER_3,
    /** On maternity leave. */
    MATERNITY_LEAVE,
    /** On adoption leave. */
    ADOPTION_LEAVE,
    /** On leave to care for a child that is born and younger than circumstances.yaml says. */
    CHILDCARE_LEAVE_UNDER_3,
    /** Cares for a disabled child. */
    CARING_FOR_DISABLED_CHILD,
    /** Cares for a person with a disability of group I. */
    CARING_FOR_GROUP_I,
    /** Cares for a person with a disability of group I since childhood. */
    CARING_FOR_GROUP_I_SINCE_CHILDHOOD,
    /** Receives pension payments. */
    PENSION_RECIPIENT,
    /** A veteran of the Great Patriotic War. */
    WAR_VETERAN,
    /** Serves a sentence in an institution that is not one of minimum security. */
    PRISONER_ABOVE_MINIMUM_SECURITY,
    /** Held in a remand prison. */
    REMAND_DETAINEE,
    /** Under house arrest. */
    HOUSE_ARREST,
    /** Holds one of the five awards. */
    HONOURED_MOTHER,
    /** Holds «Алтын алқа» or «Күміс алқа». */
    GOLD_OR_SILVER_PENDANT,
    /** Has a disability of group I, II or III. */
    DISABILITY_OF_GROUP,
    /** Is a child with a disability. */
    DISABILITY_OF_CHILD,
    /** Has a disability of any group that holds. */
    DISABILITY,
    /** Studies full time, and the study is not confirmed. */
    UNCONFIRMED_STUDENT,
    /** Studies full time, and the study is confirmed. */
    CONFIRMED_STUDENT,
    /** Receives targeted social assistance. */
    SOCIAL_ASSISTANCE,
    /** The family's level has been determined. */
    SOCIAL_LEVEL_KNOWN,
    /** The family's level is D. */
    SOCIAL_LEVEL_D,
    /** The family's level is E. */
    SOCIAL_LEVEL_E;

    private static final Map<String, Situation> BY_PROPERTY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(each -> each.name().replace("_", ""), Function.identity()));

    /**
     * The bit by which a {@link Situated} fact tells what a property of it says, for example {@code socialLevelD} of {@link #SOCIAL_LEVEL_D}.
     *
     * @param property the name of the property
     * @return the bit; 0 for a property that is no situation
     */
    public static long bit(String property) {
        Situation situation = BY_PROPERTY.get(property.toUpperCase(Locale.ROOT));
        return situation == null ? 0 : 1L << situation.ordinal();
    }
}
