package kz.kepil.engine.data;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.engine.fact.Situation;
import kz.kepil.engine.fact.Situations.AttributeIn;
import kz.kepil.engine.fact.Situations.Condition;
import kz.kepil.engine.fact.Situations;
import org.jspecify.annotations.Nullable;

/**
 * What circumstances mean, from the pack's file circumstances.yaml: the words that come from them, and what a yes is taken to
 * mean where a fact is not known. Immutable.
 */
public final class Circumstances {

    private static final String AS_OF = "asOf";

    private final Situations situations;
    /** The attributes that are assumed; the value of a date is {@link #AS_OF}. */
    private final Map<CircumstanceType, Map<Attribute, Object>> assumed;
    private final int pensionContributionMonthsAgo;
    private final AssumedPayments payments;

    private Circumstances(Reading reading) {
        situations = new Situations(reading.words);
        assumed = reading.assumed;
        pensionContributionMonthsAgo = reading.pensionContributionMonthsAgo;
        payments = new AssumedPayments(reading.paymentType, reading.dayOfMonth);
    }

    /**
     * The payments that are assumed for the months that are looked at.
     *
     * @param type the type of each, whose amount depends on no income
     * @param dayOfMonth the day of its month on which each is made
     */
    public record AssumedPayments(PaymentType type, int dayOfMonth) {
    }

    /**
     * Reads the file.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @return what it says
     * @throws PackException when the file is broken; the message names all its mistakes
     */
    public static Circumstances read(String file, InputStream in) {
        return YamlNode.read(file, in, root -> {
            root.entries("words", "assumed");
            Reading reading = new Reading();
            reading.words(root.get("words"));
            reading.allAssumed(root.get("assumed"));
            return new Circumstances(reading);
        });
    }

    /** {@return the words that come from circumstances} */
    public Situations situations() {
        return situations;
    }

    /**
     * What a yes is taken to mean where it is not known whether a circumstance holds.
     *
     * @param type the type of the circumstance
     * @param asOf the inquiry's day
     * @return the circumstance, from that day on without an end
     */
    public Circumstance assumed(CircumstanceType type, LocalDate asOf) {
        Map<Attribute, Object> values = assumed.getOrDefault(type, Map.of());
        return new Circumstance(type, asOf, null, (Boolean) values.get(Attribute.REGISTERED),
                values.containsKey(Attribute.CHILD_BIRTH_DATE) ? asOf : null,
                (Boolean) values.get(Attribute.SINCE_CHILDHOOD), (Boolean) values.get(Attribute.MINIMUM_SECURITY),
                (Award) values.get(Attribute.AWARD), (DisabilityGroup) values.get(Attribute.GROUP),
                (StudyLevel) values.get(Attribute.STUDY_LEVEL), (Boolean) values.get(Attribute.CONFIRMED),
                (SocialLevel) values.get(Attribute.SOCIAL_LEVEL));
    }

    /**
     * What a yes is taken to mean where the last pension contribution is not known.
     *
     * @param asOf the inquiry's day
     * @return the month of the contribution
     */
    public YearMonth assumedPensionContribution(LocalDate asOf) {
        return YearMonth.from(asOf).minusMonths(pensionContributionMonthsAgo);
    }

    /** {@return what a yes is taken to mean where it is not known whether there are payments} */
    public AssumedPayments assumedPayments() {
        return payments;
    }

    /** The file being read; goes on after a mistake, to find them all. */
    private static final class Reading {

        private static final String CHILD_UNDER = "childUnder";
        private static final String PERSON_UNDER = "personUnder";
        private static final String EITHER_OF = "eitherOf";
        /** The parts that name no attribute. */
        private static final Set<String> APART = Set.of("anyOf", CHILD_UNDER, PERSON_UNDER);
        private static final String[] PARTS = Stream.concat(Stream.of("anyOf", CHILD_UNDER, PERSON_UNDER),
                Arrays.stream(Attribute.values()).filter(each -> each != Attribute.CHILD_BIRTH_DATE).map(Attribute::property))
                .distinct().toArray(String[]::new);
        private static final List<CircumstanceType> WITH_ATTRIBUTES =
                Arrays.stream(CircumstanceType.values()).filter(type -> !type.attributes().isEmpty()).toList();

