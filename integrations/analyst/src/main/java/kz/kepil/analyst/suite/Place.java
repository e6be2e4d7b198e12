package kz.kepil.analyst.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A value in a YAML file. What is wrong with it is reported to the file; a method that cannot answer then returns null
 * or an empty list.
 *
 * @param file the file
 * @param pointer where in the file (JSON pointer)
 * @param node the value
 */
record Place(YamlFile file, String pointer, JsonNode node) {

    YamlFile.Position position() {
        return file.position(pointer);
    }

    int line() {
        return position().line();
    }

    void wrong(String key, Object... values) {
        wrong(SuiteProblems.message(key, values));
    }

    void wrong(Texts message) {
        file.wrong(pointer, message);
    }

    /** The value of a property; null when it is absent. */
    @Nullable Place at(String property) {
        JsonNode value = node.get(property);
        return value == null ? null : new Place(file, pointer + "/" + property, value);
    }

    List<Place> properties() {
        return node.propertyStream().map(property -> new Place(file, pointer + "/" + property.getKey(), property.getValue())).toList();
    }

    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Whether this is an object with none but the allowed properties. */
    boolean isObjectOf(Collection<String> allowed) {
        if (!node.isObject()) {
            wrong("object.of", node, String.join(", ", allowed));
            return false;
        }
        List<Place> unknown = properties().stream().filter(property -> !allowed.contains(property.name())).toList();
        unknown.forEach(property -> property.wrong(SuiteProblems.unknown("property", property.name(), allowed)));
        return unknown.isEmpty();
    }

    List<Place> elements() {
        if (!node.isArray()) {
            wrong("list", node, node.asText());
        }
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(index -> new Place(file, pointer + "/" + index, node.get(index)))
                .toList();
    }

    @Nullable String text() {
        if (node.isTextual()) {
            return node.textValue();
        }
        wrong("text", node, node.asText());
        return null;
    }

    /** One of some words; {@code what} is a property, a value, a code or a placeholder. */
    @Nullable String word(String what, Collection<String> allowed) {
        String text = text();
        if (text == null || allowed.contains(text)) {
            return text;
        }
        wrong(SuiteProblems.unknown(what, text, allowed));
        return null;
    }

    /** One of the values of an enumeration, by its name. */
    @Nullable String constant(Class<?> enumeration) {
        return word("value", Arrays.stream(enumeration.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
    }

    /** A text that can be parsed, such as a {@code date}, a {@code month} or a {@code range} of days. */
    <T> @Nullable T parsed(String what, Function<String, T> parser) {
        String text = text();
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong("not." + what, text);
            return null;
        }
    }

    /** An amount in tenge, as a number or as text. */
    @Nullable BigDecimal amount() {
        try {
            return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText());
        } catch (NumberFormatException e) {
            wrong("amount", node);
            return null;
        }
    }
}
