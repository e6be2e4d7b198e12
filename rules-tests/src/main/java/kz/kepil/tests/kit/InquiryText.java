package kz.kepil.tests.kit;

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
    private final int line;
    private final ObjectNode json = YamlFile.NODES.objectNode();
    private final Map<String, Integer> lines = new TreeMap<>();

    private InquiryText(YamlFile file, int line) {
        this.file = file;
        this.line = line;
    }

    /**
     * Merges.
     *
     * @param defaults the file's inquiry; null when it has none
     * @param own the scenario's inquiry; null when it has none
     * @param scenario the scenario itself
     */
    static InquiryText of(@Nullable Place defaults, @Nullable Place own, Place scenario) {
        InquiryText text = new InquiryText(scenario.file(), scenario.line());
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
                lines.put(at, property.line());
                JsonNode below = target.get(property.name());
                merge(below instanceof ObjectNode object ? object : target.putObject(property.name()), property, at);
            } else {
                replaceLines(at, property);
                target.set(property.name(), property.node().deepCopy());
            }
        }
    }

    private void replaceLines(String at, Place value) {
        lines.keySet().removeIf(known -> known.startsWith(at + "/"));
        recordLines(at, value);
    }

    private void recordLines(String at, Place value) {
        lines.put(at, value.line());
        if (value.node().isArray()) {
            value.elements().forEach(element -> recordLines(at + "/" + element.name(), element));
        } else {
            value.properties().forEach(property -> recordLines(at + "/" + property.name(), property));
        }
    }

    /** A payment for a stretch of months becomes one for each month, paid on its 20th day where no day is named. */
    private void writeOutPayments() {
        if (!(json.get("payments") instanceof ArrayNode payments)) {
            return;
        }
        ArrayNode all = YamlFile.NODES.arrayNode();
        Map<String, Integer> allLines = new TreeMap<>();
        for (int i = 0; i < payments.size(); i++) {
            int from = lines.getOrDefault("/payments/" + i, line);
            JsonNode payment = payments.get(i);
            if (payment instanceof ObjectNode object && object.path("month").asText().contains("..")) {
                List<YearMonth> months = Months.of(object.get("month").asText());
                if (months.isEmpty()) {
                    file.wrongAt(from, "inquiry.payments[" + i + "].month: not a stretch of months: " + object.get("month")
                            + "\nMaybe it should look like 2025-03..2025-12.");
                }
                for (YearMonth month : months) {
                    allLines.put("/payments/" + all.size(), from);
                    ObjectNode one = object.deepCopy().put("month", month.toString());
                    all.add(one.has("paidOn") ? one : one.put("paidOn", month.atDay(20).toString()));
                }
            } else {
                allLines.put("/payments/" + all.size(), from);
                all.add(payment);
            }
        }
        lines.keySet().removeIf(known -> known.startsWith("/payments/"));
        lines.putAll(allLines);
        json.set("payments", all);
    }

    ObjectNode json() {
        return json;
    }

    /** The line for a JSON path such as {@code $.person.circumstances[0].to}, or for the nearest value around it. */
    int line(String jsonPath) {
        String pointer = jsonPath.replaceFirst("^\\$", "").replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer known = lines.get(at);
            if (known != null) {
                return known;
            }
        }
        return line;
    }
}