        private final Map<String, List<Condition>> words = new LinkedHashMap<>();
        private final Map<CircumstanceType, Map<Attribute, Object>> assumed = new EnumMap<>(CircumstanceType.class);
        private int pensionContributionMonthsAgo;
        private PaymentType paymentType = PaymentType.SELF_PAYER;
        private int dayOfMonth;

        private static void attempt(Runnable part) {
            try {
                part.run();
            } catch (PackException problem) {
                // The file takes note of it.
            }
        }

        void words(YamlNode section) {
            attempt(() -> {
                Map<String, YamlNode> entries = section.entries();
                entries.forEach((name, node) -> attempt(() -> words.put(name, word(name, node))));
                for (Situation situation : Situation.values()) {
                    section.get(situation.name()).entries();
                }
                if (entries.size() > Situations.MOST) {
                    throw section.error(entries.size() + " words; allowed: " + Situations.MOST);
                }
            });
        }

        private List<Condition> word(String name, YamlNode node) {
            if (!name.matches("[A-Z][A-Z0-9_]*")) {
                throw node.error("\"" + name + "\" is not a word; allowed: capitals, digits and _, for example SOCIAL_LEVEL_D");
            }
            if (node.entries().containsKey(EITHER_OF)) {
                return eitherOf(node.entries(EITHER_OF).get(EITHER_OF));
            }
            Map<String, YamlNode> parts = node.entries(PARTS);
            List<Condition> conditions = new ArrayList<>();
            for (CircumstanceType type : types(node.get("anyOf"))) {
                List<AttributeIn> attributes = new ArrayList<>();
                parts.forEach((part, values) -> attempt(() -> {
                    if (!APART.contains(part)) {
                        attributes.add(attributeIn(type, part, values));
                    }
                }));
                conditions.add(new Condition(type, attributes, childUnder(type, parts.get(CHILD_UNDER)), age(parts.get(PERSON_UNDER))));
            }
            return conditions;
        }

        private List<Condition> eitherOf(YamlNode list) {
            List<Condition> conditions = new ArrayList<>();
            for (YamlNode item : some(list)) {
                List<Condition> others = words.get(item.text());
                if (others == null) {
                    throw item.error("\"" + item.text() + "\" is no word that stands before this one");
                }
                conditions.addAll(others);
            }
            return conditions;
        }

        private Set<CircumstanceType> types(YamlNode list) {
            Set<CircumstanceType> types = new LinkedHashSet<>();
            for (YamlNode item : some(list)) {
                attempt(() -> {
                    if (!types.add((CircumstanceType) oneOf("circumstance type", named((Object[]) CircumstanceType.values()), item))) {
                        throw item.error("\"" + item.text() + "\" stands here for the second time");
                    }
                });
            }
            return types;
        }

        private static AttributeIn attributeIn(CircumstanceType type, String property, YamlNode values) {
            Attribute attribute = type.attributes().stream()
                    .filter(each -> each != Attribute.CHILD_BIRTH_DATE && each.property().equals(property)).findFirst()
                    .orElseThrow(() -> values.error(type + " has no \"" + property + "\"; allowed: " + allowedOf(type)));
            Set<Object> found = new LinkedHashSet<>();
            some(values).forEach(value -> found.add(value(attribute, value)));
            return new AttributeIn(attribute, found);
        }

        private static String allowedOf(CircumstanceType type) {
            return type.attributes().isEmpty() ? "anyOf" : "anyOf, " + String.join(", ", type.attributes().stream()
                    .map(each -> each == Attribute.CHILD_BIRTH_DATE ? CHILD_UNDER : each.property()).toList());
        }

