package kz.kepil.api.inquiry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be so of a person from one day to another. */
public enum CircumstanceType {
    /** Employed under a labour contract. */
    EMPLOYEE,
    /** Earns under a civil-law contract. */
    CIVIL_CONTRACT,
    /** A registered sole proprietor whose business is not suspended. */
    SOLE_PROPRIETOR,
    /** In private practice (advocate, notary, private bailiff and the like). */
    PRIVATE_PRACTICE,
    /** Head of a peasant farm. */
    FARM_HEAD,
    /** Works through an internet platform. */
    PLATFORM_WORKER,
    /** Works as a payer of the single aggregated payment. */
    ESP_PAYER,
    /** Serves in the military, in law enforcement, in civil protection or in a special state body. */
    SPECIAL_SERVICE,
    /** Registered as unemployed. */
    REGISTERED_UNEMPLOYED,
    /** Placed in a subsidised job or in on-the-job training. */
    SUBSIDISED_JOB,
    /** On unpaid or sick leave: months without a wage that could be a base (spec 03). */
    LEAVE_WITHOUT_PAY,
    /** Pregnant. */
    PREGNANT(Attribute.REGISTERED),
    /** Brings up a child. */
    CARING_FOR_CHILD(Attribute.CHILD_BIRTH_DATE),
    /** On maternity leave. */
    MATERNITY_LEAVE,
    /** On leave for the adoption of a newborn. */
    ADOPTION_LEAVE,
    /** On leave to care for a child. */
    CHILDCARE_LEAVE(Attribute.CHILD_BIRTH_DATE),
    /** Cares for a disabled child. */
    CARING_FOR_DISABLED_CHILD,
    /** Cares for a person with a disability of group I. */
    CARING_FOR_GROUP_I(Attribute.SINCE_CHILDHOOD),
    /** Receives pension payments. */
    PENSION_RECIPIENT,
    /** A veteran of the Great Patriotic War. */
    WAR_VETERAN,
    /** Serves a sentence in a penitentiary institution. */
    PRISONER(Attribute.MINIMUM_SECURITY),
    /** Held in a remand prison. */
    REMAND_DETAINEE,
    /** Under house arrest. */
    HOUSE_ARREST,
    /** A mother of many children who holds one of the five awards. */
    HONOURED_MOTHER(Attribute.AWARD),
    /** Has a disability; the group of a child holds only before the 18th birthday (S2). */
    DISABILITY(Attribute.GROUP),
    /** Studies full time. */
    FULL_TIME_STUDENT(Attribute.STUDY_LEVEL, Attribute.CONFIRMED),
    /** Receives the state's targeted social assistance. */
    SOCIAL_ASSISTANCE,
    /** The family's level of well-being has been determined. */
    SOCIAL_LEVEL(Attribute.SOCIAL_LEVEL);

    private final Set<Attribute> attributes;

    CircumstanceType(Attribute... attributes) {
        Set<Attribute> set = EnumSet.noneOf(Attribute.class);
        set.addAll(List.of(attributes));
        this.attributes = Collections.unmodifiableSet(set);
    }

    /**
     * Whether a person to whom it applies is an entrepreneur and pays as {@link PaymentType#SOLE_PROPRIETOR}.
     *
     * @return true for sole proprietors, private practice and heads of farms
     */
    public boolean isEntrepreneur() {
        return this == SOLE_PROPRIETOR || this == PRIVATE_PRACTICE || this == FARM_HEAD;
    }

    /** {@return the attributes that a circumstance of this type has: an unmodifiable set, empty for most types} */
    public Set<Attribute> attributes() {
        return attributes;
    }
}
