package kz.kepil.api.internal.json;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import org.jspecify.annotations.Nullable;

/**
 * How values become JSON: a record as an object of its components, by their names and in their order, a list as a list, a
 * number as a number, all else as text. What differs is told before the first value is written; from then on the form is
 * immutable and thread-safe.
 */
public final class WrittenForm {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Writes a value that is not null. */
    @FunctionalInterface
    private interface Way {
        void write(Output json, Object value);
    }

    /** A member of an object and how its value is had; the type is null when the value may be of several classes. */
    public record Member<T>(String name, Function<T, @Nullable Object> value, @Nullable Type type) {
    }

    private record Written(Output.Name name, Function<Object, @Nullable Object> value, Way way) {
    }

    /** Where a rule stands. */
    public record Place(String name, String file, int line) {

        public static Place of(RuleInfo rule) {
            return new Place(rule.name(), rule.file(), rule.line());
        }
    }

    /** Whether members that are null, an empty list or, by nature, false are left out. */
    private final boolean brief;
    private final Map<Class<?>, Way> differing = new HashMap<>();
    private final Set<Class<?>> recurring = new HashSet<>();
    private final Map<Class<?>, List<Member<Object>>> objects = new HashMap<>();
    private final ClassValue<Way> ways = new ClassValue<>() {
        @Override
        protected Way computeValue(Class<?> type) {
            return way(type);
        }
    };

    private WrittenForm(boolean brief) {
        this.brief = brief;
        as(Icd10.class, Icd10::code);
        as(Iin.class, Iin::digits);
        as(UnknownFact.class, UnknownFact::name);
        as(CircumstanceType.class, CircumstanceType::name);
        // The values have two decimals already: here nothing is rounded a second time.
        as(BigDecimal.class, amount -> amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        object(RuleInfo.class, List.of(member("id", RuleInfo::id), member("code", RuleInfo::code), member("texts", RuleInfo::texts),
                member("acts", RuleInfo::acts), member("sources", RuleInfo::sources), member("places", RuleInfo::places),
                member("inForce", RuleInfo::inForce), member("rule", Place::of)));
        object(Citation.class, List.of(member("act", cited -> cited.act().id()), member("article", Citation::article),
                member("texts", Citation::texts), member("titles", cited -> cited.act().titles()),
                member("url", cited -> cited.act().links())));
        object(FailedConstraint.class, List.of(member("constraint", FailedConstraint::constraint), member("texts", FailedConstraint::texts)));
        object(PublicPlaces.class, List.of(member("confidence", PublicPlaces::confidence), member("acts", PublicPlaces::text),
                member("places", PublicPlaces::places)));
    }

    /** The form in which every member is there, be it null. */
    public static WrittenForm full() {
        return new WrittenForm(false);
    }

    /** The form in which nothing stands for what is absent. */
    public static WrittenForm brief() {
        return new WrittenForm(true);
    }

    /** A member of an object. */
    public static <T> Member<T> member(String name, Function<T, @Nullable Object> value) {
        return new Member<>(name, value, null);
    }

    /** Writes another value in place of one; another of the same type is written as any number or text is. */
    public <T> WrittenForm as(Class<T> type, Function<T, Object> other) {
        Way plain = plain(type);
        differing.put(type, (json, value) -> {
            Object instead = other.apply(type.cast(value));
            if (instead.getClass() == type) {
                plain.write(json, instead);
            } else {
                write(json, instead);
            }
        });
        return this;
    }

    /** Writes a value in another form. */
    public WrittenForm in(WrittenForm other, Class<?> type) {
        differing.put(type, other::write);
        return this;
    }

    /** Says that the same few objects of an immutable type are written again and again. */
    public WrittenForm recurring(Class<?> type) {
        recurring.add(type);
        return this;
    }

    /** Writes an object of these members and no others. */
    public <T> WrittenForm object(Class<T> type, List<Member<T>> members) {
        List<Member<Object>> cast = new ArrayList<>();
        members.forEach(member -> cast.add(new Member<>(member.name, value -> member.value.apply(type.cast(value)), member.type)));
        objects.put(type, cast);
        return this;
    }

    /** Leaves a member out. */
    public WrittenForm without(Class<? extends Record> type, String name) {
        if (!members(type).removeIf(member -> member.name.equals(name))) {
            throw new IllegalArgumentException(type + " has no member " + name);
        }
        return this;
    }

    /** Writes a member with another value or, when there is none of that name, after the others. */
    public <T extends Record> WrittenForm with(Class<T> type, String name, Function<T, @Nullable Object> value) {
        List<Member<Object>> members = members(type);
        Member<Object> other = new Member<>(name, object -> value.apply(type.cast(object)), null);
        int at = members.stream().map(member -> member.name).toList().indexOf(name);
        if (at < 0) {
            members.add(other);
        } else {
            members.set(at, other);
        }
        return this;
    }

    /** The value on one line. */
    public String write(Object value) {
        JsonText text = new JsonText();
        write(text, value);
        return text.toString();
    }

    /** Writes a value into what takes it. */
    public void write(Output json, @Nullable Object value) {
        if (value == null) {
            json.nothing();
        } else {
            ways.get(value.getClass()).write(json, value);
        }
    }

    /** Found once for each class, because to ask a value again and again whether it is a list takes longer than to write it. */
    private Way way(Class<?> type) {
        Way way = differing.get(type);
        if (way != null) {
            return way;
        }
        if (List.class.isAssignableFrom(type)) {
            return (json, value) -> list(json, (List<?>) value, this::write);
        }
        if (Map.class.isAssignableFrom(type)) {
            return (json, value) -> byLanguage(json, (Map<?, ?>) value);
        }
        List<Member<Object>> told = objects.get(type);
        if (told == null && !type.isRecord()) {
            return plain(type);
        }
        Written[] members = (told == null ? components(type) : told).stream()
                .map(member -> new Written(Output.Name.of(member.name), member.value, way(member.type)))
                .toArray(Written[]::new);
        if (recurring.contains(type)) {
            BiConsumer<Output, Object> writing = (json, value) -> object(json, members, value);
            return (json, value) -> json.again(value, writing);
        }
        return (json, value) -> object(json, members, value);
    }

    private Way way(@Nullable Type type) {
        if (type instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            // Looked up when it is written: an element may have such lists itself.
            return (json, value) -> list(json, (List<?>) value, ways.get(element));
        }
        return type instanceof Class<?> one ? ways.get(one) : this::write;
    }

    private static Way plain(Class<?> type) {
        if (type == Boolean.class) {
            return (json, value) -> json.bool((Boolean) value);
        }
        if (type == Integer.class || type == Long.class) {
            return (json, value) -> json.number(((Number) value).longValue());
        }
        if (type == BigDecimal.class) {
            return (json, value) -> json.number((BigDecimal) value);
        }
        return (json, value) -> json.text(value.toString());
    }

    private static void list(Output json, List<?> list, Way way) {
        json.startList();
        for (Object element : list) {
            way.write(json, element);
        }
        json.endList();
    }

    private void byLanguage(Output json, Map<?, ?> values) {
        json.startObject();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            json.name(entry.getKey().toString().toLowerCase(Locale.ROOT));
            write(json, entry.getValue());
        }
        json.endObject();
    }

