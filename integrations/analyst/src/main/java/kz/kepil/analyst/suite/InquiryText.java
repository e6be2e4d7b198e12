package kz.kepil.analyst.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scenario's inquiry as interchange JSON: merged over the file's defaults, abbreviations written out. */
final class InquiryText {

    private final YamlFile file;
    private final YamlFile.Position position;
    private final ObjectNode json = YamlFile.NODES.objectNode();
    private final Map<String, YamlFile.Position> positions = new TreeMap<>();

    private InquiryText(YamlFile file, YamlFile.Position position) {
        this.file = file;
        this.position = position;
    }

    /**
     * Merges.
     *
     * @param defaults the file's inquiry; null when it has none
     * @param own the scenario's inquiry; null when it has none
     * @param scenario the scenario itself
     */
    static InquiryText of(@Nullable Place defaults, @Nullable Place own, Place scenario) {
        InquiryText text = new InquiryText(scenario.file(), scenario.position());
        for (Place layer : new Place[] {defaults, own}) {
            if (layer != null && layer.node().isObject()) {
                text.merge(text.json, layer, "");
            }
        }
        text.writeOutPayments();
        return text;
    }

    /** Objects are merged property by property; anything else replaces what was there. */
    private void merge(ObjectNode target, Place layer, String path) {
        for (Place property : layer.properties()) {
            String at = path + "/" + property.name();
            if (property.node().isObject()) {
                positions.put(at, property.position());
                JsonNode below = target.get(property.name());
                merge(below instanceof ObjectNode object ? object : target.putObject(property.name()), property, at);
            } else {
                replacePositions(at, property);
                target.set(property.name(), property.node().deepCopy());
            }
        }
    }

    private void replacePositions(String at, Place value) {
        positions.keySet().removeIf(known -> known.startsWith(at + "/"));
        recordPositions(at, value);
    }

    private void recordPositions(String at, Place value) {
        positions.put(at, value.position());
        if (value.node().isArray()) {
            value.elements().forEach(element -> recordPositions(at + "/" + element.name(), element));
        } else {
            value.properties().forEach(property -> recordPositions(at + "/" + property.name(), property));
        }
    }

    /** A payment for a stretch of months becomes one for each month, paid on its 20th day where no day is named. */
    private void writeOutPayments() {
        if (!(json.get("payments") instanceof ArrayNode payments)) {
            return;
        }
        ArrayNode all = YamlFile.NODES.arrayNode();
        Map<String, YamlFile.Position> allPositions = new TreeMap<>();
        for (int i = 0; i < payments.size(); i++) {
            YamlFile.Position from = positions.getOrDefault("/payments/" + i, position);
            JsonNode payment = payments.get(i);
            if (payment instanceof ObjectNode object && object.path("month").asText().contains("..")) {
                List<YearMonth> months = Months.of(object.get("month").asText());
                if (months.isEmpty()) {
                    file.wrongAt(from, "inquiry.payments[" + i + "].month", SuiteProblems.message("months", object.get("month")));
                }
                for (YearMonth month : months) {
                    allPositions.put("/payments/" + all.size(), from);
                    ObjectNode one = object.deepCopy().put("month", month.toString());
                    all.add(one.has("paidOn") ? one : one.put("paidOn", month.atDay(20).toString()));
                }
            } else {
                allPositions.put("/payments/" + all.size(), from);
                all.add(payment);
            }
        }
        positions.keySet().removeIf(known -> known.startsWith("/payments/"));
        positions.putAll(allPositions);
        json.set("payments", all);
    }

    ObjectNode json() {
        return json;
    }

    /** The position of a JSON path such as {@code $.person.circumstances[0].to}, or of the nearest value around it. */
    YamlFile.Position position(String jsonPath) {
        String pointer = jsonPath.replaceFirst("^\\$", "").replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            YamlFile.Position known = positions.get(at);
            if (known != null) {
                return known;
            }
        }
        return position;
    }
}
