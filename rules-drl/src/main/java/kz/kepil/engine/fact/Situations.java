package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Person;
import org.jspecify.annotations.Nullable;

/**
 * Which circumstances put a person in which situation: the definitions of the words that come from circumstances. Each word
 * has a bit of a {@code long}; those of {@link Situation} come first, in its order. Immutable and thread-safe.
 */
public final class Situations {

    /** How many words there may be. */
    public static final int MOST = Long.SIZE;

    /**
     * Circumstances of one type that put a person in a situation.
     *
     * @param type the type
     * @param attributes what their attributes must be; empty when all circumstances of the type do
     * @param childUnder they do on the days on which the child is born and younger than this, in years; null when no age matters
     * @param personUnder they do on the days on which the person is younger than this, in years; null when no age matters
     */
    public record Condition(
            CircumstanceType type, List<AttributeIn> attributes, @Nullable Integer childUnder, @Nullable Integer personUnder) {

        /** Copies the attributes. */
        public Condition {
            attributes = List.copyOf(attributes);
        }

        private boolean isUnconditional() {
            return attributes.isEmpty() && childUnder == null && personUnder == null;
        }

        private boolean holds(Circumstance circumstance, LocalDate birthDate, LocalDate day) {
            if (!circumstance.type().equals(type)) {
                return false;
            }
            for (int i = 0; i < attributes.size(); i++) {
                if (!attributes.get(i).holds(circumstance)) {
                    return false;
                }
            }
            if (personUnder != null && !day.isBefore(Days.birthday(birthDate, personUnder))) {
                return false;
            }
            if (childUnder == null) {
                return true;
            }
            LocalDate birth = circumstance.childBirthDate();
            return birth != null && !day.isBefore(birth) && day.isBefore(Days.birthday(birth, childUnder));
        }

        /** The last of the days by a day on which an age was reached that matters, as a number; 0 when there is none. */
        private int sameSince(Circumstance circumstance, LocalDate birthDate, LocalDate day) {
            LocalDate birth = circumstance.childBirthDate();
            int since = personUnder == null ? 0 : reached(Days.birthday(birthDate, personUnder), day);
            return childUnder == null || birth == null ? since
                    : Math.max(since, Math.max(reached(birth, day), reached(Days.birthday(birth, childUnder), day)));
        }

        private static int reached(LocalDate birthday, LocalDate day) {
            return birthday.isAfter(day) ? 0 : Days.number(birthday);
        }

        private @Nullable LocalDate lastDay(Circumstance circumstance, LocalDate birthDate) {
            return Days.earlier(circumstance.to(),
                    Days.earlier(lastDayUnder(childUnder, circumstance.childBirthDate()), lastDayUnder(personUnder, birthDate)));
        }

        private static @Nullable LocalDate lastDayUnder(@Nullable Integer age, @Nullable LocalDate birth) {
            return age == null || birth == null ? null : Days.birthday(birth, age).minusDays(1);
        }
    }

    /**
     * An attribute that must have one of some values.
     *
     * @param attribute the attribute
     * @param values the values, as {@link Circumstance#attribute(Attribute)} gives them
     */
    public record AttributeIn(Attribute attribute, Set<Object> values) {

        /** Copies the values. */
        public AttributeIn {
            values = Set.copyOf(values);
        }

        /** Whether a circumstance's attribute is among the values; the API says that an optional one is true unless said otherwise. */
        private boolean holds(Circumstance circumstance) {
            Object value = circumstance.attribute(attribute);
            if (value == null && !attribute.required()) {
                value = true;
            }
            return value != null && values.contains(value);
        }
    }

    /** A condition, and the bit of the word to which it belongs. */
    private record Bound(long bit, Condition condition) {
    }

    /**
     * What the circumstances of a type give.
     *
     * @param unconditional the words that hold whatever the circumstance's attributes and the day
     * @param conditional the others
     */
    private record OfType(long unconditional, Bound[] conditional) {

        static final OfType NOTHING = new OfType(0, new Bound[0]);

        OfType and(long bit, Condition condition) {
            if (condition.isUnconditional()) {
                return new OfType(unconditional | bit, conditional);
            }
            Bound[] bounds = Arrays.copyOf(conditional, conditional.length + 1);
            bounds[bounds.length - 1] = new Bound(bit, condition);
            return new OfType(unconditional, bounds);
        }
    }

    private final List<String> words;
    /** By the words' indices. */
    private final List<List<Condition>> conditions;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<CircumstanceType, OfType> types = new HashMap<>();

