package kz.kepil.cli;

import java.time.LocalDate;
import java.util.Objects;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Inquiry;

/** Says in words what belongs to a circumstance. Immutable. */
final class DetailText {

    private final Labels labels;
    private final FactNames facts;

    DetailText(Labels labels, FactNames facts) {
        this.labels = labels;
        this.facts = facts;
    }

    /** The circumstance with one of its attributes. */
    String of(Circumstance circumstance, Attribute attribute) {
        return facts.of(circumstance.type()) + ": " + value(attribute, Objects.requireNonNull(circumstance.attribute(attribute)));
    }

    /** The circumstance with its first day. */
    String since(Circumstance circumstance) {
        return facts.of(circumstance.type()) + ": " + labels.get("step.from", circumstance.from());
    }

    /** The circumstance with all that belongs to it. */
    String of(Circumstance circumstance, Inquiry inquiry) {
        StringBuilder text = new StringBuilder(facts.of(circumstance.type()));
        for (Attribute attribute : Attribute.values()) {
            Object value = circumstance.attribute(attribute);
            if (value != null) {
                text.append(", ").append(value(attribute, value));
            }
        }
        text.append(", ").append(labels.get("step.from", circumstance.from()));
        return circumstance.covers(inquiry.asOf()) ? text.toString() : text + ", " + labels.get("form.not-on-the-day");
    }

    String value(Attribute attribute, Object value) {
        return switch (attribute) {
            case REGISTERED, SINCE_CHILDHOOD, MINIMUM_SECURITY, CONFIRMED -> labels.get("form.attribute." + attribute + "." + value);
            case CHILD_BIRTH_DATE -> labels.get("form.child-born", (LocalDate) value);
            case AWARD -> labels.of("award", (Enum<?>) value);
            case GROUP -> labels.of("group", (Enum<?>) value);
            case STUDY_LEVEL -> labels.of("study", (Enum<?>) value);
            case SOCIAL_LEVEL -> ((Enum<?>) value).name();
        };
    }
}