    private void object(Output json, Written[] members, Object object) {
        json.startObject();
        for (Written member : members) {
            Object value = member.value.apply(object);
            if (value != null) {
                json.name(member.name);
                member.way.write(json, value);
            } else if (!brief) {
                json.name(member.name);
                json.nothing();
            }
        }
        json.endObject();
    }

    private List<Member<Object>> members(Class<? extends Record> type) {
        return objects.computeIfAbsent(type, this::components);
    }

    private List<Member<Object>> components(Class<?> type) {
        return new ArrayList<>(Arrays.stream(type.getRecordComponents()).map(component -> {
            Function<Object, @Nullable Object> value = value(component);
            boolean omissible = brief && (component.getType() == boolean.class || component.getType() == List.class);
            return new Member<>(component.getName(),
                    omissible ? value.andThen(WrittenForm::nullWhenAbsent) : value, onlyType(component.getGenericType()));
        }).toList());
    }

    /** A type whose values are all of one class, or lists of such values; null for any other. */
    private static @Nullable Type onlyType(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == List.class && onlyType(list.getActualTypeArguments()[0]) instanceof Class<?> ? list : null;
        }
        Class<?> boxed = type instanceof Class<?> one ? MethodType.methodType(one).wrap().returnType() : Object.class;
        return Modifier.isFinal(boxed.getModifiers()) ? boxed : null;
    }

    private static @Nullable Object nullWhenAbsent(@Nullable Object value) {
        return Boolean.FALSE.equals(value) || List.of().equals(value) ? null : value;
    }

    /** The component's accessor as a function, made once, which costs no more than a call. */
    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> value(RecordComponent component) {
        try {
            MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
            return Objects.requireNonNull((Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(LOOKUP, "apply",
                    MethodType.methodType(Function.class), MethodType.methodType(Object.class, Object.class), accessor,
                    accessor.type().wrap()).getTarget().invoke());
        } catch (Throwable notAccessible) {
            throw new IllegalStateException("Not readable: " + component, notAccessible);
        }
    }
}