        private static @Nullable Integer childUnder(CircumstanceType type, @Nullable YamlNode years) {
            if (years != null && !type.attributes().contains(Attribute.CHILD_BIRTH_DATE)) {
                throw years.error(type + " has no \"" + CHILD_UNDER + "\"; allowed: " + allowedOf(type));
            }
            return age(years);
        }

        private static @Nullable Integer age(@Nullable YamlNode years) {
            if (years == null) {
                return null;
            }
            return number(years, "an age", 1, 99, " years");
        }

        private static int number(YamlNode node, String what, int least, int most, String unit) {
            if (!node.text().matches("\\d{1,2}") || Integer.parseInt(node.text()) < least || Integer.parseInt(node.text()) > most) {
                throw node.error("\"" + node.text() + "\" is not " + what + "; allowed: " + least + " to " + most + unit);
            }
            return Integer.parseInt(node.text());
        }

        void allAssumed(YamlNode section) {
            String pension = UnknownFact.LAST_PENSION_CONTRIBUTION.name();
            String payments = UnknownFact.PAYMENTS.name();
            attempt(() -> section.entries(Stream.concat(WITH_ATTRIBUTES.stream().map(Enum::name), Stream.of(pension, payments))
                    .toArray(String[]::new)));
            attempt(() -> {
                section.get(pension).entries("monthsAgo");
                pensionContributionMonthsAgo = number(section.get(pension).get("monthsAgo"), "a number of months", 0, 99, "");
            });
            attempt(() -> {
                section.get(payments).entries("type", "dayOfMonth");
                paymentType = (PaymentType) oneOf("payment type", named((Object[]) PaymentType.values()), section.get(payments).get("type"));
                dayOfMonth = number(section.get(payments).get("dayOfMonth"), "a day of every month", 1, 28, "");
            });
            for (CircumstanceType type : WITH_ATTRIBUTES) {
                attempt(() -> assumed.put(type, assumed(type, section.get(type.name()))));
            }
        }

        private static Map<Attribute, Object> assumed(CircumstanceType type, YamlNode node) {
            Map<String, YamlNode> parts = node.entries(type.attributes().stream().map(Attribute::property).toArray(String[]::new));
            Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
            for (Attribute attribute : type.attributes()) {
                if (attribute.required() || parts.containsKey(attribute.property())) {
                    values.put(attribute, value(attribute, node.get(attribute.property())));
                }
            }
            return values;
        }

        private static Object value(Attribute attribute, YamlNode node) {
            return oneOf(attribute.property(), switch (attribute) {
                case CHILD_BIRTH_DATE -> Map.of(AS_OF, AS_OF);
                case REGISTERED, SINCE_CHILDHOOD, MINIMUM_SECURITY, CONFIRMED -> named(true, false);
                case AWARD -> named((Object[]) Award.values());
                case GROUP -> named((Object[]) DisabilityGroup.values());
                case STUDY_LEVEL -> named((Object[]) StudyLevel.values());
                case SOCIAL_LEVEL -> named((Object[]) SocialLevel.values());
            }, node);
        }

        private static Map<String, Object> named(Object... values) {
            Map<String, Object> byName = new LinkedHashMap<>();
            for (Object value : values) {
                byName.put(value.toString(), value);
            }
            return byName;
        }

        private static Object oneOf(String what, Map<String, Object> allowed, YamlNode node) {
            Object value = allowed.get(node.text());
            if (value == null) {
                String near = Nearest.near(node.text(), allowed.keySet());
                throw node.error("unknown " + what + " \"" + node.text() + "\"; allowed: " + String.join(", ", allowed.keySet())
                        + (near == null ? "" : "\nMaybe " + near + " is meant"));
            }
            return value;
        }

        private static List<YamlNode> some(YamlNode list) {
            List<YamlNode> items = list.items();
            if (items.isEmpty()) {
                throw list.error("expected at least one value");
            }
            return items;
        }
    }
}
