package kz.kepil.tests.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    int line() {
        return file.line(pointer);
    }

    void wrong(String message) {
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
            wrong("an object belongs here, not " + node + "\nMaybe the properties should be indented: " + String.join(", ", allowed) + ".");
            return false;
        }
        List<Place> unknown = properties().stream().filter(property -> !allowed.contains(property.name())).toList();
        unknown.forEach(property -> property.wrong(Maybe.message("property", property.name(), allowed)));
        return unknown.isEmpty();
    }

    List<Place> elements() {
        if (!node.isArray()) {
            wrong("a list belongs here, not " + node + "\nMaybe brackets are missing: [" + node.asText() + "].");
        }
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(index -> new Place(file, pointer + "/" + index, node.get(index)))
                .toList();
    }

    @Nullable String text() {
        if (node.isTextual()) {
            return node.textValue();
        }
        wrong("text belongs here, not " + node + "\nMaybe quotes are missing: \"" + node.asText() + "\".");
        return null;
    }

    /** One of some words. */
    @Nullable String word(String what, Collection<String> allowed) {
        String text = text();
        if (text == null || allowed.contains(text)) {
            return text;
        }
        wrong(Maybe.message(what, text, allowed));
        return null;
    }

    /** One of the values of an enumeration, by its name. */
    @Nullable String constant(Class<?> enumeration) {
        return word("value", Arrays.stream(enumeration.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
    }

    /** A text that can be parsed, such as a date. */
    <T> @Nullable T parsed(String what, String example, Function<String, T> parser) {
        String text = text();
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong("not a " + what + ": \"" + text + "\"\nMaybe it should look like " + example + ".");
            return null;
        }
    }

    /** An amount in tenge, as a number or as text. */
    @Nullable BigDecimal amount() {
        try {
            return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText());
        } catch (NumberFormatException e) {
            wrong("an amount belongs here, not " + node + "\nMaybe it should look like 4250 or 4250.50.");
            return null;
        }
    }
}
