package kz.kepil.api.inquiry;

/** What a circumstance may say besides its type and its dates. */
public enum Attribute {
    /** Whether the pregnancy is entered in the register of pregnant women; optional, true when absent. */
    REGISTERED("registered"),
    /** The date of birth of the child cared for. */
    CHILD_BIRTH_DATE("childBirthDate"),
    /** Whether the person cared for is disabled since childhood. */
    SINCE_CHILDHOOD("sinceChildhood"),
    /** Whether the institution is one of minimum security. */
    MINIMUM_SECURITY("minimumSecurity"),
    /** The award of an honoured mother. */
    AWARD("award"),
    /** The group of a disability. */
    GROUP("group"),
    /** The level of study. */
    STUDY_LEVEL("level"),
    /** Whether the study is confirmed; optional, true when absent. */
    CONFIRMED("confirmed"),
    /** The family's level of well-being. */
    SOCIAL_LEVEL("level");

    private final String property;

    Attribute(String property) {
        this.property = property;
    }

    /** {@return the name of the attribute in the interchange JSON} */
    public String property() {
        return property;
    }

    /** {@return whether a circumstance that has this attribute must name it: true for all except {@link #CONFIRMED} and {@link #REGISTERED}} */
    public boolean required() {
        return this != CONFIRMED && this != REGISTERED;
    }
}
