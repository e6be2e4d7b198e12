package kz.kepil.analyst.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict in its lean form may hold, read off the records of the API, so that the two cannot part. It checks an
 * expected part of a verdict and writes out what the suites abbreviate.
 */
final class VerdictShape {

    private final Set<String> codes;

    VerdictShape(Set<String> codes) {
        this.codes = codes;
    }

    /** The expectation written out, ready to be compared; parts that are wrong are reported and left out. */
    ObjectNode writtenOut(Place expected) {
        return object(expected, Entitlement.class);
    }

    /** A code of the specification. */
    @Nullable String code(Place place) {
        return place.word("code", codes);
    }

    private ObjectNode object(Place place, Class<?> type) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        components.remove("rules"); // not in the lean form
        ObjectNode object = YamlFile.NODES.objectNode();
        if (place.isObjectOf(components.keySet())) {
            for (Place property : place.properties()) {
                JsonNode value = property(property, components.get(property.name()));
                if (value != null) {
                    object.set(property.name(), value);
                }
            }
        }
        return object;
    }

    private @Nullable JsonNode property(Place place, RecordComponent component) {
        boolean list = component.getGenericType() instanceof ParameterizedType;
        boolean code = component.getType() == String.class && List.of("code", "sociallySignificant").contains(component.getName());
        if (place.node().isNull()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return place.node();
            }
            place.wrong(list ? "null.list" : "null");
            return null;
        }
        if (!list) {
            return code ? text(code(place)) : value(place, component.getType());
        }
        ArrayNode array = YamlFile.NODES.arrayNode();
        Type elementType = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        for (Place element : place.elements()) {
            if (elementType == ArrearsMonth.class && element.node().isTextual()) {
                arrears(element, array);
            } else {
                JsonNode value = elementType == String.class ? text(code(element)) : value(element, (Class<?>) elementType);
                if (value != null) {
                    array.add(value);
                }
            }
        }
        return array;
    }

    private @Nullable JsonNode value(Place place, Class<?> type) {
        if (type == InsuranceGround.class && place.node().isTextual()) {
            return ground(place);
        }
        if (type.isEnum()) {
            return text(place.constant(type));
        }
        if (type == BigDecimal.class) {
            return text(tenge(place));
        }
        if (type == LocalDate.class) {
            return text(place.parsed("date", LocalDate::parse));
        }
        if (type == YearMonth.class) {
            return text(place.parsed("month", YearMonth::parse));
        }
        if (type == boolean.class || type == Integer.class) {
            boolean fits = type == boolean.class ? place.node().isBoolean() : place.node().canConvertToInt();
            if (!fits) {
                place.wrong(type == boolean.class ? "boolean" : "whole", place.node());
            }
            return fits ? place.node() : null;
        }
        if (type.isRecord() && type.getPackage().equals(Entitlement.class.getPackage())) {
            return object(place, type);
        }
        return text(place.text());
    }

    /** {@code SI-06 STATE}. */
    private @Nullable JsonNode ground(Place place) {
        String[] words = place.node().textValue().split(" ");
        if (words.length != 2) {
            place.wrong("ground", place.node());
            return null;
        }
        return object(new Place(place.file(), place.pointer(),
                YamlFile.NODES.objectNode().put("code", words[0]).put("payer", words[1])), InsuranceGround.class);
    }

    /** {@code 2025-03 SELF 4250 overdue}, {@code 2025-03..2025-06 EMPLOYER overdue}. */
    private void arrears(Place place, ArrayNode array) {
        for (String stretch : place.node().textValue().split(Months.AND)) {
            arrears(place, stretch, array);
        }
    }

    private void arrears(Place place, String stretch, ArrayNode array) {
        List<String> words = Arrays.asList(stretch.split(" "));
        boolean overdue = words.get(words.size() - 1).equals("overdue");
        int rest = words.size() - (overdue ? 1 : 0);
        List<YearMonth> months = Months.of(words.get(0));
        if (rest < 2 || rest > 3 || months.isEmpty()) {
            place.wrong("arrears", place.node());
            return;
        }
        for (YearMonth month : months) {
            ObjectNode object = YamlFile.NODES.objectNode().put("month", month.toString());
            object.put("amount", rest == 3 ? words.get(2) : null).put("obligor", words.get(1)).put("overdue", overdue);
            array.add(object(new Place(place.file(), place.pointer(), object), ArrearsMonth.class));
        }
    }

    /** An amount as verdicts write it, with two decimals. */
    static @Nullable String tenge(Place place) {
        BigDecimal amount = place.amount();
        if (amount != null && amount.stripTrailingZeros().scale() > 2) {
            place.wrong("decimals", place.node());
            return null;
        }
        return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static @Nullable JsonNode text(@Nullable Object value) {
        return value == null ? null : YamlFile.NODES.textNode(value.toString());
    }
}