    /**
     * The words by their definitions.
     *
     * @param definitions for each word, conditions of which one must hold; every {@link Situation} must be there
     * @throws IllegalArgumentException when a situation is not defined, or there are more than {@link #MOST} words
     */
    public Situations(Map<String, List<Condition>> definitions) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(Situation.values()).map(Situation::name).forEach(names::add);
        if (!definitions.keySet().containsAll(names)) {
            throw new IllegalArgumentException("Not every situation is defined: " + definitions.keySet());
        }
        names.addAll(definitions.keySet());
        if (names.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " words: " + names);
        }
        words = List.copyOf(names);
        conditions = words.stream().map(definitions::get).map(List::copyOf).toList();
        for (int word = 0; word < words.size(); word++) {
            indices.put(words.get(word), word);
            for (Condition condition : conditions.get(word)) {
                types.put(condition.type(), of(condition.type()).and(1L << word, condition));
            }
        }
    }

    private OfType of(CircumstanceType type) {
        OfType found = types.get(type);
        return found == null ? OfType.NOTHING : found;
    }

    /** {@return the words by their indices: those of {@link Situation}, then those that only the pack names} */
    public List<String> words() {
        return words;
    }

    /**
     * The bits of words.
     *
     * @param names some of {@link #words()}
     * @return a {@code long} with the bit of each
     */
    public long bits(Collection<String> names) {
        return names.stream().mapToLong(name -> 1L << words.indexOf(name)).reduce(0, (one, other) -> one | other);
    }

    /** The words of some bits, which are looked up and not written out. */
    Set<String> named(long bits) {
        return new AbstractSet<>() {
            @Override
            public boolean contains(Object word) {
                Integer index = indices.get(word);
                return index != null && (bits & 1L << index) != 0;
            }

            @Override
            public Iterator<String> iterator() {
                return words.stream().filter(this::contains).iterator();
            }

            @Override
            public int size() {
                return Long.bitCount(bits);
            }
        };
    }

    /** The bits of the words that hold by a circumstance of a person born on a day, on a day that it covers. */
    long of(Circumstance circumstance, LocalDate birthDate, LocalDate day) {
        OfType type = of(circumstance.type());
        long found = type.unconditional();
        for (Bound bound : type.conditional()) {
            if (bound.condition().holds(circumstance, birthDate, day)) {
                found |= bound.bit();
            }
        }
        return found;
    }

    /** The bits of the words that hold by any circumstance of a person on a day. */
    long of(Person person, LocalDate day) {
        long found = 0;
        List<Circumstance> circumstances = person.circumstances();
        for (int i = 0; i < circumstances.size(); i++) {
            Circumstance circumstance = circumstances.get(i);
            if (circumstance.covers(day)) {
                found |= of(circumstance, person.birthDate(), day);
            }
        }
        return found;
    }

    /** Since when, as a number, the same words hold by a person's circumstances as on a day; it may be that they did before. */
    int sameSince(Person person, LocalDate day) {
        int since = 0;
        List<Circumstance> circumstances = person.circumstances();
        for (int i = 0; i < circumstances.size(); i++) {
            Circumstance circumstance = circumstances.get(i);
            LocalDate to = circumstance.to();
            if (to != null && to.isBefore(day)) {
                since = Math.max(since, Days.number(to) + 1);
            } else if (circumstance.covers(day)) {
                since = Math.max(since, Days.number(circumstance.from()));
                for (Bound bound : of(circumstance.type()).conditional()) {
                    since = Math.max(since, bound.condition().sameSince(circumstance, person.birthDate(), day));
                }
            }
        }
        return since;
    }

    /**
     * Whether a person is in a situation on all days of a stretch, by one circumstance or by several that follow each other.
     *
     * @param situation the situation
     * @param person the person
     * @param first the first day
     * @param last the last day
     * @return false when there is a day without it
     */
    public boolean lasts(Situation situation, Person person, LocalDate first, LocalDate last) {
        LocalDate day = first;
        while (!day.isAfter(last)) {
            if ((of(person, day) & 1L << situation.ordinal()) == 0) {
                return false;
            }
            LocalDate end = lastDay(situation, person, day);
            if (end == null) {
                return true;
            }
            day = end.plusDays(1);
        }
        return true;
    }

    /** The last day of a word that holds on a day, the latest of all circumstances that carry it; null when no end is known. */
    @Nullable LocalDate lastDay(String word, Person person, LocalDate day) {
        Integer index = indices.get(word);
        if (index == null) {
            throw new IllegalArgumentException("No word: " + word);
        }
        return lastDay(index, person, day);
    }

    /** The last day of a situation that holds on a day, as {@link #lastDay(String, Person, LocalDate)}. */
    @Nullable LocalDate lastDay(Situation situation, Person person, LocalDate day) {
        return lastDay(situation.ordinal(), person, day);
    }

    private @Nullable LocalDate lastDay(int word, Person person, LocalDate day) {
        LocalDate last = null;
        List<Circumstance> circumstances = person.circumstances();
        List<Condition> any = conditions.get(word);
        for (int i = 0; i < circumstances.size(); i++) {
            Circumstance circumstance = circumstances.get(i);
            for (int each = 0; each < any.size(); each++) {
                Condition condition = any.get(each);
                if (circumstance.covers(day) && condition.holds(circumstance, person.birthDate(), day)) {
                    LocalDate end = condition.lastDay(circumstance, person.birthDate());
                    if (end == null) {
                        return null;
                    }
                    last = last == null || end.isAfter(last) ? end : last;
                }
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("No last day of " + words.get(word) + ": the person is not in that situation on " + day);
        }
        return last;
    }
}
