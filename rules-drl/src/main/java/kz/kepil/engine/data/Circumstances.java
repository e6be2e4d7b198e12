package kz.kepil.engine.data;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.verdict.Payer;
import kz.kepil.engine.fact.DaysOfMonth;
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

    private final CircumstanceTypes types;
    private final Situations situations;
    private final MonthMeanings months;
    private final long wordsWithoutPayment;
    /** The attributes that are assumed; the value of a date is {@link #AS_OF}. */
    private final Map<CircumstanceType, Map<Attribute, Object>> assumed;
    private final int pensionContributionMonthsAgo;
    private final AssumedPayments payments;

    private Circumstances(Reading reading, MonthMeanings months) {
        this.months = months;
        types = reading.types;
        situations = new Situations(reading.words);
        wordsWithoutPayment = situations.bits(months.words());
        assumed = reading.assumed;
        pensionContributionMonthsAgo = reading.pensionContributionMonthsAgo;
        payments = new AssumedPayments(reading.paymentType, reading.dayOfMonth);
    }

    /** The days of a month on which the file can look. */
    private enum DayOfMonth {
        FIRST_DAY,
        LAST_DAY
    }

    /** On which days leave without pay must hold. */
    private enum Leave {
        EVERY_DAY,
        ANY_OF_THESE
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
        return YamlNode.read(file, in, root -> read(root, type -> false));
    }

    static Circumstances read(YamlNode root, Predicate<PaymentType> isIncomeBased) {
        root.entries("types", "words", "months", "assumed");
        Reading reading = new Reading(CircumstanceTypes.read(root.get("types")), root.get("months"), isIncomeBased);
        reading.words(root.get("words"));
        reading.typesMustBeUsed(root.get("types"));
        reading.allAssumed(root.get("assumed"));
        // What is missing among the words is noted after what is wrong with the months.
        MonthMeanings months = reading.months();
        return new Circumstances(reading, months);
    }

    /**
     * The words that a file declares.
     *
     * @param files the files of a pack
     * @return the words, in the order of the file; null when they cannot be read
     */
    public static @Nullable Collection<String> wordsIn(PackFiles files) {
        try {
            return files.read("circumstances.yaml", root -> root.get("words").entries().keySet());
        } catch (PackException unreadable) {
            return null;
        }
    }

    /** {@return the types of circumstances that the pack declares} */
    public CircumstanceTypes types() {
        return types;
    }

    /** {@return the words that come from circumstances} */
    public Situations situations() {
        return situations;
    }

    /** {@return the bits of the words whose month needs no payment, see {@link Situations#bits}} */
    public long wordsWithoutPayment() {
        return wordsWithoutPayment;
    }

    /** {@return what a month that is not paid is to a person} */
    public MonthMeanings months() {
        return months;
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

        private static final String ON_ANY_OF = "onAnyOf";
        private static final String CHILD_UNDER = "childUnder";
        private static final String PERSON_UNDER = "personUnder";
        private static final String EITHER_OF = "eitherOf";
        /** The parts that name no attribute. */
        private static final Set<String> APART = Set.of("anyOf", CHILD_UNDER, PERSON_UNDER);
        private static final String[] PARTS = Stream.concat(Stream.of("anyOf", CHILD_UNDER, PERSON_UNDER),
                Arrays.stream(Attribute.values()).filter(each -> each != Attribute.CHILD_BIRTH_DATE).map(Attribute::property))
                .distinct().toArray(String[]::new);

        private final CircumstanceTypes types;
        private final List<CircumstanceType> withAttributes;
        private final Map<String, List<Condition>> words = new LinkedHashMap<>();
        private final Map<CircumstanceType, Map<Attribute, Object>> assumed = new HashMap<>();
        private int pensionContributionMonthsAgo;
        private PaymentType paymentType = PaymentType.SELF_PAYER;
        private int dayOfMonth;
        private final YamlNode months;
        private final Predicate<PaymentType> isIncomeBased;

        private Reading(CircumstanceTypes types, YamlNode months, Predicate<PaymentType> isIncomeBased) {
            this.types = types;
            this.withAttributes = types.all().stream().filter(type -> !type.attributes().isEmpty()).toList();
            this.months = months;
            this.isIncomeBased = isIncomeBased;
        }

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
                    throw section.error(Mistakes.of("words.many", entries.size(), Situations.MOST));
                }
            });
        }

        /** A type that no word rests on would change nothing. */
        void typesMustBeUsed(YamlNode section) {
            Set<CircumstanceType> used = words.values().stream().flatMap(List::stream).map(Condition::type).collect(Collectors.toSet());
            types.all().stream().filter(type -> !type.isConstant() && !used.contains(type))
                    .forEach(type -> section.get(type.name()).wrong(Mistakes.of("type.unused", type.name())));
        }

        private List<Condition> word(String name, YamlNode node) {
            if (!name.matches("[A-Z][A-Z0-9_]*")) {
                throw node.error(Mistakes.of("word.name", name));
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
            for (YamlNode item : list.some()) {
                List<Condition> others = words.get(item.text());
                if (others == null) {
                    throw item.error(Messages.withHint(Mistakes.of("word.before", item.text(), String.join(", ", words.keySet())),
                            Nearest.hint(item.text(), words.keySet())));
                }
                conditions.addAll(others);
            }
            return conditions;
        }

        private Set<CircumstanceType> types(YamlNode list) {
            Set<CircumstanceType> found = new LinkedHashSet<>();
            for (YamlNode item : list.some()) {
                attempt(() -> {
                    if (!found.add((CircumstanceType) oneOf(types.byName(), item))) {
                        throw item.error(Mistakes.of("twice", item.text()));
                    }
                });
            }
            return found;
        }

        private static AttributeIn attributeIn(CircumstanceType type, String property, YamlNode values) {
            Attribute attribute = type.attributes().stream()
                    .filter(each -> each != Attribute.CHILD_BIRTH_DATE && each.property().equals(property)).findFirst()
                    .orElseThrow(() -> values.error(Mistakes.of("circumstance.part", type, property, allowedOf(type))));
            Set<Object> found = new LinkedHashSet<>();
            values.some().forEach(value -> found.add(value(attribute, value)));
            return new AttributeIn(attribute, found);
        }

        private static String allowedOf(CircumstanceType type) {
            return type.attributes().isEmpty() ? "anyOf" : "anyOf, " + String.join(", ", type.attributes().stream()
                    .map(each -> each == Attribute.CHILD_BIRTH_DATE ? CHILD_UNDER : each.property()).toList());
        }

        private static @Nullable Integer childUnder(CircumstanceType type, @Nullable YamlNode years) {
            if (years != null && !type.attributes().contains(Attribute.CHILD_BIRTH_DATE)) {
                throw years.error(Mistakes.of("circumstance.part", type, CHILD_UNDER, allowedOf(type)));
            }
            return age(years);
        }

        private static @Nullable Integer age(@Nullable YamlNode years) {
            return years == null ? null : years.whole(1, 99);
        }

        MonthMeanings months() {
            months.entries("liable", "withoutPayment", "missed");
            months.get("liable").entries(ON_ANY_OF);
            YamlNode withoutPayment = months.get("withoutPayment");
            withoutPayment.entries(ON_ANY_OF, "payers", "words");
            YamlNode missed = months.get("missed");
            missed.entries(ON_ANY_OF, "leaveWithoutPay");
            return new MonthMeanings(days(months.get("liable")), days(withoutPayment),
                    Set.copyOf(withoutPayment.get("payers").items().stream().map(item -> item.constant(Payer.class)).toList()),
                    withoutPayment.get("words").items().stream().map(item -> item.oneOf(words.keySet())).toList(),
                    days(missed), missed.get("leaveWithoutPay").constant(Leave.class) == Leave.EVERY_DAY);
        }

        private static DaysOfMonth days(YamlNode node) {
            List<DayOfMonth> days = node.get(ON_ANY_OF).items().stream().map(item -> item.constant(DayOfMonth.class)).toList();
            return new DaysOfMonth(days.contains(DayOfMonth.FIRST_DAY), days.contains(DayOfMonth.LAST_DAY));
        }

        void allAssumed(YamlNode section) {
            String pension = UnknownFact.LAST_PENSION_CONTRIBUTION.name();
            String payments = UnknownFact.PAYMENTS.name();
            attempt(() -> section.entries(Stream.concat(withAttributes.stream().map(CircumstanceType::name), Stream.of(pension, payments))
                    .toArray(String[]::new)));
            attempt(() -> {
                section.get(pension).entries("monthsAgo");
                pensionContributionMonthsAgo = section.get(pension).get("monthsAgo").whole(0, 99);
            });
            attempt(() -> {
                section.get(payments).entries("type", "dayOfMonth");
                dayOfMonth = section.get(payments).get("dayOfMonth").whole(1, 28);
                YamlNode type = section.get(payments).get("type");
                paymentType = (PaymentType) oneOf(named((Object[]) PaymentType.values()), type);
                if (isIncomeBased.test(paymentType)) {
                    List<String> others = Arrays.stream(PaymentType.values()).filter(isIncomeBased.negate()).map(Enum::name).toList();
                    throw type.error(Mistakes.of("assumed.income", paymentType, String.join(", ", others)));
                }
            });
            for (CircumstanceType type : withAttributes) {
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
            return oneOf(switch (attribute) {
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

        private static Object oneOf(Map<String, Object> allowed, YamlNode node) {
            Object value = allowed.get(node.oneOf(allowed.keySet()));
            if (value == null) {
                throw new PackException("The file takes note of it");
            }
            return value;
        }
    }
}
