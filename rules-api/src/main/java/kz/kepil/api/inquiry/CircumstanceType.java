package kz.kepil.api.inquiry;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.Evaluator;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What may be so of a person from one day to another. Every pack declares the constants of this class; what else there is, a pack declares
 * ({@link Evaluator#circumstanceTypes()}). Two types are equal when their names are. Immutable.
 */
public final class CircumstanceType {

    private static final Map<String, CircumstanceType> CONSTANTS = new LinkedHashMap<>();

    /** Employed under a labour contract. */
    public static final CircumstanceType EMPLOYEE = constant("EMPLOYEE");
    /** Earns under a civil-law contract. */
    public static final CircumstanceType CIVIL_CONTRACT = constant("CIVIL_CONTRACT");
    /** A registered sole proprietor whose business is not suspended. */
    public static final CircumstanceType SOLE_PROPRIETOR = constant("SOLE_PROPRIETOR");
    /** In private practice (advocate, notary, private bailiff and the like). */
    public static final CircumstanceType PRIVATE_PRACTICE = constant("PRIVATE_PRACTICE");
    /** Head of a peasant farm. */
    public static final CircumstanceType FARM_HEAD = constant("FARM_HEAD");
    /** Works through an internet platform. */
    public static final CircumstanceType PLATFORM_WORKER = constant("PLATFORM_WORKER");
    /** Works as a payer of the single aggregated payment. */
    public static final CircumstanceType ESP_PAYER = constant("ESP_PAYER");
    /** Serves in the military, in law enforcement, in civil protection or in a special state body. */
    public static final CircumstanceType SPECIAL_SERVICE = constant("SPECIAL_SERVICE");
    /** Registered as unemployed. */
    public static final CircumstanceType REGISTERED_UNEMPLOYED = constant("REGISTERED_UNEMPLOYED");
    /** Placed in a subsidised job or in on-the-job training. */
    public static final CircumstanceType SUBSIDISED_JOB = constant("SUBSIDISED_JOB");
    /** On unpaid or sick leave: months without a wage that could be a base (spec 03). */
    public static final CircumstanceType LEAVE_WITHOUT_PAY = constant("LEAVE_WITHOUT_PAY");
    /** Pregnant. */
    public static final CircumstanceType PREGNANT = ofWomen("PREGNANT", Attribute.REGISTERED);
    /** Brings up a child. */
    public static final CircumstanceType CARING_FOR_CHILD = constant("CARING_FOR_CHILD", Attribute.CHILD_BIRTH_DATE);
    /** On maternity leave. */
    public static final CircumstanceType MATERNITY_LEAVE = ofWomen("MATERNITY_LEAVE");
    /** On leave for the adoption of a newborn. */
    public static final CircumstanceType ADOPTION_LEAVE = constant("ADOPTION_LEAVE");
    /** On leave to care for a child. */
    public static final CircumstanceType CHILDCARE_LEAVE = constant("CHILDCARE_LEAVE", Attribute.CHILD_BIRTH_DATE);
    /** Cares for a disabled child. */
    public static final CircumstanceType CARING_FOR_DISABLED_CHILD = constant("CARING_FOR_DISABLED_CHILD");
    /** Cares for a person with a disability of group I. */
    public static final CircumstanceType CARING_FOR_GROUP_I = constant("CARING_FOR_GROUP_I", Attribute.SINCE_CHILDHOOD);
    /** Receives pension payments. */
    public static final CircumstanceType PENSION_RECIPIENT = constant("PENSION_RECIPIENT");
    /** A veteran of the Great Patriotic War. */
    public static final CircumstanceType WAR_VETERAN = constant("WAR_VETERAN");
    /** Serves a sentence in a penitentiary institution. */
    public static final CircumstanceType PRISONER = constant("PRISONER", Attribute.MINIMUM_SECURITY);
    /** Held in a remand prison. */
    public static final CircumstanceType REMAND_DETAINEE = constant("REMAND_DETAINEE");
    /** Under house arrest. */
    public static final CircumstanceType HOUSE_ARREST = constant("HOUSE_ARREST");
    /** A mother of many children who holds one of the five awards. */
    public static final CircumstanceType HONOURED_MOTHER = ofWomen("HONOURED_MOTHER", Attribute.AWARD);
    /** Has a disability; the group of a child holds only before the 18th birthday (S2). */
    public static final CircumstanceType DISABILITY = constant("DISABILITY", Attribute.GROUP);
    /** Studies full time. */
    public static final CircumstanceType FULL_TIME_STUDENT = constant("FULL_TIME_STUDENT", Attribute.STUDY_LEVEL, Attribute.CONFIRMED);
    /** Receives the state's targeted social assistance. */
    public static final CircumstanceType SOCIAL_ASSISTANCE = constant("SOCIAL_ASSISTANCE");
    /** The family's level of well-being has been determined. */
    public static final CircumstanceType SOCIAL_LEVEL = constant("SOCIAL_LEVEL", Attribute.SOCIAL_LEVEL);

    private final String name;
    private final Set<Attribute> attributes;
    private final @Nullable Sex sex;
    private final boolean constant;

    private CircumstanceType(String name, Set<Attribute> attributes, @Nullable Sex sex, boolean constant) {
        this.name = name;
        this.attributes = attributes;
        this.sex = sex;
        this.constant = constant;
    }

    private static CircumstanceType constant(String name, Attribute... attributes) {
        return constant(name, null, attributes);
    }

    private static CircumstanceType ofWomen(String name, Attribute... attributes) {
        return constant(name, Sex.FEMALE, attributes);
    }

    private static CircumstanceType constant(String name, @Nullable Sex sex, Attribute... attributes) {
        CircumstanceType type = new CircumstanceType(name, unmodifiable(List.of(attributes)), sex, true);
        CONSTANTS.put(name, type);
        return type;
    }

    private static Set<Attribute> unmodifiable(Iterable<Attribute> attributes) {
        Set<Attribute> set = EnumSet.noneOf(Attribute.class);
        attributes.forEach(set::add);
        return Collections.unmodifiableSet(set);
    }

    /**
     * A type of both sexes, or the constant of that name.
     *
     * @param name the name: capitals, digits and {@code _}, a letter first
     * @param attributes the attributes that a circumstance of the type has
     * @return the type
     * @throws IllegalArgumentException as {@link #of(String, Set, Sex)}
     */
    public static CircumstanceType of(String name, Set<Attribute> attributes) {
        CircumstanceType constant = CONSTANTS.get(Objects.requireNonNull(name, "name"));
        return of(name, attributes, constant == null ? null : constant.sex);
    }

    /**
     * A type as a pack declares it: the constant of that name, or one that is no constant.
     *
     * @param name the name: capitals, digits and {@code _}, a letter first
     * @param attributes the attributes that a circumstance of the type has
     * @param sex of which persons alone it can be so; null for those of both sexes
     * @return the type
     * @throws IllegalArgumentException when that is no name, when the constant of that name has other attributes or is of others, or when two
     *     attributes stand under one name in the interchange JSON
     */
    public static CircumstanceType of(String name, Set<Attribute> attributes, @Nullable Sex sex) {
        Set<Attribute> all = unmodifiable(Copies.set(attributes, "attributes"));
        CircumstanceType constant = CONSTANTS.get(Objects.requireNonNull(name, "name"));
        if (!name.matches("[A-Z][A-Z0-9_]*") || constant != null && !(constant.attributes.equals(all) && constant.sex == sex)
                || all.stream().map(Attribute::property).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Not a type of circumstances: " + name + " " + all + (constant == null ? ""
                    : "\nMaybe " + constant.attributes + (constant.sex == null ? "" : " of " + constant.sex) + " is meant."));
        }
        return constant == null ? new CircumstanceType(name, all, sex, false) : constant;
    }

    /** {@return the types that are constants here, in their order} */
    public static CircumstanceType[] values() {
        return CONSTANTS.values().toArray(CircumstanceType[]::new);
    }

    /**
     * The constant of a name.
     *
     * @param name the name
     * @return the type
     * @throws IllegalArgumentException when no constant is called so
     */
    public static CircumstanceType valueOf(String name) {
        CircumstanceType constant = CONSTANTS.get(Objects.requireNonNull(name, "name"));
        if (constant == null) {
            throw new IllegalArgumentException("No constant: \"" + name + "\"; there are "
                    + Arrays.stream(values()).map(CircumstanceType::name).collect(Collectors.joining(", ")));
        }
        return constant;
    }

    /** {@return the name, as it stands in the interchange JSON} */
    public String name() {
        return name;
    }

    /** {@return whether it is one of the constants of this class} */
    public boolean isConstant() {
        return constant;
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

    /** {@return of which persons alone it can be so; null for those of both sexes} */
    public @Nullable Sex sex() {
        return sex;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof CircumstanceType type && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
