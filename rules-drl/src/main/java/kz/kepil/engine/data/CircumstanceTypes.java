package kz.kepil.engine.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The types of circumstances that a pack declares, from its file circumstances.yaml: their attributes, whose they are, and what they are called. Those that
 * are constants of {@link CircumstanceType} are always among them. Immutable.
 */
public final class CircumstanceTypes {

    /** Two attributes are both called {@code level} in an inquiry; here each has a name of its own. */
    private static final Map<String, Attribute> ATTRIBUTES = Arrays.stream(Attribute.values()).collect(Collectors.toMap(
            CircumstanceTypes::name, attribute -> attribute, (one, other) -> one, LinkedHashMap::new));

    private static final Map<String, Sex> SEXES = Arrays.stream(Sex.values()).collect(Collectors.toMap(Sex::name, sex -> sex));

    private final Map<CircumstanceType, Texts> names;
    private final List<CircumstanceType> all;

    private CircumstanceTypes(Map<CircumstanceType, Texts> names) {
        this.names = Collections.unmodifiableMap(names);
        this.all = List.copyOf(names.keySet());
    }

    private static String name(Attribute attribute) {
        return switch (attribute) {
            case STUDY_LEVEL -> "studyLevel";
            case SOCIAL_LEVEL -> "socialLevel";
            default -> attribute.property();
        };
    }

    /** The types of a pack whose file cannot be read. */
    static CircumstanceTypes constants() {
        Map<CircumstanceType, Texts> names = new LinkedHashMap<>();
        Arrays.stream(CircumstanceType.values()).forEach(type -> names.put(type, new Texts(type.name(), type.name(), type.name())));
        return new CircumstanceTypes(names);
    }

    /**
     * The types that files declare, where it is told elsewhere what is wrong with them.
     *
     * @param files the files of a pack
     * @return the types; those that every pack has when the file cannot be read
     */
    public static List<CircumstanceType> in(PackFiles files) {
        CircumstanceTypes declared = files.read("circumstances.yaml", root -> read(root.get("types")));
        return (declared == null ? constants() : declared).all();
    }

    static CircumstanceTypes read(YamlNode section) {
        Map<String, CircumstanceType> constants = Arrays.stream(CircumstanceType.values())
                .collect(Collectors.toMap(CircumstanceType::name, type -> type));
        Map<CircumstanceType, Texts> names = new LinkedHashMap<>();
        section.entries().forEach((name, node) -> {
            CircumstanceType type = type(name, node, constants.get(name));
            if (type != null) {
                names.put(type, node.ownTexts());
            }
        });
        for (CircumstanceType constant : CircumstanceType.values()) {
            if (section.get(constant.name()).entries().isEmpty()) {
                names.put(constant, new Texts(constant.name(), constant.name(), constant.name()));
            }
        }
        return new CircumstanceTypes(names);
    }

    private static @Nullable CircumstanceType type(String name, YamlNode node, @Nullable CircumstanceType constant) {
        Map<String, YamlNode> parts = node.entries("attributes", "sex", "kk", "ru", "en");
        YamlNode list = parts.get("attributes");
        YamlNode of = parts.get("sex");
        Sex sex = of == null ? null : SEXES.get(of.oneOf(SEXES.keySet()));
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        if (list != null) {
            list.some().forEach(item -> {
                Attribute attribute = ATTRIBUTES.get(item.oneOf(ATTRIBUTES.keySet()));
                if (attribute != null && !attributes.add(attribute)) {
                    item.wrong(Mistakes.of("twice", item.text()));
                }
            });
        }
        if (constant != null) {
            if (!constant.attributes().equals(attributes)) {
                (list == null ? node : list).wrong(Mistakes.of("type.attributes", name,
                        constant.attributes().stream().map(CircumstanceTypes::name).collect(Collectors.joining(", ", "[", "]"))));
            }
            if (constant.sex() != sex) {
                (of == null ? node : of).wrong(constant.sex() == null ? Mistakes.of("type.sex.both", name) : Mistakes.of("type.sex", name, constant.sex()));
            }
            return constant;
        }
        try {
            return CircumstanceType.of(name, attributes, sex);
        } catch (IllegalArgumentException notOne) {
            node.wrong(name.matches("[A-Z][A-Z0-9_]*") ? Mistakes.of("type.level", name) : Mistakes.of("word.name", name));
            return null;
        }
    }

    /** {@return the types in the order of the file} */
    public List<CircumstanceType> all() {
        return all;
    }

    /**
     * What a type is called.
     *
     * @param type the type
     * @return its name in the middle of a sentence
     * @throws IllegalArgumentException when the pack does not declare it
     */
    public Texts name(CircumstanceType type) {
        Texts name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException("The pack has no type " + type + "\nMaybe the circumstance was made for another pack.");
        }
        return name;
    }

    Collection<String> typeNames() {
        return names.keySet().stream().map(CircumstanceType::name).toList();
    }

    Map<String, Object> byName() {
        Map<String, Object> types = new LinkedHashMap<>();
        names.keySet().forEach(type -> types.put(type.name(), type));
        return types;
    }
}
